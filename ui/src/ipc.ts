// All that passes between the page and Rejoin: a line per command of src-tauri/src/app/commands.rs, and the one event.

import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { ActionId } from "./bindings/ActionId";
import type { Shown } from "./bindings/Shown";

/** What was seen last. */
export const view = () => invoke<Shown>("view");

/** Looks at the Mac again. */
export const lookAgain = () => invoke<Shown>("look_again");

/** Does what an action of the View stands for. */
export const perform = (action: ActionId) => invoke<Shown>("perform", { action });

/** Calls `show` whenever Rejoin has looked at the Mac, whoever asked for it. */
export const whenShown = (show: (shown: Shown) => void) => listen<Shown>("shown", ({ payload }) => show(payload));
