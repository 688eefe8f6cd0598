import { msAt, toMs } from "@/lib/dates";
import type { InterviewOutcome } from "@/lib/enums";
import { hasAnswerInForce } from "@/lib/planning/plan/rules/answer-in-force";
import type { Facts } from "@/lib/planning/plan/rules/facts";

/** What the timeline shows of an interview, in addition to its steps. */
export type TimelineFacts = Pick<
  Facts,
  | "settings"
  | "starts"
  | "ends"
  | "zone"
  | "country"
  | "region"
  | "route"
  | "consultantHere"
  | "promise"
  | "answeredAt"
  | "outcome"
  | "cancelledAt"
>;

export const outcomeLabels: Record<InterviewOutcome, string> = {
  next: "Next round",
  offer: "Offer",
  rejected: "Not selected",
  withdrawn: "Withdrawn",
  closed: "Closed",
};

/** The end of the promised day, in the interview's zone, in milliseconds. */
export const promiseEnd = ({ promise, zone }: TimelineFacts): number | null =>
  promise ? msAt(zone, promise.day, "17:30") : null;

/** When the waiting ended. An answer with a new date does not end it. */
export const waitingEndedAt = (facts: TimelineFacts, now: number): number | null => {
  const answerMoments = [hasAnswerInForce(facts) ? facts.answeredAt : null, facts.outcome?.at, facts.cancelledAt]
    .filter((instant) => instant != null)
    .map(toMs);
  const past = answerMoments.filter((instant) => instant <= now);
  return past.length > 0 ? Math.min(...past) : null;
};
