import { type Instant, toMs } from "../../dates";
import { chaser, letItGo, secondChaser } from "./chaser";
import { clockOf, type ReadIn } from "./clock";
import {
  agreeATimescale,
  askTheClient,
  chaseTheDebrief,
  gatherFeedback,
  raiseAConcern,
  shareFeedback,
  updateTheCandidate,
} from "./consultant";
import { debrief, tellConsultant } from "./debrief";
import type { Facts, Step } from "./facts";
import { mySituation } from "./my-situation";
import { answerTheOffer, arrangeNextRound, askForFeedback, learn, withdraw } from "./outcome";
import { prepare } from "./prepare";
import { readDrafts } from "./read-a-draft";
import { connects, thankConsultant, usefulMessages } from "./relationship";
import { asItWas, type Situation, situationOf } from "./situation";
import { asReadBy, type Draft, finish } from "./step";
import { handwrittenNotes, thankYous } from "./thank-you";
import { checkIn, checkYourInbox, interestNote } from "./waiting";

/**
 * The steps of one interview at `now`, of both sides, in the order in which they should be done. `reader` is the zone of the person who
 * reads the sentences: times are in it, and name it where the interview's local time differs.
 */
export function plan(facts: Facts, now: Date | Instant, reader?: string | ReadIn): Step[] {
  const readIn = typeof reader === "string" ? { zone: reader } : reader;
  const situation = situationOf(facts, clockOf(facts, toMs(now), readIn));
  const drafts = draftsOf(situation);
  const steps = drafts.map((draft) => finish(draft, situation));
  return facts.earlierConsultants?.length || facts.doneByOthers?.length
    ? inTheWordsOfThen(drafts, steps, situation)
    : steps;
}

function draftsOf(situation: Situation): Draft[] {
  const drafts = [...candidates(situation), ...(situation.consultantHere ? consultants(situation) : [])].filter(
    (draft) => draft !== null,
  );
  drafts.push(...readDrafts(situation, drafts));
  return drafts.sort(inOrder);
}

/**
 * What was done, left out or made needless names whoever did it, where that is on record, or else whoever looked after the interview then. Names
 * change no step and no order, so the steps of then are found by their place.
 */
function inTheWordsOfThen(drafts: readonly Draft[], steps: Step[], situation: Situation): Step[] {
  const known = new Map<string, readonly Draft[]>();
  return steps.map((step, index) => {
    const at = step.settledAt ? toMs(step.settledAt) : step.standing === "gone" ? drafts[index]?.gone?.at : null;
    const then = typeof at === "number" ? asItWas(situation, at, step.settledAt ? step.step : undefined) : null;
    if (!then) return step;
    const theirs = known.get(then.consultant) ?? draftsOf(then);
    known.set(then.consultant, theirs);
    const draft = theirs[index];
    return draft ? { ...finish(draft, then), formerly: then.consultant, formerlyShort: then.consultantShort } : step;
  });
}

/** The same in a candidate's words: their consultant's steps say what is being done for them. */
export const candidatesPlan = (facts: Facts, now: Date | Instant, reader?: string | ReadIn): Step[] =>
  asReadBy("candidate", plan(facts, now, reader));

/** … and in a consultant's: the reason why a candidate's step is no longer needed names the candidate. */
export const consultantsPlan = (facts: Facts, now: Date | Instant, reader?: string | ReadIn): Step[] =>
  asReadBy("consultant", plan(facts, now, reader));

const candidates = (situation: Situation): (Draft | null)[] => [
  prepare(situation),
  tellConsultant(situation),
  debrief(situation),
  ...thankYous(situation),
  ...handwrittenNotes(situation),
  thankConsultant(situation),
  ...connects(situation),
  ...usefulMessages(situation),
  interestNote(situation),
  checkIn(situation),
  checkYourInbox(situation),
  chaser(situation),
  secondChaser(situation),
  letItGo(situation),
  withdraw(situation),
  askForFeedback(situation),
  answerTheOffer(situation),
  arrangeNextRound(situation),
  learn(situation),
  mySituation(situation),
];

const consultants = (situation: Situation): (Draft | null)[] => [
  chaseTheDebrief(situation),
  agreeATimescale(situation),
  gatherFeedback(situation),
  raiseAConcern(situation),
  askTheClient(situation),
  updateTheCandidate(situation),
  shareFeedback(situation),
];

/** By when they open, then by when they are best done; what is equal stays in the order of the playbook's table. */
const inOrder = (a: Draft, b: Draft): number =>
  a.opens - b.opens || (a.aim ?? a.due ?? Number.MAX_VALUE) - (b.aim ?? b.due ?? Number.MAX_VALUE);
