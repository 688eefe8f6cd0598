import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { feedback, lessons } from "@/db/schema/debriefs";
import { stepEvents } from "@/db/schema/interviews";
import { NotFound, Refused, Stale } from "@/lib/errors";
import { may } from "@/lib/permissions";
import type { AuditVerb } from "@/lib/record/audit/rules/verbs";
import { markFeedbackReadInTransaction } from "@/lib/record/feedback/commands";
import { type LockedInterview, withInterview } from "@/lib/record/interviews/commands/with-interview";
import type { Interview } from "@/lib/record/interviews/queries";
import type { Candidate } from "@/lib/viewer";
import type { addLessonInput, editLessonInput, keepLessonsInput, removeLessonInput } from "./input";

type LockedByCandidate = LockedInterview<Candidate>;

/** R74: what to do with it next time. The first lesson after feedback settles the step. */
export const addLesson = (viewer: Candidate, input: z.output<typeof addLessonInput>, now: Date) =>
  withLessons(viewer, input.id, now, "lesson-added", async (locked) => {
    const { tx, interview } = locked;
    if (interview.startsAt > now) throw new Refused("The interview has not taken place yet.");
    const [added] = await tx
      .insert(lessons)
      .values({
        ...locked.owner,
        id: input.lessonId,
        body: input.body,
        sharedAt: sharedAtOf(interview, input.share, null, now),
        createdAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: lessons.id });
    if (!added && !(await findLesson(locked, input.lessonId))) throw new NotFound();
    await markFeedbackReadInTransaction(locked);
    await settleLearnStep(locked);
    return added !== undefined;
  });

export const editLesson = (viewer: Candidate, input: z.output<typeof editLessonInput>, now: Date) =>
  withLessons(viewer, input.id, now, "lesson-edited", async (locked) => {
    const { tx, interview } = locked;
    const lesson = await findLesson(locked, input.lessonId);
    if (!lesson) throw new NotFound();
    const { body } = input;
    const sharedAt = sharedAtOf(interview, input.share, lesson.sharedAt, now);
    const isShareSame = lesson.sharedAt?.getTime() === sharedAt?.getTime();
    if (lesson.body === body && isShareSame) return false;
    if (lesson.version !== input.version)
      throw new Stale(
        {
          ...(lesson.body !== body && { body: lesson.body }),
          ...(!isShareSame && { share: lesson.sharedAt ? "yes" : "" }),
        },
        lesson.version,
      );
    await tx
      .update(lessons)
      .set({ body, sharedAt, version: lesson.version + 1 })
      .where(isLesson(locked, input.lessonId));
    return true;
  });

export const removeLesson = (viewer: Candidate, input: z.output<typeof removeLessonInput>, now: Date) =>
  withLessons(viewer, input.id, now, "lesson-deleted", async (locked) => {
    const { tx, interview } = locked;
    const deleted = await tx.delete(lessons).where(isLesson(locked, input.lessonId)).returning({ id: lessons.id });
    const [remaining] = await tx
      .select({ id: lessons.id })
      .from(lessons)
      .where(eq(lessons.interviewId, interview.id))
      .limit(1);
    if (!remaining)
      await tx.delete(stepEvents).where(and(eq(stepEvents.interviewId, interview.id), eq(stepEvents.step, "learn")));
    return deleted.length > 0;
  });

/** Lessons written before the feedback came can be kept as they are. */
export const keepLessons = (viewer: Candidate, input: z.output<typeof keepLessonsInput>, now: Date) =>
  withLessons(viewer, input.id, now, "lessons-kept", async (locked) => {
    const { tx, interview } = locked;
    const [any] = await tx
      .select({ id: lessons.id })
      .from(lessons)
      .where(eq(lessons.interviewId, interview.id))
      .limit(1);
    if (!any) throw new Refused("Write down one lesson first.");
    await markFeedbackReadInTransaction(locked);
    return settleLearnStep(locked);
  });

/** `act` returns whether it changed a lesson. Only the candidate reads that row of history. */
const withLessons = (
  viewer: Candidate,
  id: string,
  now: Date,
  verb: AuditVerb,
  act: (locked: LockedByCandidate) => Promise<boolean>,
): Promise<void> =>
  withInterview(viewer, id, may.writeLesson, now, async (locked) =>
    (await act(locked)) ? locked.done(verb, { readers: "candidate only" }) : locked.unchanged(),
  );

const isLesson = (locked: LockedByCandidate, lessonId: string) => and(locked.rowsOf(lessons), eq(lessons.id, lessonId));

const findLesson = async (locked: LockedByCandidate, lessonId: string) =>
  (await locked.tx.select().from(lessons).where(isLesson(locked, lessonId)))[0];

/** A lesson can be shared only with a consultant who has an account. */
const sharedAtOf = (interview: Interview, share: "yes" | undefined, before: Date | null, now: Date) =>
  share && interview.consultantUserId ? (before ?? now) : null;

async function settleLearnStep({ tx, viewer, interview, owner, now }: LockedByCandidate): Promise<boolean> {
  const [hasFeedback] = await tx
    .select({ id: feedback.id })
    .from(feedback)
    .where(and(eq(feedback.interviewId, interview.id), isNull(feedback.undoneAt)))
    .limit(1);
  if (!hasFeedback) return false;
  const settled = await tx
    .insert(stepEvents)
    .values({ ...owner, step: "learn", kind: "done", at: now, by: viewer.userId })
    .onConflictDoNothing()
    .returning({ id: stepEvents.id });
  return settled.length > 0;
}
