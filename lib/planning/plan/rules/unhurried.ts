import type { StepName, UnhurriedReason } from "./facts";
import { missingNamesMessage, type PlanSituation } from "./situation";

/** The reason that marks all steps that one press set aside, so that they can be restored. Steps that would follow them stay closed too. */
export const startedFromTodayReason = "Started from today.";

type UnhurriedWording = { why: string; seen?: string };
type UnhurriedWordingRule = (situation: PlanSituation) => UnhurriedWording;

const fixedWording =
  (why: string, seen?: string): UnhurriedWordingRule =>
  () => ({ why, seen });

/** Why a step is still worth doing that was due before the interview was added here, for its owner and for the other side. Null: the common sentence. */
const lateWordings: Record<StepName, UnhurriedWordingRule | null> = {
  prepare: null,
  "tell-consultant": ({ consultant }) => ({ why: `It is not too late to tell ${consultant} how it went.` }),
  debrief: fixedWording("A debrief still helps with your messages and with your next interview."),
  "thank-you": (situation) => ({
    why: `${missingNamesMessage(situation)}It is late for a thank-you, but one line is still welcome.`,
  }),
  "handwritten-note": fixedWording("A handwritten note is still welcome."),
  "thank-consultant": fixedWording("A thank-you is still welcome."),
  connect: fixedWording("You can still connect. The contact can help you later."),
  "give-something-useful": fixedWording("You can still send it. Ask for nothing."),
  "interest-note": null,
  "check-in": fixedWording("You can still ask how things are going."),
  "check-your-inbox": fixedWording("Check that you have not missed an answer. Look in your spam folder too."),
  chaser: fixedWording("You can still ask for an update. Keep it short and friendly."),
  "second-chaser": fixedWording("You can still ask again. Keep it short and friendly."),
  "let-it-go": null,
  withdraw: fixedWording("You can still withdraw politely. It is better than not answering."),
  "ask-for-feedback": fixedWording("You can still ask for feedback and tips."),
  "answer-the-offer": fixedWording("If you have not answered yet, you still can. Thank them either way."),
  "arrange-next-round": null,
  learn: fixedWording("It is still worth noting what you learned."),
  "keep-looking": null,
  "my-situation": null,
  "chase-the-debrief": fixedWording("You can still ask how it went.", "They may still ask you how it went."),
  "agree-a-timescale": fixedWording(
    "You can still ask the client when they will answer.",
    "They may still find out when you will hear.",
  ),
  "gather-feedback": fixedWording(
    "You can still ask for the client’s feedback.",
    "They may still ask the company for feedback.",
  ),
  "raise-a-concern": fixedWording(
    "You can still raise it with the client. Then write down what they said.",
    "They may still raise it with the company.",
  ),
  "ask-the-client": fixedWording(
    "You can still ask for their answer, or for a new date.",
    "They may still ask the company for their answer.",
  ),
  "update-the-candidate": fixedWording("You can still update the candidate.", "They may still update you."),
  "share-feedback": fixedWording("You can still share it.", "They may still share it with you."),
  "read-a-draft": null,
};

/** The reason of a step that has no deadline after an outcome, without a time in it. Null: its own reason has none, or no outcome leaves the step. */
const courtesyWordings: Record<StepName, UnhurriedWordingRule | null> = {
  prepare: null,
  "tell-consultant": ({ consultant }) => ({ why: `You can still tell ${consultant} how it went.` }),
  debrief: fixedWording("A debrief still helps with your next interview."),
  "thank-you": (situation) => ({
    why: `${missingNamesMessage(situation)}A thank-you note is welcome whatever the outcome.`,
  }),
  "handwritten-note": fixedWording("A handwritten note is welcome whatever the outcome."),
  "thank-consultant": fixedWording("A thank-you is welcome whatever the outcome."),
  connect: null,
  "give-something-useful": null,
  "interest-note": null,
  "check-in": null,
  "check-your-inbox": null,
  chaser: null,
  "second-chaser": null,
  "let-it-go": null,
  withdraw: null,
  "ask-for-feedback": null,
  "answer-the-offer": null,
  "arrange-next-round": null,
  learn: null,
  "keep-looking": null,
  "my-situation": null,
  "chase-the-debrief": null,
  "agree-a-timescale": null,
  "gather-feedback": fixedWording(
    "It is useful to know the client’s reasons, whatever the outcome.",
    "They may still ask the company for feedback.",
  ),
  "raise-a-concern": null,
  "ask-the-client": null,
  "update-the-candidate": null,
  "share-feedback": null,
  "read-a-draft": null,
};

/** The reason of a step that is open without a deadline. Null if its own reason fits. */
export function unhurriedWording(
  step: StepName,
  unhurried: UnhurriedReason | null,
  situation: PlanSituation,
): UnhurriedWording | null {
  if (unhurried === "late") return lateWordings[step]?.(situation) ?? { why: "You can still do this." };
  return unhurried === "courtesy" ? (courtesyWordings[step]?.(situation) ?? null) : null;
}
