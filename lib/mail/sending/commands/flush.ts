import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

/** For what may be lost if the database crashes within a second: its commit does not wait for the disk. */
export const withoutFlush = (tx: Tx) => tx.execute(sql`set local synchronous_commit = off`);
