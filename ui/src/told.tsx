// What is told about what was done last.

interface ToldProps {
  told: string[];
  busy: boolean;
}

/**
 * The region stands there before its words do, and loses them while the next answer is waited for: so a screen reader
 * reads each answer out, the same words twice as well.
 */
export function Told({ told, busy }: ToldProps) {
  return (
    <div role="status">
      {told.length > 0 && !busy && <div class="told">{told.map((words, place) => <p key={place}>{words}</p>)}</div>}
    </div>
  );
}
