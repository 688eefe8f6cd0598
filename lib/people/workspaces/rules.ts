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
    prepareCalendarDaysBefore: ["Time between the opening of “Prepare” and the interview", "days", "R2"],
    prepareOpensAt: ["“Prepare” opens on that day at", "time", "R2"],
    tellConsultantDueHours: ["Time to tell the consultant how it went", "hours", "R12"],
    debriefAimHours: ["Best time for the debrief, after the interview", "hours", "R10"],
    debriefDueAt: ["The debrief is due on the same day at", "time", "R10"],
    debriefDueHoursAtLeast: ["Time to write the debrief, at least", "hours", "R10"],
  }),
  ...group("Thank-yous", {
    thankYouAimHours: ["Best time for a thank-you, after the interview", "hours", "R24"],
    thankYouAimUntil: ["Latest time of the same day to send a thank-you", "time", "R24"],
    thankYouAimNextDayAt: ["If that is too late, a thank-you is best sent on the next day at", "time", "R24"],
    thankYouDueHours: ["Time to send a thank-you", "hours", "C1"],
    thankYouFreeDayAimAt: ["Before days off, a thank-you is best sent on the last of them at", "time", "C2"],
    handwrittenDueDays: ["Time to send a handwritten note", "business days", "R26"],
    thankConsultantDueDays: ["Time to thank the consultant", "business days", "R18"],
    connectDueDays: ["Time to connect on LinkedIn", "business days", "R46"],
    usefulOpensDays: ["Time from the thank-you until something useful can be sent", "business days", "R44"],
    usefulOpensAt: ["Something useful can be sent on that day from", "time", "R44"],
  }),
  ...group("Waiting and following up", {
    interestNoteDaysBefore: [
      "Time between the opening of a note of interest and the answer date",
      "business days",
      "C5",
    ],
    checkInOpensDays: ["Without an answer date: time until a check-in opens", "business days", "C6"],
    checkInDueDays: ["Time to send a check-in, once it is open", "business days", "R53"],
    chaserOpensDays: ["Time from the answer date until a follow-up opens", "business days", "R57"],
    chaserDueDays: ["Time from the answer date until a follow-up is due", "business days", "R58"],
    chasersAllowed: ["Follow-ups, at most", "count", "C10"],
    secondChaserOpensDays: ["Time from the first follow-up until the second opens", "business days", "R69"],
    secondChaserOpensDaysAfterPromise: [
      "Time from a new answer date until a second follow-up opens",
      "business days",
      "R57",
    ],
    secondChaserDueDays: ["Time to send a second follow-up, once it is open", "business days", "R69"],
    letItGoOpensDays: ["Time from the last follow-up until “Close this interview” opens", "business days", "R68"],
    keepLookingBelow: [
      "Advise candidates to keep applying if their active applications are fewer than",
      "count",
      "R51",
    ],
    keepLookingEveryCalendarDays: ["Time until this advice is given again, at least", "days", "R51"],
    situationEveryDays: ["Time between two questions about changes for the consultant", "business days", "R55"],
  }),
  ...group("Outcome", {
    withdrawDueDays: ["Time from the debrief until a withdrawal is due", "business days", "R19"],
    askForFeedbackDueDays: ["Time from the outcome until asking for feedback is due", "business days", "R72"],
    answerTheOfferDueDays: ["Time to answer an offer that has no date", "business days", "R77"],
    arrangeNextRoundDueDays: ["Time to arrange the next round", "business days", null],
  }),
  ...group("The consultant’s steps", {
    chaseDebriefOpensHours: [
      "Time until the consultant calls a candidate who has not said how it went",
      "hours",
      "R13",
    ],
    chaseDebriefDueDays: ["Time for this call", "business days", "R13"],
    chaseDebriefDueAt: ["This call is due on that day at", "time", "R13"],
    agreeTimescaleDueDays: ["Time to ask the client for an answer date", "business days", "R50"],
    gatherFeedbackOpensDays: ["Time until asking for feedback opens, at most", "business days", "R49"],
    gatherFeedbackOpensAt: ["Asking for feedback opens on that day at", "time", "R49"],
    gatherFeedbackDueDays: ["Time to ask for feedback", "business days", "R49"],
    gatherFeedbackDueOnPromiseAt: ["Asking for feedback is due on the answer date at", "time", "R49"],
    raiseConcernDueDays: ["Time to raise a concern", "business days", "R17"],
    askClientDueAt: ["Asking the client for their answer is due on the answer date at", "time", "R50"],
    shareFeedbackDueDays: ["Time to share feedback, once it is added", "business days", "R76"],
    readDraftDueHoursAtMost: ["Time to review a draft", "hours", "R41"],
  }),
  ...group("Reminders", {
    remindHoursBeforeDue: ["Time between the second reminder and the deadline", "hours", null],
    remindClientFacingTimes: ["Reminders about one step with a client, at most", "count", null],
    remindersADay: ["Reminder e-mails to one person in a day, at most", "count", null],
    remindHoursApart: ["Time between two reminder e-mails, at least", "hours", null],
    quietFrom: ["Quiet hours start at, unless a person chose other hours", "time", null],
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
