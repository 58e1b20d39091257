// The page "Status": what is the matter and the one next step, then everything else that Rejoin found.

import type { ActionId } from "./bindings/ActionId";
import type { Cause } from "./bindings/Cause";
import type { Shown } from "./bindings/Shown";
import { AlsoFound } from "./also_found";
import { Button } from "./button";
import { Lines } from "./lines";
import { Section } from "./section";
import { Verdict } from "./verdict";

interface StatusPageProps {
  shown: Shown;
  /** Whether an answer is waited for. */
  busy: boolean;
  /** The finding whose button was clicked last; `null`: another button. */
  asker: Cause | null;
  perform: (action: ActionId, asker: Cause | null) => void;
  lookAgain: () => void;
}

export function StatusPage({ shown: { view, told }, busy, asker, perform, lookAgain }: StatusPageProps) {
  const { labels, next, guide } = view;
  const main = view.findings.find(({ cause }) => cause === view.main);
  const others = view.findings.filter((finding) => finding !== main);
  const offered = [next, ...(main?.actions ?? [])].map((action) => action?.id);
  // The way into a guide that is under way stands above.
  if (guide?.standing === "under_way") offered.push("start_guide");
  const listener = others.find(({ cause }) => cause === asker);
  return (
    <main aria-busy={busy}>
      <Verdict view={view} finding={main} busy={busy} told={listener === undefined ? told : []}
               perform={(action) => perform(action, null)} />
      {others.length > 0 && (
        <Section id="also-found" title={labels.also_found}>
          {others.map((finding) => (
            <AlsoFound key={finding.cause} finding={finding} labels={labels}
                       actions={finding.actions.filter(({ id }) => !offered.includes(id))} busy={busy}
                       told={finding === listener ? told : []}
                       perform={(action) => perform(action, finding.cause)} />
          ))}
        </Section>
      )}
      {view.prompts.length > 0 && (
        <Section id="apps-that-ask" title={labels.apps_that_ask}>
          <div class="card">
            <Lines lines={view.prompts.map(({ name, asks, text }) => (
              { label: name, value: <span data-asks={asks}>{text}</span> }
            ))} />
          </div>
        </Section>
      )}
      <Section id="this-mac" title={labels.this_mac}>
        <div class="card">
          <Lines lines={view.summary.map(({ label, values }) => (
            { label, value: values.map((value, place) => <div key={place}>{value}</div>) }
          ))} />
        </div>
      </Section>
      {view.unreadable.length > 0 && (
        <p class="aside"><a class="way-in" href="#details">{labels.not_everywhere}</a></p>
      )}
      {view.problems.length > 0 && (
        <p class="aside"><a class="way-in" href="#about">{labels.settings_problems}</a></p>
      )}
      <Button title={labels.look_again} busy={busy} click={lookAgain} />
    </main>
  );
}
