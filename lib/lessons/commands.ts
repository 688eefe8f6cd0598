import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { asViewer, type Tx } from "@/db/client";
import { feedback, lessons } from "@/db/schema/debriefs";
import { stepFacts } from "@/db/schema/interviews";
import { NotFound, Refused, Stale } from "../errors";
import { markFeedbackReadInTransaction } from "../feedback/commands";
import { record } from "../history/commands";
import { type Interview, lockInterview } from "../interviews/queries";
import { may } from "../permissions";
import { reschedule } from "../reminders/commands/rewake";
import type { Candidate } from "../viewer";
import type { addLessonInput, editLessonInput, keepLessonsInput, removeLessonInput } from "./input";

type Change = { tx: Tx; held: Interview };

/** R74: what to do with it next time. The first lesson after feedback settles the step. */
export const addLesson = (viewer: Candidate, input: z.output<typeof addLessonInput>, now: Date) =>
  change(viewer, input.id, now, "lesson written", async ({ tx, held }) => {
    if (held.startsAt > now) throw new Refused("The interview has not taken place yet.");
    const [added] = await tx
      .insert(lessons)
      .values({
        ...ownerOf(held),
        id: input.lessonId,
        body: input.body,
        sharedAt: shareAt(held, input.share, null, now),
        createdAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: lessons.id });
    if (!added && !(await kept(tx, held, input.lessonId))) throw new NotFound();
    await markFeedbackReadInTransaction(tx, viewer, held, now);
    await settle({ tx, held }, viewer, now);
    return added !== undefined;
  });

export const editLesson = (viewer: Candidate, input: z.output<typeof editLessonInput>, now: Date) =>
  change(viewer, input.id, now, "lesson edited", async ({ tx, held }) => {
    const lesson = await kept(tx, held, input.lessonId);
    if (!lesson) throw new NotFound();
    if (lesson.version !== input.version && lesson.body !== input.body)
      throw new Stale({ body: lesson.body }, lesson.version);
    const { body } = input;
    const sharedAt = shareAt(held, input.share, lesson.sharedAt, now);
    if (lesson.body === body && lesson.sharedAt?.getTime() === sharedAt?.getTime()) return false;
    await tx
      .update(lessons)
      .set({ body, sharedAt, version: lesson.version + 1 })
      .where(one(held, input.lessonId));
    return true;
  });

export const removeLesson = (viewer: Candidate, input: z.output<typeof removeLessonInput>, now: Date) =>
  change(viewer, input.id, now, "lesson removed", async ({ tx, held }) => {
    const gone = await tx.delete(lessons).where(one(held, input.lessonId)).returning({ id: lessons.id });
    const [left] = await tx.select({ id: lessons.id }).from(lessons).where(eq(lessons.interviewId, held.id)).limit(1);
    if (!left) await tx.delete(stepFacts).where(and(eq(stepFacts.interviewId, held.id), eq(stepFacts.step, "learn")));
    return gone.length > 0;
  });

/** Lessons written before the feedback came can be kept as they are. */
export const keepLessons = (viewer: Candidate, input: z.output<typeof keepLessonsInput>, now: Date) =>
  change(viewer, input.id, now, "lessons kept", async ({ tx, held }) => {
    const [any] = await tx.select({ id: lessons.id }).from(lessons).where(eq(lessons.interviewId, held.id)).limit(1);
    if (!any) throw new Refused("Write down one lesson first.");
    await markFeedbackReadInTransaction(tx, viewer, held, now);
    return settle({ tx, held }, viewer, now);
  });

async function change(
  viewer: Candidate,
  id: string,
  now: Date,
  verb: string,
  act: (change: Change) => Promise<boolean>,
) {
  await asViewer(viewer, async (tx) => {
    const held = await lockInterview(tx, viewer, id);
    if (!may.writeLesson(viewer, held)) throw new NotFound();
    if (!(await act({ tx, held }))) return;
    await record(tx, viewer, now, { ...ownerOf(held), consultants: false, verb });
    await reschedule(tx, held.id, now);
  });
}

const ownerOf = (held: Interview) => ({
  workspaceId: held.workspaceId,
  interviewId: held.id,
  candidateUserId: held.candidateUserId,
});

const one = (held: Interview, lessonId: string) =>
  and(eq(lessons.workspaceId, held.workspaceId), eq(lessons.interviewId, held.id), eq(lessons.id, lessonId));

const kept = async (tx: Tx, held: Interview, lessonId: string) =>
  (await tx.select().from(lessons).where(one(held, lessonId)))[0];

/** Only a consultant who is here can be shown it. */
const shareAt = (held: Interview, share: "yes" | undefined, before: Date | null, now: Date) =>
  share && held.consultantUserId ? (before ?? now) : null;

async function settle({ tx, held }: Change, viewer: Candidate, now: Date): Promise<boolean> {
  const [heard] = await tx
    .select({ id: feedback.id })
    .from(feedback)
    .where(and(eq(feedback.interviewId, held.id), isNull(feedback.undoneAt)))
    .limit(1);
  if (!heard) return false;
  const settled = await tx
    .insert(stepFacts)
    .values({ ...ownerOf(held), step: "learn", kind: "done", at: now, by: viewer.userId })
    .onConflictDoNothing()
    .returning({ id: stepFacts.id });
  return settled.length > 0;
}
