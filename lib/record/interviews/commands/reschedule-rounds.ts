import { and, asc, eq, ne } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { interviews } from "@/db/schema/interviews";
import { reschedule } from "@/lib/planning/reminders/commands/reschedule";
import { inScope } from "@/lib/scope";
import type { Viewer } from "@/lib/viewer";
import type { Interview } from "../queries";

/**
 * Plans the other rounds of a process again, once one of them was added, moved, cancelled or restored: whether a next round is still to be
 * arranged depends on that. They are locked first, in the order of their ids.
 */
export async function rescheduleRounds(
  tx: Tx,
  viewer: Viewer,
  { id, workspaceId, processId }: Pick<Interview, "id" | "workspaceId" | "processId">,
  now: Date,
) {
  const others = await tx
    .select({ id: interviews.id })
    .from(interviews)
    .where(
      and(
        inScope(viewer),
        eq(interviews.workspaceId, workspaceId),
        eq(interviews.processId, processId),
        ne(interviews.id, id),
      ),
    )
    .orderBy(asc(interviews.id))
    .for("update");
  for (const round of others) await reschedule(tx, round.id, now);
}
