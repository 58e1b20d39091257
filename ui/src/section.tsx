// A part of the page under a heading of its own.

import type { ComponentChildren } from "preact";

interface SectionProps {
  /** Of its heading; the page gives each once. */
  id: string;
  title: string;
  children: ComponentChildren;
}

export function Section({ id, title, children }: SectionProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
