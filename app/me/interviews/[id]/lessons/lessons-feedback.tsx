import { SharedFeedback } from "@/app/_interview/shared-feedback";
import { ButtonForm } from "@/app/_ui/button-form";
import { SubmitButton } from "@/app/_ui/submit-button";
import { shortName } from "@/lib/people/names/rules/short-name";
import { whoDidShort } from "@/lib/planning/plan/rules/who-did";
import { formatClockTimeInSentence, type ReadingClock } from "@/lib/platform/words/clock";
import type { getFeedbackView } from "@/lib/record/feedback/queries";
import { parseGrades } from "@/lib/record/feedback/rules/grades";
import { markFeedbackReadAction } from "./actions";

type LessonsPageData = Awaited<ReturnType<typeof getFeedbackView>>;
type Props = { id: string; found: LessonsPageData; reader: ReadingClock };

/** The feedback that was shared with them, each with its earlier versions; and feedback that was withdrawn since they read it. */
export function LessonsFeedback({ id, found: { interview, feedback, takenBack, decision }, reader }: Props) {
  const at = (date: Date) => formatClockTimeInSentence(date.getTime(), interview.zone, reader);
  const consultant = shortName(interview.consultantName) || "Your consultant";
  const shared = feedback.filter((entry) => entry.source === "consultant");
  return (
    <>
      {takenBack.map(
        (entry) =>
          entry.undoneAt && (
            <p key={entry.id} className="callout due section">
              Since {at(entry.undoneAt)}, feedback that you had read is no longer shared: {entry.undoneReason}
            </p>
          ),
      )}
      {feedback.length === 0 && (
        <div className="card empty section">
          <p>
            {interview.consultantUserId
              ? `No feedback yet. ${consultant} asks for it and shares it with you here. If the company tells you something directly, add it yourself.`
              : "No feedback yet. Your own view is in your debrief. Add what they say when you hear it."}
          </p>
          <a className="button" href={`/me/interviews/${id}/update?kind=said`}>
            Add an update
          </a>
        </div>
      )}
      {shared.map((entry, index) => (
        <section key={entry.id} className="card padded section" aria-label="What they said">
          <h2>What they said</h2>
          <p className="detail">
            {whoDidShort(interview, { at: entry.sharedAt, by: entry.sharedBy }) || "Your consultant"} shared this{" "}
            {at(entry.sharedAt)}.{entry.earlier.length > 0 && " It replaces an earlier version."}
          </p>
          {/* There is one decision, even if several people gave feedback. It is shown once. */}
          <SharedFeedback
            feedback={{
              ...entry,
              grades: parseGrades(entry.grades),
              ...(index === shared.length - 1 && { decision }),
            }}
          />
          {entry.earlier.map((before) => (
            <details key={before.id} className="expandable mt-3">
              <summary>Earlier version, shared {at(before.sharedAt)}</summary>
              <SharedFeedback feedback={{ ...before, grades: parseGrades(before.grades) }} />
            </details>
          ))}
          {entry.readAt ? (
            <p className="detail mt-3">You marked this as read.</p>
          ) : (
            <ButtonForm action={markFeedbackReadAction} className="mt-3">
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="feedbackId" value={entry.id} />
              <SubmitButton className="" busy="Saving">
                Mark as read
              </SubmitButton>
            </ButtonForm>
          )}
        </section>
      ))}
    </>
  );
}
