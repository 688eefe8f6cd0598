import type { PlanSettings } from "@/lib/planning/plan/rules/settings";
import type { RuleNumber } from "@/lib/planning/plan/rules/sources";

/** How many agencies one person can make in a day: a second try after a wrong name, and one more. */
export const maxAgenciesPerDay = 3;

export type PlanSettingUnit = "time" | "hours" | "days" | "business days" | "count";
type Group =
  | "The working day"
  | "Before and after the interview"
  | "Thank-yous"
  | "Waiting and following up"
  | "Outcome"
  | "The consultant’s steps"
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
    opening: ["The working day starts at", "time", null],
    close: ["The working day ends at", "time", null],
  }),
  ...group("Before and after the interview", {
    prepareCalendarDaysBefore: ["“Prepare” opens before the interview by", "days", "R2"],
    prepareOpensAt: ["“Prepare” opens, on that day, at", "time", "R2"],
    tellConsultantDueHours: ["Tell the consultant how it went within", "hours", "R12"],
    debriefAimHours: ["The debrief is best written within", "hours", "R10"],
    debriefDueAt: ["The debrief is due on the same day by", "time", "R10"],
    debriefDueHoursAtLeast: ["The debrief is due after at least", "hours", "R10"],
  }),
  ...group("Thank-yous", {
    thankYouAimHours: ["A thank-you is best sent after", "hours", "R24"],
    thankYouAimUntil: ["A thank-you is best sent, on the same day, no later than", "time", "R24"],
    thankYouAimNextDayAt: ["If that is too late, a thank-you is best sent the next day at", "time", "R24"],
    thankYouDueHours: ["A thank-you is due within", "hours", "C1"],
    thankYouFreeDayAimAt: ["Before days off, a thank-you is best sent on the last day off at", "time", "C2"],
    handwrittenDueDays: ["A handwritten note is due within", "business days", "R26"],
    thankConsultantDueDays: ["Thank the consultant within", "business days", "R18"],
    connectDueDays: ["Connect on LinkedIn within", "business days", "R46"],
    usefulOpensDays: ["Something useful can be sent after the thank-you, after", "business days", "R44"],
    usefulOpensAt: ["Something useful can be sent, on that day, from", "time", "R44"],
  }),
  ...group("Waiting and following up", {
    interestNoteDaysBefore: ["A note of interest opens before the answer date by", "business days", "C5"],
    checkInOpensDays: ["With no answer date, a check-in opens after", "business days", "C6"],
    checkInDueDays: ["A check-in is due, once it is open, within", "business days", "R53"],
    chaserOpensDays: ["A follow-up opens after the answer date by", "business days", "R57"],
    chaserDueDays: ["A follow-up is due after the answer date by", "business days", "R58"],
    chasersAllowed: ["Follow-ups, at most", "count", "C10"],
    secondChaserOpensDays: ["A second follow-up opens after the first by", "business days", "R69"],
    secondChaserOpensDaysAfterPromise: [
      "With a new answer date, a second follow-up opens after it by",
      "business days",
      "R57",
    ],
    secondChaserDueDays: ["A second follow-up is due, once it is open, within", "business days", "R69"],
    letItGoOpensDays: ["“Close this interview” opens after the last follow-up by", "business days", "R68"],
    keepLookingBelow: [
      "Advise candidates to keep applying if their active applications are fewer than",
      "count",
      "R51",
    ],
    keepLookingEveryCalendarDays: ["Advise this at most every", "days", "R51"],
    situationEveryDays: ["Tell the consultant about any changes every", "business days", "R55"],
  }),
  ...group("Outcome", {
    withdrawDueDays: ["A withdrawal is due after the debrief within", "business days", "R19"],
    askForFeedbackDueDays: ["Ask for feedback, after the outcome, within", "business days", "R72"],
    answerTheOfferDueDays: ["Answer an offer that has no date within", "business days", "R77"],
    arrangeNextRoundDueDays: ["Arrange the next round within", "business days", null],
  }),
  ...group("The consultant’s steps", {
    chaseDebriefOpensHours: ["Call a candidate who has not told how it went after", "hours", "R13"],
    chaseDebriefDueDays: ["This call is due within", "business days", "R13"],
    chaseDebriefDueAt: ["This call is due, on that day, by", "time", "R13"],
    agreeTimescaleDueDays: ["Ask the client for an answer date within", "business days", "R50"],
    gatherFeedbackOpensDays: ["Asking for feedback opens, at the latest, after", "business days", "R49"],
    gatherFeedbackOpensAt: ["Asking for feedback opens, on that day, at", "time", "R49"],
    gatherFeedbackDueDays: ["Asking for feedback is due within", "business days", "R49"],
    gatherFeedbackDueOnPromiseAt: ["Asking for feedback is due, on the answer date, by", "time", "R49"],
    raiseConcernDueDays: ["Raise a concern within", "business days", "R17"],
    askClientDueAt: ["Ask the client for their answer, on the answer date, by", "time", "R50"],
    shareFeedbackDueDays: ["Share feedback, once it is logged, within", "business days", "R76"],
    readDraftDueHoursAtMost: ["Review a draft within", "hours", "R41"],
  }),
  ...group("Reminders", {
    remindHoursBeforeDue: ["A second reminder is sent before the deadline by", "hours", null],
    remindClientFacingTimes: ["Reminders about one step with a client, at most", "count", null],
    remindersADay: ["Reminder e-mails to one person in a day, at most", "count", null],
    remindHoursApart: ["Time between two reminder e-mails, at least", "hours", null],
    quietFrom: ["Quiet hours start, unless a person chose other hours, at", "time", null],
    quietUntil: ["Quiet hours end at", "time", null],
  }),
};

/** The six numbers that people change most, on each side. */
export const usualPlanSettings: Record<"candidate" | "agency", readonly (keyof PlanSettings)[]> = {
  candidate: ["opening", "close", "thankYouDueHours", "checkInOpensDays", "chaserOpensDays", "remindersADay"],
  agency: ["opening", "close", "gatherFeedbackDueDays", "shareFeedbackDueDays", "chaserOpensDays", "remindersADay"],
};

/** Numbers of steps that only a consultant has. A candidate neither sees nor changes them. */
export const isConsultantsSetting = (name: string): boolean =>
  name === "remindClientFacingTimes" ||
  planSettingFields[name as keyof PlanSettings]?.group === "The consultant’s steps";

/** The minimum and the maximum of a number. Zero follow-ups is possible; to get no reminder e-mails at all there are the mutes. */
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
