import { whoDid } from "@/lib/planning/plan/rules/who-did";
import { formatClockTimeInSentence, type ReadingClock } from "@/lib/platform/words/clock";
import type { InterviewPageData } from "@/lib/record/interview-page/queries";

/** What the consultant wrote to the client about the candidate: both of them read the same words. `write`: the address at which to write another. */
export function Briefs({ record, reader, write }: { record: InterviewPageData; reader: ReadingClock; write?: string }) {
  const { briefs, row, colleagues } = record;
  if (briefs.length === 0 && !write) return null;
  return (
    <section className="section">
      <h2>Briefs sent to {row.company}</h2>
      {briefs.length > 0 && (
        <ol className="plan">
          {briefs.map((brief) => (
            <li key={brief.id} className="done">
              <div>
                {brief.subject}
                <div className="detail">
                  {whoDid(row, { at: brief.sentAt, by: brief.sentBy }, colleagues) ?? "The consultant"} to{" "}
                  {brief.toName}, {formatClockTimeInSentence(Date.parse(brief.sentAt), row.zone, reader)}
                </div>
                <details className="expandable">
                  <summary>Read the brief</summary>
                  <p className="typed-text">{brief.body}</p>
                </details>
              </div>
            </li>
          ))}
        </ol>
      )}
      {write && (
        <a className="button" href={write}>
          {briefs.length > 0 ? "Open the briefs" : "Write a brief"}
        </a>
      )}
    </section>
  );
}
