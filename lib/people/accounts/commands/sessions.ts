import { and, eq, ne, type SQL } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { sessions, users } from "@/db/schema/accounts";
import { dayOf } from "@/lib/dates";
import { DAY } from "@/lib/durations";
import { env } from "@/lib/env";
import { enqueue } from "@/lib/mail/outbox/commands/enqueue";
import { logSecurityEvent } from "@/lib/platform/security-log/commands";
import type { SecurityEvent } from "@/lib/platform/security-log/rules";
import { formatMoment } from "@/lib/platform/words/dates";
import { newToken } from "@/lib/tokens";
import { type Candidate, hashToken, type System } from "@/lib/viewer";
import { signInLimits } from "../rules";
import { rememberSignInPlace, type SignInPlace } from "./sign-in-places";

type OpenSessionInput = {
  userId: string;
  device: string;
  /** The cookie that this browser had until now. Its session ends, whose ever it was. */
  replaces?: string;
  /** The browser and network in which a person opens the session. They are kept, and the account's owner is notified of a new browser. */
  place?: SignInPlace;
};

export type OpenedSession = { token: string; expiresAt: Date; browser: string | null };

/** `browser` is the cookie by which this browser is known from now on (lib/people/accounts/commands/sign-in-places). */
export async function openSession(viewer: System, input: OpenSessionInput, now: Date): Promise<OpenedSession> {
  const { userId, device } = input;
  const { token } = newToken();
  const expiresAt = new Date(now.getTime() + signInLimits.sessionDays * DAY);
  const browser = await transaction(viewer, async (tx) => {
    const [before] = await tx.select({ id: sessions.id }).from(sessions).where(eq(sessions.userId, userId)).limit(1);
    const [ended] = input.replaces
      ? await tx
          .delete(sessions)
          .where(eq(sessions.tokenHash, hashToken(input.replaces)))
          .returning({ userId: sessions.userId })
      : [];
    const times = { createdAt: now, seenAt: now, expiresAt };
    const [session] = await tx
      .insert(sessions)
      .values({ tokenHash: hashToken(token), userId, device, ...times })
      .returning({ id: sessions.id });
    if (!input.place) return null;
    const place = await rememberSignInPlace(tx, userId, input.place, now);
    const { networks } = input.place;
    await logSecurityEvent(tx, { event: "signed in", userId, aboutId: session!.id, what: device, networks }, now);
    const wasHere = ended?.userId === userId;
    if (place.isNew && !wasHere && (before || !place.isFirst)) await enqueueNewDeviceEmail(tx, session!.id, input, now);
    return place.browser;
  });
  return { token, expiresAt, browser };
}

/** Not after the first sign-in of an account, because the person has just made it. */
async function enqueueNewDeviceEmail(tx: Tx, sessionId: string, { userId, device }: OpenSessionInput, now: Date) {
  const [person] = await tx.select({ email: users.email, zone: users.zone }).from(users).where(eq(users.id, userId));
  const zone = person!.zone ?? "UTC";
  const when = formatMoment(now.getTime(), zone, dayOf(zone, now.getTime()));
  await enqueue(tx, {
    email: "new-device",
    props: { device: device || "A browser", when, settings: `${env().APP_URL}/me/settings#sessions` },
    occasion: `new-device:${sessionId}`,
    to: person!.email,
    dueAt: now,
    userId,
  });
}

/** Ends one of the viewer's own sessions. For an ended session, or another person's, nothing happens. */
export const endSession = (viewer: Candidate, { sessionId }: { sessionId: string }, now: Date) =>
  endSessionsWhere(viewer, eq(sessions.id, sessionId), "session ended", now);

/** The same for the session that says so itself. */
export const signOutSession = (viewer: Candidate, { sessionId }: { sessionId: string }, now: Date) =>
  endSessionsWhere(viewer, eq(sessions.id, sessionId), "signed out", now);

export const endOtherSessions = (viewer: Candidate, { sessionId }: { sessionId: string }, now: Date) =>
  endSessionsWhere(viewer, ne(sessions.id, sessionId), "session ended", now);

export const endEverySession = (viewer: Candidate, now: Date) =>
  endSessionsWhere(viewer, undefined, "session ended", now);

const endSessionsWhere = (viewer: Candidate, which: SQL | undefined, event: SecurityEvent["event"], now: Date) =>
  transaction(viewer, async (tx) => {
    const { userId } = viewer;
    const ended = await tx
      .delete(sessions)
      .where(and(eq(sessions.userId, userId), which))
      .returning({ id: sessions.id, device: sessions.device });
    for (const { id, device } of ended) await logSecurityEvent(tx, { event, userId, aboutId: id, what: device }, now);
  });
