import type { Settings } from "../followups/rules/settings";

/** Every number of the playbook's clock, in words, by what it is about. The compiler names what is missing. */
export const numbers: Record<keyof Settings, { about: Group; words: string; unit: Unit }> = {
  opening: { about: "The working day", words: "Opening, local time", unit: "time" },
  close: { about: "The working day", words: "Close, local time", unit: "time" },

  prepareCalendarDaysBefore: {
    about: "Before and after the interview",
    words: "Preparation opens before the interview",
    unit: "days",
  },
  prepareOpensAt: { about: "Before and after the interview", words: "Preparation opens at", unit: "time" },
  tellConsultantDueHours: {
    about: "Before and after the interview",
    words: "Telling the consultant is due after the end",
    unit: "hours",
  },
  debriefAimHours: {
    about: "Before and after the interview",
    words: "The debrief is best after the end",
    unit: "hours",
  },
  debriefDueAt: { about: "Before and after the interview", words: "The debrief is due that day at", unit: "time" },
  debriefDueHoursAtLeast: {
    about: "Before and after the interview",
    words: "… and never sooner after the end than",
    unit: "hours",
  },

  thankYouAimHours: { about: "Thanking", words: "A thank-you is best after the end", unit: "hours" },
  thankYouAimUntil: { about: "Thanking", words: "… but not after", unit: "time" },
  thankYouAimNextDayAt: { about: "Thanking", words: "… else the next day at", unit: "time" },
  thankYouDueHours: { about: "Thanking", words: "A thank-you is due after the end", unit: "hours" },
  thankYouFreeDayAimAt: {
    about: "Thanking",
    words: "Before a weekend or holiday: best on its last day at",
    unit: "time",
  },
  handwrittenDueDays: { about: "Thanking", words: "A handwritten note is due after", unit: "business days" },
  thankConsultantDueDays: { about: "Thanking", words: "Thanking the consultant is due after", unit: "business days" },
  connectDueDays: { about: "Thanking", words: "Connecting on LinkedIn is due after", unit: "business days" },
  usefulOpensDays: {
    about: "Thanking",
    words: "Giving something useful opens after the thank-you",
    unit: "business days",
  },
  usefulOpensAt: { about: "Thanking", words: "Giving something useful opens at", unit: "time" },

  interestNoteDaysBefore: {
    about: "Waiting and chasing",
    words: "A note of interest opens before the promised day",
    unit: "business days",
  },
  checkInOpensDays: {
    about: "Waiting and chasing",
    words: "No day promised: a check-in opens after",
    unit: "business days",
  },
  checkInDueDays: { about: "Waiting and chasing", words: "… and is due after it opened", unit: "business days" },
  chaserOpensDays: {
    about: "Waiting and chasing",
    words: "A chaser opens after the promised day",
    unit: "business days",
  },
  chaserDueDays: {
    about: "Waiting and chasing",
    words: "A chaser is due after the promised day",
    unit: "business days",
  },
  chasersAllowed: { about: "Waiting and chasing", words: "Chasers at most", unit: "count" },
  secondChaserOpensDays: {
    about: "Waiting and chasing",
    words: "The second chaser opens after the first",
    unit: "business days",
  },
  secondChaserOpensDaysAfterPromise: {
    about: "Waiting and chasing",
    words: "… or after a newer promised day",
    unit: "business days",
  },
  secondChaserDueDays: {
    about: "Waiting and chasing",
    words: "The second chaser is due after it opened",
    unit: "business days",
  },
  letItGoOpensDays: {
    about: "Waiting and chasing",
    words: "Letting go opens after the last chaser",
    unit: "business days",
  },
  keepLookingBelow: {
    about: "Waiting and chasing",
    words: "Keep looking: below how many live applications",
    unit: "count",
  },
  keepLookingEveryCalendarDays: { about: "Waiting and chasing", words: "Keep looking: at most every", unit: "days" },
  situationEveryDays: {
    about: "Waiting and chasing",
    words: "Telling the consultant how things stand: every",
    unit: "business days",
  },

  withdrawDueDays: { about: "The outcome", words: "Withdrawing is due after the debrief", unit: "business days" },
  askForFeedbackDueDays: {
    about: "The outcome",
    words: "Asking for feedback is due after the outcome",
    unit: "business days",
  },
  answerTheOfferDueDays: {
    about: "The outcome",
    words: "Answering an offer without a date of its own is due after",
    unit: "business days",
  },

  chaseDebriefOpensHours: {
    about: "The consultant’s side",
    words: "Chasing the debrief opens after the end",
    unit: "hours",
  },
  chaseDebriefDueDays: {
    about: "The consultant’s side",
    words: "Chasing the debrief is due after",
    unit: "business days",
  },
  chaseDebriefDueAt: { about: "The consultant’s side", words: "… at", unit: "time" },
  agreeTimescaleDueDays: {
    about: "The consultant’s side",
    words: "Agreeing a timescale is due after",
    unit: "business days",
  },
  gatherFeedbackOpensDays: {
    about: "The consultant’s side",
    words: "Gathering feedback opens at the latest after",
    unit: "business days",
  },
  gatherFeedbackOpensAt: { about: "The consultant’s side", words: "… at", unit: "time" },
  gatherFeedbackDueDays: {
    about: "The consultant’s side",
    words: "Gathering feedback is due after",
    unit: "business days",
  },
  gatherFeedbackDueOnPromiseAt: { about: "The consultant’s side", words: "… or on the promised day at", unit: "time" },
  raiseConcernDueDays: {
    about: "The consultant’s side",
    words: "Raising a concern is due after",
    unit: "business days",
  },
  askClientDueAt: {
    about: "The consultant’s side",
    words: "Asking the client is due on the promised day at",
    unit: "time",
  },
  shareFeedbackDueDays: {
    about: "The consultant’s side",
    words: "Sharing feedback is due after it was logged",
    unit: "business days",
  },
  readDraftDueHoursAtMost: { about: "The consultant’s side", words: "Reading a draft takes at most", unit: "hours" },

  remindHoursBeforeDue: {
    about: "Reminders",
    words: "The second reminder comes before something is due",
    unit: "hours",
  },
  remindClientFacingTimes: {
    about: "Reminders",
    words: "A consultant is reminded of the client at most",
    unit: "count",
  },
  remindersADay: { about: "Reminders", words: "E-mails a person a day at most", unit: "count" },
  remindHoursApart: { about: "Reminders", words: "… and apart by at least", unit: "hours" },
  quietFrom: { about: "Reminders", words: "Quiet hours begin, unless a person chose otherwise", unit: "time" },
  quietUntil: { about: "Reminders", words: "Quiet hours end", unit: "time" },
};

type Group =
  | "The working day"
  | "Before and after the interview"
  | "Thanking"
  | "Waiting and chasing"
  | "The outcome"
  | "The consultant’s side"
  | "Reminders";
export type Unit = "time" | "hours" | "days" | "business days" | "count";

/** The least and the most that a number may be. Zero chasers is a choice; no reminder e-mails at all is made with the mutes. */
export const bounds: Record<Exclude<Unit, "time">, readonly [number, number]> = {
  hours: [0, 72],
  days: [0, 60],
  "business days": [0, 30],
  count: [0, 20],
};
