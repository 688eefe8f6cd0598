import type { Metadata } from "next";
import { SideBySideFeedback } from "@/app/_interview/side-by-side-feedback";
import { orNotFound } from "@/app/_server/or-not-found";
import { ButtonForm } from "@/app/_ui/button-form";
import { Notice } from "@/app/_ui/notice";
import { SubmitButton } from "@/app/_ui/submit-button";
import { currentTime } from "@/lib/current-time";
import { shortName } from "@/lib/people/names/rules/short-name";
import { readNotice } from "@/lib/platform/notices/rules/notices";
import { getFeedbackView as sidesOf } from "@/lib/record/feedback/queries";
import { combineFeedback, compareFeedback } from "@/lib/record/feedback/rules/comparison";
import { requireCandidate } from "@/lib/viewer";
import { keepLessonsAction } from "./actions";
import { LessonItem, NewLesson } from "./lesson-form";
import { LessonsFeedback } from "./lessons-feedback";

export const metadata: Metadata = { title: "Lessons" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ said?: string }> };

/** R20, R74: what you thought beside what they said, and what you take from it. */
export default async function Page({ params, searchParams }: Props) {
  const [{ id }, { said }] = await Promise.all([params, searchParams]);
  const { viewer, user: reader } = await requireCandidate(`/me/interviews/${id}/lessons`);
  const found = await orNotFound(id, () => sidesOf(viewer, id));
  const { interview, ownShortfalls: thought, feedback, lessons, settledAt } = found;
  const consultant = interview.consultantUserId ? shortName(interview.consultantName) || null : null;
  const notice = readNotice("/me/interviews/[id]/lessons", said);
  return (
    <>
      {notice && <Notice>{notice.text}</Notice>}
      <p className="small-print">
        <a href={`/me/interviews/${id}`}>
          {interview.role}, {interview.company}
        </a>
      </p>
      <h1>What you learned</h1>
      <p className="lead">Compare your view with theirs, and write down what you learned.</p>
      <LessonsFeedback id={id} found={found} reader={{ zone: reader.zone, now: (await currentTime()).getTime() }} />
      {feedback.length > 0 && (
        <section>
          <h2>Side by side</h2>
          <SideBySideFeedback
            sides={compareFeedback(thought, combineFeedback(feedback))}
            names={{ mine: "You thought", theirs: "They said" }}
          />
        </section>
      )}
      <section className="narrow">
        <h2>Your lessons</h2>
        {lessons.length > 0 && (
          <ol className="plan">
            {lessons.map((lesson) => (
              <li key={lesson.id} className="done">
                <LessonItem id={id} lesson={lesson} consultant={consultant} />
              </li>
            ))}
          </ol>
        )}
        <NewLesson key={lessons.length} id={id} first={lessons.length === 0} consultant={consultant} />
        {lessons.length > 0 && feedback.length > 0 && !settledAt && (
          <ButtonForm action={keepLessonsAction} className="section">
            <input type="hidden" name="id" value={id} />
            <p className="detail">You wrote these before the feedback came.</p>
            <SubmitButton className="">Keep them as they are</SubmitButton>
          </ButtonForm>
        )}
      </section>
    </>
  );
}
