import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { candidates } from "@/db/schema/workspaces";
import { Refused, rowOrNotFound } from "@/lib/errors";
import { normalisePhone } from "@/lib/people/phone-numbers/input";
import { defaultPhoneCountry } from "@/lib/people/phone-numbers/queries";
import { withAgencyRecords } from "@/lib/people/workspaces/commands/with-agency";
import { memberRows } from "@/lib/people/workspaces/queries";
import { may } from "@/lib/permissions";
import { isInWorkspace } from "@/lib/scope";
import type { Consultant } from "@/lib/viewer";
import type { AddCandidateInput } from "../input";

/** Adds a candidate to the agency. The form's id becomes the record's, so that a form sent twice adds once. */
export async function addCandidate(viewer: Consultant, input: AddCandidateInput, now: Date): Promise<string> {
  const { workspaceId } = viewer;
  const { id, name, email, phone, consultantUserId } = input;
  await withAgencyRecords(viewer, may.addCandidate, now, async (records) => {
    const { tx } = records;
    if (email) await refuseKnownCandidateEmail(tx, workspaceId, email, id);
    if (consultantUserId && !(await memberRows(tx)).some((member) => member.userId === consultantUserId))
      throw new Refused("That colleague is no longer a member. Choose another.", "consultantUserId");
    const savedPhone = normalisePhone(phone, await getAgencyCountry(tx, viewer));
    const values = { id, name, email: email || null, phone: savedPhone };
    const [added] = await insertCandidates(
      tx,
      viewer,
      [{ ...values, consultantUserId: consultantUserId || viewer.userId }],
      now,
    );
    if (!added) {
      const isCandidate = and(isInWorkspace(viewer, candidates), eq(candidates.id, id));
      rowOrNotFound(await tx.select({ id: candidates.id }).from(candidates).where(isCandidate));
      return records.unchanged();
    }
    return records.done("candidate-added", { detail: { what: name, candidateId: id } });
  });
  return id;
}

/** The country that the agency works in, where it is known. */
export const getAgencyCountry = async (tx: Tx, viewer: Consultant) =>
  (await defaultPhoneCountry(tx, viewer))[0]?.country ?? null;

type NewCandidateRow = {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  consultantUserId: string;
};

/**
 * Inserts rows with the columns that a consultant may set, and no other: the account of a candidate is not theirs to set, and drizzle's
 * insert would name every column. Returns the rows that are new.
 */
export const insertCandidates = (
  tx: Tx,
  { workspaceId, userId }: Consultant,
  rows: readonly NewCandidateRow[],
  now: Date,
) =>
  tx.execute<{ id: string; name: string }>(sql`
    insert into candidates (id, workspace_id, name, email, phone, consultant_user_id, created_at, created_by)
    select r.id, ${workspaceId}::uuid, r.name, r.email, r.phone, r."consultantUserId", ${now.toISOString()}::timestamptz, ${userId}::uuid
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(id uuid, name text, email text, phone text, "consultantUserId" uuid)
    on conflict do nothing returning id, name`);

/** One address is one person: invitations and imports know a candidate by it. */
export async function refuseKnownCandidateEmail(tx: Tx, workspaceId: string, email: string, id: string) {
  const others = await tx
    .select({ id: candidates.id, name: candidates.name })
    .from(candidates)
    .where(and(eq(candidates.workspaceId, workspaceId), eq(candidates.email, email)));
  const otherCandidate = others.find((other) => other.id !== id);
  if (otherCandidate) throw new Refused(`${otherCandidate.name} already has this address.`, "email");
}
