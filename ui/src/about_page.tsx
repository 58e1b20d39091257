// The page "About": Rejoin itself, in which language it speaks, short answers, and whose settings it follows.

import type { Shown } from "./bindings/Shown";
import type { ViewAbout } from "./bindings/ViewAbout";
import { Headline } from "./headline";
import { Section } from "./section";
import { Told } from "./told";

interface AboutPageProps {
  shown: Shown;
  /** Whether an answer is waited for. */
  busy: boolean;
  choose: (language: string | null) => void;
}

export function AboutPage({ shown, busy, choose }: AboutPageProps) {
  const { view: { about, problems, labels }, told } = shown;
  return (
    <main aria-busy={busy}>
      <section aria-labelledby="headline" class="about">
        <Headline text={about.title} />
        <p class="version">{about.version}</p>
        <p>{about.intro}</p>
      </section>
      <Section id="help" title={about.help}>
        <div class="card topics">
          {about.topics.map(({ title, text }, place) => (
            <details key={place}>
              <summary>{title}</summary>
              <p>{text}</p>
            </details>
          ))}
        </div>
      </Section>
      <Shapes about={about} />
      <Section id="language" title={about.language}>
        <div class="card"><LanguageChoice shown={shown} choose={choose} /></div>
        <Told told={told} busy={busy} />
      </Section>
      <Section id="settings" title={about.settings}>
        <div class="card">
          <p>{about.settings_of}</p>
          {about.settings_in.map((file) => <code key={file}>{file}</code>)}
        </div>
      </Section>
      {problems.length > 0 && (
        <Section id="settings-problems" title={labels.settings_problems}>
          <ul class="card">{problems.map(({ text }, place) => <li key={place}>{text}</li>)}</ul>
        </Section>
      )}
    </main>
  );
}

function Shapes({ about: { shapes, states } }: { about: ViewAbout<string> }) {
  return (
    <Section id="shapes" title={shapes}>
      <ul class="card shapes">
        {states.map(({ state, label }) => <li key={state}><span class="shape" data-state={state}>{label}</span></li>)}
      </ul>
    </Section>
  );
}

interface LanguageChoiceProps {
  shown: Shown;
  choose: (language: string | null) => void;
}

/** Each language is named in itself, for whoever can read no other. */
function LanguageChoice({ shown: { view: { about }, languages, chosen }, choose }: LanguageChoiceProps) {
  if (about.language_forced !== null) return <p>{about.language_forced}</p>;
  return (
    <select aria-labelledby="language" value={chosen ?? ""}
            onChange={({ currentTarget: { value } }) => choose(value === "" ? null : value)}>
      <option value="">{about.automatic}</option>
      {languages.map(({ tag, name }) => <option key={tag} value={tag} lang={tag} translate={false}>{name}</option>)}
    </select>
  );
}
