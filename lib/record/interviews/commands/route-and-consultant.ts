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
 * Changes the route, the contact rule and the consultant of an interview in the candidate's own workspace. No candidate may write these columns,
 * because in an agency's interview the agency decides. So a function of the database writes them.
 */
export const setRouteAndConsultant = (tx: Tx, interviewId: string, route: RouteAndConsultant) =>
  tx.execute(sql`select set_contact_route(${interviewId}::uuid, ${route.company}::text, ${route.route}::text, ${route.contactRule}::text,
    ${route.consultantName}::text, ${route.consultantEmail}::text, ${route.agencyName}::text)`);

/** A candidate names another consultant. Finished steps still name the former one. A new spelling of the name is the same person. */
export async function auditConsultantChange(locked: LockedInterview, name: string | null) {
  const from = locked.interview.consultantName;
  if (!from || (name && isSamePerson(from, name))) return;
  await locked.audit(consultantChangeVerbs.changed, { detail: { from, to: name || noConsultantName } });
}
