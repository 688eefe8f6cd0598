import { dayOf } from "@/lib/dates";
import type { InterviewOutcome, PlanSide } from "@/lib/enums";
import { shortName } from "@/lib/people/names/rules/short-name";
import { hasAnswerInForce } from "@/lib/planning/plan/rules/answer-in-force";
import { planClock } from "@/lib/planning/plan/rules/clock";
import type { Facts, Step } from "@/lib/planning/plan/rules/facts";
import { hasWithdrawn } from "@/lib/planning/plan/rules/obsolete";
import { isChaser } from "@/lib/planning/plan/rules/steps";

/** How it had ended before it was closed. */
const closedAfterLabels: Record<InterviewOutcome, string> = {
  next: "next round",
  offer: "offer",
  rejected: "not selected",
  withdrawn: "withdrawn",
  closed: "position closed",
};

/** Since when an answer is expected without a date: from the opening of the next business day. In milliseconds. */
export function undatedAnswerExpectedFrom(facts: Facts, now: number): number {
  const clock = planClock(facts, now);
  return clock.opening(clock.businessDay(clock.endDay, 1));
}

/** R54: what stage both parties are at, in one line. Derived from the same facts as the plan. */
export function interviewStageLabel(facts: Facts, steps: readonly Step[], now: number): string {
  if (facts.cancelledAt) return "Cancelled";
  switch (facts.outcome?.kind) {
    case "next":
      return "Next round";
    case "offer":
      if (facts.offerAnswer) return facts.offerAnswer === "accepted" ? "Offer accepted" : "Offer declined";
      return steps.some(({ step, how }) => step === "answer-the-offer" && how === "done")
        ? "Offer answered"
        : "Offer to answer";
    case "rejected":
      return facts.feedbackSharedAt ? "Not selected; feedback received" : "Not selected";
    case "withdrawn":
      return "Withdrawn";
    case "closed":
      return facts.closedAfter ? `Closed: ${closedAfterLabels[facts.closedAfter]}` : "Closed";
  }
  if (hasWithdrawn(facts)) return "Withdrawn";
  const answer = facts.clientAnswered;
  if (answer && answer.what !== "words") return "They have answered, but the answer is not added here yet";
  if (Date.parse(facts.starts) > now) return "Coming up";
  if (Date.parse(facts.ends) > now) return "Happening now";
  const { promise, zone } = facts;
  if (hasAnswerInForce(facts)) return "They answered, but have not decided yet";
  const requestCount = steps.filter(({ step, how }) => isChaser(step) && how === "done").length;
  if (requestCount > 0)
    return requestCount === 1 ? "Asked once, waiting for an answer" : "Asked twice, waiting for an answer";
  // The chaser does not decide this, because it may have been opened early or skipped.
  if (promise && promise.day < dayOf(zone, now)) return "The answer date has passed";
  if (promise) return "Waiting for an answer";
  return now < undatedAnswerExpectedFrom(facts, now)
    ? "The interview is over. No answer is due yet"
    : "Waiting to hear (no answer date)";
}

type NamedConsultantRow = {
  route: string;
  consultantName: string | null;
  consultantUserId: string | null;
  cancelledAt: Date | null;
  closedAt: Date | null;
};

/** Whether the consultant has no account, and there is something left to follow up with them. */
export const mayAskConsultant = (row: NamedConsultantRow) =>
  row.route === "agency" && row.consultantName !== null && !row.consultantUserId && !row.cancelledAt && !row.closedAt;

/**
 * For the candidate, in place of the stage: the client has answered by link and the consultant has not passed it on. The content is the
 * agency's until then. Null where there is no such answer.
 */
export function answerOnItsWayMessage(facts: Facts, company: string): string | null {
  if (facts.cancelledAt || facts.outcome || !facts.clientAnswered || facts.clientAnswered.what === "words") return null;
  return `${company} has answered. ${shortName(facts.consultantName) || "Your consultant"} will tell you.`;
}

type EndedRow = { cancelledAt: Date | string | null; closedBy: string | null; candidateUserId: string | null };

/** Why there is nothing more to do, for each side. It names the side that closed it. */
export function interviewOverMessage(row: EndedRow, reader: PlanSide, candidate = "The candidate"): string {
  if (row.cancelledAt) return "The interview was cancelled.";
  const byCandidate = row.closedBy !== null && row.closedBy === row.candidateUserId;
  if (reader === "consultant") return byCandidate ? `${candidate} closed this interview.` : "This interview is closed.";
  return byCandidate ? "You closed this interview." : "Your consultant closed this interview.";
}
