import { and, eq, gt, isNull } from "drizzle-orm";
import { asViewer } from "@/db/client";
import { friendReadings } from "@/db/schema/sharing";
import { Refused } from "../../errors";
import type { Client } from "../../viewer";
import type { Answering } from "../input";

/**
 * What a friend says of the draft, once. The row itself is dated and named; a link may write nothing else, not even history, and so
 * tells nobody else that it was used.
 */
export async function answerReading(viewer: Client, input: Answering, now: Date): Promise<void> {
  const said = await asViewer(viewer, (tx) =>
    tx
      .update(friendReadings)
      .set({ verdict: input.verdict, said: input.said, saidAt: now })
      .where(
        and(
          eq(friendReadings.id, viewer.linkId),
          isNull(friendReadings.saidAt),
          isNull(friendReadings.revokedAt),
          gt(friendReadings.expiresAt, now),
        ),
      )
      .returning({ id: friendReadings.id }),
  );
  if (said.length === 0) throw new Refused("This link has been used already. What was said stays as it is.");
}
