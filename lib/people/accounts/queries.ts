import { and, desc, eq, gt, isNull, or, sql } from "drizzle-orm";
import { readBatch } from "@/db/client";
import { emailChanges, mutes, sessions, signIns } from "@/db/schema/accounts";
import { DAY } from "@/lib/durations";
import { latestSignIns } from "@/lib/platform/security-log/queries";
import { isNameInScope } from "@/lib/scope";
import { isSameHash, unsealNextPath } from "@/lib/tokens";
import { type Candidate, hashToken, type System, system } from "@/lib/viewer";
import { signInLimits } from "./rules";

export type EmailLinkStatus = "open" | "used" | "expired" | "unknown";

const emailLinkStatus = (row: { usedAt: Date | null; expiresAt: Date } | undefined, now: Date): EmailLinkStatus =>
  !row ? "unknown" : row.usedAt ? "used" : row.expiresAt > now ? "open" : "expired";

/**
 * The first page for a person who asked for none: their agency's desk if they are a member and have no interviews of their own, else Today.
 */
export async function getLandingPath(viewer: Candidate): Promise<string> {
  const [row] = await readBatch(system, (tx) =>
    tx.execute<{ desk: string | null }>(sql`
      select m.workspace_id as desk from memberships m where m.user_id = ${viewer.userId}::uuid and m.ended_at is null
        and not exists (select from interviews i where ${isNameInScope(viewer, "i")})
      order by m.created_at limit 1`),
  );
  return row?.desk ? `/w/${row.desk}` : "/me";
}

/** What a link is for. Opening it changes nothing, however often a scanner does so. */
export async function findSignInByLink(viewer: System, token: string, now: Date) {
  const [[row]] = await readBatch(viewer, (tx) => [
    tx
      .select({ email: signIns.email, usedAt: signIns.usedAt, expiresAt: signIns.expiresAt })
      .from(signIns)
      .where(eq(signIns.tokenHash, hashToken(token))),
  ]);
  return { status: emailLinkStatus(row, now), email: row?.email };
}

/** What this browser asked for last: where the mail went, and whether the code can still be typed. */
export async function findSignInRequest(viewer: System, asked: string, now: Date) {
  const [[row]] = await readBatch(viewer, (tx) => [
    tx
      .select({
        email: signIns.email,
        next: signIns.next,
        usedAt: signIns.usedAt,
        expiresAt: signIns.expiresAt,
        attempts: signIns.attempts,
      })
      .from(signIns)
      .where(eq(signIns.browserHash, hashToken(asked))),
  ]);
  if (!row) return null;
  return {
    email: row.email,
    next: unsealNextPath(row.next),
    status: emailLinkStatus(row, now),
    isCodeBlocked: row.attempts >= signInLimits.codeTries,
  };
}

/** A change of address as the holder of one of its two links sees it. The new address does not see the old one: it may be a stranger's. */
export async function findAddressChangeByLink(viewer: System, token: string, now: Date) {
  const hash = hashToken(token);
  const [[row]] = await readBatch(viewer, (tx) => [
    tx
      .select()
      .from(emailChanges)
      .where(or(eq(emailChanges.oldTokenHash, hash), eq(emailChanges.newTokenHash, hash))),
  ]);
  const ended = emailLinkStatus(row && { usedAt: row.endedAt, expiresAt: row.expiresAt }, now);
  if (!row) return { status: ended };
  const end = isSameHash(row.oldTokenHash, hash) ? ("old" as const) : ("new" as const);
  const isConfirmed = (end === "old" ? row.oldConfirmedAt : row.newConfirmedAt) !== null;
  return { status: ended, end, saidYes: isConfirmed, newEmail: row.newEmail };
}

const idleSince = (now: Date) => new Date(now.getTime() - signInLimits.idleDays * DAY);

/** The viewer's sessions, the latest seen first, their latest sign-ins, a change of address that waits, and the classes of e-mail that are off. */
export async function getAccount(viewer: Candidate, now: Date) {
  const [list, [change], muted, latest] = await readBatch(viewer, (tx) => [
    tx
      .select({
        id: sessions.id,
        device: sessions.device,
        createdAt: sessions.createdAt,
        seenAt: sessions.seenAt,
      })
      .from(sessions)
      .where(and(eq(sessions.userId, viewer.userId), gt(sessions.expiresAt, now), gt(sessions.seenAt, idleSince(now))))
      .orderBy(desc(sessions.seenAt))
      .limit(50),
    tx
      .select({
        newEmail: emailChanges.newEmail,
        oldAt: emailChanges.oldConfirmedAt,
        expiresAt: emailChanges.expiresAt,
      })
      .from(emailChanges)
      .where(and(eq(emailChanges.userId, viewer.userId), isNull(emailChanges.endedAt), gt(emailChanges.expiresAt, now)))
      .orderBy(desc(emailChanges.createdAt))
      .limit(1),
    tx.select({ class: mutes.class }).from(mutes).where(eq(mutes.userId, viewer.userId)),
    latestSignIns(tx, viewer.userId),
  ]);
  return { sessions: list, change: change ?? null, muted: muted.map((mute) => mute.class), latest };
}
