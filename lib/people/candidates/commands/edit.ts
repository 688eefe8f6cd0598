import { Stale } from "@/lib/errors";
import { normalisePhone } from "@/lib/people/phone-numbers/input";
import { formatPhone } from "@/lib/people/phone-numbers/rules";
import { may } from "@/lib/permissions";
import type { Consultant } from "@/lib/viewer";
import type { EditCandidateInput } from "../input";
import { getAgencyCountry, refuseKnownCandidateEmail } from "./add";
import { withCandidate } from "./with-candidate";

/** Saves over the version that the form was opened on; a newer one is shown beside what was typed. */
export async function editCandidate(viewer: Consultant, input: EditCandidateInput, now: Date) {
  const { id, version, ...sent } = input;
  await withCandidate(viewer, id, may.editCandidate, now, async (locked) => {
    const { tx, candidate } = locked;
    const phone = normalisePhone(sent.phone, await getAgencyCountry(tx, viewer), candidate.phone) ?? "";
    const typed = { ...sent, phone };
    const saved = { name: candidate.name, email: candidate.email ?? "", phone: candidate.phone ?? "" };
    const differs = (Object.keys(saved) as (keyof typeof saved)[]).filter((field) => saved[field] !== typed[field]);
    if (differs.length === 0) return locked.unchanged();
    if (version !== candidate.version)
      throw new Stale(
        Object.fromEntries(
          differs.map((field) => [field, field === "phone" ? formatPhone(saved.phone) : saved[field]]),
        ),
        candidate.version,
      );
    if (differs.includes("email") && typed.email)
      await refuseKnownCandidateEmail(tx, viewer.workspaceId, typed.email, id);
    await locked.update({ name: typed.name, email: typed.email || null, phone: typed.phone || null });
    return locked.done("candidate-edited", { detail: { what: typed.name, candidateId: id, fields: differs } });
  });
}
