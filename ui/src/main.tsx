// Draws the page anew whenever Rejoin has seen something, and when a click begins and ends to wait for its answer.

import { render } from "preact";
import type { Cause } from "./bindings/Cause";
import type { Shown } from "./bindings/Shown";
import { lookAgain, perform, view, whenShown } from "./ipc";
import { Page } from "./page";

let shown: Shown | undefined;
let busy = false;
let asker: Cause | null = null;

function draw(): void {
  if (shown === undefined) {
    render(<main class="first-look" aria-busy />, document.body);
    return;
  }
  document.documentElement.lang = shown.language;
  document.title = shown.title;
  const focused = document.activeElement;
  render(
    <Page shown={shown} busy={busy} asker={asker} lookAgain={() => ask(lookAgain, asker)}
          perform={(action, asker) => ask(() => perform(action), asker)} />,
    document.body,
  );
  // What had the keyboard's focus is gone: go on at the top, where it is said why.
  if (focused?.isConnected === false) document.querySelector("h1")?.focus();
}

function show(seen: Shown): void {
  shown = seen;
  draw();
}

/** One request at a time: a click while another is answered does nothing. */
async function ask(request: () => Promise<Shown>, by: Cause | null): Promise<void> {
  if (busy) return;
  busy = true;
  asker = by;
  draw();
  try {
    shown = await request();
  } finally {
    busy = false;
    draw();
  }
}

draw();
void whenShown(show);
// What was seen since then has come as an event.
void view().then((last) => shown ?? show(last));
