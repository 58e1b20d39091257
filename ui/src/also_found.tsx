// A finding beside the one that the headline tells of.

import type { ActionId } from "./bindings/ActionId";
import type { ViewAction } from "./bindings/ViewAction";
import type { ViewFinding } from "./bindings/ViewFinding";
import type { ViewLabels } from "./bindings/ViewLabels";
import { Actions } from "./button";
import { Facts } from "./facts";
import { Told } from "./told";

interface AlsoFoundProps {
  finding: ViewFinding<string>;
  labels: ViewLabels<string>;
  /** Those of its actions that the verdict does not offer already. */
  actions: ViewAction<string>[];
  busy: boolean;
  told: string[];
  perform: (action: ActionId) => void;
}

export function AlsoFound({ finding, labels, actions, busy, told, perform }: AlsoFoundProps) {
  return (
    <article class="card">
      <h3>{finding.title}</h3>
      <p>{finding.explanation}</p>
      <Actions actions={actions} busy={busy} perform={perform} />
      <Told told={told} busy={busy} />
      <Facts finding={finding} labels={labels} />
    </article>
  );
}
