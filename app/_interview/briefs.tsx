import { whoDid } from "@/lib/followups/rules/who-did";
import type { InterviewPageData } from "@/lib/record/queries";
import { formatClockTime, type ReadingClock } from "@/lib/today/rules";

/** What the consultant wrote to the client about the candidate: the same words for both of them. `write`: where another is written. */
export function Briefs({ record, reader, write }: { record: InterviewPageData; reader: ReadingClock; write?: string }) {
  const { briefs, row, colleagues } = record;
  if (briefs.length === 0 && !write) return null;
  return (
    <section className="sec">
      <h2>Told to {row.company}</h2>
      {briefs.length > 0 && (
        <ol className="plan">
          {briefs.map((one) => (
            <li key={one.id} className="done">
              <div>
                {one.subject}
                <div className="why">
                  {whoDid(row, { at: one.sentAt, by: one.sentBy }, colleagues) ?? "The consultant"} to {one.toName},{" "}
                  {formatClockTime(Date.parse(one.sentAt), row.zone, reader)}
                </div>
                <details className="more">
                  <summary>Read it</summary>
                  <p className="said">{one.body}</p>
                </details>
              </div>
            </li>
          ))}
        </ol>
      )}
      {write && (
        <a className="btn" href={write}>
          {briefs.length > 0 ? "Open the briefs" : "Write a brief from what is released"}
        </a>
      )}
    </section>
  );
}
