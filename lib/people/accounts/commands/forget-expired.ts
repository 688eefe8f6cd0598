import { and, eq, lt, or } from "drizzle-orm";
import { transaction } from "@/db/client";
import { emailChanges, limits, sessions, signInPlaces, signIns } from "@/db/schema/accounts";
import { DAY } from "@/lib/durations";
import type { System } from "@/lib/viewer";
import { signInLimits } from "../rules";

/**
 * Deletes old rows: counts and sign-ins after a day, changes of address after thirty, sessions when they end or were not used for
 * `idleDays`, and known browsers and networks after `recipientKeptDays`.
 */
export const forgetExpiredSignIns = (viewer: System, now: Date) =>
  transaction(viewer, async (tx) => {
    const ago = (days: number) => new Date(now.getTime() - days * DAY);
    // Even a count for a whole day is over one day after it began.
    await tx.delete(limits).where(lt(limits.windowStart, ago(1)));
    await tx.delete(signIns).where(lt(signIns.expiresAt, ago(1)));
    await tx.delete(emailChanges).where(lt(emailChanges.expiresAt, ago(30)));
    await tx.delete(sessions).where(or(lt(sessions.expiresAt, now), lt(sessions.seenAt, ago(signInLimits.idleDays))));
    for (const kind of ["browser", "network"] as const) {
      const old = lt(signInPlaces.lastAt, ago(signInLimits.knownDays[kind]));
      await tx.delete(signInPlaces).where(and(eq(signInPlaces.kind, kind), old));
    }
  });
