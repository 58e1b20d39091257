// The page "Details": everything that Rejoin read, as the Mac writes it, with where and when; and what it could not.

import type { Shown } from "./bindings/Shown";
import type { ViewReading } from "./bindings/ViewReading";
import { Headline } from "./headline";
import { moment } from "./moment";
import { Section } from "./section";

export function DetailsPage({ shown: { view, language } }: { shown: Shown }) {
  const { details: { title, intro, looked, groups, read_at }, unreadable } = view;
  return (
    <main>
      <section aria-labelledby="headline">
        <Headline text={title} />
        <p>{intro}</p>
      </section>
      {unreadable.length === 0 ? <p class="looked">{looked}</p> : (
        <Section id="not-looked-at" title={looked}>
          <ul class="card">
            {unreadable.map(({ source, text }, place) => (
              <li key={place}><p class="sentence">{text}</p><code>{source}</code></li>
            ))}
          </ul>
        </Section>
      )}
      {groups.map(({ title, readings }, place) => (
        <Section key={place} id={`readings-${place}`} title={title}>
          <ul class="card">
            {readings.map((reading, place) => (
              <li key={place}><Reading reading={reading} readAt={read_at} language={language} /></li>
            ))}
          </ul>
        </Section>
      ))}
    </main>
  );
}

interface ReadingProps {
  reading: ViewReading<string>;
  /** Stands before the time. */
  readAt: string;
  language: string;
}

function Reading({ reading: { what, facts, note, source, at }, readAt, language }: ReadingProps) {
  return (
    <div class="reading">
      <h3>{what}</h3>
      {note !== null && <p class="note">{note}</p>}
      {facts.map((fact, place) => <samp key={place}>{fact}</samp>)}
      {source !== null && <code>{source}</code>}
      {at !== null && <p class="read-at">{readAt} <time dateTime={at}>{moment(at, language)}</time></p>}
    </div>
  );
}
