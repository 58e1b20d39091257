// What is told about what was done last.

/** The region stands there before its words do, and loses them while the next answer is waited for: so screen readers
 *  read each answer, the same one twice as well. */
export function Told({ told, busy }: { told: string[]; busy: boolean }) {
  return (
    <div role="status">
      {told.length > 0 && !busy && <div class="told">{told.map((words) => <p key={words}>{words}</p>)}</div>}
    </div>
  );
}
