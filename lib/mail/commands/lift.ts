import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

/**
 * Lets an address be tried again that a mail server refused for good, once its writer says that it is right. The database does it, and only
 * for somebody whose own letter of this interview came back from there.
 */
export async function tryAgain(tx: Tx, interviewId: string, address: string): Promise<void> {
  await tx.execute(sql`select lift_suppression(${interviewId}::uuid, ${address}::text)`);
}
