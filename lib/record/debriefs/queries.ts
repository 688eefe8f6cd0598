import { and, asc, desc, eq, getTableColumns, isNotNull, isNull, sql } from "drizzle-orm";
import { type BatchAnswers, readBatch, type Tx } from "@/db/client";
import { answers, promises } from "@/db/schema/answers";
import { concerns, debriefDrafts, debriefEntries, debriefs } from "@/db/schema/debriefs";
import { interviewers, interviews, stepEvents } from "@/db/schema/interviews";
import { questions, tasks } from "@/db/schema/tasks";
import { NotFound } from "@/lib/errors";
import { interviewerPhone } from "@/lib/people/phone-numbers/queries";
import { may } from "@/lib/permissions";
import { consultantChangesColumn } from "@/lib/record/audit/queries";
import { candidateNameRows } from "@/lib/record/interviews/queries";
import { inScope, isInScope, isSharedWith } from "@/lib/scope";
import type { Viewer } from "@/lib/viewer";

const entryColumns = {
  field: debriefEntries.field,
  interviewerId: debriefEntries.interviewerId,
  body: debriefEntries.body,
  audience: debriefEntries.audience,
  sharedAt: debriefEntries.sharedAt,
  clientSharedAt: debriefEntries.clientSharedAt,
  updatedAt: debriefEntries.updatedAt,
};

/** The queries of a debrief, all started together: for a page in one round trip, for a command within its transaction. */
const debriefRows = (tx: Tx, viewer: Viewer, id: string) =>
  [
    tx
      .select()
      .from(debriefs)
      .where(and(isSharedWith(viewer, debriefs), eq(debriefs.interviewId, id))),
    tx
      .select(entryColumns)
      .from(debriefEntries)
      .where(and(isSharedWith(viewer, debriefEntries), eq(debriefEntries.interviewId, id))),
    tx
      .select({ formValues: debriefDrafts.formValues, updatedAt: debriefDrafts.updatedAt })
      .from(debriefDrafts)
      .where(
        and(
          viewer.as === "candidate" ? isInScope(viewer, debriefDrafts) : sql`false`,
          eq(debriefDrafts.interviewId, id),
        ),
      ),
    tx
      .select({ ...getTableColumns(interviewers), phone: interviewerPhone(viewer, "interviewers") })
      .from(interviewers)
      .where(eq(interviewers.interviewId, id))
      .orderBy(interviewers.position, interviewers.id),
    tx.select().from(questions).where(eq(questions.interviewId, id)).orderBy(questions.position, questions.id),
    tx.select().from(tasks).where(eq(tasks.interviewId, id)).orderBy(sql`due_day nulls last`, tasks.id),
    tx.select().from(concerns).where(eq(concerns.interviewId, id)).orderBy(asc(concerns.requestedAt)),
    tx
      .select({ day: promises.day, givenBy: promises.givenBy })
      .from(promises)
      .where(and(eq(promises.interviewId, id), eq(promises.kind, "answer"), isNull(promises.undoneAt)))
      .orderBy(desc(promises.loggedAt), desc(promises.id))
      .limit(1),
    tx
      .select({ at: stepEvents.at, how: stepEvents.how, reason: stepEvents.reason })
      .from(stepEvents)
      .where(and(eq(stepEvents.interviewId, id), eq(stepEvents.step, "tell-consultant"), eq(stepEvents.kind, "done"))),
    tx
      .select({ at: stepEvents.at, by: stepEvents.by })
      .from(stepEvents)
      .where(and(eq(stepEvents.interviewId, id), eq(stepEvents.step, "read-debrief"), eq(stepEvents.kind, "done"))),
    tx
      .select({ at: stepEvents.at })
      .from(stepEvents)
      .where(and(eq(stepEvents.interviewId, id), eq(stepEvents.step, "debrief"), eq(stepEvents.kind, "done"))),
    tx
      .select({ id: answers.id })
      .from(answers)
      .where(and(eq(answers.interviewId, id), isNotNull(answers.outcome), isNull(answers.undoneAt)))
      .limit(1),
  ] as const;

type Rows = BatchAnswers<ReturnType<typeof debriefRows>>;

const toDebrief = ([
  debrief,
  entries,
  drafts,
  people,
  questionRows,
  taskRows,
  concernRows,
  promiseRows,
  toldEvents,
  readEvents,
  writtenEvents,
  outcomeRows,
]: Rows) => ({
  debrief: debrief[0] ?? null,
  entries,
  draft: drafts[0] ?? null,
  people,
  questions: questionRows,
  tasks: taskRows,
  concern: concernRows[0] ?? null,
  promise: promiseRows[0] ?? null,
  /** How and when the consultant was told. */
  consultantTold: toldEvents[0] ?? null,
  /** When the consultant last read it. */
  read: readEvents[0] ?? null,
  /** Whether there is a debrief, shared with this viewer or not. */
  isWritten: writtenEvents.length > 0,
  /** Whether the company has decided. If so, the debrief no longer speaks of the decision as something in the future. */
  isDecided: outcomeRows.length > 0,
});

export type Debrief = ReturnType<typeof toDebrief>;
export type DebriefEntry = Debrief["entries"][number];

/** One interview's debrief with everything that its form asks about. */
export async function getDebrief(viewer: Viewer, id: string) {
  const [interviewRows, candidateRows, ...rows] = await readBatch(viewer, (tx) => [
    tx
      .select({ ...getTableColumns(interviews), handedOver: consultantChangesColumn })
      .from(interviews)
      .where(and(inScope(viewer), eq(interviews.id, id))),
    candidateNameRows(tx, viewer, id),
    ...debriefRows(tx, viewer, id),
  ]);
  const interview = interviewRows[0];
  if (!interview || !may.readDebrief(viewer, interview)) throw new NotFound();
  return { interview, candidate: candidateRows[0]?.name ?? "", ...toDebrief(rows) };
}

/** The same inside a command that has locked the interview. */
export async function getLockedDebrief(tx: Tx, viewer: Viewer, id: string): Promise<Debrief> {
  return toDebrief(await Promise.all(debriefRows(tx, viewer, id)));
}
