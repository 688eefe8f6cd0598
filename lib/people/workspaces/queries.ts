import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { readBatch, type Tx } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { memberships, workspaces } from "@/db/schema/workspaces";
import type { MemberAccess } from "@/lib/enums";
import { NotFound } from "@/lib/errors";
import { type Candidate, type Consultant, system } from "@/lib/viewer";

export type AgencyMember = { userId: string; name: string; email: string; access: MemberAccess; since: string };

/** The members of the agency that the viewer acts in, by name. The database's function looks nowhere else. */
export const memberRows = (tx: Tx) =>
  tx.execute<AgencyMember>(sql`select user_id as "userId", name, email, access, since from members_here()`);

/**
 * In a transaction of the system: the agency, locked until the end, its present members, and the viewer as one of them. A person who has just
 * been removed, or lost their access, can do nothing more, even with an older session. Two people who change members wait for each other.
 */
export async function lockAgency(tx: Tx, viewer: Consultant) {
  const [agency] = await tx
    .select({ name: workspaces.name, editAccess: workspaces.editAccess, candidateShownAs: workspaces.candidateShownAs })
    .from(workspaces)
    .where(and(eq(workspaces.id, viewer.workspaceId), eq(workspaces.kind, "agency")))
    .for("no key update");
  const members = await tx
    .select({ userId: memberships.userId, access: memberships.access, name: users.name, email: users.email })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.workspaceId, viewer.workspaceId), isNull(memberships.endedAt)))
    .orderBy(asc(memberships.createdAt));
  const membership = members.find((member) => member.userId === viewer.userId);
  if (!agency || !membership) throw new NotFound();
  const me: Consultant = { ...viewer, access: membership.access, editAccess: agency.editAccess };
  return {
    name: agency.name,
    candidateShownAs: agency.candidateShownAs,
    members,
    me,
    myName: membership.name ?? membership.email,
  };
}

export type LockedAgency = Awaited<ReturnType<typeof lockAgency>>;

type CandidateAgency = { workspaceId: string; name: string; consultant: string | null; since: Date | null };

/** The agencies of which this person is a candidate, each with the consultant in charge of them. They learn only these names. */
export async function listAgenciesOfCandidate(viewer: Candidate): Promise<CandidateAgency[]> {
  const rows = await readBatch(system, (tx) =>
    tx.execute<{ workspaceId: string; name: string; consultant: string | null; since: string | null }>(sql`
      select w.id as "workspaceId", w.name, u.name as consultant, c.linked_at as since
      from candidates c join workspaces w on w.id = c.workspace_id and w.kind = 'agency'
      left join users u on u.id = c.consultant_user_id
      where c.user_id = ${viewer.userId}::uuid order by w.name, w.id`),
  );
  return rows.map((row) => ({ ...row, since: row.since ? new Date(row.since) : null }));
}

/** What the agency's own page shows of it. */
export async function getAgency(viewer: Consultant) {
  const [[agency], members] = await readBatch(viewer, (tx) => [
    tx
      .select({
        ...{ name: workspaces.name, editAccess: workspaces.editAccess, settings: workspaces.settings },
        candidateShownAs: workspaces.candidateShownAs,
      })
      .from(workspaces)
      .where(eq(workspaces.id, viewer.workspaceId)),
    memberRows(tx),
  ]);
  if (!agency) throw new NotFound();
  return { ...agency, members };
}
