// What is known of a finding: how sure it is, who can solve it, since when it lasts, and what shows it.

import type { ViewFinding } from "./bindings/ViewFinding";
import type { ViewLabels } from "./bindings/ViewLabels";
import { Lines, type Line } from "./lines";

interface FactsProps {
  finding: ViewFinding<string>;
  labels: ViewLabels<string>;
}

export function Facts({ finding: { doubt, who, since, ago, proof }, labels }: FactsProps) {
  const lines: Line[] = [{ label: labels.who_must_act, value: who }];
  if (since !== null && ago !== null) {
    lines.push({ label: labels.since, value: <time dateTime={since}>{ago}</time> });
  }
  return (
    <div class="facts">
      {doubt !== null && <p>{doubt}</p>}
      <Lines lines={lines} />
      {proof.length > 0 && (
        <details>
          <summary>{labels.what_shows_it}</summary>
          <ul>
            {proof.map(({ source, text }, place) => (
              <li key={place}>
                {text === NOTHING ? <p class="sentence">{labels.nothing_found}</p> : <samp>{text}</samp>} <code>{source}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** Stands for what is not there (`Proof::NOTHING`). */
const NOTHING = "–";
