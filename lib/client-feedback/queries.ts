import { and, asc, desc, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { readAs, type Tx } from "@/db/client";
import { clientFeedback, debriefEntries, debriefs, feedback, feedbackLinks } from "@/db/schema/debriefs";
import { answers, interviewers, interviews } from "@/db/schema/interviews";
import { candidates, clientContacts } from "@/db/schema/workspaces";
import { NotFound } from "../errors";
import { inScope } from "../interviews/queries";
import { waitOf } from "../mail/queries";
import { may } from "../permissions";
import type { Client, Consultant } from "../viewer";
import { membersHere } from "../workspaces/queries";
import { mine } from "./commands/by-link";
import { answerIdOf } from "./commands/log";
import type { Decision, Said } from "./rules";

const linkColumns = {
  id: feedbackLinks.id,
  name: feedbackLinks.name,
  email: feedbackLinks.email,
  createdAt: feedbackLinks.createdAt,
  expiresAt: feedbackLinks.expiresAt,
  revokedAt: feedbackLinks.revokedAt,
  wait: waitOf(
    sql`o.interview_id = feedback_links.interview_id and starts_with(o.occasion, 'client-feedback:' || feedback_links.id || ':')`,
  ),
};

/** All that an agency knows of what was said about one interview: entries, what of them was released, links, and the shared debrief. */
const pageRows = (tx: Tx, viewer: Consultant, id: string) =>
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
          eq(clientFeedback.workspaceId, viewer.workspaceId),
          eq(clientFeedback.interviewId, id),
          isNotNull(clientFeedback.submittedAt),
        ),
      )
      .orderBy(desc(clientFeedback.submittedAt), desc(clientFeedback.id)),
    tx
      .select()
      .from(feedback)
      .where(and(eq(feedback.workspaceId, viewer.workspaceId), eq(feedback.interviewId, id)))
      .orderBy(desc(feedback.releasedAt), desc(feedback.id)),
    tx
      .select(linkColumns)
      .from(feedbackLinks)
      .where(and(eq(feedbackLinks.workspaceId, viewer.workspaceId), eq(feedbackLinks.interviewId, id)))
      .orderBy(desc(feedbackLinks.createdAt), desc(feedbackLinks.id)),
    tx
      .select({ id: answers.id, outcome: answers.outcome, offerBy: answers.offerBy, loggedAt: answers.loggedAt })
      .from(answers)
      .where(and(eq(answers.workspaceId, viewer.workspaceId), eq(answers.interviewId, id), isNull(answers.undoneAt)))
      .orderBy(desc(answers.loggedAt)),
    tx
      .select({ name: interviewers.name, email: interviewers.email })
      .from(interviewers)
      .where(eq(interviewers.interviewId, id))
      .orderBy(interviewers.position, interviewers.id),
    tx
      .select({ name: clientContacts.name, email: sql<string>`coalesce(${clientContacts.email}, '')` })
      .from(clientContacts)
      .where(
        and(
          eq(clientContacts.workspaceId, viewer.workspaceId),
          sql`${clientContacts.clientId} = (select i.client_id from interviews i where i.id = ${id}::uuid)`,
        ),
      )
      .orderBy(asc(clientContacts.name), asc(clientContacts.id))
      .limit(30),
    tx
      .select({ grades: debriefs.grades })
      .from(debriefs)
      .where(and(eq(debriefs.consultantWorkspaceId, viewer.workspaceId), eq(debriefs.interviewId, id))),
    tx
      .select({ field: debriefEntries.field, body: debriefEntries.body })
      .from(debriefEntries)
      .where(
        and(
          eq(debriefEntries.consultantWorkspaceId, viewer.workspaceId),
          eq(debriefEntries.interviewId, id),
          ne(debriefEntries.field, "private"),
        ),
      ),
    membersHere(tx),
  ] as const;

export async function saidOf(viewer: Consultant, id: string) {
  const [found, entries, released, links, answered, met, contacts, debrief, thought, members] = await readAs(
    viewer,
    (tx) => pageRows(tx, viewer, id),
  );
  const row = found[0];
  if (!row || !may.readInterview(viewer, row.interview)) throw new NotFound();
  const body = (field: string) => thought.find((one) => one.field === field)?.body ?? "";
  const known = [...contacts, ...met].filter((one) => one.name);
  return {
    ...row,
    entries: entries.map((entry) => ({
      ...entry,
      link: links.find((link) => link.id === entry.linkId) ?? null,
      by: members.find((one) => one.userId === entry.loggedBy)?.name ?? "",
      released: released.filter((one) => one.clientFeedbackId === entry.id),
      answer: answered.find((one) => [answerIdOf(row.interview, entry.id), entry.id].includes(one.id)) ?? null,
      /** The answer of record that was logged since this came, by whatever way. */
      answeredSince: answered.find((one) => entry.submittedAt && one.loggedAt >= entry.submittedAt) ?? null,
    })),
    released: released.filter((one) => one.undoneAt === null),
    links,
    /** Whom one could ask, each once: the client's contacts first, then those who were met. */
    people: known.filter((one, at) => known.findIndex((other) => other.name === one.name) === at),
    thought: debrief[0]
      ? { strengths: body("went_well"), shortfalls: body("fell_short"), grades: debrief[0].grades }
      : null,
  };
}

export type SaidOf = Awaited<ReturnType<typeof saidOf>>;
export type Entry = SaidOf["entries"][number];

export const pageSize = 25;

export type Listed = {
  id: string;
  interviewId: string;
  candidate: string;
  role: string;
  company: string;
  round: string;
  decision: Decision | null;
  strengths: string;
  shortfalls: string;
  saidBy: string;
  how: string;
  submittedAt: Date;
  keptBackAt: Date | null;
  releasedAt: Date | null;
};

/** What clients said, latest first, after the row that `before` names ("<epoch ms>_<id>"). */
export async function listClientFeedback(
  viewer: Consultant,
  { show, before }: { show: "all" | "unreleased"; before: string },
): Promise<{ rows: Listed[]; older: string | null }> {
  const cursor = /^(\d{1,13})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(before);
  const releasedAt = sql<string | null>`(select to_json(max(r.released_at)) #>> '{}' from feedback r
    where r.workspace_id = client_feedback.workspace_id and r.interview_id = client_feedback.interview_id
      and r.client_feedback_id = client_feedback.id and r.undone_at is null)`;
  const rows = await readAs(viewer, (tx) =>
    tx
      .select({
        id: clientFeedback.id,
        interviewId: clientFeedback.interviewId,
        candidate: candidates.name,
        role: interviews.role,
        company: interviews.company,
        round: interviews.round,
        decision: clientFeedback.decision,
        strengths: clientFeedback.strengths,
        shortfalls: clientFeedback.shortfalls,
        saidBy: sql<string>`coalesce(nullif(client_feedback.said_by, ''), (select l.name from feedback_links l
          where l.workspace_id = client_feedback.workspace_id and l.id = client_feedback.link_id), '')`,
        how: clientFeedback.how,
        // To the millisecond, as the address of the next page says it.
        submittedAt: sql<string>`to_json(date_trunc('milliseconds', client_feedback.submitted_at)) #>> '{}'`,
        keptBackAt: clientFeedback.keptBackAt,
        releasedAt,
      })
      .from(clientFeedback)
      .innerJoin(
        interviews,
        and(eq(interviews.workspaceId, clientFeedback.workspaceId), eq(interviews.id, clientFeedback.interviewId)),
      )
      .innerJoin(
        candidates,
        and(eq(candidates.workspaceId, interviews.workspaceId), eq(candidates.id, interviews.candidateId)),
      )
      .where(
        and(
          eq(clientFeedback.workspaceId, viewer.workspaceId),
          isNotNull(clientFeedback.submittedAt),
          show === "unreleased" ? sql`client_feedback.kept_back_at is null and ${releasedAt} is null` : undefined,
          cursor
            ? sql`(date_trunc('milliseconds', client_feedback.submitted_at), client_feedback.id)
                < (${new Date(Number(cursor[1])).toISOString()}::timestamptz, ${cursor[2]}::uuid)`
            : undefined,
        ),
      )
      .orderBy(sql`date_trunc('milliseconds', client_feedback.submitted_at) desc`, desc(clientFeedback.id))
      .limit(pageSize + 1),
  );
  const page = rows.slice(0, pageSize).map((row) => ({
    ...row,
    submittedAt: new Date(row.submittedAt),
    releasedAt: row.releasedAt === null ? null : new Date(row.releasedAt),
  }));
  const last = page.at(-1);
  return { rows: page, older: rows.length > pageSize && last ? `${last.submittedAt.getTime()}_${last.id}` : null };
}

type Kept = Said & { saidBy: string; version: number; submittedAt: string | null; updatedAt: string };

/** What a client's page shows: the job, the time, who asks, and what its holder wrote. Looking changes nothing. */
export async function pageOfLink(viewer: Client) {
  const [links, kept] = await readAs(viewer, (tx) => [
    tx
      .select({ shows: feedbackLinks.shows, expiresAt: feedbackLinks.expiresAt })
      .from(feedbackLinks)
      .where(and(eq(feedbackLinks.workspaceId, viewer.workspaceId), eq(feedbackLinks.id, viewer.linkId))),
    tx.execute<Kept>(mine(viewer)),
  ]);
  const link = links[0];
  if (!link) throw new NotFound();
  return { ...link, kept: kept[0] ?? null };
}
