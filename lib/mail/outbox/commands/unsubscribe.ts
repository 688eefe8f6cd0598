import { sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import { readUnsubscribeToken } from "@/lib/email-tokens";
import type { System } from "@/lib/viewer";

/** False for an unknown token. A person whose account was deleted since has nothing to turn off. */
export async function unsubscribe(viewer: System, token: string, now: Date): Promise<boolean> {
  const found = readUnsubscribeToken(token);
  if (!found) return false;
  await transaction(viewer, (tx) =>
    tx.execute(sql`insert into mutes (user_id, class, muted_at)
      select id, ${found.class}, ${now}::timestamptz from users where id = ${found.userId}::uuid on conflict do nothing`),
  );
  return true;
}
