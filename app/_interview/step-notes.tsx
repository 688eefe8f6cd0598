import { readersMessage } from "@/app/_ui/readers";
import type { StepNote } from "@/lib/planning/steps/queries";
import { formatClockTime, type ReadingClock } from "@/lib/platform/words/clock";

/** What colleagues wrote at this step, and who may read it. */
export function StepNotes({ notes, zone, reader }: { notes: readonly StepNote[]; zone: string; reader: ReadingClock }) {
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">Notes for your agency</h2>
      <p className="detail">{readersMessage("only your agency")}</p>
      <ul className="mt-3">
        {notes.map(({ id, at, by, what }) => (
          <li key={id} className="mt-3">
            <p className="typed-text">{what}</p>
            <p className="detail">
              {by}, {formatClockTime(at.getTime(), zone, reader)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
