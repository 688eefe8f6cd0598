import { Chip } from "@/app/_ui/chip";
import { clientDecisionChips } from "@/app/w/[workspace]/client-decision-chips";
import type { CandidatePage } from "@/lib/people/candidates/queries/candidate-page";

type Props = { page: CandidatePage; home: string; day: (at: Date) => string };

/** Feedback over time, latest first: what clients said, and what the candidate reads of it. */
export function CandidateFeedback({ page: { clientFeedback, sharedFeedback, candidate }, home, day }: Props) {
  const own = sharedFeedback.filter((shared) => shared.clientFeedbackId === null);
  const all = [
    ...clientFeedback.map((entry) => ({
      ...entry,
      tips: "",
      chip: clientDecisionChips[entry.decision ?? ""] ?? null,
      fate: sharingLabel(entry, sharedFeedback, day),
    })),
    ...own.map((shared) => ({
      ...shared,
      chip: null,
      fate: shared.source === "candidate" ? `Added by ${candidate.name}.` : `Shared on ${day(shared.sharedAt)}.`,
    })),
  ].sort((a, b) => b.at.getTime() - a.at.getTime());
  return (
    <section className="section">
      <h2>Feedback over time</h2>
      {all.length === 0 && (
        <p className="muted">No feedback yet. Feedback that you log on an interview appears here.</p>
      )}
      {all.length > 0 && (
        <ul className="card rows">
          {all.map((entry) => (
            <li key={entry.id} className="one-column">
              <div className="heading-row">
                <h3>
                  <a href={`${home}/interviews/${entry.interviewId}`}>
                    {entry.role}, {entry.company}
                  </a>
                </h3>
                {entry.chip && <Chip tone={entry.chip[0]}>{entry.chip[1]}</Chip>}
              </div>
              <p className="detail">
                {day(entry.at)}
                {entry.givenBy && ` · ${entry.givenBy}`}
              </p>
              {entry.strengths && <p className="typed-text">What they liked: {entry.strengths}</p>}
              {entry.shortfalls && <p className="typed-text">What was missing: {entry.shortfalls}</p>}
              {entry.tips && <p className="typed-text">Tips: {entry.tips}</p>}
              <p className="small-print">{entry.fate}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function sharingLabel(
  { id, keptPrivateAt, keptPrivateReason }: CandidatePage["clientFeedback"][number],
  sharedFeedback: CandidatePage["sharedFeedback"],
  day: Props["day"],
) {
  const out = sharedFeedback.find((shared) => shared.clientFeedbackId === id);
  if (out) return `Shared on ${day(out.sharedAt)}${out.readAt ? `, read on ${day(out.readAt)}` : ", not read yet"}.`;
  if (keptPrivateAt)
    return `Kept private on ${day(keptPrivateAt)}${keptPrivateReason ? `: ${keptPrivateReason}` : "."}`;
  return "Not shared yet.";
}
