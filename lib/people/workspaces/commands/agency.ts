import { and, desc, eq, gt, isNull, ne, or, sql } from "drizzle-orm";
import type { z } from "zod";
import { type Tx, transaction } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { interviews } from "@/db/schema/interviews";
import { memberships, workspaces } from "@/db/schema/workspaces";
import { DAY, HOUR } from "@/lib/durations";
import { Refused } from "@/lib/errors";
import { ensureUser } from "@/lib/people/accounts/commands/newcomers";
import { may } from "@/lib/permissions";
import { logSecurityEvent } from "@/lib/platform/security-log/commands";
import { audit } from "@/lib/record/audit/commands";
import { type Consultant, type System, system } from "@/lib/viewer";
import type { changeAgencyInput } from "../input";
import { maxAgenciesPerDay } from "../rules";
import { lockAgency, withAgency } from "./with-agency";

/**
 * Makes an agency. The person who makes it is its first owner. The form's id becomes the agency's, so that a form sent twice makes one. A person
 * can make only a few in a day, because each agency lets its owner write to strangers.
 */
export const createAgency = (
  userId: string,
  { id, name }: { id?: string; name: string },
  now: Date,
): Promise<Consultant> =>
  transaction(system, async (tx) => {
    const [made] = await tx
      .insert(workspaces)
      .values({ ...(id && { id }), kind: "agency", name, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: workspaces.id });
    const workspaceId = made?.id ?? id ?? "";
    const viewer: Consultant = { as: "consultant", userId, workspaceId, access: "owner", editAccess: "assigned" };
    if (!made) return (await lockAgency(tx, viewer, now)).me;
    await refuseTooManyAgencies(tx, userId, now);
    await tx.insert(memberships).values({ workspaceId, userId, access: "owner", createdAt: now });
    await audit(tx, viewer, now, { workspaceId, candidateUserId: null, consultants: true, verb: "agency-added" });
    await logSecurityEvent(tx, { event: "agency made", userId, workspaceId }, now);
    return viewer;
  });

/** An operator makes an agency for the owner of an address, who gets an account if they have none. Once for one name and owner. */
export async function createAgencyFor(viewer: System, { name, email }: { name: string; email: string }, now: Date) {
  const { userId } = await ensureUser(viewer, { email }, now);
  const [before] = await transaction(viewer, (tx) =>
    tx
      .select({ id: workspaces.id })
      .from(memberships)
      .innerJoin(workspaces, eq(workspaces.id, memberships.workspaceId))
      .where(and(eq(memberships.userId, userId), isNull(memberships.endedAt), eq(workspaces.name, name))),
  );
  if (before) throw new Refused(`${email} already works in an agency called ${name}.`);
  return createAgency(userId, { name }, now);
}

/** The maker of an agency became its member at the same moment. Their account is locked, so that two at once are counted as two. */
async function refuseTooManyAgencies(tx: Tx, userId: string, now: Date) {
  await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for("update");
  const made = await tx
    .select({ at: workspaces.createdAt })
    .from(memberships)
    .innerJoin(workspaces, eq(workspaces.id, memberships.workspaceId))
    .where(
      and(
        ...[eq(memberships.userId, userId), eq(memberships.createdAt, workspaces.createdAt)],
        gt(workspaces.createdAt, new Date(now.getTime() - DAY)),
      ),
    )
    .orderBy(desc(workspaces.createdAt))
    .limit(maxAgenciesPerDay);
  const oldest = made[maxAgenciesPerDay - 1];
  if (!oldest) return;
  const hours = Math.ceil((oldest.at.getTime() + DAY - now.getTime()) / HOUR);
  const when = `Try again in ${hours === 1 ? "an hour" : `${hours} hours`}.`;
  const instead = "To work in an agency that is already here, ask one of its owners to invite you.";
  throw new Refused(`You can create ${maxAgenciesPerDay} agencies within a day. ${when} ${instead}`, "name");
}

type ChangeAgencyInput = z.output<typeof changeAgencyInput>;

/** Its name, which is on its interviews too, who may edit, and how clients who are asked by link read the candidate's name. */
export const changeAgency = (
  viewer: Consultant,
  { name, editAccess, candidateShownAs }: ChangeAgencyInput,
  now: Date,
) =>
  withAgency(viewer, may.changeAgency, now, async (locked) => {
    const { tx, agency, workspaceId } = locked;
    const differs = agency.name !== name || agency.editAccess !== editAccess;
    if (!differs && agency.candidateShownAs === candidateShownAs) return locked.unchanged();
    await tx.update(workspaces).set({ name, editAccess, candidateShownAs }).where(eq(workspaces.id, workspaceId));
    const hasOtherName = or(isNull(interviews.agencyName), ne(interviews.agencyName, name));
    if (agency.name !== name)
      await tx.execute(
        sql`update interviews set agency_name = ${name} where ${and(eq(interviews.workspaceId, workspaceId), hasOtherName)}`,
      );
    await locked.audit("agency-edited", { detail: { name, editAccess, candidateShownAs } });
    if (agency.editAccess !== editAccess)
      await locked.logSecurityEvent({ event: "who may edit changed", what: editAccess });
    return locked.audited();
  });
