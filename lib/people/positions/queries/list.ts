import { and, desc, eq, ilike, isNotNull, isNull, or, sql } from "drizzle-orm";
import { readBatch } from "@/db/client";
import { jsonColumn } from "@/db/json";
import { clients, positions } from "@/db/schema/workspaces";
import { formatCursor, isAfterCursor, likePattern, pageLimit, pageOf, parseCursor } from "@/lib/pages";
import { totalLimit } from "@/lib/platform/words/totals";
import { isInWorkspace } from "@/lib/scope";
import type { Consultant } from "@/lib/viewer";
import type { ListPositionsInput } from "../input";
import { readStageCounts, stageCountsOf } from "./stages";

/** One page of the positions of the agency, or of one client. The newest are first. Also how many there are. One round trip. */
export async function listPositions(viewer: Consultant, { q, state, client, before }: ListPositionsInput) {
  const like = likePattern(q);
  const ofClient = and(eq(clients.workspaceId, positions.workspaceId), eq(clients.id, positions.clientId));
  const isListed = and(
    isInWorkspace(viewer, positions),
    state === "filled" ? isNotNull(positions.filledAt) : isNull(positions.filledAt),
    client ? eq(positions.clientId, client) : undefined,
    q ? or(ilike(positions.title, like), ilike(clients.name, like)) : undefined,
  );
  const [found, counted, named] = await readBatch(viewer, (tx) => [
    tx
      .select({
        ...{ id: positions.id, clientId: positions.clientId, title: positions.title, client: clients.name },
        ...{ filledAt: positions.filledAt, createdAt: positions.createdAt },
        counts: jsonColumn(readStageCounts, stageCountsOf(sql`positions.id`, viewer)),
      })
      .from(positions)
      .innerJoin(clients, ofClient)
      .where(and(isListed, isAfterCursor(parseCursor(before), positions.createdAt, positions.id)))
      .orderBy(desc(positions.createdAt), desc(positions.id))
      .limit(pageLimit("positions")),
    tx
      .select({ all: sql<number>`count(*)::int` })
      .from(
        tx
          .select({ id: positions.id })
          .from(positions)
          .innerJoin(clients, ofClient)
          .where(isListed)
          .limit(totalLimit)
          .as("counted"),
      ),
    tx
      .select({ name: clients.name })
      .from(clients)
      .where(client ? and(isInWorkspace(viewer, clients), eq(clients.id, client)) : sql`false`),
  ]);
  const { rows, next } = pageOf("positions", found, (last) => formatCursor(last.createdAt, last.id));
  return { rows, next, count: counted[0]?.all ?? 0, client: named[0]?.name ?? null };
}

export type PositionListRow = Awaited<ReturnType<typeof listPositions>>["rows"][number];
