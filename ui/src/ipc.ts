// All that passes between the page and Rejoin: what was seen last when the window opened, a line per command that build.rs lists, and the one event.

import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { ActionId } from "./bindings/ActionId";
import type { Cause } from "./bindings/Cause";
import type { ContactWay } from "./bindings/ContactWay";
import type { Explanation } from "./bindings/Explanation";
import type { RemovalPart } from "./bindings/RemovalPart";
import type { Shown } from "./bindings/Shown";
import type { StepId } from "./bindings/StepId";
import type { ViewReport } from "./bindings/ViewReport";
import type { ViewSaved } from "./bindings/ViewSaved";

/** What was seen last when the window was opened, if anything was: `window.rs` leaves it there. */
export const seenLast = (globalThis as { seenLast?: Shown | null }).seenLast ?? undefined;

/** What was seen last. */
export const view = () => invoke<Shown>("view");

/** Looks at the Mac again. */
export const lookAgain = () => invoke<Shown>("look_again");

/** Does what an action of the View stands for: that of a cause, where it is of one. */
export const perform = (action: ActionId, cause: Cause | null) => invoke<Shown>("perform", { action, cause });

/** Notes whether the user has done a step that nothing on the Mac can show. */
export const tick = (step: StepId, done: boolean) => invoke<Shown>("tick", { step, done });

/** Ends the guide, done or not. */
export const endGuide = () => invoke<Shown>("end_guide");

/** Removes what the list of this fingerprint shows, after a yes. */
export const remove = (part: RemovalPart, fingerprint: string) => invoke<Shown>("remove", { part, fingerprint });

/** Puts back the files that were moved aside. */
export const putBack = () => invoke<Shown>("put_back");

/** What a message or a description points to. */
export const explain = (text: string) => invoke<Explanation<string>>("explain", { text });

/** Opens one of the ways to the help desk. */
export const contact = (way: ContactWay) => invoke<Shown>("contact", { way });

/** From now on Rejoin speaks this language; `null`: that of macOS. */
export const chooseLanguage = (tag: string | null) => invoke<Shown>("choose_language", { tag });

/** Makes a report, and tells what is in it. */
export const makeReport = () => invoke<ViewReport<string>>("make_report");

/** Saves the report where the user says, with their answers in front of it. */
export const saveReport = (answers: string[]) => invoke<ViewSaved<string>>("save_report", { answers });

/** Shows where the report was saved. */
export const showReport = () => invoke<void>("show_report");

/** Calls `show` whenever Rejoin has looked at the Mac, whoever asked for it. */
export const whenShown = (show: (shown: Shown) => void) => listen<Shown>("shown", ({ payload }) => show(payload));
