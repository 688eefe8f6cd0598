import { type Instant, toMs } from "@/lib/dates";
import { chaserStep, letItGoStep, secondChaserStep } from "./chaser";
import { planClock, type ReadingZone } from "./clock";
import {
  agreeATimescaleStep,
  askTheClientStep,
  chaseTheDebriefStep,
  gatherFeedbackStep,
  raiseAConcernStep,
  shareFeedbackStep,
  updateTheCandidateStep,
} from "./consultant";
import { debriefStep, tellConsultantStep } from "./debrief";
import type { Facts, Step, StepName } from "./facts";
import { mySituationStep } from "./my-situation";
import { answerTheOfferStep, arrangeNextRoundStep, askForFeedbackStep, learnStep, withdrawStep } from "./outcome";
import { prepareStep } from "./prepare";
import { readDraftSteps } from "./read-a-draft";
import { connectSteps, thankConsultantStep, usefulMessageSteps } from "./relationship";
import { type PlanSituation, planSituation, situationUnderConsultantAt } from "./situation";
import { finishStep, type StepSpec, stepsAsReadBy } from "./step-spec";
import { stepDefinition, stepNames } from "./steps";
import { handwrittenNoteSteps, thankYouSteps } from "./thank-you";
import { checkInStep, checkYourInboxStep, interestNoteStep } from "./waiting";

/**
 * The steps of one interview at `now`, of both sides, in the order in which they should be done. `reader` is the zone of the person who
 * reads the sentences: times are in it, and name it where the interview's local time differs.
 */
export function plan(facts: Facts, now: Date | Instant, reader?: string | ReadingZone): Step[] {
  const readIn = typeof reader === "string" ? { zone: reader } : reader;
  const situation = planSituation(facts, planClock(facts, toMs(now), readIn));
  const specs = stepSpecs(situation);
  const steps = specs.map((spec) => finishStep(spec, situation));
  return facts.earlierConsultants?.length || facts.doneByOthers?.length
    ? withEarlierConsultants(specs, steps, situation)
    : steps;
}

function stepSpecs(situation: PlanSituation): StepSpec[] {
  const specs: StepSpec[] = [];
  for (const { build, needsConsultant } of buildersInOrder) {
    const built = needsConsultant && !situation.consultantHere ? null : build(situation, specs);
    if (Array.isArray(built)) specs.push(...built);
    else if (built) specs.push(built);
  }
  return specs.sort(compareSpecs);
}

/**
 * A step that was done, skipped or is no longer needed names the person who did it, if that is known, or the consultant who was in charge then.
 * Names change neither the steps nor their order, so a step of that time is found by its position.
 */
function withEarlierConsultants(specs: readonly StepSpec[], steps: Step[], situation: PlanSituation): Step[] {
  const specsByConsultant = new Map<string, readonly StepSpec[]>();
  return steps.map((step, index) => {
    const at = step.settledAt ? toMs(step.settledAt) : step.status === "obsolete" ? specs[index]?.obsolete?.at : null;
    const then =
      typeof at === "number" ? situationUnderConsultantAt(situation, at, step.settledAt ? step.step : undefined) : null;
    if (!then) return step;
    const earlierSpecs = specsByConsultant.get(then.consultant) ?? stepSpecs(then);
    specsByConsultant.set(then.consultant, earlierSpecs);
    const spec = earlierSpecs[index];
    return spec ? { ...finishStep(spec, then), formerly: then.consultant, formerlyShort: then.consultantShort } : step;
  });
}

/** The same for a candidate: the consultant's steps say what is done for them. */
export const candidatesPlan = (facts: Facts, now: Date | Instant, reader?: string | ReadingZone): Step[] =>
  stepsAsReadBy("candidate", plan(facts, now, reader));

/** … and for a consultant: the reason why a candidate's step is no longer needed names the candidate. */
export const consultantsPlan = (facts: Facts, now: Date | Instant, reader?: string | ReadingZone): Step[] =>
  stepsAsReadBy("consultant", plan(facts, now, reader));

type StepBuilder<Name extends StepName> = (
  situation: PlanSituation,
  earlier: readonly StepSpec[],
) => StepSpec<Name> | StepSpec<Name>[] | null;

/** The builder of each step for the plan of one interview. It gets the steps that come before it in the playbook's table. */
const stepBuilders: { [Name in StepName]: StepBuilder<Name> } = {
  prepare: prepareStep,
  "tell-consultant": tellConsultantStep,
  debrief: debriefStep,
  "thank-you": thankYouSteps,
  "handwritten-note": handwrittenNoteSteps,
  "thank-consultant": thankConsultantStep,
  connect: connectSteps,
  "give-something-useful": usefulMessageSteps,
  "interest-note": interestNoteStep,
  "check-in": checkInStep,
  "check-your-inbox": checkYourInboxStep,
  chaser: chaserStep,
  "second-chaser": secondChaserStep,
  "let-it-go": letItGoStep,
  withdraw: withdrawStep,
  "ask-for-feedback": askForFeedbackStep,
  "answer-the-offer": answerTheOfferStep,
  "arrange-next-round": arrangeNextRoundStep,
  learn: learnStep,
  // This one is a sentence on Today about all applications of a person (keep-looking.ts). It is in no interview's plan.
  "keep-looking": () => null,
  "my-situation": mySituationStep,
  "chase-the-debrief": chaseTheDebriefStep,
  "agree-a-timescale": agreeATimescaleStep,
  "gather-feedback": gatherFeedbackStep,
  "raise-a-concern": raiseAConcernStep,
  "ask-the-client": askTheClientStep,
  "update-the-candidate": updateTheCandidateStep,
  "share-feedback": shareFeedbackStep,
  "read-a-draft": readDraftSteps,
};

const buildersInOrder = stepNames.map((name) => ({
  build: stepBuilders[name] as StepBuilder<StepName>,
  needsConsultant: stepDefinition(name).owner === "consultant",
}));

/** Sorts by opening, then by aim. Equal ones stay in the order of the playbook's table. */
const compareSpecs = (a: StepSpec, b: StepSpec): number =>
  a.opens - b.opens || (a.aim ?? a.due ?? Number.MAX_VALUE) - (b.aim ?? b.due ?? Number.MAX_VALUE);
