// Labels and their values.

import type { ComponentChildren } from "preact";

export interface Line {
  label: string;
  value: ComponentChildren;
}

export function Lines({ lines }: { lines: Line[] }) {
  return (
    <dl>
      {lines.map(({ label, value }, place) => (
        <div key={place}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
