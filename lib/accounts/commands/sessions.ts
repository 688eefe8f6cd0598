import { and, eq, ne } from "drizzle-orm";
import { asViewer } from "@/db/client";
import { sessions } from "@/db/schema/accounts";
import { type Candidate, hashToken, type System } from "../../viewer";
import { signingIn } from "../rules";
import { newToken } from "./tokens";

type Opening = {
  userId: string;
  device: string;
  /** The cookie's value; made here where nobody brings one. */
  token?: string;
  /** The cookie that this browser held until now: its session ends, whoever's it was. */
  replaces?: string;
};

export async function openSession(
  viewer: System,
  input: Opening,
  now: Date,
): Promise<{ token: string; expiresAt: Date }> {
  const token = input.token ?? newToken().token;
  const expiresAt = new Date(now.getTime() + signingIn.sessionDays * 86_400_000);
  await asViewer(viewer, async (tx) => {
    if (input.replaces) await tx.delete(sessions).where(eq(sessions.tokenHash, hashToken(input.replaces)));
    await tx.insert(sessions).values({
      tokenHash: hashToken(token),
      userId: input.userId,
      device: input.device,
      createdAt: now,
      seenAt: now,
      expiresAt,
    });
  });
  return { token, expiresAt };
}

/** Ends one of the viewer's own sessions. One that has ended already, or is somebody else's, is not there: nothing happens. */
export const endSession = (viewer: Candidate, { sessionId }: { sessionId: string }) =>
  asViewer(viewer, async (tx) => {
    await tx.delete(sessions).where(and(eq(sessions.userId, viewer.userId), eq(sessions.id, sessionId)));
  });

export const endOtherSessions = (viewer: Candidate, { sessionId }: { sessionId: string }) =>
  asViewer(viewer, async (tx) => {
    await tx.delete(sessions).where(and(eq(sessions.userId, viewer.userId), ne(sessions.id, sessionId)));
  });

export const endEverySession = (viewer: Candidate) =>
  asViewer(viewer, async (tx) => {
    await tx.delete(sessions).where(eq(sessions.userId, viewer.userId));
  });
