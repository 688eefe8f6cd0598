import { and, desc, eq, ne, sql } from "drizzle-orm";
import { readAs } from "@/db/client";
import { kept } from "@/db/kept";
import { debriefEntries } from "@/db/schema/debriefs";
import { history } from "@/db/schema/history";
import { interviewers, interviews, questions, tasks } from "@/db/schema/interviews";
import { messages } from "@/db/schema/messages";
import { NotFound } from "../errors";
import { factRows } from "../followups/queries";
import { lessonRows } from "../lessons/queries";
import type { Candidate } from "../viewer";

const record = kept(["me", "id"], (tx, { me, id }) => {
  const mine = eq(interviews.candidateUserId, me);
  return [
    factRows(tx, and(mine, eq(interviews.id, id))),
    tx
      .select({
        id: interviewers.id,
        name: interviewers.name,
        title: interviewers.title,
        email: interviewers.email,
        linkedin: interviewers.linkedin,
      })
      .from(interviewers)
      .where(eq(interviewers.interviewId, id))
      .orderBy(interviewers.position, interviewers.id),
    tx
      .select({ field: debriefEntries.field, interviewerId: debriefEntries.interviewerId, body: debriefEntries.body })
      .from(debriefEntries)
      .where(and(eq(debriefEntries.interviewId, id), ne(debriefEntries.field, "private"))),
    tx
      .select({ id: questions.id, body: questions.body })
      .from(questions)
      .where(eq(questions.interviewId, id))
      .orderBy(questions.position, questions.id),
    tx
      .select({
        step: messages.step,
        interviewerId: messages.interviewerId,
        toName: messages.toName,
        subject: messages.subject,
        scheduledAt: messages.scheduledAt,
        sentAt: messages.sentAt,
        sentHow: messages.sentHow,
        calledBackBecause: messages.calledBackBecause,
      })
      .from(messages)
      .where(eq(messages.interviewId, id))
      .orderBy(desc(messages.updatedAt)),
    tx
      .select({
        id: tasks.id,
        interviewId: tasks.interviewId,
        body: tasks.body,
        dueDay: tasks.dueDay,
        doneAt: tasks.doneAt,
      })
      .from(tasks)
      .where(eq(tasks.interviewId, id))
      .orderBy(tasks.dueDay, tasks.id),
    tx
      .select({
        at: history.at,
        by: history.by,
        byName: history.byName,
        as: history.as,
        verb: history.verb,
        detail: history.detail,
      })
      .from(history)
      .where(eq(history.interviewId, id))
      .orderBy(desc(history.id))
      .limit(40),
    tx
      .select({ id: interviews.id, round: interviews.round, startsAt: interviews.startsAt, zone: interviews.zone })
      .from(interviews)
      .where(
        and(
          mine,
          ne(interviews.id, id),
          sql`interviews.process_id = (select p.process_id from interviews p where p.id = ${id}::uuid limit 1)`,
        ),
      )
      .orderBy(interviews.startsAt),
    lessonRows(tx, me, id),
  ];
});

/** The record of one interview as its candidate sees it, in one round trip. */
export async function recordOf(viewer: Candidate, id: string) {
  const [rows, people, entries, asked, written, toDo, told, rounds, lessons] = await readAs(viewer, (tx) =>
    record(tx, { me: viewer.userId, id }),
  );
  const row = rows[0];
  if (!row) throw new NotFound();
  return { row, people, entries, questions: asked, messages: written, tasks: toDo, history: told, rounds, lessons };
}

export type Recorded = Awaited<ReturnType<typeof recordOf>>;
