import type { Time } from "@/lib/dates";
import type { Weekend } from "@/lib/people/places/rules/weekends";

/** Every number of the playbook's clock. A workspace keeps only those it changed. Days are business days unless they say otherwise. */
export const defaultPlanSettings = {
  opening: "09:00" as Time,
  close: "17:30" as Time,

  prepareCalendarDaysBefore: 2,
  prepareOpensAt: "09:00" as Time,
  tellConsultantDueHours: 2,
  debriefAimHours: 1,
  debriefDueAt: "23:59" as Time,
  debriefDueHoursAtLeast: 3,

  thankYouAimHours: 3,
  thankYouAimUntil: "20:00" as Time,
  thankYouAimNextDayAt: "08:00" as Time,
  thankYouDueHours: 24,
  thankYouFreeDayAimAt: "18:00" as Time,
  handwrittenDueDays: 2,
  thankConsultantDueDays: 2,
  connectDueDays: 5,
  usefulOpensDays: 2,
  usefulOpensAt: "09:00" as Time,

  interestNoteDaysBefore: 1,
  checkInOpensDays: 5,
  checkInDueDays: 1,
  chaserOpensDays: 1,
  chaserDueDays: 2,
  chasersAllowed: 2,
  secondChaserOpensDays: 5,
  secondChaserOpensDaysAfterPromise: 1,
  secondChaserDueDays: 1,
  letItGoOpensDays: 5,
  withdrawDueDays: 1,
  askForFeedbackDueDays: 2,
  answerTheOfferDueDays: 2,
  arrangeNextRoundDueDays: 1,
  keepLookingBelow: 3,
  keepLookingEveryCalendarDays: 7,
  situationEveryDays: 10,

  chaseDebriefOpensHours: 2,
  chaseDebriefDueDays: 1,
  chaseDebriefDueAt: "10:00" as Time,
  agreeTimescaleDueDays: 1,
  gatherFeedbackOpensDays: 1,
  gatherFeedbackOpensAt: "10:00" as Time,
  gatherFeedbackDueDays: 2,
  gatherFeedbackDueOnPromiseAt: "12:00" as Time,
  raiseConcernDueDays: 1,
  askClientDueAt: "12:00" as Time,
  shareFeedbackDueDays: 1,
  readDraftDueHoursAtMost: 4,

  remindHoursBeforeDue: 2,
  remindClientFacingTimes: 10,
  remindersADay: 3,
  remindHoursApart: 2,
  quietFrom: "21:00" as Time,
  quietUntil: "08:00" as Time,
};

export type PlanSettings = typeof defaultPlanSettings;

/** What a workspace keeps: the numbers that it changed, and its weekend, if that is not the one of each interview's country. */
export type ChangedPlanSettings = Partial<PlanSettings> & { weekend?: Weekend };

export const completePlanSettings = (
  changed: ChangedPlanSettings | null | undefined,
): PlanSettings & Pick<ChangedPlanSettings, "weekend"> =>
  changed ? { ...defaultPlanSettings, ...changed } : defaultPlanSettings;
