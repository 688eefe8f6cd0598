import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

export type Member = { userId: string; name: string; email: string; role: "owner" | "consultant"; since: string };

/** The members of the agency that the viewer acts in, by name. The database's function looks nowhere else. */
export const membersHere = (tx: Tx) =>
  tx.execute<Member>(sql`select user_id as "userId", name, email, role, since from members_here()`);
