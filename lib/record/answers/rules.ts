import { addDays, type Day, dayOf, toMs } from "@/lib/dates";
import { DAY, MINUTE } from "@/lib/durations";
import type { InterviewOutcome, OfferAnswer, WithdrawnBy } from "@/lib/enums";
import type { Facts } from "@/lib/planning/plan/rules/facts";

/** R66: harmless reasons for a delay, in words for the candidate. */
export const answerDelayLabels = {
  longer: "The process takes longer than planned.",
  ill: "An interviewer is ill.",
  "mixed-up": "There was a misunderstanding between the hiring manager and the recruiter.",
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
  if (day < dayOf(zone, startsAt.getTime())) return "The answer date can’t be before the interview.";
  if (day > addDays(dayOf(zone, now.getTime()), 366)) return "This is more than a year away. Check the year.";
  return null;
}

/** Why there can have been no update at this moment, or null. A clock that is a few minutes fast is allowed. */
export function answerTimeFault(
  receivedAt: Date,
  { startsAt }: InterviewTimes,
  outcome: InterviewOutcome | null,
  now: Date,
): string | null {
  if (receivedAt.getTime() > now.getTime() + 5 * MINUTE) return "This is in the future. Enter when you heard it.";
  // An application can end before the interview takes place; an answer to the interview can't come before it.
  const before = outcome === "withdrawn" || outcome === "closed" ? 366 * DAY : 0;
  if (receivedAt.getTime() < startsAt.getTime() - before)
    return "This is before the interview. Check the date and the time.";
  return null;
}

export function offerDayFault(offerBy: Day, heardOn: Day): string | null {
  if (offerBy < heardOn) return "This is before the day of the offer. Check the date.";
  if (offerBy > addDays(heardOn, 366)) return "This is more than a year away. Check the year.";
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
        title: "Next round",
        lead: `${company} wants to see you again. Use what you learned here in the next round.`,
      };
    case "offer":
      if (answer === "accepted") return { title: "Well done", lead: `You accepted the offer from ${company}.` };
      if (answer === "declined")
        return {
          title: `You declined the offer from ${company}`,
          lead: "It is your decision. The people you met stay on your list, and a polite message helps you stay in touch.",
        };
      return {
        title: `${company} made you an offer`,
        lead: "Take the time to read it. Accept or decline, and thank them either way. You can also ask why they chose you.",
      };
    case "rejected":
      return {
        title: "Not selected",
        lead: "This decision is about one interview on one day. It does not judge you or your work. Ask for feedback and use it next time.",
      };
    case "withdrawn":
      return by === "employer"
        ? {
            title: `${company} withdrew the offer or the job`,
            lead: "Companies change their plans for many reasons. This is about the role, not about you.",
          }
        : {
            title: "You withdrew",
            lead: "It is your decision. The people you met stay on your list, and a polite message helps you stay in touch.",
          };
    case "closed":
      return {
        title: "The position is closed",
        lead: "Some jobs lose their budget or are no longer needed. It says nothing about you.",
      };
  }
}
