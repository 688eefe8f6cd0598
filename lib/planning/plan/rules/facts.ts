import type { Day, Instant } from "@/lib/dates";
import type {
  ContactRule,
  InterviewFormat,
  InterviewOutcome,
  InterviewRoute,
  JobWanted,
  OfferAnswer,
  PlanSide,
  StepEventKind,
} from "@/lib/enums";
import type { EarlierConsultant } from "@/lib/record/audit/rules";
import type { ChangedPlanSettings } from "./settings";
import type { RuleNumber } from "./sources";
import type { steps } from "./steps";

export type StepName = keyof typeof steps;
/**
 * What was done for a candidate and is no step of the plan, or not yet: recorded as an event of a step is, which both sides read.
 * `asked-client`: asked the client, whatever the result; `told-candidate`: gave the candidate an update, with news or without.
 * `client-answered` is done by the client, by link: its `how` says what an answer holds (a decision, a day, words), never its content.
 */
export type StepDeed = "read-debrief" | "asked-client" | "told-candidate" | "client-answered";
/** What an event can be about. */
export type StepEventName = StepName | StepDeed;
export type StepStatus = "locked" | "open" | "overdue" | "done" | "obsolete";
/** A person did it, or skipped it. A step that an answer made obsolete is neither. */
export type SettledHow = Extract<StepEventKind, "done" | "waived">;

/** Somebody of the agency who did a step then and did not look after the interview: by name, and as a sentence calls them. */
export type Doer = { name: string; short: string };
export type DoneBy = Doer & { step: StepEventName; at: Instant };

export type PlanInterviewer = { id: string; name: string; topicNoted: boolean };

/** What a client's answer by link holds: a decision, only a day by which they will decide, or only words. */
export const linkAnswerKinds = ["decision", "day", "words"] as const;

/** What somebody recorded about one step. `forId` is the interviewer, where the step is per interviewer. */
type StepRef<Name = StepName> = { step: Name; forId: string | null };
export type SettledStep = StepRef<StepEventName> & {
  at: Instant;
  how: SettledHow;
  reason?: string | null;
};
type UnlockedStep = StepRef<StepEventName> & { at: Instant; reason: string };
type SnoozedStep = StepRef<StepEventName> & { until: Instant };
/** A message that waits in the outbox, and the moment at which it is to leave. */
type ScheduledStepMessage = StepRef & { at: Instant };
/**
 * A draft given to the consultant to read. `aim` is when it is to be sent, if that was chosen. `verdict` is what they said at `readAt`, and
 * why; `approvedTextUnchanged`: the text is still the one that they approved.
 */
export type DraftReview = StepRef & {
  askedAt: Instant;
  readAt: Instant | null;
  aim?: Instant | null;
  verdict?: "approved" | "returned" | null;
  approvedTextUnchanged?: boolean | null;
  because?: string;
};
/** Where a step's draft is: with the consultant, who reads it or is to pass it on, or returned to its writer, approved or not. */
export type StepReview = { state: "read" | "passed on" | "approved" | "returned"; at: Instant };

/**
 * All that the plan of one interview depends on: plain JSON, instants in any ISO 8601 form. A fact dated later than `now` has not happened
 * yet and is ignored. A fact that has a field of its own may also come as a `done` row of its step (`debrief`, `tell-consultant`,
 * `chaser`, `gather-feedback`, `share-feedback`, `learn` …): the earlier of the two counts.
 */
export type Facts = {
  /** The numbers that the workspace changed, and its weekend. */
  settings?: ChangedPlanSettings | null;
  /** When the interview was put on record. A step that was due before that is never late; without it every step may be. */
  recordedAt?: Instant | null;
  starts: Instant;
  ends: Instant;
  zone: string;
  country: string;
  region: string | null;
  format: InterviewFormat;
  route: InterviewRoute;
  contact: ContactRule;
  /** How sentences for the consultant call the candidate; without it they say "the candidate". */
  candidateName?: string | null;
  consultantName: string | null;
  /** False for a consultant without an account: nothing is known of what they do, so they have no steps and are never late. */
  consultantHere?: boolean;
  /** Who looked after it before, in order of time. */
  earlierConsultants?: EarlierConsultant[];
  /** What a colleague did of it who did not look after it then. */
  doneByOthers?: DoneBy[];
  interviewers: PlanInterviewer[];
  handwritten: boolean;
  interestNote: boolean;
  cancelledAt: Instant | null;
  /**
   * The promise in force. loggedAt null: known since the interview. firstLoggedAt, firstLoggedBy: of the first promise, if there were earlier
   * ones; without a name it was the consultant.
   */
  promise: {
    day: Day;
    loggedAt: Instant | null;
    firstLoggedAt?: Instant | null;
    firstLoggedBy?: PlanSide | "client" | null;
    givenBy?: string | null;
  } | null;
  debriefSavedAt: Instant | null;
  debriefSharedAt: Instant | null;
  consultantToldAt: Instant | null;
  wanted: JobWanted | null;
  /** Requests for an update that were sent or phoned, besides the `done` rows of the chasers. */
  chased: Instant[];
  answeredAt: Instant | null;
  feedbackLoggedAt: Instant | null;
  /** The client answered by link and nobody has added it to the record yet: what there is of an answer, and since when. */
  clientAnswered?: { at: Instant; what: (typeof linkAnswerKinds)[number] } | null;
  feedbackSharedAt: Instant | null;
  feedbackKeptPrivateAt: Instant | null;
  /** When the candidate added feedback that they got directly. */
  ownFeedbackAt?: Instant | null;
  concernAt: Instant | null;
  concernRaisedAt: Instant | null;
  draftReviews: DraftReview[];
  /**
   * `at`: when the update came; `addedAt`: when it was added here, where that is known. `by`: who withdrew, or which side closed the
   * interview. An interview that was closed by hand has the outcome `closed` and no `addedAt`, whatever came before.
   */
  outcome: {
    kind: InterviewOutcome;
    at: Instant;
    addedAt?: Instant | null;
    by?: PlanSide | "employer" | null;
  } | null;
  /** The updates from before the interview was closed by hand. */
  closedAfter?: InterviewOutcome | null;
  offerBy: Day | null;
  /** The answer to the offer, once there is one. Null also where nobody noted which of the two it was. */
  offerAnswer: OfferAnswer | null;
  /** When the first of the later rounds of this process that are not cancelled was put on record. */
  laterRoundAt: Instant | null;
  /** When a later round was last cancelled: until another is added, the next round is to be arranged again from then on. */
  laterRoundCancelledAt?: Instant | null;
  /** The day by which the consultant promised the candidate an update, and when they promised it. */
  updateBy: Day | null;
  updateByLoggedAt?: Instant | null;
  candidateUpdatedAt: Instant | null;
  /** The first interview of this candidate that starts after the feedback was shared. */
  nextInterviewStartsAt: Instant | null;
  /** When the candidate last said how things are with them, at the latest with the debrief; null leaves the step out. */
  situationSaidAt: Instant | null;
  lessonsAt: Instant | null;
  settled: SettledStep[];
  unlocked: UnlockedStep[];
  snoozed: SnoozedStep[];
  scheduledMessages?: ScheduledStepMessage[];
};

/** Why an open step has no deadline: it was due before the interview was on record, or an outcome left it as a courtesy. */
export type UnhurriedReason = "late" | "courtesy";

/** A step in words for the other side: who does what, and what that means for the reader. */
export type StepWording = Pick<Step, "title" | "why" | "locked" | "because">;

export type Step = {
  step: StepName;
  whose: PlanSide;
  /** The interviewer's id and name, where the step is per interviewer; no id, and "the interviewer", where nobody is named yet. */
  forId: string | null;
  for: string | null;
  /** "Thank Priya Shah" */
  title: string;
  /** Written alike everywhere ("2026-09-18T17:00:00Z"), so that they compare as text. */
  opens: Instant | null;
  aim: Instant | null;
  due: Instant | null;
  status: StepStatus;
  /** Why it is locked and until when. */
  locked: string | null;
  because: string | null;
  rules: readonly RuleNumber[];
  why: string;
  optional: boolean;
  /** Open without a clock: never overdue, in no reminder, not counted. */
  unhurried: UnhurriedReason | null;
  settledAt: Instant | null;
  how: SettledHow | null;
  /** The reason given when it was waived. */
  reason: string | null;
  unlockedBecause: string | null;
  snoozedUntil: Instant | null;
  /** How the other side reads it, where that differs. */
  otherSide: StepWording | null;
  /** Who did it, or looked after the interview when it was done or fell away, where that is not who does now: its words name them. */
  formerly?: string;
  /** How a few words call them: a person by first name, an agency by its whole name. */
  formerlyShort?: string;
  /** Its message is written, and is sent then: at its opening, where it is locked. Its writer has nothing to do in the meantime. */
  queuedFor: Instant | null;
  /** Where its draft is, if it was given to the consultant to read and was not sent (R41). */
  review: StepReview | null;
};
