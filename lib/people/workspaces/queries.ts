import { eq, sql } from "drizzle-orm";
import { readBatch, type Tx } from "@/db/client";
import { workspaces } from "@/db/schema/workspaces";
import type { MemberAccess } from "@/lib/enums";
import { NotFound } from "@/lib/errors";
import { type Candidate, type Consultant, system } from "@/lib/viewer";

export type AgencyMember = { userId: string; name: string; email: string; access: MemberAccess; since: string };

/** The members of the agency that the viewer acts in, by name. The database's function looks nowhere else. */
export const memberRows = (tx: Tx) =>
  tx.execute<AgencyMember>(sql`select user_id as "userId", name, email, access, since from members_here()`);

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
