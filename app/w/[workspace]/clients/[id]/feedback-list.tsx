import { Chip } from "@/app/_ui/chip";
import { clientDecisionChips } from "@/app/w/[workspace]/client-decision-chips";
import type { ClientPage } from "@/lib/people/clients/queries/client-page";

type Props = { feedback: ClientPage["feedback"]; home: string; day: (ms: number) => string };

/** What this client has said of the agency's candidates, latest first, and whether they have read it. */
export function FeedbackList({ feedback, home, day }: Props) {
  return (
    <section className="section">
      <h2>What they said</h2>
      {feedback.length === 0 && (
        <p className="muted">No feedback yet. Feedback that you log on an interview appears here.</p>
      )}
      {feedback.length > 0 && (
        <ul className="card rows">
          {feedback.map((entry) => {
            const decision = clientDecisionChips[entry.decision ?? ""];
            return (
              <li key={entry.id} className="one-column">
                <div className="heading-row">
                  <h3>
                    <a href={`${home}/interviews/${entry.interviewId}`}>{entry.who}</a>
                  </h3>
                  {decision && <Chip tone={decision[0]}>{decision[1]}</Chip>}
                </div>
                <p className="detail">
                  {entry.role} · {day(entry.at.getTime())}
                  {entry.givenBy && ` · ${entry.givenBy}`}
                </p>
                {entry.strengths && <p className="typed-text">What they liked: {entry.strengths}</p>}
                {entry.shortfalls && <p className="typed-text">What was missing: {entry.shortfalls}</p>}
                <p className="small-print">
                  {entry.sharedAt
                    ? `Shared on ${day(Date.parse(entry.sharedAt))}.`
                    : entry.keptPrivateAt
                      ? `Kept private on ${day(entry.keptPrivateAt.getTime())}.`
                      : "Not shared yet."}
                </p>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
