import type { PlanSettings } from "@/lib/planning/plan/rules/settings";
import type { RuleNumber } from "@/lib/planning/plan/rules/sources";

/** How many agencies one person can make in a day: a second try after a wrong name, and one more. */
export const maxAgenciesPerDay = 3;

export type PlanSettingUnit = "time" | "hours" | "days" | "business days" | "count";
type Group =
  | "The working day"
  | "Before and after the interview"
  | "Thanking"
  | "Waiting and chasing"
  | "The outcome"
  | "The consultant’s side"
  | "Reminders";

/** `rule`: the playbook's rule from which the number comes. Null if no article mentions it. */
type PlanSettingField = { group: Group; label: string; unit: PlanSettingUnit; rule: RuleNumber | null };
type Line = readonly [words: string, unit: PlanSettingUnit, rests: RuleNumber | null];

function group<Name extends keyof PlanSettings>(
  about: Group,
  lines: Record<Name, Line>,
): Record<Name, PlanSettingField> {
  const entries = Object.entries<Line>(lines).map(([name, [words, unit, rests]]) => [
    name,
    { group: about, label: words, unit, rule: rests },
  ]);
  return Object.fromEntries(entries) as Record<Name, PlanSettingField>;
}

/** Every number of the playbook's clock, in words, by its subject. The compiler names missing ones. */
export const planSettingFields: Record<keyof PlanSettings, PlanSettingField> = {
  ...group("The working day", {
    opening: ["A working day opens at", "time", null],
    close: ["A working day closes at", "time", null],
  }),
  ...group("Before and after the interview", {
    prepareCalendarDaysBefore: ["Preparing opens before the interview by", "days", "R2"],
    prepareOpensAt: ["Preparing opens, on that day at", "time", "R2"],
    tellConsultantDueHours: ["Your consultant is told how it went within", "hours", "R12"],
    debriefAimHours: ["The debrief is best written within", "hours", "R10"],
    debriefDueAt: ["The debrief is due on the day, by", "time", "R10"],
    debriefDueHoursAtLeast: ["The debrief is never due sooner than after", "hours", "R10"],
  }),
  ...group("Thanking", {
    thankYouAimHours: ["A thank-you is best sent after", "hours", "R24"],
    thankYouAimUntil: ["A thank-you is best sent no later on the day than", "time", "R24"],
    thankYouAimNextDayAt: ["A thank-you that would be later is best sent the next day at", "time", "R24"],
    thankYouDueHours: ["A thank-you is due within", "hours", "C1"],
    thankYouFreeDayAimAt: ["Before days off, a thank-you is best sent on the last of them at", "time", "C2"],
    handwrittenDueDays: ["A handwritten note is due within", "business days", "R26"],
    thankConsultantDueDays: ["Thanking your consultant is due within", "business days", "R18"],
    connectDueDays: ["Connecting on LinkedIn is due within", "business days", "R46"],
    usefulOpensDays: ["Something useful may follow the thank-you after", "business days", "R44"],
    usefulOpensAt: ["Something useful may follow, on that day from", "time", "R44"],
  }),
  ...group("Waiting and chasing", {
    interestNoteDaysBefore: ["A note of interest opens before the promised day by", "business days", "C5"],
    checkInOpensDays: ["Where no day was promised, a check-in opens after", "business days", "C6"],
    checkInDueDays: ["A check-in is due, once it has opened, within", "business days", "R53"],
    chaserOpensDays: ["A chaser opens after the promised day by", "business days", "R57"],
    chaserDueDays: ["A chaser is due after the promised day by", "business days", "R58"],
    chasersAllowed: ["Chasers, at most", "count", "C10"],
    secondChaserOpensDays: ["A second chaser opens after the first by", "business days", "R69"],
    secondChaserOpensDaysAfterPromise: ["A second chaser opens after a newer promised day by", "business days", "R57"],
    secondChaserDueDays: ["A second chaser is due, once it has opened, within", "business days", "R69"],
    letItGoOpensDays: ["Letting go opens after the last chaser by", "business days", "R68"],
    keepLookingBelow: ["Today says to keep looking below this many live applications", "count", "R51"],
    keepLookingEveryCalendarDays: ["Today says to keep looking at most every", "days", "R51"],
    situationEveryDays: ["Your consultant is told how things stand every", "business days", "R55"],
  }),
  ...group("The outcome", {
    withdrawDueDays: ["A withdrawal is due after the debrief within", "business days", "R19"],
    askForFeedbackDueDays: ["Asking for feedback is due within", "business days", "R72"],
    answerTheOfferDueDays: ["An offer that names no day is answered within", "business days", "R77"],
    arrangeNextRoundDueDays: ["The next round is arranged, once they ask for it, within", "business days", null],
  }),
  ...group("The consultant’s side", {
    chaseDebriefOpensHours: ["A silent candidate is called after", "hours", "R13"],
    chaseDebriefDueDays: ["A silent candidate is called within", "business days", "R13"],
    chaseDebriefDueAt: ["A silent candidate is called, on that day by", "time", "R13"],
    agreeTimescaleDueDays: ["A date for the answer is agreed within", "business days", "R50"],
    gatherFeedbackOpensDays: ["Gathering feedback opens at the latest after", "business days", "R49"],
    gatherFeedbackOpensAt: ["Gathering feedback opens, on that day at", "time", "R49"],
    gatherFeedbackDueDays: ["Feedback is gathered within", "business days", "R49"],
    gatherFeedbackDueOnPromiseAt: ["Feedback is gathered, on a promised day by", "time", "R49"],
    raiseConcernDueDays: ["A concern is raised within", "business days", "R17"],
    askClientDueAt: ["The employer is asked, on the promised day by", "time", "R50"],
    shareFeedbackDueDays: ["Feedback is shared, once it is logged, within", "business days", "R76"],
    readDraftDueHoursAtMost: ["A draft is read within", "hours", "R41"],
  }),
  ...group("Reminders", {
    remindHoursBeforeDue: ["A second reminder comes before something is due by", "hours", null],
    remindClientFacingTimes: ["A consultant is reminded of an employer, times at most", "count", null],
    remindersADay: ["Reminder e-mails to one person in a day, at most", "count", null],
    remindHoursApart: ["Reminder e-mails to one person are apart by", "hours", null],
    quietFrom: ["Quiet hours begin, unless a person chose otherwise, at", "time", null],
    quietUntil: ["Quiet hours end at", "time", null],
  }),
};

/** The minimum and the maximum of a number. Zero chasers is possible; to get no reminder e-mails at all there are the mutes. */
export const planSettingBounds: Record<Exclude<PlanSettingUnit, "time">, readonly [number, number]> = {
  hours: [0, 72],
  days: [0, 60],
  "business days": [0, 30],
  count: [0, 20],
};

/** What is written beside a number of it: "1 hour", "2 hours". */
export const planSettingUnitLabel = (unit: PlanSettingUnit, value: string | number): string =>
  `${value}` === "1" ? unitLabels[unit].replace(/s$/, "") : unitLabels[unit];

const unitLabels: Record<PlanSettingUnit, string> = {
  time: "local time",
  hours: "hours",
  days: "days",
  "business days": "working days",
  count: "",
};
