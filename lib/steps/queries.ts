import { asViewer } from "@/db/client";
import { factsOf } from "../followups/queries";
import type { Step } from "../followups/rules/facts";
import { plan } from "../followups/rules/plan";
import type { Candidate, Consultant } from "../viewer";
import type { Which } from "./input";

/** How one step stands at `now`, or null where the plan has no such step. */
export async function stepNow(viewer: Candidate | Consultant, which: Which, now: Date): Promise<Step | null> {
  const [known] = await asViewer(viewer, (tx) => factsOf(tx, viewer, [which.interviewId]));
  if (!known) return null;
  return plan(known.facts, now).find((one) => one.step === which.step && one.forId === which.interviewerId) ?? null;
}
