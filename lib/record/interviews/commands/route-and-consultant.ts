import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { isSamePerson } from "@/lib/people/names/rules/same-person";
import { consultantChangeVerbs, noConsultantName } from "@/lib/record/audit/rules";
import type { Interview } from "../queries";
import type { LockedInterview } from "./with-interview";

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

/** A candidate names another consultant: finished steps stay with the former one. A new spelling of a name is the same person. */
export async function auditConsultantChange(locked: LockedInterview, name: string | null) {
  const from = locked.interview.consultantName;
  if (!from || (name && isSamePerson(from, name))) return;
  await locked.audit(consultantChangeVerbs.changed, { detail: { from, to: name || noConsultantName } });
}
