import { and, eq, sql } from "drizzle-orm";
import { readBatch } from "@/db/client";
import { feedbackLinks } from "@/db/schema/debriefs";
import { NotFound } from "@/lib/errors";
import { isInWorkspace } from "@/lib/scope";
import type { LinkHolder } from "@/lib/viewer";
import type { ClientFeedbackFields } from "../rules";

type SavedLinkFeedback = ClientFeedbackFields & {
  givenBy: string;
  version: number;
  submittedAt: string | null;
  updatedAt: string;
};

/** What a client's page shows: the job, the time, who asks, and what its holder wrote. Looking changes nothing. */
export async function getFeedbackLinkView(viewer: LinkHolder) {
  const [links, saved] = await readBatch(viewer, (tx) => [
    tx
      .select({ pageContent: feedbackLinks.pageContent, expiresAt: feedbackLinks.expiresAt })
      .from(feedbackLinks)
      .where(and(isInWorkspace(viewer, feedbackLinks), eq(feedbackLinks.id, viewer.linkId))),
    tx.execute<SavedLinkFeedback>(feedbackOfLinkSql(viewer)),
  ]);
  const link = links[0];
  if (!link) throw new NotFound();
  return { ...link, kept: saved[0] ?? null };
}

/** What was saved by this link so far. Its holder may read no other row. */
export const feedbackOfLinkSql = (viewer: LinkHolder) => sql`
  select decision, strengths, shortfalls, next_stage as "nextStage", promise_day::text as "promiseDay", grades, given_by as "givenBy",
    version, submitted_at as "submittedAt", updated_at as "updatedAt"
  from client_feedback where workspace_id = ${viewer.workspaceId}::uuid and link_id = ${viewer.linkId}::uuid`;
