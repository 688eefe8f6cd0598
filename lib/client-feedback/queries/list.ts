import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import { readBatch } from "@/db/client";
import { clientFeedback } from "@/db/schema/debriefs";
import { interviews } from "@/db/schema/interviews";
import { candidates } from "@/db/schema/workspaces";
import type { Consultant } from "../../viewer";
import type { ClientDecision } from "../rules";

export const pageSize = 25;

export type ClientFeedbackListRow = {
  id: string;
  interviewId: string;
  candidate: string;
  role: string;
  company: string;
  round: string;
  decision: ClientDecision | null;
  strengths: string;
  shortfalls: string;
  saidBy: string;
  how: string;
  submittedAt: Date;
  keptBackAt: Date | null;
  releasedAt: Date | null;
};

/** What clients said, latest first, after the row that `pastAgencyStories` names ("<epoch ms>_<id>"). */
export async function listClientFeedback(
  viewer: Consultant,
  { show, before }: { show: "all" | "unreleased"; before: string },
): Promise<{ rows: ClientFeedbackListRow[]; older: string | null }> {
  const cursor = /^(\d{1,13})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(before);
  const releasedAt = sql<string | null>`(select to_json(max(r.released_at)) #>> '{}' from feedback r
    where r.workspace_id = client_feedback.workspace_id and r.interview_id = client_feedback.interview_id
      and r.client_feedback_id = client_feedback.id and r.undone_at is null)`;
  const rows = await readBatch(viewer, (tx) =>
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
