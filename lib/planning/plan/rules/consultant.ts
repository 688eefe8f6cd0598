import { capitalise } from "@/lib/platform/text/rules";
import { formatCount, hoursInMs } from "./clock";
import { opensAfterInterviewMessage } from "./debrief";
import {
  answeredReason,
  courtesyAfterOutcome,
  decidedReason,
  endedReason,
  formatPlanDay,
  type ObsoleteReason,
  offeredReason,
  promiseMessage,
} from "./obsolete";
import { otherConsultantAt, type PlanSituation } from "./situation";
import type { StepSpec } from "./step-spec";

/** The name as the beginning of a sentence. */
export const consultantSubject = ({ consultant }: PlanSituation) => capitalise(consultant);

export function chaseTheDebriefStep(situation: PlanSituation): StepSpec<"chase-the-debrief"> {
  const { clock } = situation;
  const { settings } = clock;
  const opens = clock.ends + hoursInMs(settings.chaseDebriefOpensHours);
  return {
    step: "chase-the-debrief",
    why: `The candidate has not told you how it went within ${formatCount(settings.chaseDebriefOpensHours, "hour")} of the interview.`,
    opens,
    due: clock.at(clock.businessDay(clock.endDay, settings.chaseDebriefDueDays), settings.chaseDebriefDueAt),
    obsolete: alreadyToldReason(situation) ?? offeredReason(situation),
    lock: () => `Opens ${clock.momentLabel(opens)}, if the candidate has not told you how it went.`,
    otherSide: {
      why: `They call if you have not told them how it went within ${formatCount(settings.chaseDebriefOpensHours, "hour")} of the interview.`,
      lock: () => `Opens ${clock.momentLabel(opens)}, if you have not told them how it went.`,
    },
  };
}

/** The reason why nobody has to call: the other side has said how it went already. */
function alreadyToldReason({
  clock,
  candidate,
  toldAt,
  debriefedAt,
  toldAnother,
}: PlanSituation): ObsoleteReason | null {
  const at = toldAt ?? debriefedAt;
  if (at === null) return null;
  return toldAt === null
    ? {
        at,
        candidate: `You wrote the debrief on ${formatPlanDay(clock, at)}.`,
        consultant: `${candidate} wrote the debrief on ${formatPlanDay(clock, at)}.`,
      }
    : {
        at,
        candidate: `You told ${toldAnother ?? "them"} how it went on ${formatPlanDay(clock, at)}.`,
        consultant: `${candidate} told ${toldAnother ?? "you"} how it went on ${formatPlanDay(clock, at)}.`,
      };
}

export function agreeATimescaleStep(situation: PlanSituation): StepSpec<"agree-a-timescale"> | null {
  const { clock, promise, facts } = situation;
  // If the interview was entered late, the date came with it.
  const entered = Math.max(clock.ends, clock.pastOrNull(facts.recordedAt) ?? 0);
  const isKnownFromStart = promise && (promise.firstLoggedAt === null || promise.firstLoggedAt <= entered);
  if (isKnownFromStart && !situation.findSettled("agree-a-timescale")) return null;
  const by = facts.promise?.firstLoggedBy ?? "consultant";
  return {
    step: "agree-a-timescale",
    why: "There is no answer date yet. With one, everybody knows when to wait and when to ask.",
    opens: clock.ends,
    due: clock.close(clock.businessDay(clock.endDay, clock.settings.agreeTimescaleDueDays)),
    settledAt: by === "consultant" ? promise?.firstLoggedAt : null,
    obsolete: dateGivenReason(situation) ?? answeredReason(situation),
    lock: () => opensAfterInterviewMessage(situation),
    otherSide: {
      why: "There is no answer date yet. With one, you know when to wait and when to ask.",
    },
  };
}

/** The reason why nobody has to ask for the date: somebody other than the consultant entered it. */
function dateGivenReason({ clock, candidate, promise, facts }: PlanSituation): ObsoleteReason | null {
  const by = facts.promise?.firstLoggedBy ?? "consultant";
  if (!promise?.firstLoggedAt || by === "consultant") return null;
  const at = promise.firstLoggedAt;
  const day = formatPlanDay(clock, at);
  return by === "client"
    ? { at, candidate: `The company gave the date on ${day}.`, consultant: `The client gave the date on ${day}.` }
    : { at, candidate: `You added the date on ${day}.`, consultant: `${candidate} added the date on ${day}.` };
}

export function gatherFeedbackStep(situation: PlanSituation): StepSpec<"gather-feedback"> {
  const { clock, promise, facts } = situation;
  const { settings } = clock;
  const nextDay = clock.businessDay(clock.endDay, settings.gatherFeedbackOpensDays);
  const morning = clock.at(nextDay, settings.gatherFeedbackOpensAt);
  const shared = clock.pastOrNull(facts.debriefSharedAt);
  const opens = shared === null ? morning : Math.min(shared, morning);
  const close = clock.close(clock.businessDay(clock.dayOf(opens), settings.gatherFeedbackDueDays));
  const noon = promise ? clock.at(promise.day, settings.gatherFeedbackDueOnPromiseAt) : close;
  return {
    step: "gather-feedback",
    why: "Ask what they thought. The candidate is waiting for it.",
    opens,
    due: Math.min(close, noon),
    settledAt: situation.feedbackLoggedAt,
    // The reasons for the outcome are worth asking for too (R76), but without a deadline.
    obsolete: endedReason(situation),
    unhurried: courtesyAfterOutcome(situation),
    lock: () => `Opens when the debrief is shared, and ${clock.momentLabel(morning)} at the latest.`,
    otherSide: {
      why: "This takes time. There is nothing for you to do.",
    },
  };
}

export function raiseAConcernStep(situation: PlanSituation): StepSpec<"raise-a-concern"> | null {
  const { clock, facts } = situation;
  const opens = clock.pastOrNull(facts.concernAt);
  if (opens === null) return null;
  return {
    step: "raise-a-concern",
    why: "The candidate did not mention this in the interview and asked you to raise it. Then write down what the client said.",
    opens,
    due: clock.close(clock.businessDay(clock.dayOf(opens), clock.settings.raiseConcernDueDays)),
    settledAt: clock.pastOrNull(facts.concernRaisedAt),
    obsolete: offeredReason(situation),
    lock: () => "Opens when the candidate asks you to raise a concern.",
    otherSide: {
      why: "You asked them to raise this with the company. They will tell you the answer.",
    },
  };
}

export function askTheClientStep(situation: PlanSituation): StepSpec<"ask-the-client"> | null {
  const { clock, promise } = situation;
  if (!promise) return null;
  const opens = clock.opening(promise.day);
  return {
    step: "ask-the-client",
    why: "The answer date has come. Ask for their answer, or for a new date.",
    opens,
    due: clock.at(promise.day, clock.settings.askClientDueAt),
    obsolete: answeredReason(situation),
    lock: () => `${promiseMessage(situation)} Opens ${clock.momentLabel(opens)}, if there is no answer by then.`,
    since: promise.loggedAt,
    otherSide: {
      why: "The answer date has come. They ask for the answer, or for a new date.",
    },
  };
}

export function updateTheCandidateStep(situation: PlanSituation): StepSpec<"update-the-candidate"> | null {
  const { clock, facts } = situation;
  if (!facts.updateBy) return null;
  const opens = clock.opening(facts.updateBy);
  const since = clock.pastOrNull(facts.updateByLoggedAt);
  const updatedAt = clock.pastOrNull(facts.candidateUpdatedAt);
  const promiser = otherConsultantAt(situation, since, "update-the-candidate");
  return {
    step: "update-the-candidate",
    why: "The candidate was promised an update by this day, with or without news.",
    opens,
    due: clock.close(facts.updateBy),
    settledAt: updatedAt !== null && updatedAt >= (since ?? updatedAt) ? updatedAt : null,
    since,
    obsolete: decidedReason(situation),
    lock: () => `Opens ${clock.momentLabel(opens)}, the day by which the candidate was promised an update.`,
    otherSide: {
      why: `${promiser ? capitalise(promiser) : "They"} promised you an update by this day, with or without news.`,
      lock: () => `Opens ${clock.momentLabel(opens)}, the day by which ${promiser ?? "they"} promised you an update.`,
    },
  };
}

export function shareFeedbackStep(situation: PlanSituation): StepSpec<"share-feedback"> | null {
  const { clock, facts, feedbackLoggedAt, feedbackSharedAt } = situation;
  const opens = clock.pastOrNull(facts.feedbackLoggedAt) ?? feedbackLoggedAt;
  if (opens === null) return null;
  return {
    step: "share-feedback",
    why: "The client’s feedback is here, and the candidate cannot see it yet. Share it, or say why you keep it private.",
    opens,
    due: clock.close(clock.businessDay(clock.dayOf(opens), clock.settings.shareFeedbackDueDays)),
    settledAt: feedbackSharedAt ?? clock.pastOrNull(facts.feedbackKeptPrivateAt),
    lock: () => "Opens when feedback is added.",
    otherSide: {
      why: "The company’s feedback is here. They share it with you, or say why they keep it private.",
    },
  };
}
