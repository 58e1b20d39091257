// All that passes between the page and Rejoin: a line per command that build.rs lists, and the one event.

import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { ActionId } from "./bindings/ActionId";
import type { Explanation } from "./bindings/Explanation";
import type { Shown } from "./bindings/Shown";
import type { StepId } from "./bindings/StepId";

/** What was seen last. */
export const view = () => invoke<Shown>("view");

/** Looks at the Mac again. */
export const lookAgain = () => invoke<Shown>("look_again");

/** Does what an action of the View stands for. */
export const perform = (action: ActionId) => invoke<Shown>("perform", { action });

/** Notes whether the user has done a step that nothing on the Mac can show. */
export const tick = (step: StepId, done: boolean) => invoke<Shown>("tick", { step, done });

/** Ends the guide, done or not. */
export const endGuide = () => invoke<Shown>("end_guide");

/** What a message or a description points to. */
export const explain = (text: string) => invoke<Explanation<string>>("explain", { text });

/** Calls `show` whenever Rejoin has looked at the Mac, whoever asked for it. */
export const whenShown = (show: (shown: Shown) => void) => listen<Shown>("shown", ({ payload }) => show(payload));
