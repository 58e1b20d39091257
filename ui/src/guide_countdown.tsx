// What is left of a wait. A screen reader says it when it is asked, not each second.

import { useEffect, useState } from "preact/hooks";
import type { ViewWaiting } from "./bindings/ViewWaiting";

export function Countdown({ waiting: { label, seconds } }: { waiting: ViewWaiting<string> }) {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const end = performance.now() + seconds * 1000;
    const tick = () => setLeft(Math.max(0, Math.round((end - performance.now()) / 1000)));
    tick();
    const clock = setInterval(tick, 1000);
    return () => clearInterval(clock);
  }, [seconds]);
  return (
    <p class="countdown">
      {label} <span role="timer" aria-live="off">{inMinutes(left)}</span>
    </p>
  );
}

/** Minutes and seconds, as a clock shows them. */
function inMinutes(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
