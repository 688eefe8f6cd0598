import { and, eq, isNull, sql } from "drizzle-orm";
import { asViewer, type Tx } from "@/db/client";
import { sessions } from "@/db/schema/accounts";
import { invitations, memberships } from "@/db/schema/workspaces";
import { NotFound, Refused } from "../../errors";
import { record } from "../../history/commands";
import { may } from "../../permissions";
import { type Consultant, system } from "../../viewer";
import { type Held, holdAgency } from "../queries";

type Role = "owner" | "consultant";

const lastOwner = "An agency keeps one owner at least. Make somebody else an owner first.";

const ownersBut = (held: Held, userId: string) =>
  held.members.filter((one) => one.role === "owner" && one.userId !== userId);

/** An owner makes somebody an owner or a consultant, themselves too as long as another owner stays. */
export const changeRole = (viewer: Consultant, { userId, role }: { userId: string; role: Role }, now: Date) =>
  asViewer(system, async (tx) => {
    const held = await holdAgency(tx, viewer);
    if (!may.changeRoles(held.me, viewer)) throw new NotFound();
    const member = held.members.find((one) => one.userId === userId);
    if (!member) throw new Refused("They are not a member any more.");
    if (member.role === role) return;
    if (role === "consultant" && ownersBut(held, userId).length === 0) throw new Refused(lastOwner);
    await tx.update(memberships).set({ role }).where(membership(viewer, userId));
    const what = `${member.name ?? member.email} is ${role === "owner" ? "an owner" : "a consultant"}`;
    await tell(tx, held, "role changed", what, now);
  });

type Leaving = { userId: string; heir: string };

/** An owner ends a membership. What the member was in charge of passes to `heir`, and their sessions end. */
export const removeMember = (viewer: Consultant, { userId, heir }: Leaving, now: Date) =>
  asViewer(system, async (tx) => {
    const held = await holdAgency(tx, viewer);
    if (!may.removeMember(held.me, viewer)) throw new NotFound();
    if (userId === viewer.userId) throw new Refused("To go yourself, leave the agency on its settings page.");
    const member = held.members.find((one) => one.userId === userId);
    if (!member) return;
    await end(tx, held, { userId, heir }, now);
    await tx.delete(sessions).where(eq(sessions.userId, userId));
    await tell(tx, held, "member removed", member.name ?? member.email, now);
  });

/** A member goes by themselves. The last owner stays. */
export const leaveAgency = (viewer: Consultant, { heir }: { heir: string }, now: Date) =>
  asViewer(system, async (tx) => {
    const held = await holdAgency(tx, viewer);
    if (!may.leaveAgency(held.me, viewer)) throw new NotFound();
    if (held.me.role === "owner" && ownersBut(held, viewer.userId).length === 0) throw new Refused(lastOwner);
    await end(tx, held, { userId: viewer.userId, heir }, now);
    await tell(tx, held, "member left", held.myName, now);
  });

const membership = ({ workspaceId }: Consultant, userId: string) =>
  and(eq(memberships.workspaceId, workspaceId), eq(memberships.userId, userId), isNull(memberships.endedAt));

async function end(tx: Tx, held: Held, { userId, heir }: Leaving, now: Date) {
  const next = held.members.find((one) => one.userId === heir && one.userId !== userId);
  if (!next) throw new Refused("Choose who takes over their candidates and interviews.", "heir");
  await passOn(tx, held, userId, { ...next, name: next.name ?? next.email }, now);
  // Whoever is gone lets nobody in. Candidates whom they invited are the agency's, and may still come.
  await tx
    .update(invitations)
    .set({ revokedAt: now, revokedBy: held.me.userId })
    .where(
      and(
        eq(invitations.workspaceId, held.me.workspaceId),
        eq(invitations.invitedBy, userId),
        sql`${invitations.as} <> 'candidate' and ${invitations.acceptedAt} is null and ${invitations.declinedAt} is null and ${invitations.revokedAt} is null`,
      ),
    );
  await tx.update(memberships).set({ endedAt: now, endedBy: held.me.userId }).where(membership(held.me, userId));
}

/** Every candidate and interview of one consultant's gets another, in two statements however many there are, each with its line of history. */
async function passOn(
  tx: Tx,
  held: Held,
  from: string,
  to: { userId: string; name: string; email: string },
  now: Date,
) {
  const { workspaceId, userId: by } = held.me;
  const told = sql`${now}::timestamptz, ${by}::uuid, ${held.myName}::text, 'consultant', 'consultant changed'`;
  await tx.execute(sql`
    with passed as (
      update interviews set consultant_user_id = ${to.userId}::uuid, consultant_name = ${to.name}, consultant_email = ${to.email},
        wake_at = case when wake_at is not null then ${now}::timestamptz end
      where workspace_id = ${workspaceId}::uuid and consultant_user_id = ${from}::uuid returning id, candidate_user_id)
    insert into history (workspace_id, consultant_workspace_id, candidate_user_id, interview_id, at, by, by_name, "as", verb, detail)
    select ${workspaceId}::uuid, ${workspaceId}::uuid, candidate_user_id, id, ${told}, jsonb_build_object('what', ${to.name}::text) from passed`);
  await tx.execute(sql`
    with passed as (
      update candidates set consultant_user_id = ${to.userId}::uuid, version = version + 1
      where workspace_id = ${workspaceId}::uuid and consultant_user_id = ${from}::uuid returning id)
    insert into history (workspace_id, consultant_workspace_id, at, by, by_name, "as", verb, detail)
    select ${workspaceId}::uuid, ${workspaceId}::uuid, ${told}, jsonb_build_object('what', ${to.name}::text, 'candidateId', id) from passed`);
}

const tell = (tx: Tx, held: Held, verb: string, what: string, now: Date) =>
  record(tx, held.me, now, {
    ...{ workspaceId: held.me.workspaceId, candidateUserId: null, consultants: true },
    ...{ verb, detail: { what }, byName: held.myName },
  });
