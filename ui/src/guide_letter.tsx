// A text for IT: read before it is copied.

import { useRef, useState } from "preact/hooks";
import type { ViewLetter } from "./bindings/ViewLetter";
import { Button } from "./button";

/** Whether it is copied, and the how-manyeth time: the same words are news again. */
interface Copied {
  done: boolean;
  count: number;
}

export function Letter({ letter: { title, text, copy, is_copied, not_copied }, busy }: { letter: ViewLetter<string>; busy: boolean }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<Copied | null>(null);
  const click = () => {
    field.current?.select();
    // The newer clipboard is closed to pages that no server sends.
    setCopied({ done: document.execCommand("copy"), count: (copied?.count ?? 0) + 1 });
  };
  return (
    <div class="letter">
      <label for="letter">{title}</label>
      <textarea id="letter" ref={field} readOnly rows={8} value={text} />
      <Button title={copy} prominent busy={busy} click={click} />
      <div role="status">
        {copied !== null && <p key={copied.count}>{copied.done ? is_copied : not_copied}</p>}
      </div>
    </div>
  );
}
