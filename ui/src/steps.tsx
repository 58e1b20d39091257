// The steps of a guide. Only the one to be done now is open: what is done and what comes later are a line each.

import type { ComponentChildren } from "preact";
import type { ActionId } from "./bindings/ActionId";
import type { RemovalPart } from "./bindings/RemovalPart";
import type { StepId } from "./bindings/StepId";
import type { ViewCoach } from "./bindings/ViewCoach";
import type { ViewGuide } from "./bindings/ViewGuide";
import type { ViewStep } from "./bindings/ViewStep";
import { Actions, Button } from "./button";
import { CoachCards } from "./coach_cards";
import { Countdown } from "./guide_countdown";
import { Letter } from "./guide_letter";
import { Removal } from "./guide_removal";

interface StepsProps {
  guide: ViewGuide<string>;
  coach: ViewCoach<string> | null;
  busy: boolean;
  /** What is told about what was done last. */
  told: ComponentChildren;
  /** What is offered above already. */
  offered: ActionId[];
  perform: (action: ActionId) => void;
  tick: (step: StepId, done: boolean) => void;
  remove: (part: RemovalPart, fingerprint: string) => void;
  putBack: () => void;
}

export function Steps(props: StepsProps) {
  const { guide: { standing, steps, labels }, coach, busy, told, offered, perform, tick, remove, putBack } = props;
  return (
    <ol class="steps">
      {steps.map((step) => {
        const isNow = step.progress === "now";
        // Before the start, what is asked on the way is what there is to read.
        const isOpen = isNow || (standing === "not_started" && step.more.length > 0);
        return (
          <li key={step.id} class="step" data-progress={step.progress} aria-current={isNow && "step"}>
            <h2 tabIndex={-1}>
              {step.title}
              {!isNow && standing === "under_way" && <span class="unseen"> ({step.progress_text})</span>}
            </h2>
            {step.who !== "user" && <p class="who">{step.who_text}</p>}
            {isOpen && <Text step={step} />}
            {step.tick && step.progress === "done" && (
              <Ticked title={labels.tick} busy={busy} takeBack={() => tick(step.id, false)} />
            )}
            {step.put_back !== null && step.progress === "done" && (
              <div class="actions"><Button title={step.put_back} busy={busy} click={putBack} /></div>
            )}
            {isNow && (
              <>
                {step.waiting !== null && <Countdown waiting={step.waiting} />}
                {step.removal !== null && (
                  <Removal key={step.removal.fingerprint} removal={step.removal} busy={busy} remove={remove} />
                )}
                {step.letter !== null && <Letter key={step.id} letter={step.letter} busy={busy} />}
                <Offers step={step} tickTitle={labels.tick} first={offered.length === 0 && !standsOut(step)} busy={busy}
                        actions={step.actions.filter(({ id }) => !offered.includes(id))} perform={perform} tick={tick} />
                {told}
                {step.coach && coach !== null && <CoachCards coach={coach} level={3} />}
                <ShownBy label={labels.shown_by} sources={step.shown_by} />
              </>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** Whether a button that stands out is there already. */
function standsOut({ letter, removal }: ViewStep<string>): boolean {
  return letter !== null || (removal?.groups.length ?? 0) > 0;
}

function Text({ step: { text, more } }: { step: ViewStep<string> }) {
  return (
    <>
      <p>{text}</p>
      {more.length > 0 && <ul class="more">{more.map((words, place) => <li key={place}>{words}</li>)}</ul>}
    </>
  );
}

interface OffersProps {
  step: ViewStep<string>;
  actions: ViewStep<string>["actions"];
  tickTitle: string;
  /** Whether nothing above stands out already. */
  first: boolean;
  busy: boolean;
  perform: (action: ActionId) => void;
  tick: (step: StepId, done: boolean) => void;
}

/** One button stands out: what Rejoin can do, else that it is done. */
function Offers({ step: { id, tick: canBeTicked }, actions, tickTitle, first, busy, perform, tick }: OffersProps) {
  const [best, ...others] = actions;
  return (
    <>
      {best !== undefined && <Button title={best.title} prominent={first} busy={busy} click={() => perform(best.id)} />}
      <Actions actions={others} busy={busy} perform={perform} />
      {canBeTicked && (
        <div class={best === undefined ? undefined : "actions"}>
          <Button title={tickTitle} prominent={first && best === undefined} busy={busy} click={() => tick(id, true)} />
        </div>
      )}
    </>
  );
}

interface TickedProps {
  title: string;
  busy: boolean;
  takeBack: () => void;
}

/** A checkbox that is gone once it is cleared: the step is open then. */
function Ticked({ title, busy, takeBack }: TickedProps) {
  return (
    <button type="button" class="ticked" role="checkbox" aria-checked="true" aria-disabled={busy} onClick={takeBack}>
      {title}
    </button>
  );
}

function ShownBy({ label, sources }: { label: string; sources: string[] }) {
  if (sources.length === 0) return null;
  return (
    <details class="shown-by">
      <summary>{label}</summary>
      <ul>{sources.map((source) => <li key={source}><code>{source}</code></li>)}</ul>
    </details>
  );
}
