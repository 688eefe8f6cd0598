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
 * What was done for a candidate and is no step of the plan, or not yet. It is recorded like an event of a step, and both sides read it.
 * `asked-client`: asked the client, whatever the result; `told-candidate`: gave the candidate an update, with news or without.
 * `client-answered` is done by the client, by link: its `how` says what an answer holds (a decision, a day, words), never its content.
 */
export type StepDeed = "read-debrief" | "asked-client" | "told-candidate" | "client-answered";
/** What an event can be about. */
export type StepEventName = StepName | StepDeed;
export type StepStatus = "locked" | "open" | "overdue" | "done" | "obsolete";
/** A person did it, or skipped it. A step that an answer made obsolete is neither. */
export type SettledHow = Extract<StepEventKind, "done" | "waived">;

/** A member of the agency who did a step without being in charge: the name, and the form for a sentence. */
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
/** A message that waits in the outbox, and the moment when it will be sent. */
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
  returnedReason?: string;
};
/** Who has a step's draft: the consultant, who reads it or has to pass it on, or its writer again, with or without approval. */
export type StepReview = { state: "read" | "passed on" | "approved" | "returned"; at: Instant };

/**
 * All that the plan of one interview depends on: plain JSON, instants in any ISO 8601 form. A fact dated later than `now` has not happened
 * yet and is ignored. A fact that has a field of its own may also come as a `done` row of its step (`debrief`, `tell-consultant`,
 * `chaser`, `gather-feedback`, `share-feedback`, `learn` …): the earlier of the two counts.
 */
export type Facts = {
  /** The numbers that the workspace changed, and its weekend. */
  settings?: ChangedPlanSettings | null;
  /** When the interview was added here. A step that was due before that is never late. Without this fact every step may be late. */
  recordedAt?: Instant | null;
  starts: Instant;
  ends: Instant;
  zone: string;
  country: string;
  region: string | null;
  format: InterviewFormat;
  route: InterviewRoute;
  contact: ContactRule;
  /** The candidate's name in sentences for the consultant. Without it they say "the candidate". */
  candidateName?: string | null;
  consultantName: string | null;
  /** False for a consultant without an account. We do not know what such a consultant does, so they have no steps and are never late. */
  consultantHere?: boolean;
  /** The earlier consultants in charge, in order of time. */
  earlierConsultants?: EarlierConsultant[];
  /** Steps that a colleague did who was not in charge at the time. */
  doneByOthers?: DoneBy[];
  interviewers: PlanInterviewer[];
  handwritten: boolean;
  interestNote: boolean;
  cancelledAt: Instant | null;
  /**
   * The promise that counts. loggedAt null: known since the interview. firstLoggedAt, firstLoggedBy: of the first promise, if there were earlier
   * ones. Without a name the consultant logged it.
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
  /** Requests for an update that were sent or made by phone, without the `done` rows of the chasers. */
  chased: Instant[];
  answeredAt: Instant | null;
  feedbackLoggedAt: Instant | null;
  /** A client's answer by link that nobody has added to the record yet: what it contains, and since when it waits. */
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
  /** When the candidate last described their situation, in the debrief or later. Null leaves the step out. */
  situationSaidAt: Instant | null;
  lessonsAt: Instant | null;
  settled: SettledStep[];
  unlocked: UnlockedStep[];
  snoozed: SnoozedStep[];
  scheduledMessages?: ScheduledStepMessage[];
};

/** Why an open step has no deadline: it was due before the interview was added here, or after the outcome it is only a courtesy. */
export type UnhurriedReason = "late" | "courtesy";

/** A step in words for the other side: who does it, and what that means for the reader. */
export type StepWording = Pick<Step, "title" | "why" | "locked" | "because">;

export type Step = {
  step: StepName;
  whose: PlanSide;
  /** The interviewer's id and name, where the step is per interviewer; no id, and "the interviewer", where nobody is named yet. */
  forId: string | null;
  for: string | null;
  /** "Thank Priya Shah" */
  title: string;
  /** All moments have one form ("2026-09-18T17:00:00Z"), so that they can be compared as text. */
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
  /** Open without a deadline: never overdue, in no reminder, not counted. */
  unhurried: UnhurriedReason | null;
  settledAt: Instant | null;
  how: SettledHow | null;
  /** The reason given when it was waived. */
  reason: string | null;
  unlockedBecause: string | null;
  snoozedUntil: Instant | null;
  /** How the other side reads it, where that differs. */
  otherSide: StepWording | null;
  /** Who did it, or who was in charge when it was done or became obsolete, if that is not the present consultant. The step's words name them. */
  formerly?: string;
  /** Their short name: the first name of a person, the whole name of an agency. */
  formerlyShort?: string;
  /** When its scheduled message will be sent: at its opening, if it is locked. Until then its writer has nothing to do. */
  queuedFor: Instant | null;
  /** Who has its draft, if the consultant was asked to read it and it was not sent yet (R41). */
  review: StepReview | null;
};
