// The page "I see a message": what a person sees goes in, what it points to stands below.
//
// Nothing is answered before it is asked for. An answer to half a message is a wrong one, and a page that changes with
// every pause is restless to read and talks over whoever types with a screen reader.

import type { ActionId } from "./bindings/ActionId";
import type { Cause } from "./bindings/Cause";
import type { Shown } from "./bindings/Shown";
import { Answer } from "./answer";
import { Button } from "./button";
import type { Question } from "./question";

/** The most that the field takes, in UTF-16 units: far more than a message, and nothing that holds the page up. */
const LONGEST = 100_000;

interface MessagePageProps {
  shown: Shown;
  question: Question;
  /** Whether an answer is waited for. */
  busy: boolean;
  /** The cause whose button was clicked last; `null`: another button. */
  asker: Cause | null;
  type: (text: string) => void;
  ask: () => void;
  perform: (action: ActionId, asker: Cause | null) => void;
}

export function MessagePage({ shown: { view: { labels }, told }, question, busy, asker, type, ask, perform }: MessagePageProps) {
  const { text, turn, explanation } = question;
  return (
    <main aria-busy={busy}>
      <section aria-labelledby="headline">
        <h1 id="headline" tabIndex={-1}><label for="seen">{labels.what_do_you_see}</label></h1>
        <p id="how-to-ask">{labels.how_to_ask}</p>
        <textarea id="seen" aria-describedby="how-to-ask" rows={3} maxLength={LONGEST} dir="auto" spellcheck={false}
                  autocomplete="off" autocapitalize="off" value={text}
                  onInput={({ currentTarget }) => type(currentTarget.value)}
                  onKeyDown={(event) => {
                    if (!asks(event)) return;
                    event.preventDefault();
                    ask();
                  }} />
        <Button title={labels.explain} prominent busy={text.trim() === ""} click={ask} />
      </section>
      <Answer explanation={explanation} turn={turn} busy={busy} asker={asker} told={told} perform={perform} />
    </main>
  );
}

/**
 * Return asks, as it sends in Messages; with Shift or Option it breaks the line. While a word is being composed (in
 * Japanese, say) it belongs to the input method; WebKit ends the composition first and tells by the code 229.
 */
function asks({ key, shiftKey, altKey, isComposing, keyCode }: KeyboardEvent): boolean {
  return key === "Enter" && !shiftKey && !altKey && !isComposing && keyCode !== 229;
}
