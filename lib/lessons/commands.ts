import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { type Tx, transaction } from "@/db/client";
import { feedback, lessons } from "@/db/schema/debriefs";
import { stepEvents } from "@/db/schema/interviews";
import { audit } from "../audit/commands";
import type { AuditVerb } from "../audit/rules/verbs";
import { NotFound, Refused, Stale } from "../errors";
import { markFeedbackReadInTransaction } from "../feedback/commands";
import { type Interview, interviewOwner, lockInterview } from "../interviews/queries";
import { may } from "../permissions";
import { reschedule } from "../reminders/commands/reschedule";
import type { Candidate } from "../viewer";
import type { addLessonInput, editLessonInput, keepLessonsInput, removeLessonInput } from "./input";

type LockedForLesson = { tx: Tx; held: Interview };

/** R74: what to do with it next time. The first lesson after feedback settles the step. */
export const addLesson = (viewer: Candidate, input: z.output<typeof addLessonInput>, now: Date) =>
  withLessons(viewer, input.id, now, "lesson-added", async ({ tx, held: interview }) => {
    if (interview.startsAt > now) throw new Refused("The interview has not taken place yet.");
    const [added] = await tx
      .insert(lessons)
      .values({
        ...interviewOwner(interview),
        id: input.lessonId,
        body: input.body,
        sharedAt: sharedAtOf(interview, input.share, null, now),
        createdAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: lessons.id });
    if (!added && !(await findLesson(tx, interview, input.lessonId))) throw new NotFound();
    await markFeedbackReadInTransaction(tx, viewer, interview, now);
    await settleLearnStep({ tx, held: interview }, viewer, now);
    return added !== undefined;
  });

export const editLesson = (viewer: Candidate, input: z.output<typeof editLessonInput>, now: Date) =>
  withLessons(viewer, input.id, now, "lesson-edited", async ({ tx, held: interview }) => {
    const lesson = await findLesson(tx, interview, input.lessonId);
    if (!lesson) throw new NotFound();
    if (lesson.version !== input.version && lesson.body !== input.body)
      throw new Stale({ body: lesson.body }, lesson.version);
    const { body } = input;
    const sharedAt = sharedAtOf(interview, input.share, lesson.sharedAt, now);
    if (lesson.body === body && lesson.sharedAt?.getTime() === sharedAt?.getTime()) return false;
    await tx
      .update(lessons)
      .set({ body, sharedAt, version: lesson.version + 1 })
      .where(isLesson(interview, input.lessonId));
    return true;
  });

export const removeLesson = (viewer: Candidate, input: z.output<typeof removeLessonInput>, now: Date) =>
  withLessons(viewer, input.id, now, "lesson-deleted", async ({ tx, held: interview }) => {
    const deleted = await tx.delete(lessons).where(isLesson(interview, input.lessonId)).returning({ id: lessons.id });
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
  withLessons(viewer, input.id, now, "lessons-kept", async ({ tx, held: interview }) => {
    const [any] = await tx
      .select({ id: lessons.id })
      .from(lessons)
      .where(eq(lessons.interviewId, interview.id))
      .limit(1);
    if (!any) throw new Refused("Write down one lesson first.");
    await markFeedbackReadInTransaction(tx, viewer, interview, now);
    return settleLearnStep({ tx, held: interview }, viewer, now);
  });

async function withLessons(
  viewer: Candidate,
  id: string,
  now: Date,
  verb: AuditVerb,
  act: (withLessons: LockedForLesson) => Promise<boolean>,
) {
  await transaction(viewer, async (tx) => {
    const interview = await lockInterview(tx, viewer, id);
    if (!may.writeLesson(viewer, interview)) throw new NotFound();
    if (!(await act({ tx, held: interview }))) return;
    await audit(tx, viewer, now, { ...interviewOwner(interview), consultants: false, verb });
    await reschedule(tx, interview.id, now);
  });
}

const isLesson = (interview: Interview, lessonId: string) =>
  and(eq(lessons.workspaceId, interview.workspaceId), eq(lessons.interviewId, interview.id), eq(lessons.id, lessonId));

const findLesson = async (tx: Tx, interview: Interview, lessonId: string) =>
  (await tx.select().from(lessons).where(isLesson(interview, lessonId)))[0];

/** Only a consultant who is here can be shown it. */
const sharedAtOf = (interview: Interview, share: "yes" | undefined, before: Date | null, now: Date) =>
  share && interview.consultantUserId ? (before ?? now) : null;

async function settleLearnStep(
  { tx, held: interview }: LockedForLesson,
  viewer: Candidate,
  now: Date,
): Promise<boolean> {
  const [hasFeedback] = await tx
    .select({ id: feedback.id })
    .from(feedback)
    .where(and(eq(feedback.interviewId, interview.id), isNull(feedback.undoneAt)))
    .limit(1);
  if (!hasFeedback) return false;
  const settled = await tx
    .insert(stepEvents)
    .values({ ...interviewOwner(interview), step: "learn", kind: "done", at: now, by: viewer.userId })
    .onConflictDoNothing()
    .returning({ id: stepEvents.id });
  return settled.length > 0;
}
