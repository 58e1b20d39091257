// The page "Support": the ways to whoever helps, and the report for them: asked for, read, and only then saved.

import type { ContactWay } from "./bindings/ContactWay";
import type { Shown } from "./bindings/Shown";
import type { ViewContact } from "./bindings/ViewContact";
import type { ViewReport } from "./bindings/ViewReport";
import type { ViewSupport } from "./bindings/ViewSupport";
import { Button } from "./button";
import type { Draft } from "./draft";
import { Headline } from "./headline";
import { Section } from "./section";
import { Told } from "./told";

interface SupportPageProps {
  shown: Shown;
  draft: Draft;
  /** Whether an answer is waited for. */
  busy: boolean;
  contact: (way: ContactWay) => void;
  answer: (question: number, text: string) => void;
  review: () => void;
  save: () => void;
  show: () => void;
}

export function SupportPage({ shown: { view: { support }, told }, draft, busy, contact, answer, review, save, show }: SupportPageProps) {
  return (
    <main aria-busy={busy}>
      <section aria-labelledby="headline">
        <Headline text={support.title} />
        <p>{support.intro}</p>
        <Contacts contacts={support.contacts} busy={busy} contact={contact} />
        <Told told={told} busy={busy} />
      </section>
      <Section id="report" title={support.report}>
        <div class="card">
          <p>{support.report_intro}</p>
          <p class="ask">{support.ask}</p>
          {support.questions.map((question, place) => (
            <label key={place} class="question-field">
              <span>{question}</span>
              <textarea rows={1} dir="auto" maxLength={LONGEST} value={draft.answers[place] ?? ""}
                        onInput={({ currentTarget }) => answer(place, currentTarget.value)} />
            </label>
          ))}
          <Button title={support.review} prominent={draft.report === null} busy={busy} click={review} />
          <div role="status">
            {draft.making ? <p class="waiting">{support.looking}</p>
              : draft.report !== null && <Preview key={draft.turn} report={draft.report} />}
          </div>
          {draft.report !== null && !draft.making && <Button title={support.save} prominent busy={busy} click={save} />}
          <Saved support={support} draft={draft} busy={busy} show={show} />
        </div>
      </Section>
    </main>
  );
}

/** The most that an answer takes, in UTF-16 units. */
const LONGEST = 10_000;

interface ContactsProps {
  contacts: ViewContact<string>[];
  busy: boolean;
  contact: (way: ContactWay) => void;
}

function Contacts({ contacts, busy, contact }: ContactsProps) {
  if (contacts.length === 0) return null;
  return (
    <ul class="card contacts">
      {contacts.map(({ way, title, value }) => (
        <li key={way}>
          <span class="address" translate={false}>{value}</span>
          <Button title={title} busy={busy} click={() => contact(way)} />
        </li>
      ))}
    </ul>
  );
}

function Preview({ report: { sections } }: { report: ViewReport<string> }) {
  return (
    <div class="preview">
      {sections.map(({ title, lines }, place) => (
        <div key={place}>
          <h3>{title}</h3>
          <ul class="more">{lines.map((line, place) => <li key={place}>{line}</li>)}</ul>
        </div>
      ))}
    </div>
  );
}

interface SavedProps {
  support: ViewSupport<string>;
  draft: Draft;
  busy: boolean;
  show: () => void;
}

function Saved({ support, draft: { saved }, busy, show }: SavedProps) {
  return (
    <>
      <Told told={saved?.told ? [saved.told] : []} busy={busy} />
      {saved?.saved && <div class="actions"><Button title={support.show} busy={busy} click={show} /></div>}
    </>
  );
}
