import { addDays, type Day, dayOf, toMs } from "@/lib/dates";
import { DAY, MINUTE } from "@/lib/durations";
import type { InterviewOutcome, OfferAnswer, WithdrawnBy } from "@/lib/enums";
import type { Facts } from "@/lib/planning/plan/rules/facts";

/** R66: harmless reasons for a delay, in words for the candidate. */
export const answerDelayLabels = {
  longer: "The process takes longer than planned.",
  ill: "An interviewer is ill.",
  "mixed-up": "The hiring manager and the recruiter had misunderstood each other.",
} as const;

export type AnswerDelay = keyof typeof answerDelayLabels | "other";

export const formatAnswerDelay = (delay: AnswerDelay | "", reason: string): string =>
  delay === "" || delay === "other"
    ? reason
    : reason
      ? `${answerDelayLabels[delay]} ${reason}`
      : answerDelayLabels[delay];

/** When the client gave the answer by link that is not added yet, in milliseconds since 1970. Empty if there is none. */
export const answeredAt = (answered: Facts["clientAnswered"]): string =>
  answered && answered.what !== "words" ? `${toMs(answered.at)}` : "";

type InterviewTimes = { zone: string; startsAt: Date; endsAt: Date };

/** Why this can't be the day of a promise, or null. It may be in the past, because people log late. */
export function promiseDayFault(day: Day, { zone, startsAt }: InterviewTimes, now: Date): string | null {
  if (day < dayOf(zone, startsAt.getTime())) return "An answer can’t be promised for a day before the interview.";
  if (day > addDays(dayOf(zone, now.getTime()), 366)) return "That is more than a year away. Check the year.";
  return null;
}

/** Why there can have been no update at this moment, or null. A clock that is a few minutes fast is allowed. */
export function answerTimeFault(
  receivedAt: Date,
  { startsAt }: InterviewTimes,
  outcome: InterviewOutcome | null,
  now: Date,
): string | null {
  if (receivedAt.getTime() > now.getTime() + 5 * MINUTE) return "That is still to come. Say when you heard it.";
  // An application can end before the interview takes place; an answer to the interview can't come before it.
  const before = outcome === "withdrawn" || outcome === "closed" ? 366 * DAY : 0;
  if (receivedAt.getTime() < startsAt.getTime() - before)
    return "That is before the interview. Check the day and the time.";
  return null;
}

export function offerDayFault(offerBy: Day, heardOn: Day): string | null {
  if (offerBy < heardOn) return "That day had passed when the offer came. Check the date.";
  if (offerBy > addDays(heardOn, 366)) return "That is more than a year away. Check the year.";
  return null;
}

type OutcomeMessage = { title: string; lead: string };

/** R71: an outcome says only that one job and one candidate did or did not match on one day. These words never blame and never cheer. */
export function outcomeMessage(
  outcome: InterviewOutcome,
  by: WithdrawnBy | null,
  company: string,
  answer: OfferAnswer | null = null,
): OutcomeMessage {
  switch (outcome) {
    case "next":
      return {
        title: "On to the next round",
        lead: `${company} wants to see you again. What you learned here goes with you to the next round.`,
      };
    case "offer":
      if (answer === "accepted") return { title: "Well done", lead: `You accepted the offer from ${company}.` };
      if (answer === "declined")
        return {
          title: `You declined the offer from ${company}`,
          lead: "Whether you want the job is yours to decide. The people you met stay in your record, and a kind word keeps the door open.",
        };
      return {
        title: `${company} made you an offer`,
        lead: "Take the time to read it. Accept or decline, with thanks either way; and the reasons for success are worth asking for too.",
      };
    case "rejected":
      return {
        title: "Not this time",
        lead: "This is about one match on one day. It is not a verdict on you or on your work. Back yourself: ask what they saw, and take it with you.",
      };
    case "withdrawn":
      return by === "employer"
        ? {
            title: `${company} took it back`,
            lead: "Plans change inside a company for reasons that have nothing to do with the people it met. This is about the role, not about you.",
          }
        : {
            title: "You withdrew",
            lead: "Whether you want the job is yours to decide. The people you met stay in your record, and a kind word keeps the door open.",
          };
    case "closed":
      return {
        title: "The position is closed",
        lead: "Jobs shrink, lose their budget or go away. That says nothing about how well you would have done it.",
      };
  }
}
