// Buttons. While Rejoin is busy they only look disabled: a disabled button would lose the keyboard's focus.

import type { ActionId } from "./bindings/ActionId";
import type { ViewAction } from "./bindings/ViewAction";

interface ButtonProps {
  title: string;
  prominent?: boolean;
  busy: boolean;
  click: () => void;
}

export function Button({ title, prominent = false, busy, click }: ButtonProps) {
  return (
    <button type="button" class={prominent ? "prominent" : "secondary"} aria-disabled={busy} onClick={click}>
      {title}
    </button>
  );
}

interface ActionsProps {
  actions: ViewAction<string>[];
  busy: boolean;
  perform: (action: ActionId) => void;
}

export function Actions({ actions, busy, perform }: ActionsProps) {
  if (actions.length === 0) return null;
  return (
    <div class="actions">
      {actions.map(({ id, title }) => <Button key={id} title={title} busy={busy} click={() => perform(id)} />)}
    </div>
  );
}
