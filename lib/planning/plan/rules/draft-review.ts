import { toInstant } from "@/lib/dates";
import { shortName } from "@/lib/people/names/rules/short-name";
import { capitalise } from "@/lib/platform/text/rules";
import type { DraftReview as GivenDraft, Step, StepName, StepReview } from "./facts";
import { otherConsultantAt, type PlanSituation } from "./situation";
import { stepDefinition } from "./steps";

/** Notes to an interviewer. If the contact rule is `through`, the consultant passes them on. Questions are the consultant's step in any case. */
const isPassedOn = (step: StepName) => stepDefinition(step).message === "may be passed on";

/** It is the turn of the side that has the draft: while the consultant has it, its writer has nothing to do (R41). */
export const isInReview = ({ review }: Pick<Step, "review">): boolean =>
  review?.state === "read" || review?.state === "passed on";

/** Who has this draft at `now`, until it is sent. Null if only its writer has it, because nobody was asked or because they changed it since. */
export function reviewOfDraft(review: GivenDraft, { facts, clock, agency }: PlanSituation): StepReview | null {
  const asked = clock.pastOrNull(review.askedAt);
  if (!agency || asked === null) return null;
  const read = clock.pastOrNull(review.readAt);
  if (read === null) return { state: "read", at: toInstant(asked) };
  const at = toInstant(read);
  if (review.verdict === "returned") return { state: "returned", at };
  if (review.verdict !== "approved" || !review.approvedTextUnchanged) return null;
  return { state: facts.contact === "through" && isPassedOn(review.step) ? "passed on" : "approved", at };
}

type ReviewedStep = { step: StepName; forId: string | null; for: string | null };

/** The draft that was given to the consultant for this step, and who has it. A draft without an interviewer stands for the notes to all of them. */
export function reviewOfStep(step: ReviewedStep, situation: PlanSituation): { review: StepReview; why: string } | null {
  for (const draft of situation.facts.draftReviews) {
    if (draft.step !== step.step || (draft.forId !== null && draft.forId !== step.forId)) continue;
    const review = reviewOfDraft(draft, situation);
    if (review) return { review, why: reviewMessage(review, draft, step, situation) };
  }
  return null;
}

/** For its writer: who has had it since when, or the verdict. */
function reviewMessage(
  { state: is, at }: StepReview,
  { returnedReason }: GivenDraft,
  step: ReviewedStep,
  situation: PlanSituation,
): string {
  const { facts, clock, inChargeSince } = situation;
  const present = shortName(facts.consultantName) || "Your consultant";
  const then = Date.parse(at);
  // A consultant who has taken over since then has had it from that moment on.
  const earlier = is === "read" ? null : otherConsultantAt(situation, then, "read-a-draft");
  const who = earlier ? capitalise(earlier) : present;
  const what = step.for ? `your note to ${step.for}` : "your draft";
  const since = clock.sinceLabel(Math.max(then, inChargeSince ?? then));
  switch (is) {
    case "read":
      return `${who} has had ${what} for review since ${since}.`;
    case "passed on":
      return who === present
        ? `${who} has approved ${what}, and will send it.`
        : `${who} has approved ${what}. ${present} will send it.`;
    case "approved":
      return `${who} has approved ${what}. You can send it now.`;
    case "returned":
      return `${who} returned ${what}${returnedReason ? `: ${returnedReason.replace(/([^.!?…])$/, "$1.")}` : "."}`;
  }
}
