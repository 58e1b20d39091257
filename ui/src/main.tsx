// Draws the window anew whenever Rejoin has seen something, the user goes to another page or types, and when a click
// begins and ends to wait for its answer.

import { render } from "preact";
import type { ActionId } from "./bindings/ActionId";
import type { Cause } from "./bindings/Cause";
import type { Page } from "./bindings/Page";
import type { Shown } from "./bindings/Shown";
import { AboutPage } from "./about_page";
import { DetailsPage } from "./details_page";
import { type Draft, NO_DRAFT } from "./draft";
import { Frame } from "./frame";
import { GuidePage } from "./guide_page";
import {
  chooseLanguage, contact, endGuide, explain, lookAgain, makeReport, perform, putBack, remove, saveReport, seenLast, showReport, tick,
  view, whenShown,
} from "./ipc";
import { MessagePage } from "./message_page";
import { PromptsPage } from "./prompts_page";
import { NO_QUESTION, type Question } from "./question";
import { StatusPage } from "./status_page";
import { SupportPage } from "./support_page";

let shown: Shown | undefined;
let busy = false;
let asker: Cause | null = null;
let question: Question = NO_QUESTION;
let draft: Draft = NO_DRAFT;

function draw(): void {
  if (shown === undefined) {
    render(<main class="first-look" aria-busy />, document.body);
    return;
  }
  document.documentElement.lang = shown.language;
  document.title = shown.title;
  const focused = document.activeElement;
  const page = openPage(shown);
  render(<Frame view={shown.view} page={page}>{drawn(page, shown)}</Frame>, document.body);
  // What had the keyboard's focus is gone: go on at the step of the guide, else at the top, where it is said why.
  if (focused?.isConnected === false) goOn();
}

function goOn(): void {
  const step = document.querySelector<HTMLElement>("[aria-current=step] > h2");
  (step ?? document.querySelector("h1"))?.focus();
}

function drawn(page: Page, shown: Shown) {
  const { guide, coach } = shown.view;
  switch (page) {
    case "status":
      return <StatusPage shown={shown} busy={busy} asker={asker} perform={act}
                         lookAgain={() => void wait(lookAgain, asker)} />;
    case "guide":
      return guide && <GuidePage shown={shown} guide={guide} busy={busy} perform={(action) => act(action, null)}
                                 tick={(step, done) => void wait(() => tick(step, done), null)}
                                 remove={(part, fingerprint) => void wait(() => remove(part, fingerprint), null)}
                                 putBack={() => void wait(putBack, null)}
                                 end={() => void wait(endGuide, null)} />;
    case "prompts":
      return coach && <PromptsPage coach={coach} />;
    case "message":
      return <MessagePage shown={shown} question={question} busy={busy} asker={asker} perform={act}
                          type={(text) => change({ text })} ask={ask} />;
    case "details":
      return <DetailsPage shown={shown} />;
    case "support":
      return <SupportPage shown={shown} draft={draft} busy={busy} contact={(way) => void wait(() => contact(way), null)}
                          answer={answerTo} review={() => void review()} save={() => void save()}
                          show={() => void showReport()} />;
    case "about":
      return <AboutPage shown={shown} busy={busy} choose={(language) => void wait(() => chooseLanguage(language), null)} />;
  }
}

function act(action: ActionId, by: Cause | null): void {
  void wait(() => perform(action, by), by);
}

/** The page that the address names, else the first. */
function openPage({ view: { pages } }: Shown): Page {
  return pages.find(({ id }) => `#${id}` === location.hash)?.id ?? "status";
}

/** Begins where a page begins: in its field, else at its heading. */
function begin(): void {
  const first = document.querySelector<HTMLElement>("#seen") ?? document.querySelector("h1");
  first?.focus();
  scrollTo(0, 0);
}

function show(seen: Shown): void {
  const first = shown === undefined;
  // What is in a report was told in another language.
  if (seen.language !== shown?.language) draft = { ...NO_DRAFT, answers: draft.answers };
  shown = seen;
  draw();
  if (first && location.hash !== "") begin();
  // What a message points to depends on what the Mac shows.
  if (question.explanation !== null) void answer();
}

function change(changed: Partial<Question>): void {
  question = { ...question, ...changed };
  draw();
}

function ask(): void {
  const { text, turn } = question;
  if (text.trim() === "") return;
  question = { ...question, asked: text, turn: turn + 1 };
  void answer();
}

async function answer(): Promise<void> {
  const { asked, turn } = question;
  const explanation = await explain(asked);
  // Another question may have been asked since.
  if (turn === question.turn) change({ explanation });
}

function write(changed: Partial<Draft>): void {
  draft = { ...draft, ...changed };
  draw();
}

function answerTo(question: number, text: string): void {
  const answers = [...draft.answers];
  answers[question] = text;
  write({ answers });
}

async function review(): Promise<void> {
  await alone(async () => {
    write({ making: true, saved: null });
    try {
      write({ report: await makeReport(), turn: draft.turn + 1 });
    } finally {
      write({ making: false });
    }
  });
}

async function save(): Promise<void> {
  await alone(async () => {
    const answers = Array.from(draft.answers, (answer) => answer ?? "");
    const saved = await saveReport(answers);
    // Whoever has changed their mind reads what was told before.
    if (saved.told !== null) write({ saved });
  });
}

async function wait(request: () => Promise<Shown>, by: Cause | null): Promise<void> {
  await alone(async () => {
    asker = by;
    draw();
    show(await request());
  });
}

/** One request at a time: a click while another is answered does nothing. */
async function alone(request: () => Promise<void>): Promise<void> {
  if (busy) return;
  busy = true;
  draw();
  try {
    await request();
  } finally {
    busy = false;
    draw();
  }
}

if (seenLast) show(seenLast);
else draw();
addEventListener("hashchange", () => {
  draw();
  begin();
});
void whenShown(show);
// What was seen since then has come as an event, or as an answer.
void view().then((last) => {
  if (shown === seenLast) show(last);
});
