import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

/**
 * Allows another attempt at an address that a mail server refused for good, once its writer says that it is right. The database does it,
 * and only for a person whose own e-mail of this interview was not delivered there.
 */
export async function liftSuppression(tx: Tx, interviewId: string, address: string): Promise<void> {
  await tx.execute(sql`select lift_suppression(${interviewId}::uuid, ${address}::text)`);
}
