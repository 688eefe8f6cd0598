import { lt } from "drizzle-orm";
import { asViewer } from "@/db/client";
import { emailChanges, limits, sessions, signIns } from "@/db/schema/accounts";
import type { System } from "../../viewer";

const day = 86_400_000;

/** What has served its time goes: counts and sign-ins after a day, changes of address after thirty, sessions when they end. */
export const forgetExpired = (viewer: System, now: Date) =>
  asViewer(viewer, async (tx) => {
    const ago = (days: number) => new Date(now.getTime() - days * day);
    await tx.delete(limits).where(lt(limits.windowStart, ago(1)));
    await tx.delete(signIns).where(lt(signIns.expiresAt, ago(1)));
    await tx.delete(emailChanges).where(lt(emailChanges.expiresAt, ago(30)));
    await tx.delete(sessions).where(lt(sessions.expiresAt, now));
  });
