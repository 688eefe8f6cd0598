import type { Tx } from "@/db/client";
import { Refused } from "@/lib/errors";
import type { Candidate, Consultant } from "@/lib/viewer";
import { type CompanyInWorkspace, knownPersonRows } from "./queries";
import { distinctKnownPeople, mergeInterviewers, type SubmittedPerson } from "./rules";

/** How many interviewers one interview may have. */
const maxInterviewers = 20;

/**
 * The people in a form: those who were ticked, and those who were typed, with what is on record of them. Refuses a person who is not on
 * record for this viewer at this company, and more than twenty. `filled`: the people whose details were filled in from the record, to be
 * shown to the writer.
 */
export async function resolveInterviewers(
  tx: Tx,
  viewer: Candidate | Consultant,
  { interviewers, known }: { interviewers: readonly SubmittedPerson[]; known: readonly string[] },
  where: CompanyInWorkspace,
) {
  if (interviewers.length === 0 && known.length === 0) return { people: [], filled: [] };
  const knownPeople = distinctKnownPeople(await knownPersonRows(tx, viewer, where));
  const ticked = known.map((key) => {
    const found = knownPeople.find((person) => person.key === key);
    if (!found)
      throw new Refused("Somebody you ticked is no longer in this list. Untick them, or type their name.", "known");
    return found;
  });
  const met = mergeInterviewers(interviewers, ticked, knownPeople);
  if (met.people.length > maxInterviewers) throw new Refused("Add at most twenty people. Untick somebody.", "known");
  return met;
}
