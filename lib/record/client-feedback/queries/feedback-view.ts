import { and, asc, desc, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { type BatchAnswers, readBatch, type Tx } from "@/db/client";
import { answers, promises } from "@/db/schema/answers";
import { clientFeedback, debriefEntries, debriefs, feedback, feedbackLinks } from "@/db/schema/debriefs";
import { interviewers, interviews } from "@/db/schema/interviews";
import { candidates, clientContacts } from "@/db/schema/workspaces";
import { NotFound } from "@/lib/errors";
import { latestOutboxDelay } from "@/lib/mail/outbox/queries";
import { memberRows } from "@/lib/people/workspaces/queries";
import { may } from "@/lib/permissions";
import { currentDecisionLabel, latestAnswer } from "@/lib/record/feedback/rules/decision";
import { inScope, isInWorkspace, isSharedWith } from "@/lib/scope";
import type { Consultant } from "@/lib/viewer";
import { answerIdOfFeedback } from "./answer-id";

const linkColumns = {
  id: feedbackLinks.id,
  name: feedbackLinks.name,
  email: feedbackLinks.email,
  copiedAt: feedbackLinks.copiedAt,
  createdAt: feedbackLinks.createdAt,
  expiresAt: feedbackLinks.expiresAt,
  revokedAt: feedbackLinks.revokedAt,
  wait: latestOutboxDelay(
    sql`o.interview_id = feedback_links.interview_id and starts_with(o.occasion, 'client-feedback:' || feedback_links.id || ':')`,
  ),
};

/** Everything that an agency knows of one interview's feedback: entries, what was shared of them, links, and the shared debrief. */
export const clientFeedbackRows = (tx: Tx, viewer: Consultant, id: string) =>
  [
    tx
      .select({ interview: interviews, candidate: candidates.name })
      .from(interviews)
      .innerJoin(
        candidates,
        and(eq(candidates.workspaceId, interviews.workspaceId), eq(candidates.id, interviews.candidateId)),
      )
      .where(and(inScope(viewer), eq(interviews.id, id))),
    tx
      .select()
      .from(clientFeedback)
      .where(
        and(
          isInWorkspace(viewer, clientFeedback),
          eq(clientFeedback.interviewId, id),
          isNotNull(clientFeedback.submittedAt),
        ),
      )
      .orderBy(desc(clientFeedback.submittedAt), desc(clientFeedback.id)),
    tx
      .select()
      .from(feedback)
      .where(and(isInWorkspace(viewer, feedback), eq(feedback.interviewId, id)))
      .orderBy(desc(feedback.sharedAt), desc(feedback.id)),
    tx
      .select(linkColumns)
      .from(feedbackLinks)
      .where(and(isInWorkspace(viewer, feedbackLinks), eq(feedbackLinks.interviewId, id)))
      .orderBy(desc(feedbackLinks.createdAt), desc(feedbackLinks.id)),
    tx
      .select({
        id: answers.id,
        outcome: answers.outcome,
        offerBy: answers.offerBy,
        receivedAt: answers.receivedAt,
        loggedAt: answers.loggedAt,
        undoneAt: answers.undoneAt,
      })
      .from(answers)
      .where(and(isInWorkspace(viewer, answers), eq(answers.interviewId, id), isNull(answers.undoneAt)))
      .orderBy(desc(answers.loggedAt)),
    tx
      .select({ id: promises.id, day: promises.day, loggedAt: promises.loggedAt })
      .from(promises)
      .where(
        and(
          isInWorkspace(viewer, promises),
          eq(promises.interviewId, id),
          eq(promises.kind, "answer"),
          isNull(promises.undoneAt),
        ),
      )
      .orderBy(desc(promises.loggedAt)),
    tx
      .select({ key: sql<string>`'person:' || ${interviewers.id}`, name: interviewers.name, email: interviewers.email })
      .from(interviewers)
      .where(eq(interviewers.interviewId, id))
      .orderBy(interviewers.position, interviewers.id),
    tx
      .select({
        key: sql<string>`'contact:' || ${clientContacts.id}`,
        name: clientContacts.name,
        email: sql<string>`coalesce(${clientContacts.email}, '')`,
      })
      .from(clientContacts)
      .where(
        and(
          isInWorkspace(viewer, clientContacts),
          sql`${clientContacts.clientId} = (select i.client_id from interviews i where i.id = ${id}::uuid)`,
        ),
      )
      .orderBy(asc(clientContacts.name), asc(clientContacts.id))
      .limit(30),
    tx
      .select({ grades: debriefs.grades })
      .from(debriefs)
      .where(and(isSharedWith(viewer, debriefs), eq(debriefs.interviewId, id))),
    tx
      .select({ field: debriefEntries.field, body: debriefEntries.body })
      .from(debriefEntries)
      .where(
        and(
          isSharedWith(viewer, debriefEntries),
          eq(debriefEntries.interviewId, id),
          ne(debriefEntries.field, "private"),
        ),
      ),
    memberRows(tx),
  ] as const;

export function toClientFeedbackView(
  [
    interviewRows,
    entries,
    sharedVersions,
    links,
    answerRows,
    promiseRows,
    interviewerRows,
    contacts,
    debrief,
    debriefEntryRows,
    members,
  ]: BatchAnswers<ReturnType<typeof clientFeedbackRows>>,
  viewer: Consultant,
) {
  const row = interviewRows[0];
  if (!row || !may.readInterview(viewer, row.interview)) throw new NotFound();
  const body = (field: string) => debriefEntryRows.find((item) => item.field === field)?.body ?? "";
  const people = [...contacts, ...interviewerRows].filter((item) => item.name);
  return {
    ...row,
    entries: entries.map((entry) => ({
      ...entry,
      link: links.find((link) => link.id === entry.linkId) ?? null,
      by: members.find((item) => item.userId === entry.loggedBy)?.name ?? "",
      sharedVersions: sharedVersions.filter((item) => item.clientFeedbackId === entry.id),
      answer:
        answerRows.find((item) => [answerIdOfFeedback(row.interview, entry.id), entry.id].includes(item.id)) ?? null,
      /** The answer on the record that was logged, in any way, after this came by link or was changed there. Null: it is not added yet. */
      added: entry.linkId ? addedSince(entry, entries, answerRows, promiseRows) : null,
    })),
    /** The decision that is on the record, as its candidate reads it. */
    decision: currentDecisionLabel(answerRows),
    /** When it was given. An answer that was given earlier does not replace it. */
    decidedAt: latestAnswer(answerRows)?.receivedAt ?? null,
    shared: sharedVersions.filter((item) => item.undoneAt === null),
    links,
    /** The people who could be asked, each once: the client's contacts first, then the interviewers. */
    people: people.filter((item, index) => people.findIndex((other) => other.name === item.name) === index),
    thought: debrief[0]
      ? { strengths: body("went_well"), shortfalls: body("fell_short"), grades: debrief[0].grades }
      : null,
  };
}

type LoggedRow = { id: string; loggedAt: Date };
type AddedAnswer = { outcome: (typeof answers.$inferSelect)["outcome"] };

function addedSince(
  { id, answeredAt, submittedAt, decision, promiseDay }: typeof clientFeedback.$inferSelect,
  entries: (typeof clientFeedback.$inferSelect)[],
  answerRows: (AddedAnswer & LoggedRow)[],
  promiseRows: LoggedRow[],
): AddedAnswer | null {
  const since = answeredAt ?? submittedAt;
  if (!since) return null;
  // An answer that was added from another person's link settles only that person's.
  const others = new Set(entries.flatMap((item) => (item.id !== id && item.recordedAs ? [item.recordedAs] : [])));
  const isItsOwn = (item: LoggedRow) => item.loggedAt >= since && !others.has(item.id);
  const answer = answerRows.find(isItsOwn);
  if (answer) return answer;
  const isDay = !decision && promiseDay && promiseRows.some(isItsOwn);
  return isDay ? { outcome: null } : null;
}

/** The client's feedback on one interview, in one round trip. */
export const getClientFeedbackView = async (viewer: Consultant, id: string) =>
  toClientFeedbackView(await readBatch(viewer, (tx) => clientFeedbackRows(tx, viewer, id)), viewer);

export type ClientFeedbackView = ReturnType<typeof toClientFeedbackView>;
export type ClientFeedbackEntry = ClientFeedbackView["entries"][number];
