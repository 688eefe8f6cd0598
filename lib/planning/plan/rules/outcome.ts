import { toMs } from "@/lib/dates";
import { earliestMoment } from "./clock";
import { consultantSubject } from "./consultant";
import { endedReason, formatPlanDay, offeredReason, sameReasonForBoth } from "./obsolete";
import type { PlanSituation } from "./situation";
import type { StepSpec } from "./step-spec";

export function withdrawStep(situation: PlanSituation): StepSpec<"withdraw"> | null {
  const { clock, debriefedAt, withdrawing, outcome } = situation;
  if (!withdrawing || debriefedAt === null) return null;
  return {
    step: "withdraw",
    why: "If you do not want the job, tell them kindly. It is better than not answering.",
    opens: debriefedAt,
    due: clock.close(clock.businessDay(clock.dayOf(debriefedAt), clock.settings.withdrawDueDays)),
    settledAt: outcome?.kind === "withdrawn" && outcome.by !== "employer" ? outcome.at : null,
    obsolete: offeredReason(situation),
    lock: () => "Opens when you save the debrief.",
  };
}

export function askForFeedbackStep(situation: PlanSituation): StepSpec<"ask-for-feedback"> | null {
  const { clock, facts, outcome, feedbackSharedAt, feedbackLoggedAt, agency } = situation;
  if (outcome?.kind !== "rejected" && outcome?.kind !== "offer") return null;
  const received = earliestMoment(
    feedbackSharedAt,
    clock.pastOrNull(facts.ownFeedbackAt),
    agency ? null : feedbackLoggedAt,
  );
  return {
    step: "ask-for-feedback",
    why:
      outcome.kind === "offer"
        ? "It is useful to know why they chose you."
        : "Thank them for telling you, and ask for feedback and tips for next time. Their decision is not a judgement of you.",
    opens: outcome.at,
    due: clock.close(clock.businessDay(clock.dayOf(outcome.at), clock.settings.askForFeedbackDueDays)),
    obsolete:
      endedReason(situation) ??
      (received === null ? null : sameReasonForBoth(`Feedback came on ${formatPlanDay(clock, received)}.`, received)),
    lock: () => "Opens when the outcome is known.",
    unhurried: outcome.kind === "offer" ? "courtesy" : null,
  };
}

export function answerTheOfferStep(situation: PlanSituation): StepSpec<"answer-the-offer"> | null {
  const { clock, facts, outcome } = situation;
  if (outcome?.kind !== "offer") return null;
  const day = facts.offerBy ?? clock.businessDay(clock.dayOf(outcome.at), clock.settings.answerTheOfferDueDays);
  return {
    step: "answer-the-offer",
    why: "Accept or decline, and thank them either way.",
    opens: outcome.at,
    due: clock.close(day),
    obsolete: endedReason(situation),
    lock: () => "Opens when they make an offer.",
  };
}

/**
 * Our own default, beside R54. If the round was added here before the client asked for it, there is nothing to arrange. If it was cancelled, it
 * has to be arranged again, and the time counts from the cancellation: otherwise a round that was arranged in time would be late.
 */
export function arrangeNextRoundStep(situation: PlanSituation): StepSpec<"arrange-next-round"> | null {
  const { clock, facts, outcome, consultantHere } = situation;
  if (outcome?.kind !== "next") return null;
  const addedAt = clock.pastOrNull(facts.laterRoundAt);
  if (addedAt !== null && addedAt <= outcome.at) return null;
  const opens =
    addedAt === null ? Math.max(outcome.at, clock.pastOrNull(facts.laterRoundCancelledAt) ?? 0) : outcome.at;
  return {
    step: "arrange-next-round",
    why: consultantHere
      ? "The client wants to see the candidate again. Agree on a day with both, and add the round here."
      : "They want to see you again. Agree on a day with them, and add the round here. It gets its own plan.",
    opens,
    due: clock.close(clock.businessDay(clock.dayOf(opens), clock.settings.arrangeNextRoundDueDays)),
    settledAt: addedAt,
    since: addedAt === null ? opens : null,
    obsolete: endedReason(situation),
    lock: () => "Opens when they ask for the next round.",
    otherSide: consultantHere
      ? {
          why: `The company wants to see you again. ${consultantSubject(situation)} agrees on a day with you and with them, and adds the round here.`,
        }
      : undefined,
  };
}

export function learnStep(situation: PlanSituation): StepSpec<"learn"> | null {
  const { facts, clock } = situation;
  const feedbackAt = earliestMoment(situation.feedbackSharedAt, clock.pastOrNull(facts.ownFeedbackAt));
  if (feedbackAt === null) return null;
  const next = facts.nextInterviewStartsAt ? toMs(facts.nextInterviewStartsAt) : null;
  return {
    step: "learn",
    why: "Compare the feedback with your own debrief, and use it in your next interview.",
    opens: feedbackAt,
    due: next !== null && next > feedbackAt ? next : null,
    settledAt: clock.pastOrNull(facts.lessonsAt),
    // The next interview has begun. A lesson is still useful, but has no deadline any more.
    unhurried: clock.pastOrNull(facts.nextInterviewStartsAt) === null ? null : "courtesy",
    lock: () => "Opens when there is feedback.",
  };
}
