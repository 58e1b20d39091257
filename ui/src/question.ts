// What a person asks about a message, and what came of it. It lives as long as the window, and nowhere else.

import type { Explanation } from "./bindings/Explanation";

export interface Question {
  /** What stands in the field. */
  text: string;
  /** What was asked last. */
  asked: string;
  /** How often it was asked: the same answer to another question is news. */
  turn: number;
  /** What it points to; `null`: nothing was asked yet. */
  explanation: Explanation<string> | null;
}

export const NO_QUESTION: Question = { text: "", asked: "", turn: 0, explanation: null };
