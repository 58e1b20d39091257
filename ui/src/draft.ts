// The report while it is made: the user's answers, what is in it, and where it went. It lives as long as the window.

import type { ViewReport } from "./bindings/ViewReport";
import type { ViewSaved } from "./bindings/ViewSaved";

export interface Draft {
  /** To the questions, in their order. */
  answers: string[];
  /** Whether the Mac is being looked at for it. */
  making: boolean;
  /** What is in it; `null`: none was made yet. */
  report: ViewReport<string> | null;
  /** How often one was made: the same words are news again. */
  turn: number;
  /** What came of saving it; `null`: nobody has. */
  saved: ViewSaved<string> | null;
}

export const NO_DRAFT: Draft = { answers: [], making: false, report: null, turn: 0, saved: null };
