import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import { readBatch } from "@/db/client";
import { instantColumn, json, jsonColumn } from "@/db/json";
import { clientFeedback } from "@/db/schema/debriefs";
import { interviews } from "@/db/schema/interviews";
import { candidates } from "@/db/schema/workspaces";
import type { ClientDecision } from "@/lib/enums";
import { formatCursor, isAfterCursor, pageLimit, pageOf, parseCursor } from "@/lib/pages";
import { isInWorkspace } from "@/lib/scope";
import type { Consultant } from "@/lib/viewer";

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
  givenBy: string;
  how: string;
  submittedAt: Date;
  keptPrivateAt: Date | null;
  sharedAt: Date | null;
};

/** The cursor in the address has milliseconds, so the rows are compared by milliseconds too. */
const submittedToTheMillisecond = sql`date_trunc('milliseconds', client_feedback.submitted_at)`;

/** What clients said, latest first, after the row that `before` names ("<epoch ms>_<id>"). */
export async function listClientFeedback(
  viewer: Consultant,
  { show, before }: { show: "all" | "unshared"; before: string },
): Promise<{ rows: ClientFeedbackListRow[]; older: string | null }> {
  const sharedAt = instantColumn(sql`(select max(r.shared_at) from feedback r
    where r.workspace_id = client_feedback.workspace_id and r.interview_id = client_feedback.interview_id
      and r.client_feedback_id = client_feedback.id and r.undone_at is null)`);
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
        givenBy: sql<string>`coalesce(nullif(client_feedback.given_by, ''), (select l.name from feedback_links l
          where l.workspace_id = client_feedback.workspace_id and l.id = client_feedback.link_id), '')`,
        how: clientFeedback.how,
        submittedAt: jsonColumn(json.instant, sql`to_json(${submittedToTheMillisecond}) #>> '{}'`),
        keptPrivateAt: clientFeedback.keptPrivateAt,
        sharedAt,
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
          isInWorkspace(viewer, clientFeedback),
          isNotNull(clientFeedback.submittedAt),
          show === "unshared" ? sql`client_feedback.kept_private_at is null and ${sharedAt} is null` : undefined,
          isAfterCursor(parseCursor(before), submittedToTheMillisecond, clientFeedback.id),
        ),
      )
      .orderBy(desc(submittedToTheMillisecond), desc(clientFeedback.id))
      .limit(pageLimit("clientFeedback")),
  );
  const page = pageOf("clientFeedback", rows, (last) => formatCursor(new Date(last.submittedAt), last.id));
  return {
    rows: page.rows.map((row) => ({
      ...row,
      submittedAt: new Date(row.submittedAt),
      sharedAt: row.sharedAt === null ? null : new Date(row.sharedAt),
    })),
    older: page.next,
  };
}
