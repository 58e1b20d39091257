// What a message points to, best first; or what to do where nothing fits.

import type { ActionId } from "./bindings/ActionId";
import type { Cause } from "./bindings/Cause";
import type { Explained } from "./bindings/Explained";
import type { Explanation } from "./bindings/Explanation";
import { Actions } from "./button";
import { Lines } from "./lines";
import { Told } from "./told";

interface AnswerProps {
  explanation: Explanation<string> | null;
  turn: number;
  busy: boolean;
  asker: Cause | null;
  told: string[];
  perform: (action: ActionId, asker: Cause | null) => void;
}

/** The region that is read out stands there before its words do; a new turn brings them anew. */
export function Answer({ explanation, turn, busy, asker, told, perform }: AnswerProps) {
  const causes = explanation?.causes ?? [];
  const contact = explanation?.contact ?? null;
  const listener = causes.find(({ cause }) => cause === asker);
  return (
    <section class="answer">
      <div role="status">
        {explanation !== null && (causes.length > 0
          ? <h2 key={turn}>{explanation.answer}</h2>
          : <p key={turn} class="card">{explanation.answer}</p>)}
      </div>
      {causes.map((explained) => (
        <Meaning key={explained.cause} explained={explained} whoMustAct={explanation?.who_must_act ?? ""} busy={busy}
                 told={explained === listener ? told : []} perform={(action) => perform(action, explained.cause)} />
      ))}
      <Actions actions={contact === null ? [] : [contact]} busy={busy} perform={(action) => perform(action, null)} />
      <Told told={listener === undefined ? told : []} busy={busy} />
    </section>
  );
}

interface MeaningProps {
  explained: Explained<string>;
  whoMustAct: string;
  busy: boolean;
  told: string[];
  perform: (action: ActionId) => void;
}

function Meaning({ explained: { title, explanation, found, who, actions }, whoMustAct, busy, told, perform }: MeaningProps) {
  return (
    <article class="card">
      <h3>{title}</h3>
      <p>{explanation}</p>
      {found.length > 0 && <p class="found">{found.join(" ")}</p>}
      <Actions actions={actions} busy={busy} perform={perform} />
      <Told told={told} busy={busy} />
      <div class="facts"><Lines lines={[{ label: whoMustAct, value: who }]} /></div>
    </article>
  );
}
