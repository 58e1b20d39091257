// What stands around every page: on a recording that it is one, and the way to the other pages.

import type { ComponentChildren } from "preact";
import type { Page } from "./bindings/Page";
import type { View } from "./bindings/View";

interface FrameProps {
  view: View<string>;
  /** The page that is open. */
  page: Page;
  children: ComponentChildren;
}

export function Frame({ view: { simulated, pages }, page, children }: FrameProps) {
  return (
    <>
      {simulated !== null && <header class="simulated">{simulated}</header>}
      <nav>
        <ul>
          {pages.map(({ id, title }) => (
            <li key={id}><a href={`#${id}`} aria-current={id === page && "page"}>{title}</a></li>
          ))}
        </ul>
      </nav>
      {children}
    </>
  );
}
