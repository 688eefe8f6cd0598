import { toMs } from "../../dates";
import { ended, type Situation } from "./situation";
import type { Draft } from "./step";

export function withdraw(situation: Situation): Draft | null {
  const { clock, debriefedAt, withdrawing, outcome } = situation;
  if (!withdrawing || debriefedAt === null) return null;
  const over = outcome && outcome.kind !== "next" && outcome.kind !== "withdrawn" ? "The outcome is known." : null;
  return {
    step: "withdraw",
    title: "Withdraw, politely",
    why: "You decide too. If the job is not for you, a kind withdrawal is better than silence.",
    rules: ["R19"],
    opens: debriefedAt,
    due: clock.close(clock.businessDay(clock.dayOf(debriefedAt), clock.settings.withdrawDueDays)),
    settledAt: outcome?.kind === "withdrawn" ? outcome.at : null,
    gone: ended(situation) ?? over,
    lock: () => "Opens with the debrief.",
  };
}

export function askForFeedback(situation: Situation): Draft | null {
  const { clock, outcome, feedbackReleasedAt, feedbackLoggedAt, agency } = situation;
  if (outcome?.kind !== "rejected" && outcome?.kind !== "offer") return null;
  const received = agency ? feedbackReleasedAt : (feedbackReleasedAt ?? feedbackLoggedAt);
  return {
    step: "ask-for-feedback",
    title: "Ask for feedback",
    why:
      outcome.kind === "offer"
        ? "The reasons for success are worth knowing too."
        : "Thank them for telling you, and ask for feedback and tips for next time. It is not a verdict on you.",
    rules: ["R72", "R73", "R76", "C11"],
    opens: outcome.at,
    due: clock.close(clock.businessDay(clock.dayOf(outcome.at), clock.settings.askForFeedbackDueDays)),
    settledAt: received,
    heard: received === null ? null : "Feedback has come.",
    gone: ended(situation),
    lock: () => "Opens when the outcome is known.",
    optional: outcome.kind === "offer",
  };
}

export function answerTheOffer(situation: Situation): Draft | null {
  const { clock, facts, outcome } = situation;
  if (outcome?.kind !== "offer") return null;
  const day = facts.offerBy ?? clock.businessDay(clock.dayOf(outcome.at), clock.settings.answerTheOfferDueDays);
  return {
    step: "answer-the-offer",
    title: "Answer the offer",
    why: "Accept or decline, with thanks either way.",
    rules: ["R77"],
    opens: outcome.at,
    due: clock.close(day),
    gone: ended(situation),
    lock: () => "Opens when an offer is made.",
  };
}

export function learn(situation: Situation): Draft | null {
  const { facts, feedbackReleasedAt, clock } = situation;
  if (feedbackReleasedAt === null) return null;
  const next = facts.nextInterviewStartsAt ? toMs(facts.nextInterviewStartsAt) : null;
  return {
    step: "learn",
    title: "Write down what you learn from it",
    why: "Set the feedback beside your own debrief, and take it to the next interview.",
    rules: ["R20", "R74"],
    opens: feedbackReleasedAt,
    due: next !== null && next > feedbackReleasedAt ? next : null,
    settledAt: clock.past(facts.lessonsAt),
    lock: () => "Opens when there is feedback.",
  };
}
