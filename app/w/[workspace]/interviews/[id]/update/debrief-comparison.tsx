import { SideBySideFeedback } from "@/app/_interview/side-by-side-feedback";
import { shortName } from "@/lib/people/names/rules/short-name";
import type { ClientFeedbackView } from "@/lib/record/client-feedback/queries/feedback-view";
import { combineFeedback, compareFeedback } from "@/lib/record/feedback/rules/comparison";
import { parseGrades } from "@/lib/record/feedback/rules/grades";

/** The shared part of the candidate's debrief beside the feedback that they may read. They see the same words. */
export function DebriefComparison({ said: { thought, shared, candidate } }: { said: ClientFeedbackView }) {
  if (shared.length === 0) return null;
  const first = shortName(candidate);
  return (
    <section className="section">
      <h2>Side by side</h2>
      {thought ? (
        <SideBySideFeedback
          sides={compareFeedback({ ...thought, grades: parseGrades(thought.grades) }, combineFeedback(shared), first)}
          names={{ mine: `${first} thought`, theirs: "Shared feedback" }}
        />
      ) : (
        <p className="detail">{first} has not shared a debrief for this interview.</p>
      )}
    </section>
  );
}
