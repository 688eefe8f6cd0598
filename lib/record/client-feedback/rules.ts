import type { Day } from "@/lib/dates";
import { DAY } from "@/lib/durations";
import type { ClientDecision } from "@/lib/enums";
import { shortDay } from "@/lib/platform/words/dates";
import { gradeQuestions, parseGrades } from "@/lib/record/feedback/rules/grades";

/** The decision in words for a consultant, about a candidate. */
export const consultantDecisionLabels: Record<ClientDecision, string> = {
  next: "Next round",
  offer: "Offer",
  rejected: "Not selected",
  undecided: "Not decided yet",
};

/** The decision in words of the client. */
export const clientDecisionLabels: Record<ClientDecision, string> = {
  next: "We would like to see them again",
  offer: "We want to make an offer",
  rejected: "We have not selected them",
  undecided: "We have not decided yet",
};

/** The reason on an answer by link that a consultant logged again with changes. The candidate may read the new entry instead. */
export const loggedAnewReason = "It was added again, with changes.";

/** A number that grows with every entry and every change of one. A form with a lower number has not seen the latest. */
export const versionOf = (entries: readonly { version: number }[]) =>
  entries.reduce((sum, entry) => sum + entry.version, 0);

/** A client's answer by link, as a row begins: "Northwind answered: wants to see Amara again". `day` is already in words. */
export function formatLinkAnswer(
  company: string,
  first: string,
  decision: ClientDecision | null,
  day: string | null,
): string {
  return `${company} answered: ${answerMessage(first, decision, day)}`;
}

function answerMessage(first: string, decision: ClientDecision | null, day: string | null): string {
  const by = day ? `, and will answer by ${day}` : "";
  const words: Record<ClientDecision, string> = {
    next: `wants to see ${first} again`,
    offer: `wants to make ${first} an offer`,
    rejected: `did not select ${first}`,
    undecided: `has not decided yet${day ? `; they will answer by ${day}` : ""}`,
  };
  const text = decision ? words[decision] : day ? `they will answer by ${day}` : "feedback, without a decision";
  return `${text}${decision && decision !== "undecided" ? by : ""}`;
}

/** The sentence if several people at one client answered, or one of them by several links. */
export const formatLinkAnswerCount = (company: string, count: number) =>
  `${count === 2 ? "Two" : count} answers from ${company}`;

/** "Dana Whitlock: wants to see Amara again." */
export const formatLinkAnswerOfPerson = (
  { by, decision, day }: { by: string; decision: ClientDecision | null; day: string | null },
  first: string,
  today: Day,
) => `${by}: ${answerMessage(first, decision, day && shortDay(day, today))}.`;

/** A client's page is open so long, from the last time that its link was sent. */
export const feedbackLinkDays = 14;
export const feedbackLinkExpiry = (now: Date) => new Date(now.getTime() + feedbackLinkDays * DAY);

/** Live links of one interview: to make another, cancel one first. */
export const maxFeedbackLinks = 5;

type LinkDates = { expiresAt: Date; revokedAt: Date | null };
export const feedbackLinkStatus = ({ expiresAt, revokedAt }: LinkDates, now: Date) =>
  revokedAt ? ("revoked" as const) : expiresAt <= now ? ("expired" as const) : ("open" as const);

/** A text that changes if the link is replaced or cancelled. A page that was opened before that can then change nothing. */
export const feedbackLinkVersion = ({ expiresAt, revokedAt }: LinkDates) =>
  `seen-${expiresAt.getTime()}-${revokedAt?.getTime() ?? 0}`;

type EntryDates = { keptPrivateAt: Date | null; sharedAt: Date | null };
/** The state of one entry on its way to the candidate. */
export const clientFeedbackStatus = ({ keptPrivateAt, sharedAt }: EntryDates) =>
  sharedAt ? ("shared" as const) : keptPrivateAt ? ("kept private" as const) : ("not shared" as const);

export const clientFeedbackStatusLabels: Record<ReturnType<typeof clientFeedbackStatus>, string> = {
  shared: "shared",
  "kept private": "kept private",
  "not shared": "not shared",
};

export type ClientFeedbackFields = {
  decision: ClientDecision | null;
  strengths: string;
  shortfalls: string;
  nextStage: string;
  promiseDay: string | null;
  grades: Record<string, unknown>;
  verbatim?: string;
  givenBy?: string;
};

/** The values of an entry by the form's field names, as the form sends them. */
export function clientFeedbackFormValues(entry: ClientFeedbackFields): Record<string, string> {
  const grades = parseGrades(entry.grades);
  return {
    decision: entry.decision ?? "",
    strengths: entry.strengths,
    shortfalls: entry.shortfalls,
    nextStage: entry.nextStage,
    promiseDay: entry.promiseDay ?? "",
    ...(entry.verbatim !== undefined && { verbatim: entry.verbatim }),
    ...(entry.givenBy !== undefined && { givenBy: entry.givenBy }),
    ...Object.fromEntries(gradeQuestions.map(({ key }) => [`grades.${key}`, grades[key] ? `${grades[key]}` : ""])),
  };
}

/** The fields in which `saved` differs from `submitted`, with the saved values. */
export function clientFeedbackDifferences(
  saved: ClientFeedbackFields,
  submitted: ClientFeedbackFields,
): Record<string, string> {
  const sent = clientFeedbackFormValues(submitted);
  return Object.fromEntries(
    Object.entries(clientFeedbackFormValues(saved)).filter(([name, text]) => text !== (sent[name] ?? "")),
  );
}

/** A waiting answer by link, as the agency reads it. Instants are text. */
export type LinkAnswer = {
  id: string;
  version: number;
  decision: ClientDecision | null;
  day: string | null;
  by: string;
  at: string;
};
