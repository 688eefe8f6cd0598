import { Chip } from "@/app/_ui/chip";
import { clientDecisionChips } from "@/app/w/[workspace]/client-decision-chips";
import type { CandidatePage } from "@/lib/people/candidates/queries/candidate-page";

type Props = { page: CandidatePage; home: string; day: (at: Date) => string };

/** Feedback over time, latest first: what clients said, and what the candidate reads of it. */
export function CandidateFeedback({ page: { said, sharedFeedback, candidate }, home, day }: Props) {
  const own = sharedFeedback.filter((one) => one.clientFeedbackId === null);
  const all = [
    ...said.map((one) => ({
      ...one,
      tips: "",
      chip: clientDecisionChips[one.decision ?? ""] ?? null,
      fate: sharingLabel(one, sharedFeedback, day),
    })),
    ...own.map((one) => ({
      ...one,
      chip: null,
      fate: one.source === "candidate" ? `Heard by ${candidate.name} themselves.` : `Released ${day(one.sharedAt)}.`,
    })),
  ].sort((a, b) => b.at.getTime() - a.at.getTime());
  return (
    <section className="section">
      <h2>Feedback over time</h2>
      {all.length === 0 && (
        <p className="muted">None yet. What a client says is logged on the interview, and gathers here.</p>
      )}
      {all.length > 0 && (
        <ul className="card rows">
          {all.map((one) => (
            <li key={one.id} className="one-column">
              <div className="heading-row">
                <a href={`${home}/interviews/${one.interviewId}`}>
                  <strong>
                    {one.role}, {one.company}
                  </strong>
                </a>
                {one.chip && <Chip tone={one.chip[0]}>{one.chip[1]}</Chip>}
              </div>
              <p className="detail">
                {day(one.at)}
                {one.givenBy && ` · ${one.givenBy}`}
              </p>
              {one.strengths && <p className="typed-text">Strong: {one.strengths}</p>}
              {one.shortfalls && <p className="typed-text">Fell short: {one.shortfalls}</p>}
              {one.tips && <p className="typed-text">Tips: {one.tips}</p>}
              <p className="small-print">{one.fate}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function sharingLabel(
  { id, keptPrivateAt, keptPrivateReason }: CandidatePage["said"][number],
  sharedFeedback: CandidatePage["sharedFeedback"],
  day: Props["day"],
) {
  const out = sharedFeedback.find((one) => one.clientFeedbackId === id);
  if (out) return `Released ${day(out.sharedAt)}${out.readAt ? `, read ${day(out.readAt)}` : ", not read yet"}.`;
  if (keptPrivateAt) return `Kept back ${day(keptPrivateAt)}${keptPrivateReason ? `: ${keptPrivateReason}` : "."}`;
  return "Not released yet.";
}
