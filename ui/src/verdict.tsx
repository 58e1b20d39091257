// The top of the page: the state, what is the matter, and the one next step.

import type { ActionId } from "./bindings/ActionId";
import type { View } from "./bindings/View";
import type { ViewFinding } from "./bindings/ViewFinding";
import { Actions, Button } from "./button";
import { Facts } from "./facts";
import { Headline } from "./headline";
import { Told } from "./told";

interface VerdictProps {
  view: View<string>;
  /** The finding that the headline tells of. */
  finding: ViewFinding<string> | undefined;
  busy: boolean;
  told: string[];
  perform: (action: ActionId) => void;
}

export function Verdict({ view, finding, busy, told, perform }: VerdictProps) {
  const { state, labels, headline, explanation, next, guide } = view;
  const others = finding?.actions.filter(({ id }) => id !== next?.id) ?? [];
  return (
    <section aria-labelledby="headline">
      <p class="state" data-state={state}>{labels.state}</p>
      <Headline text={headline} />
      <p>{explanation}</p>
      {guide !== null && guide.standing !== "not_started" && <a class="way-in" href="#guide">{guide.way_in}</a>}
      {next !== null && <Button title={next.title} prominent busy={busy} click={() => perform(next.id)} />}
      <Actions actions={others} busy={busy} perform={perform} />
      <Told told={told} busy={busy} />
      {finding !== undefined && <Facts finding={finding} labels={labels} />}
    </section>
  );
}
