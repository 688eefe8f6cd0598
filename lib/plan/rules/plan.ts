import { type Instant, toMs } from "../../dates";
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
import type { Facts, Step } from "./facts";
import { mySituationStep } from "./my-situation";
import { answerTheOfferStep, arrangeNextRoundStep, askForFeedbackStep, learnStep, withdrawStep } from "./outcome";
import { prepareStep } from "./prepare";
import { readDraftSteps } from "./read-a-draft";
import { connectSteps, thankConsultantStep, usefulMessageSteps } from "./relationship";
import { type PlanSituation, planSituation, situationUnderConsultantAt } from "./situation";
import { finishStep, type StepSpec, stepsAsReadBy } from "./step-spec";
import { handwrittenNoteSteps, thankYouSteps } from "./thank-you";
import { checkInStep, checkYourInboxStep, interestNoteStep } from "./waiting";

/**
 * The steps of one interview at `now`, of both sides, in the order in which they should be done. `requireUser` is the zone of the person who
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
  const specs = [
    ...candidateStepSpecs(situation),
    ...(situation.consultantHere ? consultantStepSpecs(situation) : []),
  ].filter((spec) => spec !== null);
  specs.push(...readDraftSteps(situation, specs));
  return specs.sort(compareSpecs);
}

/**
 * What was done, left out or made needless names whoever did it, where that is on record, or else whoever looked after the interview then. Names
 * change no step and no order, so the steps of then are found by their place.
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

/** The same in a candidate's words: their consultant's steps say what is being done for them. */
export const candidatesPlan = (facts: Facts, now: Date | Instant, reader?: string | ReadingZone): Step[] =>
  stepsAsReadBy("candidate", plan(facts, now, reader));

/** … and in a consultant's: the reason why a candidate's step is no longer needed names the candidate. */
export const consultantsPlan = (facts: Facts, now: Date | Instant, reader?: string | ReadingZone): Step[] =>
  stepsAsReadBy("consultant", plan(facts, now, reader));

const candidateStepSpecs = (situation: PlanSituation): (StepSpec | null)[] => [
  prepareStep(situation),
  tellConsultantStep(situation),
  debriefStep(situation),
  ...thankYouSteps(situation),
  ...handwrittenNoteSteps(situation),
  thankConsultantStep(situation),
  ...connectSteps(situation),
  ...usefulMessageSteps(situation),
  interestNoteStep(situation),
  checkInStep(situation),
  checkYourInboxStep(situation),
  chaserStep(situation),
  secondChaserStep(situation),
  letItGoStep(situation),
  withdrawStep(situation),
  askForFeedbackStep(situation),
  answerTheOfferStep(situation),
  arrangeNextRoundStep(situation),
  learnStep(situation),
  mySituationStep(situation),
];

const consultantStepSpecs = (situation: PlanSituation): (StepSpec | null)[] => [
  chaseTheDebriefStep(situation),
  agreeATimescaleStep(situation),
  gatherFeedbackStep(situation),
  raiseAConcernStep(situation),
  askTheClientStep(situation),
  updateTheCandidateStep(situation),
  shareFeedbackStep(situation),
];

/** By when they open, then by when they are best done; what is equal stays in the order of the playbook's table. */
const compareSpecs = (a: StepSpec, b: StepSpec): number =>
  a.opens - b.opens || (a.aim ?? a.due ?? Number.MAX_VALUE) - (b.aim ?? b.due ?? Number.MAX_VALUE);
