// What stands around every page: on a recording that it is one, and the way to the other pages.

import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Page } from "./bindings/Page";
import type { View } from "./bindings/View";

interface FrameProps {
  view: View<string>;
  /** The page that is open. */
  page: Page;
  children: ComponentChildren;
}

export function Frame({ view, page, children }: FrameProps) {
  return (
    <div class="window">
      <a class="skip" href="#headline" onClick={skip}>{view.labels.skip_to_content}</a>
      {view.simulated !== null && <header class="simulated">{view.simulated}</header>}
      <Pages view={view} page={page} />
      {children}
    </div>
  );
}

/** The fragment of the address names the page: a link within one moves the focus by itself. */
function skip(event: Event): void {
  event.preventDefault();
  document.querySelector<HTMLElement>("h1")?.focus();
}

/** Beside the page in a wide window; in a narrow one a button opens the list. */
function Pages({ view: { pages, labels }, page }: Omit<FrameProps, "children">) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = ({ key }: KeyboardEvent) => {
    if (key !== "Escape" || !open) return;
    setOpen(false);
    button.current?.focus();
  };
  return (
    <nav aria-label={labels.pages} onKeyDown={close}>
      <button ref={button} type="button" class="pages" aria-expanded={open} aria-controls="pages"
              onClick={() => setOpen(!open)}>
        {pages.find(({ id }) => id === page)?.title}
      </button>
      <ul id="pages" data-open={open}>
        {pages.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} data-page={id} aria-current={id === page && "page"} onClick={() => setOpen(false)}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
