import { and, asc, eq, isNull } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { memberships, workspaces } from "@/db/schema/workspaces";
import { NotFound } from "@/lib/errors";
import { logSecurityEvent } from "@/lib/platform/security-log/commands";
import type { SecurityEvent } from "@/lib/platform/security-log/rules";
import { type AgencyAuditOptions, AgencyChange, type Ending } from "@/lib/record/audit/commands/audited-change";
import { isInWorkspace } from "@/lib/scope";
import { type Consultant, system } from "@/lib/viewer";

type AgencyRow = Pick<typeof workspaces.$inferSelect, "name" | "editAccess" | "candidateShownAs" | "settings">;
type PresentMember = Pick<typeof memberships.$inferSelect, "userId" | "access"> &
  Pick<typeof users.$inferSelect, "name" | "email">;

/**
 * An agency that this transaction of the system holds, its present members, and the viewer as one of them (`me`). Only this file makes one.
 * History says who acts by their present name.
 */
class LockedAgency extends AgencyChange {
  constructor(
    tx: Tx,
    readonly me: Consultant,
    readonly agency: AgencyRow,
    readonly members: readonly PresentMember[],
    readonly myName: string,
    now: Date,
  ) {
    super(tx, me, me.workspaceId, now);
  }

  get name() {
    return this.agency.name;
  }

  protected override auditFields(options?: AgencyAuditOptions) {
    return { ...super.auditFields(options), byName: this.myName };
  }

  /** Adds to the security log what the viewer does in this agency. */
  async logSecurityEvent(event: SecurityEvent) {
    const { userId, workspaceId } = this.me;
    await logSecurityEvent(this.tx, { ...event, userId, workspaceId }, this.now);
  }
}

export type { LockedAgency };

/**
 * In a transaction of the system: the agency, locked until the end, its present members, and the viewer as one of them. A person who has just
 * been removed, or lost their access, can do nothing more, even with an older session. Two people who change members wait for each other.
 */
export async function lockAgency(tx: Tx, viewer: Consultant, now: Date): Promise<LockedAgency> {
  const [agency] = await tx
    .select({
      ...{ name: workspaces.name, editAccess: workspaces.editAccess },
      ...{ candidateShownAs: workspaces.candidateShownAs, settings: workspaces.settings },
    })
    .from(workspaces)
    .where(and(eq(workspaces.id, viewer.workspaceId), eq(workspaces.kind, "agency")))
    .for("no key update");
  const members = await tx
    .select({ userId: memberships.userId, access: memberships.access, name: users.name, email: users.email })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(isInWorkspace(viewer, memberships), isNull(memberships.endedAt)))
    .orderBy(asc(memberships.createdAt));
  const membership = members.find((member) => member.userId === viewer.userId);
  if (!agency || !membership) throw new NotFound();
  const me: Consultant = { ...viewer, access: membership.access, editAccess: agency.editAccess };
  return new LockedAgency(tx, me, agency, members, membership.name ?? membership.email, now);
}

/** `member` is the viewer with the access that they have at this moment. */
type MemberPermission = (member: Consultant, agency: { workspaceId: string }) => boolean;

/**
 * What every change of an agency itself does, in the system's role: locks it, asks whether the viewer may by the access that they have now
 * (NotFound if not), and runs the command. The command says how it ended.
 */
export const withAgency = <T>(
  viewer: Consultant,
  permission: MemberPermission,
  now: Date,
  run: (agency: LockedAgency) => Promise<Ending<T>>,
): Promise<T> =>
  transaction(system, async (tx) => {
    const agency = await lockAgency(tx, viewer, now);
    if (!permission(agency.me, { workspaceId: viewer.workspaceId })) throw new NotFound();
    return (await run(agency)).value;
  });

/** The records of an agency to which a consultant adds, in their own role. Only this file makes one. */
class AgencyRecords extends AgencyChange {
  constructor(
    tx: Tx,
    readonly viewer: Consultant,
    now: Date,
  ) {
    super(tx, viewer, viewer.workspaceId, now);
  }
}

/**
 * What every addition to an agency's records does: asks whether the viewer may (NotFound if not), and runs the command. What is added was
 * not there before, so nothing is locked. The command says how it ended.
 */
export async function withAgencyRecords<T>(
  viewer: Consultant,
  permission: MemberPermission,
  now: Date,
  run: (records: AgencyRecords) => Promise<Ending<T>>,
): Promise<T> {
  if (!permission(viewer, { workspaceId: viewer.workspaceId })) throw new NotFound();
  return transaction(viewer, async (tx) => (await run(new AgencyRecords(tx, viewer, now))).value);
}
