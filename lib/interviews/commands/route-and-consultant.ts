import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { audit } from "../../audit/commands";
import { consultantChangeVerbs, noConsultantName } from "../../audit/rules";
import { isSamePerson } from "../../names/rules/same-person";
import type { Viewer } from "../../viewer";
import type { Interview } from "../queries";

type RouteAndConsultant = Pick<
  Interview,
  "company" | "route" | "contactRule" | "consultantName" | "consultantEmail" | "agencyName"
>;

/**
 * With whom a candidate talks, by what rule and through whom, on an interview of their own workspace. For an agency's interview the agency
 * decides, so the database writes it: no candidate may write these columns.
 */
export const setRouteAndConsultant = (tx: Tx, interviewId: string, route: RouteAndConsultant) =>
  tx.execute(sql`select set_contact_route(${interviewId}::uuid, ${route.company}::text, ${route.route}::text, ${route.contactRule}::text,
    ${route.consultantName}::text, ${route.consultantEmail}::text, ${route.agencyName}::text)`);

/**
 * A candidate names another consultant: finished steps stay with the former one. A new spelling of a name is the same person. To be called
 * with the interview as it was.
 */
export async function auditConsultantChange(tx: Tx, viewer: Viewer, before: Interview, name: string | null, now: Date) {
  const from = before.consultantName;
  if (!from || (name && isSamePerson(from, name))) return;
  await audit(tx, viewer, now, {
    ...{ workspaceId: before.workspaceId, interviewId: before.id, candidateUserId: before.candidateUserId },
    ...{ consultants: true, verb: consultantChangeVerbs.changed, detail: { from, to: name || noConsultantName } },
  });
}
