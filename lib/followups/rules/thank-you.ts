import { addDays, weekdayName } from "../../dates";
import { type Clock, few, hours } from "./clock";
import { afterTheInterview } from "./debrief";
import type { Facts, Interviewer } from "./facts";
import { courtesyAfter, thanksNeedless } from "./gone";
import { startedFromToday } from "./late";
import type { Situation } from "./situation";
import type { RuleNumber } from "./sources";
import type { Draft } from "./step";

const RULES: RuleNumber[] = ["R23", "R24"];
const WORDING: RuleNumber[] = [
  "R28",
  "R29",
  "R30",
  "R31",
  "R32",
  "R33",
  "R34",
  "R35",
  "R36",
  "R37",
  "R38",
  "R39",
  "R40",
  "R41",
];
const ORDINARY = [...RULES, ...WORDING];
const BEFORE_FREE_DAYS: RuleNumber[] = [...RULES, "R25", ...WORDING, "C2"];

/** When thank-yous are best sent and when they are late; `next` is the business day whose opening is the deadline, before free days. */
export function thankYouClock({ endDay, ends, settings, ...clock }: Clock) {
  const next = clock.businessDay(endDay, 1);
  const tomorrow = addDays(endDay, 1);
  if (next !== tomorrow)
    return { aim: clock.at(addDays(next, -1), settings.thankYouFreeDayAimAt), due: clock.opening(next), next };
  const soon = ends + hours(settings.thankYouAimHours);
  const aim =
    soon <= clock.at(endDay, settings.thankYouAimUntil) ? soon : clock.at(tomorrow, settings.thankYouAimNextDayAt);
  return { aim, due: ends + hours(settings.thankYouDueHours), next: null };
}

/** In place of the people whose names are not known yet: one step asks for their names. It has no id. */
const nobodyNamed: Interviewer = { id: "", name: "the interviewer", topicNoted: false };

/** Who is to be thanked: each interviewer, or, where nobody is named, "the interviewer". */
export const toThank = ({ interviewers }: Pick<Facts, "interviewers">): readonly Interviewer[] =>
  interviewers.length > 0 ? interviewers : [nobodyNamed];

/** What is missing before anybody can be thanked by name, as the first words of the reason; "" where nothing is. */
export const asksForNames = ({ facts, clock }: Situation) =>
  facts.interviewers.length > 0
    ? ""
    : `${clock.now < clock.ends ? "Who will interview you?" : "Who interviewed you?"} Add their names to get thank-you steps. `;

export function thankYous(situation: Situation): Draft[] {
  const { clock, facts } = situation;
  const { aim, due, next } = thankYouClock(clock);
  const when = next
    ? `In the inbox before ${weekdayName(next)} opens, the next working day.`
    : `The same day if you can, and within ${few(clock.settings.thankYouDueHours, "hour")} of the interview.`;
  const apart = facts.interviewers.length > 1 ? " A separate note, worded differently from the others." : "";
  const gone = thanksNeedless(situation);
  return toThank(facts).map((interviewer) => ({
    step: "thank-you",
    interviewer,
    title: `Thank ${interviewer.name}`,
    why: `${asksForNames(situation)}${when}${apart}${reader(situation)}`,
    rules: next ? BEFORE_FREE_DAYS : ORDINARY,
    opens: clock.ends,
    aim,
    due,
    gone,
    unhurried: courtesyAfter(situation),
    lock: () => afterTheInterview(situation),
  }));
}

function reader({ agency, facts, consultant }: Situation): string {
  if (!agency || facts.contact === "direct") return "";
  const name = consultant.charAt(0).toUpperCase() + consultant.slice(1);
  return facts.contact === "copy" ? ` ${name} is copied.` : ` ${name} reads it, approves it and passes it on.`;
}

export function handwrittenNotes(situation: Situation): Draft[] {
  const { clock, facts } = situation;
  if (!facts.handwritten || facts.format !== "in_person") return [];
  const days = clock.settings.handwrittenDueDays;
  const gone = thanksNeedless(situation);
  return toThank(facts).map((interviewer) => ({
    step: "handwritten-note",
    interviewer,
    title: `Post a handwritten note to ${interviewer.name}`,
    why: `${asksForNames(situation)}Still appreciated after meeting in person, and it stands out. Posted within ${few(days, "working day")}.`,
    rules: ["R26", "R27", "C1"],
    opens: clock.ends,
    due: clock.close(clock.businessDay(clock.endDay, days)),
    gone,
    unhurried: courtesyAfter(situation),
    lock: () => afterTheInterview(situation),
  }));
}

/** When the thank-you to this interviewer was sent or left out. Where it was set aside with all that was late, nothing begins from it. */
export function thankedAt({ settled }: Situation, { id }: Interviewer): number | null {
  const found = settled("thank-you", id || null);
  return found && !(found.row.how === "waived" && found.row.reason === startedFromToday) ? found.at : null;
}
