import { toInstant } from "../../dates";
import { shortName } from "../../names/rules/short";
import type { DraftReview as GivenDraft, Step, StepName, StepReview } from "./facts";
import { otherConsultantAt, type PlanSituation } from "./situation";

/** Notes to a person who was met. Where the contact rule is `through` the consultant passes them on; a question is the consultant's anyway. */
const passedOn: readonly StepName[] = ["thank-you", "give-something-useful"];

/** The side that has the draft has the turn: while it is with the consultant, its writer has nothing to do (R41). */
export const isInReview = ({ reading }: Pick<Step, "reading">): boolean =>
  reading?.is === "read" || reading?.is === "passed on";

/** Where this draft is at `now`, until it is sent; null while it is its writer's alone, or theirs again because they changed it. */
export function reviewOfDraft(given: GivenDraft, { facts, clock, agency }: PlanSituation): StepReview | null {
  const asked = clock.past(given.askedAt);
  if (!agency || asked === null) return null;
  const read = clock.past(given.readAt);
  if (read === null) return { is: "read", at: toInstant(asked) };
  const at = toInstant(read);
  if (given.verdict === "returned") return { is: "returned", at };
  if (given.verdict !== "approved" || !given.holds) return null;
  return { is: facts.contact === "through" && passedOn.includes(given.step) ? "passed on" : "approved", at };
}

type Of = { step: StepName; forId: string | null; for: string | null };

/** The draft that was given for this step, and where it is. A draft without an interviewer means the notes to all of them. */
export function reviewOfStep(of: Of, situation: PlanSituation): { reading: StepReview; why: string } | null {
  for (const given of situation.facts.drafts) {
    if (given.step !== of.step || (given.forId !== null && given.forId !== of.forId)) continue;
    const reading = reviewOfDraft(given, situation);
    if (reading) return { reading, why: sentence(reading, given, of, situation) };
  }
  return null;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** For its writer: who has it since when, or what came of it. */
function sentence({ is, at }: StepReview, { because }: GivenDraft, of: Of, situation: PlanSituation): string {
  const { facts, clock, inChargeSince } = situation;
  const present = shortName(facts.consultantName) || "Your consultant";
  const then = Date.parse(at);
  // Whoever took over since has it to read since then.
  const earlier = is === "read" ? null : otherConsultantAt(situation, then, "read-a-draft");
  const who = earlier ? capital(earlier) : present;
  const what = of.for ? `your note to ${of.for}` : "your draft";
  const since = clock.saySince(Math.max(then, inChargeSince ?? then));
  switch (is) {
    case "read":
      return `${who} is reading ${what}, since ${since}.`;
    case "passed on":
      return who === present
        ? `${who} has approved ${what}, and passes it on.`
        : `${who} has approved ${what}. ${present} passes it on.`;
    case "approved":
      return `${who} has approved ${what} as it stands: it is yours to send.`;
    case "returned":
      return `${who} returned ${what}${because ? `: ${because.replace(/([^.!?…])$/, "$1.")}` : "."}`;
  }
}
