import { sql } from "drizzle-orm";
import { readBatch, type Tx } from "@/db/client";
import { interviewerPhone } from "@/lib/people/phone-numbers/queries";
import { isNameInScope, isNameInWorkspace } from "@/lib/scope";
import type { AccountViewer } from "@/lib/viewer";
import { distinctKnownPeople, type KnownPerson } from "./rules";

/** Which company, in which workspace. `before` is the interview of the round before. Without a company: everybody that the viewer met in that workspace. */
export type CompanyInWorkspace = {
  workspaceId: string;
  clientId?: string | null;
  company?: string;
  before?: string | null;
};

/** More people than one company has as interviewers. The latest are found first. */
const maxPeople = 300;

/**
 * The people of one company that this viewer may know. For a candidate: those in their own interviews in that workspace. For a consultant: the
 * client's contacts, and the interviewers of the agency's candidates there. It is a query that runs together with others.
 */
export function knownPersonRows(
  tx: Tx,
  viewer: AccountViewer,
  { workspaceId, clientId, company, before }: CompanyInWorkspace,
) {
  const isOwn =
    viewer.as === "candidate"
      ? sql`${isNameInScope(viewer, "i")} and ${isNameInScope(viewer, "p")} and ${isNameInWorkspace({ workspaceId }, "i")}`
      : isNameInScope(viewer, "i");
  const isCompany = company === undefined ? sql`true` : sql`lower(i.company) = lower(${company}::text)`;
  const client = sql`i.client_id = ${clientId ?? null}::uuid`;
  // A client that was renamed is the same company to its candidates too.
  const isAtCompany = !clientId ? isCompany : viewer.as === "consultant" ? client : sql`(${client} or ${isCompany})`;
  const contacts =
    viewer.as === "consultant" && clientId
      ? sql`union all select 'contact:' || c.id, c.name, c.title, coalesce(c.email, ''),
          case when c.phone like '+%' then c.phone else '' end, '', false, '', 1, null
          from client_contacts c where ${isNameInWorkspace(viewer, "c")} and c.client_id = ${clientId}::uuid`
      : sql``;
  return tx.execute<KnownPerson>(sql`
    select x.key, x.name, x.title, x.email, x.phone, x.linkedin, x.before, x.company from (
      select 'met:' || p.id as key, p.name, p.title, p.email, ${interviewerPhone(viewer, "p")} as phone, p.linkedin, i.id is not distinct from ${before || null}::uuid as before,
        i.company, case when i.id is not distinct from ${before || null}::uuid then 0 else 2 end as rank, i.starts_at as at
      from interviewers p join interviews i on i.workspace_id = p.workspace_id and i.id = p.interview_id
      where ${isOwn} and ${isAtCompany}
      ${contacts}) x
    order by x.rank, x.at desc nulls last, x.key limit ${maxPeople}`);
}

/** The same for a form. */
export async function listKnownPeople(viewer: AccountViewer, where: CompanyInWorkspace) {
  const [rows] = await readBatch(viewer, (tx) => [knownPersonRows(tx, viewer, where)]);
  return distinctKnownPeople(rows);
}
