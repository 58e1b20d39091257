// The exercise: a drawing of the question that macOS asks. Clicking its buttons shows what each would do.

import { useId, useState } from "preact/hooks";
import type { Button } from "./bindings/Button";
import type { ViewButton } from "./bindings/ViewButton";
import type { ViewCard } from "./bindings/ViewCard";
import type { ViewCoach } from "./bindings/ViewCoach";

/** Its place among the dialogs, and the button that was clicked last. */
interface Turn {
  dialog: number;
  clicked: ViewButton<string> | null;
  /** How often one was clicked: the same words are news again. */
  count: number;
}

const BEGINNING: Turn = { dialog: 0, clicked: null, count: 0 };

interface ExerciseProps {
  card: ViewCard<string>;
  labels: ViewCoach<string>["labels"];
  /** The level of its heading. */
  level: 3 | 4;
}

export function Exercise({ card, labels, level }: ExerciseProps) {
  const Heading = `h${level}` as const;
  const [{ dialog, clicked, count }, setTurn] = useState(BEGINNING);
  const click = (button: ViewButton<string>) => setTurn(after(button, { dialog, clicked, count }, card.dialogs.length));
  return (
    <div class="exercise">
      <Heading>{labels.exercise}</Heading>
      <p>{labels.try_it}</p>
      <Prompt card={card} text={card.dialogs[dialog] ?? ""} password={card.password} click={click} />
      <div role="status">
        {clicked !== null && (
          <p key={count} class="tried" data-right={clicked.right}>{clicked.tried}</p>
        )}
      </div>
    </div>
  );
}

/** Allow brings the next dialog where macOS asks twice; with any other answer it has asked for the last time. */
function after(button: ViewButton<string>, { dialog, count }: Turn, dialogs: number): Turn {
  const goesOn: Button = "allow";
  return { dialog: button.id === goesOn ? (dialog + 1) % dialogs : 0, clicked: button, count: count + 1 };
}

interface PromptProps {
  card: ViewCard<string>;
  text: string;
  password: string;
  click: (button: ViewButton<string>) => void;
}

function Prompt({ card: { buttons }, text, password, click }: PromptProps) {
  const id = useId();
  return (
    <div class="prompt" role="group" aria-labelledby={id}>
      <span class="lock" aria-hidden="true" />
      <p id={id} class="question">{text}</p>
      <p class="password-text">{password}</p>
      <span class="password" aria-hidden="true" />
      <div class="prompt-buttons">
        {buttons.map((button) => (
          <span key={button.id} class={button.right ? "ringed" : undefined}>
            <button type="button" data-button={button.id} translate={false} title={button.does} onClick={() => click(button)}>
              {button.face}
            </button>
          </span>
        ))}
      </div>
    </div>
  );
}
