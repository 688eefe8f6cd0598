import { and, eq, sql } from "drizzle-orm";
import { readBatch } from "@/db/client";
import { jsonColumn } from "@/db/json";
import { interviews } from "@/db/schema/interviews";
import { candidates, clients, positions } from "@/db/schema/workspaces";
import { NotFound } from "@/lib/errors";
import { pageLimit, pageOf } from "@/lib/pages";
import { memberRows } from "@/lib/people/workspaces/queries";
import { isLive } from "@/lib/planning/outcomes/queries";
import { inScope } from "@/lib/scope";
import type { Consultant } from "@/lib/viewer";
import type { PipelineStage } from "../rules";
import { pipelineOf, readStageCounts } from "./stages";

/** The rounds that the candidate of a row has had for this position. */
const heldRounds = (now: Date) => sql`from interviews h where h.workspace_id = interviews.workspace_id
  and h.candidate_id = interviews.candidate_id and h.position_id = interviews.position_id
  and h.cancelled_at is null and h.ends_at <= ${now.toISOString()}::timestamptz`;

/**
 * One position of one client, and one page of its candidates with the stage of each. Candidates who are still in the process are first. An
 * update to a candidate is recorded on their latest round that was held. One round trip.
 */
export async function getPositionPage(viewer: Consultant, clientId: string, id: string, after: string, now: Date) {
  const workspaceId = viewer.workspaceId;
  const [found, rows, members] = await readBatch(viewer, (tx) => [
    tx
      .select({ position: positions, client: clients.name })
      .from(positions)
      .innerJoin(clients, and(eq(clients.workspaceId, workspaceId), eq(clients.id, positions.clientId)))
      .where(and(eq(positions.workspaceId, workspaceId), eq(positions.clientId, clientId), eq(positions.id, id))),
    tx
      .select({
        ...{ id: interviews.id, round: interviews.round, zone: interviews.zone, startsAt: interviews.startsAt },
        ...{ cancelledAt: interviews.cancelledAt, closedAt: interviews.closedAt, answerDay: interviews.answerDay },
        ...{ candidateId: interviews.candidateId, candidate: candidates.name },
        outcome: sql<string | null>`pipeline.outcome`,
        offerAnswer: sql<string | null>`pipeline.offer_answer`,
        ...{ live: isLive(), stage: sql<PipelineStage>`pipeline.stage` },
        held: sql<number>`(select count(*)::int ${heldRounds(now)})`,
        lastHeld: sql<string | null>`(select h.id ${heldRounds(now)} order by h.starts_at desc, h.id desc limit 1)`,
        counts: jsonColumn(readStageCounts, sql`pipeline.counts`),
      })
      .from(interviews)
      .innerJoin(pipelineOf(id, after, viewer), sql`pipeline.id = interviews.id`)
      .innerJoin(candidates, and(eq(candidates.workspaceId, workspaceId), eq(candidates.id, interviews.candidateId)))
      .where(and(inScope(viewer), sql`pipeline.place > pipeline.begins_after`))
      .orderBy(sql`pipeline.place`)
      .limit(pageLimit("pipeline")),
    memberRows(tx),
  ]);
  if (!found[0]) throw new NotFound();
  const { position, client } = found[0];
  const { rows: shown, next } = pageOf("pipeline", rows, (last) => last.candidateId);
  return {
    ...{ position, client, candidates: shown, next },
    counts: shown[0]?.counts ?? [],
    filledBy: members.find((member) => member.userId === position.filledBy)?.name ?? null,
  };
}

export type PipelineRow = Awaited<ReturnType<typeof getPositionPage>>["candidates"][number];
