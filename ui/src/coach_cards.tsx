// What macOS is going to ask, app by app: what to do, why, an exercise, and how to tell a real question from a fake one.

import type { ViewCard } from "./bindings/ViewCard";
import type { ViewCoach } from "./bindings/ViewCoach";
import { Exercise } from "./exercise";

interface CoachCardsProps {
  coach: ViewCoach<string>;
  /** The level of its headings. */
  level: 2 | 3;
}

/** The first is open; of the others the title is enough, for they ask the same. */
export function CoachCards({ coach: { cards, real_or_fake, labels }, level }: CoachCardsProps) {
  const [first, ...others] = cards;
  const Heading = `h${level}` as const;
  return (
    <div class="coach">
      {first !== undefined && (
        <article class="card">
          <Heading>{first.title}</Heading>
          <Content card={first} labels={labels} level={level} />
        </article>
      )}
      {others.map((card) => (
        <details key={card.app} class="card">
          <summary>{card.title}</summary>
          <Content card={card} labels={labels} level={level} />
        </details>
      ))}
      <div class="card">
        <Heading>{labels.real_or_fake}</Heading>
        <p>{real_or_fake}</p>
      </div>
    </div>
  );
}

interface ContentProps {
  card: ViewCard<string>;
  labels: ViewCoach<string>["labels"];
  level: 2 | 3;
}

function Content({ card, labels, level }: ContentProps) {
  return (
    <>
      <p>{card.do_this}</p>
      <p>{card.why}</p>
      <Exercise card={card} labels={labels} level={level === 2 ? 3 : 4} />
      <p class="signature" data-verified={card.verified}>{card.signature}</p>
    </>
  );
}
