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
        <p className="muted">Nothing yet. Feedback that you log on an interview gathers here.</p>
      )}
      {feedback.length > 0 && (
        <ul className="card rows">
          {feedback.map((entry) => {
            const decision = clientDecisionChips[entry.decision ?? ""];
            return (
              <li key={entry.id} className="one-column">
                <div className="heading-row">
                  <a href={`${home}/interviews/${entry.interviewId}`}>
                    <strong>{entry.who}</strong>
                  </a>
                  {decision && <Chip tone={decision[0]}>{decision[1]}</Chip>}
                </div>
                <p className="detail">
                  {entry.role} · {day(entry.at.getTime())}
                  {entry.givenBy && ` · ${entry.givenBy}`}
                </p>
                {entry.strengths && <p className="typed-text">Strong: {entry.strengths}</p>}
                {entry.shortfalls && <p className="typed-text">Fell short: {entry.shortfalls}</p>}
                <p className="small-print">
                  {entry.sharedAt
                    ? `Released ${day(Date.parse(entry.sharedAt))}.`
                    : entry.keptPrivateAt
                      ? `Kept back ${day(entry.keptPrivateAt.getTime())}.`
                      : "Not released yet."}
                </p>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
