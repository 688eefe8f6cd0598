import type { Call } from "./call";
import { inAgencies } from "./calls-agency";
import { onFeedback } from "./calls-feedback";
import { onInterviews } from "./calls-interviews";
import { leaving, onPeople } from "./calls-people";

/**
 * Every query and command that takes a viewer (call.ts says how to read a line). They are called in this order, so that a call that ends a
 * thing comes after those that change it. A call that depends on its subject is listed twice, the second time with words after its name.
 */
export const calls: Record<string, Call> = { ...inAgencies, ...onFeedback, ...onPeople, ...onInterviews, ...leaving };

/** For the system alone (its type says so): nobody's request becomes this viewer but where the edge has found a proof first. */
export const systems = [
  "accounts/commands/change-address#confirmAddressChange",
  "accounts/commands/ask-to-sign-in#askToSignIn",
  "accounts/commands/forget-expired#forgetExpiredSignIns",
  "accounts/commands/newcomers#confirmUser",
  "accounts/commands/newcomers#admitUser",
  "accounts/commands/newcomers#ensureUser",
  "accounts/commands/newcomers#createUser",
  "accounts/commands/proofs#takeSignInProof",
  "accounts/commands/sessions#openSession",
  "accounts/queries#findSignInByLink",
  "accounts/queries#findSignInRequest",
  "accounts/queries#findAddressChangeByLink",
  "sending/commands/claim#claimDueEmails",
  "sending/commands/forget#forgetFinishedEmails",
  "sending/commands/forget#forgetRecipients",
  "sending/commands/pauses#findPauseReason",
  "sending/commands/send#sendDueEmails",
  "sending/commands/recheck#recheck",
  "sending/commands/tick#tick",
  "sending/commands/tick#sendNow",
  "sending/commands/settle-and-dispatch#settleAndDispatch",
  "workspaces/commands/agency#createAgencyFor",
  "security-log/commands#forgetSecurityEvents",
  "invitations/queries#findInvitationByLink",
  "handovers/queries#findHandoverByLink",
  "notifications/queries#recheckNotifications",
  "reminders/queries#recheckReminders",
  "health/queries#getHealth",
  "outbox/commands/unsubscribe#unsubscribe",
  "recipients/commands/decide#decideAsRecipient",
  "recipients/queries#findReceivedMessage",
  "recipients/commands/operators#getAgencyLimit",
  "recipients/commands/operators#setAgencyLimit",
  "recipients/commands/operators#listOpenReports",
  "recipients/commands/operators#closeReport",
  "reminders/commands/sweep#sweep",
];

/** Parts that are inside others of this table, and are tried with them. */
export const parts = [
  "answers/commands/insert#ofAgency",
  "candidates/queries/import#planCandidateImportFor",
  "interviews/commands/with-interview#withInterview",
  "messages/commands/with-message#withMessage",
  "client-feedback/commands/with-feedback-entry#withFeedbackEntry",
  "clients/commands/with-client#withClient",
  "client-feedback/queries/link#feedbackOfLinkSql",
  "draft-reviews/commands/with-draft#withDraft",
];
