import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Interview } from "../queries";

type Way = Pick<Interview, "company" | "route" | "contactRule" | "consultantName" | "consultantEmail" | "agencyName">;

/**
 * With whom a candidate talks, by what rule and through whom, on an interview of their own workspace. Of an agency's it is the agency's
 * word, so the database writes it: no candidate's hand may write these columns.
 */
export const setWay = (tx: Tx, interviewId: string, way: Way) =>
  tx.execute(sql`select set_way(${interviewId}::uuid, ${way.company}::text, ${way.route}::text, ${way.contactRule}::text,
    ${way.consultantName}::text, ${way.consultantEmail}::text, ${way.agencyName}::text)`);
