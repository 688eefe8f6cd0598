import { and, eq } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { candidates } from "@/db/schema/workspaces";
import { NotFound, Stale } from "@/lib/errors";
import { normalisePhone } from "@/lib/people/phone-numbers/input";
import { formatPhone } from "@/lib/people/phone-numbers/rules";
import { may } from "@/lib/permissions";
import { audit } from "@/lib/record/audit/commands";
import type { Consultant } from "@/lib/viewer";
import type { EditCandidateInput } from "../input";
import { getAgencyCountry, refuseKnownCandidateEmail } from "./add";

export type CandidateRow = typeof candidates.$inferSelect;

/** One candidate of the agency, held until the transaction ends. */
export async function lockCandidate(tx: Tx, viewer: Consultant, id: string): Promise<CandidateRow> {
  const [candidate] = await tx
    .select()
    .from(candidates)
    .where(and(eq(candidates.workspaceId, viewer.workspaceId), eq(candidates.id, id)))
    .for("update");
  if (!candidate) throw new NotFound();
  return candidate;
}

/** Saves over the version that the form was opened on; a newer one is shown beside what was typed. */
export async function editCandidate(viewer: Consultant, input: EditCandidateInput, now: Date) {
  const { id, version, ...sent } = input;
  await transaction(viewer, async (tx) => {
    const candidate = await lockCandidate(tx, viewer, id);
    if (!may.editCandidate(viewer, candidate)) throw new NotFound();
    const phone = normalisePhone(sent.phone, await getAgencyCountry(tx, viewer), candidate.phone) ?? "";
    const typed = { ...sent, phone };
    const saved = { name: candidate.name, email: candidate.email ?? "", phone: candidate.phone ?? "" };
    const differs = (Object.keys(saved) as (keyof typeof saved)[]).filter((field) => saved[field] !== typed[field]);
    if (differs.length === 0) return;
    if (version !== candidate.version)
      throw new Stale(
        Object.fromEntries(
          differs.map((field) => [field, field === "phone" ? formatPhone(saved.phone) : saved[field]]),
        ),
        candidate.version,
      );
    if (differs.includes("email") && typed.email)
      await refuseKnownCandidateEmail(tx, viewer.workspaceId, typed.email, id);
    await tx
      .update(candidates)
      .set({ name: typed.name, email: typed.email || null, phone: typed.phone || null, version: candidate.version + 1 })
      .where(and(eq(candidates.workspaceId, viewer.workspaceId), eq(candidates.id, id)));
    await audit(tx, viewer, now, {
      ...{ workspaceId: viewer.workspaceId, candidateUserId: null, consultants: true },
      ...{ verb: "candidate-edited", detail: { what: typed.name, candidateId: id, fields: differs } },
    });
  });
}
