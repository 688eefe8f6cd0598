import { SharedFeedback } from "@/app/_interview/shared-feedback";
import { ButtonForm } from "@/app/_ui/button-form";
import { SubmitButton } from "@/app/_ui/submit-button";
import { shortName } from "@/lib/people/names/rules/short-name";
import { whoDidShort } from "@/lib/planning/plan/rules/who-did";
import { formatClockTime, type ReadingClock } from "@/lib/platform/words/clock";
import type { getFeedbackView } from "@/lib/record/feedback/queries";
import { parseGrades } from "@/lib/record/feedback/rules/grades";
import { markFeedbackReadAction } from "./actions";

type LessonsPageData = Awaited<ReturnType<typeof getFeedbackView>>;
type Props = { id: string; found: LessonsPageData; reader: ReadingClock };

/** The feedback that was shared with them, each with its earlier versions; and feedback that was withdrawn since they read it. */
export function LessonsFeedback({ id, found: { interview, feedback, takenBack, decision }, reader }: Props) {
  const at = (date: Date) => formatClockTime(date.getTime(), interview.zone, reader);
  const consultant = shortName(interview.consultantName) || "Your consultant";
  const shared = feedback.filter((entry) => entry.source === "consultant");
  return (
    <>
      {takenBack.map(
        (entry) =>
          entry.undoneAt && (
            <p key={entry.id} className="callout due section">
              Feedback that you had read was taken back {at(entry.undoneAt)}: {entry.undoneReason}
            </p>
          ),
      )}
      {feedback.length === 0 && (
        <div className="card empty section">
          <p>
            {interview.consultantUserId
              ? `No feedback yet. ${consultant} gathers it, and releases it to you here. What they tell you yourself you can log.`
              : "No feedback yet. What you thought is in your debrief; log what they say when it comes."}
          </p>
          <a className="button" href={`/me/interviews/${id}/update`}>
            Log what you heard
          </a>
        </div>
      )}
      {shared.map((entry, index) => (
        <section key={entry.id} className="card padded section" aria-label="What they said">
          <h2>What they said</h2>
          <p className="detail">
            {whoDidShort(interview, { at: entry.sharedAt, by: entry.sharedBy }) || "Your consultant"} released this{" "}
            {at(entry.sharedAt)}
            {entry.earlier.length > 0 && ", in place of an earlier version"}.
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
              <summary>The version of {at(before.sharedAt)}</summary>
              <SharedFeedback feedback={{ ...before, grades: parseGrades(before.grades) }} />
            </details>
          ))}
          {entry.readAt ? (
            <p className="detail mt-3">You said that you have read it.</p>
          ) : (
            <ButtonForm action={markFeedbackReadAction} className="mt-3">
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="feedbackId" value={entry.id} />
              <SubmitButton className="" busy="Saving">
                I have read it
              </SubmitButton>
            </ButtonForm>
          )}
        </section>
      ))}
    </>
  );
}
