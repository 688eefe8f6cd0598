import { and, eq, sql } from "drizzle-orm";
import { readAs } from "@/db/client";
import { kept } from "@/db/kept";
import { interviews } from "@/db/schema/interviews";
import { NotFound } from "../errors";
import { factsAnd, list } from "../followups/queries";
import { lessonRows } from "../lessons/queries";
import type { Candidate } from "../viewer";

const i = sql.raw("interviews.id");

/** What the record shows besides the facts that its plan hangs on. */
const shown = {
  met: list<{ id: string; name: string; title: string; email: string; linkedin: string }>(
    sql`select p.id, p.name, p.title, p.email, p.linkedin from interviewers p where p.interview_id = ${i} order by p.position, p.id`,
  ),
  entries: list<{ field: string; interviewerId: string | null; body: string }>(
    sql`select e.field, e.interviewer_id as "interviewerId", e.body from debrief_entries e
      where e.interview_id = ${i} and e.field <> 'private'`,
  ),
  questions: list<{ id: string; body: string }>(
    sql`select q.id, q.body from questions q where q.interview_id = ${i} order by q.position, q.id`,
  ),
  messages: list<{
    step: string;
    interviewerId: string | null;
    toName: string;
    subject: string;
    scheduledAt: string | null;
    sentAt: string | null;
    sentHow: string | null;
    calledBackBecause: string | null;
  }>(
    sql`select m.step, m.interviewer_id as "interviewerId", m.to_name as "toName", m.subject, m.scheduled_at as "scheduledAt",
      m.sent_at as "sentAt", m.sent_how as "sentHow", m.called_back_because as "calledBackBecause"
      from messages m where m.interview_id = ${i} order by m.updated_at desc`,
  ),
  tasks: list<{ id: string; interviewId: string; body: string; dueDay: string | null; doneAt: string | null }>(
    sql`select t.id, t.interview_id as "interviewId", t.body, t.due_day as "dueDay", t.done_at as "doneAt"
      from tasks t where t.interview_id = ${i} order by t.due_day, t.id`,
  ),
  history: list<{
    at: string;
    by: string | null;
    byName: string;
    as: "candidate" | "consultant" | "client" | "system";
    verb: string;
    detail: Record<string, unknown>;
  }>(
    sql`select h.at, h.by, h.by_name as "byName", h.as, h.verb, h.detail
      from history h where h.interview_id = ${i} order by h.id desc limit 40`,
  ),
  rounds: list<{ id: string; round: string; startsAt: string; zone: string }>(
    sql`select o.id, o.round, o.starts_at as "startsAt", o.zone from interviews o
      where o.process_id = interviews.process_id and o.candidate_user_id = interviews.candidate_user_id and o.id <> ${i}
      order by o.starts_at`,
  ),
};

const record = kept(["me", "id"], (tx, { me, id }) => [
  factsAnd(tx, shown, and(eq(interviews.candidateUserId, me), eq(interviews.id, id))),
  lessonRows(tx, me, id),
]);

/** The record of one interview as its candidate sees it, in one round trip. */
export async function recordOf(viewer: Candidate, id: string) {
  const [[row], lessons] = await readAs(viewer, (tx) => record(tx, { me: viewer.userId, id }));
  if (!row) throw new NotFound();
  return {
    row,
    people: row.met,
    entries: row.entries,
    questions: row.questions,
    messages: row.messages.map((one) => ({ ...one, scheduledAt: date(one.scheduledAt), sentAt: date(one.sentAt) })),
    tasks: row.tasks,
    history: row.history.map((one) => ({ ...one, at: new Date(one.at) })),
    rounds: row.rounds.map((one) => ({ ...one, startsAt: new Date(one.startsAt) })),
    lessons,
  };
}

const date = (instant: string | null) => (instant === null ? null : new Date(instant));

export type Recorded = Awaited<ReturnType<typeof recordOf>>;
