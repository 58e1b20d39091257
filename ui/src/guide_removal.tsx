// What Rejoin would remove in a step: the exact list, what stays, and the yes in a dialog of its own.

import { useRef } from "preact/hooks";
import type { RemovalPart } from "./bindings/RemovalPart";
import type { ViewRemoval } from "./bindings/ViewRemoval";
import type { ViewRemovalEntry } from "./bindings/ViewRemovalEntry";
import { Button } from "./button";

interface RemovalProps {
  removal: ViewRemoval<string>;
  busy: boolean;
  remove: (part: RemovalPart, fingerprint: string) => void;
}

export function Removal({ removal, busy, remove }: RemovalProps) {
  const { part, fingerprint, groups, not_looked_at, stays, labels } = removal;
  const question = useRef<HTMLDialogElement>(null);
  const ask = () => {
    if (!busy) question.current?.showModal();
  };
  const close = () => question.current?.close();
  return (
    <div class="removal">
      {groups.length > 0 && (
        <div class="card">
          <h3>{labels.list}</h3>
          {groups.map(({ title, entries }) => (
            <section key={title}>
              <h4>{title}</h4>
              <Entries entries={entries} />
            </section>
          ))}
        </div>
      )}
      {not_looked_at.length > 0 && (
        <div class="card">
          <h3>{labels.not_looked_at}</h3>
          <Entries entries={not_looked_at} />
        </div>
      )}
      {groups.length > 0 && (
        <>
          <div class="card">
            <h3>{labels.stays}</h3>
            <ul class="stays">{stays.map((words) => <li key={words}>{words}</li>)}</ul>
          </div>
          <p class="warning">{labels.warning}</p>
          <Button title={labels.ask} prominent busy={busy} click={ask} />
          <dialog ref={question} aria-labelledby="removal-question" aria-describedby="removal-warning">
            <h3 id="removal-question">{labels.question}</h3>
            <p id="removal-warning">{labels.warning}</p>
            {/* No comes first: it is what the keyboard's focus meets, and what Esc means. */}
            <div class="answers">
              <Button title={labels.no} busy={false} click={close} />
              <Button title={labels.yes} prominent busy={busy} click={() => { close(); remove(part, fingerprint); }} />
            </div>
          </dialog>
        </>
      )}
    </div>
  );
}

function Entries({ entries }: { entries: ViewRemovalEntry<string>[] }) {
  return (
    <ul>
      {entries.map(({ text, exact }, place) => (
        <li key={place}>{text}<code>{exact}</code></li>
      ))}
    </ul>
  );
}
