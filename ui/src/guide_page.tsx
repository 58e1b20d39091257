// The page "Guide": the steps out of what is the matter, where the user stands, and the way back from a wrong turn.

import type { ActionId } from "./bindings/ActionId";
import type { RemovalPart } from "./bindings/RemovalPart";
import type { Shown } from "./bindings/Shown";
import type { StepId } from "./bindings/StepId";
import type { ViewAction } from "./bindings/ViewAction";
import type { ViewChange } from "./bindings/ViewChange";
import type { ViewGuide } from "./bindings/ViewGuide";
import type { ViewWrongTurn } from "./bindings/ViewWrongTurn";
import { Actions, Button } from "./button";
import { Headline } from "./headline";
import { Section } from "./section";
import { Steps } from "./steps";
import { Told } from "./told";

interface GuidePageProps {
  shown: Shown;
  guide: ViewGuide<string>;
  /** Whether an answer is waited for. */
  busy: boolean;
  perform: (action: ActionId) => void;
  tick: (step: StepId, done: boolean) => void;
  remove: (part: RemovalPart, fingerprint: string) => void;
  putBack: () => void;
  end: () => void;
}

export function GuidePage({ shown: { view, told }, guide, busy, perform, tick, remove, putBack, end }: GuidePageProps) {
  const { standing, title, intro, step_of, steps, wrong_turn, changed, labels } = guide;
  const answer = <Told told={told} busy={busy} />;
  return (
    <main aria-busy={busy}>
      <section aria-labelledby="headline">
        {step_of !== null && <p class="step-of">{step_of}</p>}
        {standing === "done" && <p class="state" data-state="registered">{view.labels.state}</p>}
        <Headline text={title} />
        {standing !== "under_way" && <p>{intro}</p>}
        <div role="status">
          {wrong_turn !== null && <WrongTurn key={wrong_turn.id} turn={wrong_turn} />}
        </div>
        {wrong_turn !== null && <WaysBack actions={wrong_turn.actions} busy={busy} perform={perform} />}
        {wrong_turn !== null && answer}
      </section>
      {standing === "done"
        ? <Changed guide={guide} changed={changed} />
        : <Steps guide={guide} coach={view.coach} busy={busy} told={wrong_turn === null ? answer : null}
                 offered={wrong_turn?.actions.map(({ id }) => id) ?? []} perform={perform} tick={tick}
                 remove={remove} putBack={putBack} />}
      {standing === "not_started" && (
        <Button title={labels.start} prominent busy={busy} click={() => perform("start_guide")} />
      )}
      {standing === "under_way" && <Button title={labels.end} busy={busy} click={end} />}
      {standing === "done" && <Button title={labels.close} prominent busy={busy} click={end} />}
      {(standing !== "under_way" || steps.every(({ progress }) => progress !== "now")) && wrong_turn === null && answer}
    </main>
  );
}

function WrongTurn({ turn: { what, way_back } }: { turn: ViewWrongTurn<string> }) {
  return (
    <div class="card wrong-turn">
      <h2>{what}</h2>
      <p>{way_back}</p>
    </div>
  );
}

interface WaysBackProps {
  actions: ViewAction<string>[];
  busy: boolean;
  perform: (action: ActionId) => void;
}

/** The best one stands out: there is one clear next step. */
function WaysBack({ actions: [best, ...others], busy, perform }: WaysBackProps) {
  return (
    <>
      {best !== undefined && <Button title={best.title} prominent busy={busy} click={() => perform(best.id)} />}
      <Actions actions={others} busy={busy} perform={perform} />
    </>
  );
}

/** What the guide changed: how it was, and how it is. */
function Changed({ guide: { labels }, changed }: { guide: ViewGuide<string>; changed: ViewChange<string>[] }) {
  if (changed.length === 0) return null;
  return (
    <Section id="what-changed" title={labels.what_changed}>
      <ul class="card changes">
        {changed.map(({ label, before, after }, place) => (
          <li key={place}>
            <h3>{label}</h3>
            <dl>
              <div><dt>{labels.before}</dt><dd>{before}</dd></div>
              <div><dt>{labels.after}</dt><dd>{after}</dd></div>
            </dl>
          </li>
        ))}
      </ul>
    </Section>
  );
}
