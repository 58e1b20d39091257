// The page "What macOS asks": the questions to come, and how to answer them.

import type { ViewCoach } from "./bindings/ViewCoach";
import { CoachCards } from "./coach_cards";
import { Headline } from "./headline";

export function PromptsPage({ coach }: { coach: ViewCoach<string> }) {
  return (
    <main>
      <section aria-labelledby="headline">
        <Headline text={coach.labels.title} />
        <CoachCards coach={coach} level={2} />
      </section>
    </main>
  );
}
