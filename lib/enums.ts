/*
 * Every fixed list of words that a column holds, a form asks for and a page shows. The schema uses the type, a form uses the list, and a page
 * uses a `Record` with a label for each word. Lists of one noun alone are in its own rules.
 */

/** direct: the candidate writes; copy: the consultant is copied; through: the consultant reads, approves and passes it on. */
export const contactRules = ["direct", "copy", "through"] as const;
export type ContactRule = (typeof contactRules)[number];

/** Whether the candidate deals with the company itself or through an agency. */
export const interviewRoutes = ["direct", "agency"] as const;
export type InterviewRoute = (typeof interviewRoutes)[number];

export const interviewFormats = ["in_person", "video", "phone"] as const;
export type InterviewFormat = (typeof interviewFormats)[number];

/** How an application ended, or went on. */
export const interviewOutcomes = ["next", "offer", "rejected", "withdrawn", "closed"] as const;
export type InterviewOutcome = (typeof interviewOutcomes)[number];

/** What a client decided, as far as they said it. */
export const clientDecisions = ["next", "offer", "rejected", "undecided"] as const;
export type ClientDecision = (typeof clientDecisions)[number];

export const withdrawingParties = ["candidate", "employer"] as const;
export type WithdrawnBy = (typeof withdrawingParties)[number];

/** What the candidate said to an offer. */
export const offerAnswers = ["accepted", "declined"] as const;
export type OfferAnswer = (typeof offerAnswers)[number];

/** Whether the candidate wants the job. */
export const jobWantedAnswers = ["yes", "unsure", "no"] as const;
export type JobWanted = (typeof jobWantedAnswers)[number];

/** Who may read an entry of the debrief. */
export const debriefAudiences = ["me", "consultant", "client"] as const;
export type DebriefAudience = (typeof debriefAudiences)[number];

/** answer: by when the company will answer; update: by when the consultant will give the candidate an update. */
export const promiseKinds = ["answer", "update"] as const;
export type PromiseKind = (typeof promiseKinds)[number];

/** What the promised answer will be about. */
export const promiseCoverages = ["next stage", "offer", "feedback", "any answer"] as const;
export type PromiseCoverage = (typeof promiseCoverages)[number];

/** What a person can say of a step of the plan. */
export const stepEventKinds = ["done", "waived", "unlocked", "snoozed", "chosen"] as const;
export type StepEventKind = (typeof stepEventKinds)[number];

/** How people were in contact. */
export const contactMethods = ["call", "email", "letter", "in person", "linkedin"] as const;
export type ContactMethod = (typeof contactMethods)[number];

/** How a message reached its recipient. "said": it was said aloud; "passed on": the consultant sent it on. */
export const sentHowKinds = ["by us", "by email", "by post", "by hand", "said", "passed on"] as const;
export type SentHow = (typeof sentHowKinds)[number];

/** Classes of e-mails. All e-mails of a class are equally urgent, and can be turned off together. */
export const emailClasses = ["sign-in", "account", "invitation", "reminder", "news", "message", "copy"] as const;
export type EmailClass = (typeof emailClasses)[number];

/**
 * Why an e-mail is sent later than planned: its sender is new, the sender's own limit for that day was reached, or too many were queued for
 * one person.
 */
export const outboxDelayReasons = ["new", "number", "cap"] as const;
export type OutboxDelayReason = (typeof outboxDelayReasons)[number];

/** The two sides of an interview's plan. */
export const planSides = ["candidate", "consultant"] as const;
export type PlanSide = (typeof planSides)[number];

/** Whether somebody acted as a candidate, a consultant, a link's holder or the system. */
export const actorKinds = ["candidate", "consultant", "client", "system"] as const;
export type ActorKind = (typeof actorKinds)[number];

/** What a member of an agency may do. */
export const memberAccessLevels = ["owner", "consultant"] as const;
export type MemberAccess = (typeof memberAccessLevels)[number];

export const invitedAsKinds = [...memberAccessLevels, "candidate"] as const;
export type InvitedAs = (typeof invitedAsKinds)[number];

/** Who may edit a record of the agency: the consultant in charge alone, or every member. */
export const editAccessLevels = ["assigned", "all"] as const;
export type EditAccess = (typeof editAccessLevels)[number];

/** How a candidate is named on a page that a client opens by link. */
export const candidateShownAsForms = ["name", "first name", "initials"] as const;
export type CandidateShownAs = (typeof candidateShownAsForms)[number];

export const workspaceKinds = ["personal", "agency"] as const;
export type WorkspaceKind = (typeof workspaceKinds)[number];

/** What a friend says of a draft. */
export const friendVerdicts = ["good to go", "change something"] as const;
export type FriendVerdict = (typeof friendVerdicts)[number];

/** What a link without an account opens: a client's page of one interview, or a friend's review of one draft. */
export const linkKinds = ["feedback", "friend-review"] as const;
export type LinkKind = (typeof linkKinds)[number];

/** What we keep of a sign-in, to recognise a new device. */
export const signInPlaceKinds = ["browser", "network"] as const;
export type SignInPlaceKind = (typeof signInPlaceKinds)[number];
