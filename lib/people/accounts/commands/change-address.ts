import { and, eq, isNull, ne, notExists, or } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { emailChanges, sessions, signIns, users } from "@/db/schema/accounts";
import { candidates, workspaces } from "@/db/schema/workspaces";
import { DAY, HOUR } from "@/lib/durations";
import { env } from "@/lib/env";
import { Refused } from "@/lib/errors";
import { enqueue } from "@/lib/mail/outbox/commands/enqueue";
import { logSecurityEvent } from "@/lib/platform/security-log/commands";
import { audit } from "@/lib/record/audit/commands";
import { isSameHash, newToken } from "@/lib/tokens";
import { type Candidate, hashToken, type System, system } from "@/lib/viewer";
import { addressChangeLimits } from "../rules";
import { updateConsultantName } from "./consultant-name";
import { countAttempt, hitRateLimit, tryAgainMessage } from "./rate-limits";

type AskToChangeAddress = { email: string; sessionId: string };

/**
 * Writes to both addresses. A new address that already has an account gets another e-mail, without a link; the person who asks gets the
 * same answer, in the same time, and the change can never be completed.
 */
export async function askToChangeAddress(viewer: Candidate, input: AskToChangeAddress, now: Date): Promise<void> {
  const refusal = await transaction(system, async (tx) => {
    const [me] = await tx
      .select({ email: users.email, createdAt: users.createdAt })
      .from(users)
      .where(eq(users.id, viewer.userId));
    if (me!.email === input.email) return "This is already your address.";
    if (await hitRateLimit(tx, "change of address by", viewer.userId, addressChangeLimits.perPerson, now))
      return `You asked for this ${addressChangeLimits.perPerson} times within an hour. ${tryAgainMessage(now)}`;
    const notSentReason = await reasonNotToSend(tx, input.email, me!.createdAt, now);
    const [taken] = await tx.select({ id: users.id }).from(users).where(eq(users.email, input.email));
    await tx.update(emailChanges).set({ endedAt: now }).where(openChangesOf(viewer.userId));
    await logSecurityEvent(tx, { event: "address change asked", userId: viewer.userId }, now);
    await writeToBoth(tx, viewer, { ...input, oldEmail: me!.email, taken: taken !== undefined, notSentReason }, now);
    return null;
  });
  if (refusal) throw new Refused(refusal, "email");
}

/**
 * Strangers with new accounts could fill a mailbox, so all their requests together have a limit. It is silent, because a refusal would reveal
 * what others did. Older accounts are not counted and not limited, so nobody can keep them from an address.
 */
async function reasonNotToSend(tx: Tx, email: string, since: Date, now: Date): Promise<string | null> {
  const isNew = now.getTime() - since.getTime() < addressChangeLimits.newForDays * DAY;
  const asked = await countAttempt(tx, "change of address to", email, now, "day", isNew ? 1 : 0);
  return isNew && asked > addressChangeLimits.toAddressADay ? "held: the address’s day is full" : null;
}

const openChangesOf = (userId: string) => and(eq(emailChanges.userId, userId), isNull(emailChanges.endedAt));

type AddressChangeEmails = AskToChangeAddress & { oldEmail: string; taken: boolean; notSentReason: string | null };

async function writeToBoth(tx: Tx, viewer: Candidate, input: AddressChangeEmails, now: Date) {
  const oldEnd = newToken();
  const newEnd = newToken();
  const [change] = await tx
    .insert(emailChanges)
    .values({
      userId: viewer.userId,
      sessionId: input.sessionId,
      oldEmail: input.oldEmail,
      newEmail: input.email,
      oldTokenHash: oldEnd.hash,
      newTokenHash: newEnd.hash,
      createdAt: now,
      expiresAt: new Date(now.getTime() + addressChangeLimits.hours * HOUR),
    })
    .returning({ id: emailChanges.id });
  const link = ({ token }: { token: string }) => `${env().APP_URL}/confirm/address?token=${token}`;
  const { hours } = addressChangeLimits;
  const occasion = `change-address:${change!.id}`;
  await enqueue(tx, {
    email: "change-address-old",
    props: { link: link(oldEnd), newAddress: input.email, hours },
    occasion: `${occasion}:old`,
    to: input.oldEmail,
    dueAt: now,
    userId: viewer.userId,
  });
  const toNew = { occasion: `${occasion}:new`, to: input.email, dueAt: now, notSentReason: input.notSentReason };
  if (input.taken) await enqueue(tx, { email: "change-address-taken", props: {}, ...toNew });
  else await enqueue(tx, { email: "change-address-new", props: { link: link(newEnd), hours }, ...toNew });
}

export const stopAddressChange = (viewer: Candidate, now: Date) =>
  transaction(system, async (tx) => {
    await tx.update(emailChanges).set({ endedAt: now }).where(openChangesOf(viewer.userId));
  });

export const addressChangeMessages = {
  unknown: "This link does not work. Open it again from the e-mail.",
  used: "This change is finished, was stopped, or was replaced by a newer one. Your settings show your address.",
  expired: `This link worked for ${addressChangeLimits.hours} hours and has expired. Ask for the change again in your settings.`,
  taken: "Your address could not be changed. Ask for the change again in your settings.",
};

type AddressChangeRow = typeof emailChanges.$inferSelect;
export type AddressChangeResult = { changed: boolean; waitingFor: "old" | "new" | null };

/** One of the two addresses confirms. When both have, the address changes, and every session ends except the one that asked. */
export async function confirmAddressChange(
  viewer: System,
  { token }: { token: string },
  now: Date,
): Promise<AddressChangeResult> {
  const hash = hashToken(token);
  const agreed = await transaction(viewer, async (tx) => {
    const [change] = await tx
      .select()
      .from(emailChanges)
      .where(or(eq(emailChanges.oldTokenHash, hash), eq(emailChanges.newTokenHash, hash)))
      .for("update");
    if (!change) return addressChangeMessages.unknown;
    if (change.endedAt) return addressChangeMessages.used;
    if (change.expiresAt <= now) return addressChangeMessages.expired;
    const isOld = isSameHash(change.oldTokenHash, hash);
    const oldAt = change.oldConfirmedAt ?? (isOld ? now : null);
    const newAt = change.newConfirmedAt ?? (isOld ? null : now);
    const isComplete = oldAt !== null && newAt !== null;
    await tx
      .update(emailChanges)
      .set({ oldConfirmedAt: oldAt, newConfirmedAt: newAt, endedAt: isComplete ? now : null })
      .where(eq(emailChanges.id, change.id));
    if (!isComplete) return { changed: false, waitingFor: oldAt ? ("new" as const) : ("old" as const) };
    return (await changeAddress(tx, change, now)) ? { changed: true, waitingFor: null } : addressChangeMessages.taken;
  });
  if (typeof agreed === "string") throw new Refused(agreed);
  return agreed;
}

/** False when the new address got an account meanwhile, or the old one is no longer the person's. */
async function changeAddress(tx: Tx, change: AddressChangeRow, now: Date): Promise<boolean> {
  const person = and(eq(users.id, change.userId), eq(users.email, change.oldEmail));
  const taken = tx.select({ id: users.id }).from(users).where(eq(users.email, change.newEmail));
  const [moved] = await tx
    .update(users)
    .set({ email: change.newEmail, emailVerifiedAt: now })
    .where(and(person, notExists(taken)))
    .returning({ id: users.id });
  if (!moved) return false;
  const others = change.sessionId ? ne(sessions.id, change.sessionId) : undefined;
  await tx.delete(sessions).where(and(eq(sessions.userId, change.userId), others));
  const unused = and(eq(signIns.email, change.oldEmail), isNull(signIns.usedAt));
  await tx.update(signIns).set({ usedAt: now }).where(unused);
  const known = and(eq(candidates.userId, change.userId), eq(candidates.email, change.oldEmail));
  await tx.update(candidates).set({ email: change.newEmail }).where(known);
  await updateConsultantName(tx, change.userId, now);
  await logSecurityEvent(tx, { event: "address changed", userId: change.userId }, now);
  await enqueue(tx, {
    email: "address-changed",
    props: { newAddress: change.newEmail },
    occasion: `address-changed:${change.id}`,
    to: change.oldEmail,
    dueAt: now,
  });
  const [own] = await tx
    .select({ id: workspaces.id })
    .from(workspaces)
    .where(eq(workspaces.ownerUserId, change.userId));
  if (own)
    await audit(tx, { as: "candidate", userId: change.userId }, now, {
      workspaceId: own.id,
      candidateUserId: change.userId,
      consultants: false,
      verb: "address-changed",
    });
  return true;
}
