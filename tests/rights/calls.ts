import type { Call } from "./call";
import { inAgencies } from "./calls-agency";
import { onFeedback } from "./calls-feedback";
import { onInterviews } from "./calls-interviews";
import { leaving, onPeople, onTemplates } from "./calls-people";

/**
 * Every query and command that takes a viewer (call.ts says how to read a line). They are called in this order, so that a call that ends a
 * thing comes after those that change it. A call that depends on its subject is listed twice, the second time with words after its name.
 */
export const calls: Record<string, Call> = {
  ...inAgencies,
  ...onFeedback,
  ...onPeople,
  ...onTemplates,
  ...onInterviews,
  ...leaving,
};

/** For the system alone (its type says so): nobody's request becomes this viewer but where the edge has found a proof first. */
export const systems = [
  "people/accounts/commands/change-address#confirmAddressChange",
  "people/accounts/commands/ask-to-sign-in#askToSignIn",
  "people/accounts/commands/forget-expired#forgetExpiredSignIns",
  "people/accounts/commands/newcomers#confirmUser",
  "people/accounts/commands/newcomers#admitUser",
  "people/accounts/commands/newcomers#ensureUser",
  "people/accounts/commands/newcomers#createUser",
  "people/accounts/commands/proofs#takeSignInProof",
  "people/accounts/commands/sessions#openSession",
  "people/accounts/queries#findSignInByLink",
  "people/accounts/queries#findSignInRequest",
  "people/accounts/queries#findAddressChangeByLink",
  "mail/sending/commands/after-restore#settleAfterRestore",
  "mail/sending/commands/analyze#analyzeWhatGrew",
  "mail/sending/commands/caps#logHeldByCap",
  "mail/sending/commands/claim#claimDueEmails",
  "mail/sending/commands/forget#forgetFinishedEmails",
  "mail/sending/commands/forget#forgetRecipients",
  "mail/sending/commands/pauses#findMailAlarm",
  "mail/sending/commands/pauses#findPauseReason",
  "mail/sending/commands/send#sendDueEmails",
  "mail/sending/commands/recheck#recheck",
  "mail/sending/commands/sweep-and-send#sweepAndSend",
  "mail/sending/commands/tick#tick",
  "mail/sending/commands/tick#sendNow",
  "mail/sending/commands/settle-and-dispatch#settleAndDispatch",
  "people/workspaces/commands/agency#createAgencyFor",
  "platform/security-log/commands#forgetSecurityEvents",
  "people/invitations/queries#findInvitationByLink",
  "people/invitations/queries#findInvitedName",
  "people/invitations/commands/accept-without-session#acceptWithoutSession",
  "record/handovers/queries#findHandoverByLink",
  "record/notes/commands#forgetDeletedNotes",
  "mail/notifications/queries#recheckNotifications",
  "planning/reminders/queries#recheckReminders",
  "platform/health/queries#getHealth",
  "platform/health/queries#getPresentHealth",
  "platform/health/queries#isDatabaseReady",
  "mail/outbox/commands/unsubscribe#unsubscribe",
  "people/recipients/commands/decide#decideAsRecipient",
  "people/recipients/queries#findReceivedMessage",
  "people/recipients/commands/operators#getAgencyLimit",
  "people/recipients/commands/operators#setAgencyLimit",
  "people/recipients/commands/operators#listOpenReports",
  "people/recipients/commands/operators#closeReport",
  "planning/reminders/commands/sweep#sweep",
  "planning/reminders/commands/sweep#sweepSilently",
];

/** Parts that are inside others of this table, and are tried with them. */
export const parts = [
  "record/answers/commands/insert#ofAgency",
  "people/candidates/queries/import#planCandidateImportFor",
  "record/interviews/commands/with-interview#withInterview",
  "record/interviews/commands/with-interview#withInterviewAsSystem",
  "mail/messages/commands/with-message#withMessage",
  "record/client-feedback/commands/with-feedback-entry#withFeedbackEntry",
  "people/clients/commands/with-client#withClient",
  "people/candidates/commands/with-candidate#withCandidate",
  "people/candidates/commands/with-candidate#withCandidateOfAgency",
  "people/candidates/commands/with-candidate#withOwnCandidacy",
  "people/positions/commands/with-position#withPosition",
  "people/positions/commands/with-position#isPosition",
  "people/workspaces/commands/with-agency#withAgency",
  "people/workspaces/commands/with-agency#withAgencyRecords",
  "record/client-feedback/queries/link#feedbackOfLinkSql",
  "mail/draft-reviews/commands/with-draft#withDraft",
  "planning/insights/queries/stored#findStoredFigures",
];
