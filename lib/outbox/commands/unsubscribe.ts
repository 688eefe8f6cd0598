import { createHmac, timingSafeEqual } from "node:crypto";
import { sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import { env } from "../../env";
import type { System } from "../../viewer";

const mac = (content: string) =>
  createHmac("sha256", `${env().AUTH_SECRET} unsubscribe`).update(content).digest("base64url");

/** Good for ever and as often as one likes: all that it can do is turn one class of e-mail off. */
export function unsubscribeToken(userId: string, emailClass: string): string {
  const content = `${userId}.${emailClass}`;
  return `${content}.${mac(content)}`;
}

/** The person and the class of such a token, or null for an unknown one. */
export function readUnsubscribeToken(token: string): { userId: string; class: string } | null {
  const [userId = "", emailClass = "", given = "", ...more] = token.split(".");
  const wanted = bytes(mac(`${userId}.${emailClass}`));
  const found = bytes(given);
  const genuine = more.length === 0 && found.length === wanted.length && timingSafeEqual(found, wanted);
  return genuine ? { userId, class: emailClass } : null;
}

const bytes = (text: string) => new TextEncoder().encode(text);

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
