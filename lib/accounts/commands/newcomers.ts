import { and, eq, isNull } from "drizzle-orm";
import { asViewer, type Tx } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { candidates, workspaces } from "@/db/schema/workspaces";
import { record } from "../../history/commands";
import { type Candidate, type System, system } from "../../viewer";

export type Person = { id: string; email: string; name: string | null; emailVerifiedAt: Date | null };

/** The person of a confirmed address: found, or made now. */
export const confirmPerson = (viewer: System, { email }: { email: string }, now: Date): Promise<Person> =>
  asViewer(viewer, async (tx) => {
    const [person] = await tx
      .insert(users)
      .values({ email, emailVerifiedAt: now, createdAt: now })
      .onConflictDoUpdate({ target: users.email, set: { emailVerifiedAt: now } })
      .returning({ id: users.id, email: users.email, name: users.name, emailVerifiedAt: users.emailVerifiedAt });
    return person!;
  });

type Welcome = { name: string; zone: string };
export type Home = { workspaceId: string; candidateId: string };

/** A newcomer says who they are, and gets a workspace of their own of which they are the candidate. Twice is once. */
export const welcome = (viewer: Candidate, input: Welcome, now: Date): Promise<Home> =>
  asViewer(system, async (tx) => {
    const itself = and(eq(users.id, viewer.userId), isNull(users.name));
    await tx.update(users).set({ name: input.name, zone: input.zone }).where(itself);
    const [person] = await tx
      .select({ name: users.name, email: users.email })
      .from(users)
      .where(eq(users.id, viewer.userId));
    return home(tx, viewer, { name: person!.name!, email: person!.email }, now);
  });

async function home(tx: Tx, viewer: Candidate, person: { name: string; email: string }, now: Date): Promise<Home> {
  const mine = eq(workspaces.ownerUserId, viewer.userId);
  await tx
    .insert(workspaces)
    .values({ kind: "personal", name: person.name, ownerUserId: viewer.userId, createdAt: now })
    .onConflictDoNothing();
  const [workspace] = await tx.select({ id: workspaces.id }).from(workspaces).where(mine);
  const workspaceId = workspace!.id;
  const [joined] = await tx
    .insert(candidates)
    .values({ workspaceId, userId: viewer.userId, ...person, linkedAt: now, createdAt: now })
    .onConflictDoNothing()
    .returning({ id: candidates.id });
  if (joined) {
    await record(tx, viewer, now, { workspaceId, candidateUserId: viewer.userId, consultants: false, verb: "joined" });
    return { workspaceId, candidateId: joined.id };
  }
  const [already] = await tx
    .select({ id: candidates.id })
    .from(candidates)
    .where(and(eq(candidates.workspaceId, workspaceId), eq(candidates.userId, viewer.userId)));
  return { workspaceId, candidateId: already!.id };
}

/** A whole person at once, for the demo workspace and for tests. */
export async function makePerson(viewer: System, input: Welcome & { email: string }, now: Date) {
  const { id: userId } = await confirmPerson(viewer, input, now);
  return { userId, ...(await welcome({ as: "candidate", userId }, input, now)) };
}
