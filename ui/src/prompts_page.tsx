// The page "What macOS asks": the questions to come, and how to answer them.

import type { ViewCoach } from "./bindings/ViewCoach";
import { CoachCards } from "./coach_cards";

export function PromptsPage({ coach }: { coach: ViewCoach<string> }) {
  return (
    <main>
      <section aria-labelledby="headline">
        <h1 id="headline" tabIndex={-1}>{coach.labels.title}</h1>
        <CoachCards coach={coach} level={2} />
      </section>
    </main>
  );
}
