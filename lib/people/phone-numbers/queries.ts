import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Consultant, Viewer } from "@/lib/viewer";
import { phoneSearchDigits } from "./rules";

/** The country of an agency, for numbers without a country code: that of its latest interview, else of its latest client. */
export const defaultPhoneCountry = (tx: Tx, { workspaceId }: Consultant) =>
  tx.execute<{ country: string | null }>(sql`
    select coalesce(
      (select i.country from interviews i where i.workspace_id = ${workspaceId}::uuid order by i.starts_at desc, i.id desc limit 1),
      (select c.country from clients c where c.workspace_id = ${workspaceId}::uuid and c.country is not null order by c.created_at desc, c.id desc limit 1)
    ) as country`);

/**
 * The number of an interviewer as this viewer may read it; `name` is the table in the query. C7: a candidate whose agency passes messages on
 * gets no number at the client. Who typed a number is not known, so each number of such an interview is withheld. The rule in TypeScript is
 * `hidesNumbers`.
 */
export const interviewerPhone = ({ as }: Pick<Viewer, "as">, name: "p" | "interviewers"): SQL<string> =>
  as === "candidate"
    ? sql<string>`(case when exists (select from interviews h where h.workspace_id = ${sql.raw(name)}.workspace_id
        and h.id = ${sql.raw(name)}.interview_id and h.contact_rule = 'through'
        and (h.client_id is not null or h.consultant_user_id is not null)) then '' else ${sql.raw(name)}.phone end)`
    : sql<string>`${sql.raw(name)}.phone`;

/** Whether a stored number is the one that was searched for, or has its digits in it. Undefined if the search is for no number. */
export function hasPhoneLike(phone: SQLWrapper, q: string): SQL | undefined {
  const digits = phoneSearchDigits(q);
  return digits === null ? undefined : sql`regexp_replace(${phone}, '[^0-9]', '', 'g') like ${`%${digits}%`}`;
}
