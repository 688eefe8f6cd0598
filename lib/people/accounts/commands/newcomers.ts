import { and, eq, isNull, sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { candidates, workspaces } from "@/db/schema/workspaces";
import { env } from "@/lib/env";
import { Refused } from "@/lib/errors";
import { audit } from "@/lib/record/audit/commands";
import { type Candidate, type System, system } from "@/lib/viewer";

export type ConfirmedUser = { id: string; email: string; name: string | null; emailVerifiedAt: Date | null };

/** The user with this confirmed address: the existing one, or a new one. */
export const confirmUser = (viewer: System, { email }: { email: string }, now: Date): Promise<ConfirmedUser> =>
  transaction(viewer, (tx) => upsertConfirmedUser(tx, email, now));

/** The same for a person who signs in. With `SIGN_UP=invited` only people who have an account or an invitation are let in. */
export const admitUser = (viewer: System, { email }: { email: string }, now: Date): Promise<ConfirmedUser> =>
  transaction(viewer, async (tx) => {
    if (!(await mayHaveAccount(tx, email, now))) throw new Refused(notInvitedMessage);
    return upsertConfirmedUser(tx, email, now);
  });

const notInvitedMessage =
  "Your invitation no longer works, and this address has no account. Ask the person who invited you to send it again.";

async function upsertConfirmedUser(tx: Tx, email: string, now: Date): Promise<ConfirmedUser> {
  const [person] = await tx
    .insert(users)
    .values({ email, emailVerifiedAt: now, createdAt: now })
    .onConflictDoUpdate({ target: users.email, set: { emailVerifiedAt: now } })
    .returning({ id: users.id, email: users.email, name: users.name, emailVerifiedAt: users.emailVerifiedAt });
  return person!;
}

/**
 * Whether this address has an account, or may get one. All three are looked up whatever the first returns, so that the time reveals
 * nothing.
 */
export async function mayHaveAccount(tx: Tx, email: string, now: Date): Promise<boolean> {
  if (env().SIGN_UP === "open") return true;
  const open = sql`email = ${email} and accepted_at is null and declined_at is null and revoked_at is null and expires_at > ${now}::timestamptz`;
  const [found] = await tx.execute<{ known: boolean; invited: boolean; asked: boolean }>(sql`
    select exists (select from users where email = ${email}) as known,
      exists (select from invitations where ${open}) as invited, exists (select from handovers where ${open}) as asked`);
  return found!.known || found!.invited || found!.asked;
}

/** An account for an address that an operator vouches for. The owner of that mailbox confirms it when they sign in. */
export const ensureUser = (viewer: System, { email }: { email: string }, now: Date): Promise<{ userId: string }> =>
  transaction(viewer, async (tx) => {
    await tx.insert(users).values({ email, createdAt: now }).onConflictDoNothing({ target: users.email });
    const [person] = await tx.select({ userId: users.id }).from(users).where(eq(users.email, email));
    return person!;
  });

type WelcomeNewcomerInput = { name: string; zone: string };
export type PersonalWorkspace = { workspaceId: string; candidateId: string };

/** A newcomer gives their name, and gets a workspace of their own, in which they are the candidate. A second press changes nothing. */
export const welcomeNewcomer = (
  viewer: Candidate,
  input: WelcomeNewcomerInput,
  now: Date,
): Promise<PersonalWorkspace> =>
  transaction(system, async (tx) => {
    const withoutName = and(eq(users.id, viewer.userId), isNull(users.name));
    await tx.update(users).set({ name: input.name, zone: input.zone }).where(withoutName);
    const [person] = await tx
      .select({ name: users.name, email: users.email })
      .from(users)
      .where(eq(users.id, viewer.userId));
    return ensurePersonalWorkspace(tx, viewer, { name: person!.name!, email: person!.email }, now);
  });

/**
 * Creates an account with a name and its own workspace, for a newcomer who has shown that the address is theirs. Returns null if the address
 * has an account already: its owner signs in.
 */
export async function addNewcomer(
  tx: Tx,
  { email, name, zone }: WelcomeNewcomerInput & { email: string },
  now: Date,
): Promise<{ userId: string } | null> {
  const [added] = await tx
    .insert(users)
    .values({ email, name, zone, emailVerifiedAt: now, createdAt: now })
    .onConflictDoNothing({ target: users.email })
    .returning({ userId: users.id });
  if (!added) return null;
  await ensurePersonalWorkspace(tx, { as: "candidate", userId: added.userId }, { name, email }, now);
  return added;
}

async function ensurePersonalWorkspace(
  tx: Tx,
  viewer: Candidate,
  person: { name: string; email: string },
  now: Date,
): Promise<PersonalWorkspace> {
  const ownWorkspace = eq(workspaces.ownerUserId, viewer.userId);
  await tx
    .insert(workspaces)
    .values({ kind: "personal", name: person.name, ownerUserId: viewer.userId, createdAt: now })
    .onConflictDoNothing();
  const [workspace] = await tx.select({ id: workspaces.id }).from(workspaces).where(ownWorkspace);
  const workspaceId = workspace!.id;
  const [joined] = await tx
    .insert(candidates)
    .values({ workspaceId, userId: viewer.userId, ...person, linkedAt: now, createdAt: now })
    .onConflictDoNothing()
    .returning({ id: candidates.id });
  if (joined) {
    await audit(tx, viewer, now, { workspaceId, candidateUserId: viewer.userId, consultants: false, verb: "joined" });
    return { workspaceId, candidateId: joined.id };
  }
  const [already] = await tx
    .select({ id: candidates.id })
    .from(candidates)
    .where(and(eq(candidates.workspaceId, workspaceId), eq(candidates.userId, viewer.userId)));
  return { workspaceId, candidateId: already!.id };
}

/** Makes a complete user in one step, for the demo and for tests. */
export async function createUser(viewer: System, input: WelcomeNewcomerInput & { email: string }, now: Date) {
  const { id: userId } = await confirmUser(viewer, input, now);
  return { userId, ...(await welcomeNewcomer({ as: "candidate", userId }, input, now)) };
}
