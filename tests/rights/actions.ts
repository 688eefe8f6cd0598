import {
  type Action,
  button,
  endInterview,
  entered,
  form,
  interview,
  lesson,
  message,
  mySettings,
  mySettingsButton,
  onFeedback,
  onInterview,
  onMessage,
  onStep,
  ours,
  oursButton,
  step,
} from "./action-lines";
import { onInterviewPages } from "./actions-interview";
import { onMessages } from "./actions-messages";
import { onRecords } from "./actions-records";
import { onTemplates } from "./actions-templates";
import { agency, candidate, lead, owners, signedIn } from "./roles";

/**
 * Every server action, by its file and name. ":interview" and the like are ids of one world; ":new" is an unknown id. They are pressed in
 * this order, so that a press that ends a thing comes after those that change it.
 */
export const actions: Record<string, Action> = {
  "me#pressTaskAction": button("/me", { press: "snooze::interview/thank-you/:person" }),
  "me#undoTaskAction": button("/me", { ...step, kind: "snoozed" }),
  "me/interviews#addInterviewAction": form("/me/interviews/new", { id: ":new", after: ":interview", ...entered }),
  "me/interviews/people#keepInTouchAction": button("/me/interviews/people/:person", {
    ...{ interviewId: ":interview", interviewerId: ":person", agreed: "yes" },
  }),
  "me/interviews/people#saveLinkedinAction": form("/me/interviews/people/:person", {
    ...{ interviewId: ":interview", interviewerId: ":person", linkedin: "https://www.linkedin.com/in/forged" },
  }),
  "me/interviews/[id]/consultant#askConsultantAction": form(
    interview("/consultant"),
    { id: ":interview", name: "Forged", email: ":new@example.com" },
    { ...candidate, own: "404" },
  ),
  "me/interviews/[id]/consultant#cancelHandoverAction": button(
    interview("/consultant"),
    { id: ":interview" },
    { ...candidate, own: "404" },
  ),
  "me/interviews/[id]/debrief#saveDebriefAction": form(interview("/debrief"), {
    ...{ id: ":interview", version: "1", went_well: "forged", "people.:person.name": "Forged" },
    "people.:person.talked_about": "forged",
  }),
  "me/interviews/[id]/debrief#discardDebriefDraftAction": button(interview("/debrief"), { id: ":interview" }),
  "me/interviews/[id]/debrief#logCallAction": form(interview("/debrief"), { id: ":interview", note: "forged" }),
  "me/interviews/[id]/update#logUpdateAsCandidateAction": form(interview("/update"), {
    ...{ id: ":answer", interviewId: ":interview", on: ":today", at: "00:00", tips: "forged" },
  }),
  "me/interviews/[id]/update#undoAnswerAsCandidateAction": form(interview("/update"), {
    id: ":interview",
    factId: ":answer",
    what: "answer",
  }),
  "me/interviews/[id]/lessons#addLessonAction": form(interview("/lessons"), { ...lesson, body: "forged" }),
  "me/interviews/[id]/lessons#editLessonAction": form(interview("/lessons"), {
    ...lesson,
    body: "forged",
    version: "1",
  }),
  "me/interviews/[id]/lessons#keepLessonsAction": button(interview("/lessons"), lesson),
  "me/interviews/[id]/lessons#markFeedbackReadAction": button(interview("/lessons"), {
    id: ":interview",
    feedbackId: ":shared",
  }),
  "me/interviews/[id]/lessons#removeLessonAction": button(interview("/lessons"), lesson),
  "me/interviews/[id]/steps#settleStepAsCandidateAction": onStep({ how: "email" }),
  "me/interviews/[id]/steps#waiveStepAsCandidateAction": onStep({ reason: "forged" }),
  "me/interviews/[id]/steps#unlockStepAsCandidateAction": onStep({ reason: "forged" }),
  "me/interviews/[id]/steps#snoozeStepAsCandidateAction": onStep({ until: "tomorrow" }),
  "me/interviews/[id]/steps#chooseStepAction": onStep({ chosen: "yes" }),
  "me/interviews/[id]/steps#addOptionalStepAction": button(interview(), { ...step, chosen: "yes" }),
  "me/interviews/[id]/steps#startFromTodayAsCandidateAction": button(interview(), { id: ":interview" }),
  "me/interviews/[id]/steps#undoStartFromTodayAsCandidateAction": button(interview(), { id: ":interview" }),
  "me/interviews/[id]/steps#undoStepAsCandidateAction": onStep({ kind: "done" }),
  "me/interviews/[id]/steps#tickTaskAsCandidateAction": button(interview(), {
    id: ":interview",
    taskId: ":task",
    done: "yes",
  }),

  ...onMessages,

  "w/[workspace]/interviews/[id]/feedback#editClientFeedbackAction": onFeedback({
    ...{ id: ":raw", version: "1", decision: "rejected", shortfalls: "forged", on: ":today", at: "00:00" },
  }),
  "w/[workspace]/interviews/[id]/feedback#takeDecisionAction": onFeedback({ feedbackId: ":byLink", version: "1" }),
  "w/[workspace]/interviews/[id]/feedback#takeDecisionAndShareAction": oursButton(lead, "/interviews/:interview", {
    ...{ interviewId: ":interview", feedbackId: ":byLink", version: "1" },
  }),
  "w/[workspace]/interviews/[id]/feedback#dismissLinkAnswerAction": oursButton(lead, "/interviews/:interview", {
    ...{ interviewId: ":interview", feedbackId: ":byLink", version: "1" },
  }),
  "w/[workspace]/interviews/[id]/feedback#shareFeedbackAction": onFeedback({
    ...{ id: ":new", feedbackId: ":raw", over: ":shared", strengths: "forged" },
  }),
  "w/[workspace]/interviews/[id]/feedback#unshareFeedbackAction": onFeedback({
    ...{ feedbackId: ":raw", sharedId: ":shared", reason: "forged" },
  }),
  "w/[workspace]/interviews/[id]/feedback#keepFeedbackPrivateAction": onFeedback({
    feedbackId: ":raw",
    reason: "forged",
  }),
  "w/[workspace]/interviews/[id]/feedback#askByLinkAction": onFeedback({
    id: ":new",
    name: "Forged",
    email: "forged@example.com",
  }),
  "w/[workspace]/interviews/[id]/feedback#renewLinkAction": onFeedback({
    linkId: ":link",
    press: ":new",
    seen: ":linkSeen",
  }),
  "w/[workspace]/interviews/[id]/feedback#revokeLinkAction": onFeedback({ linkId: ":link" }),

  "me/messages/[interview]#tickCommentAction": onMessage({
    interviewerId: ":givenTo",
    commentId: ":comment",
    done: "yes",
  }),
  "me/messages/[interview]#askFriendAction": form(message, { ...step, id: ":new", email: "forged@example.com" }),
  "me/messages/[interview]#revokeFriendReviewAction": onMessage({ friendReviewId: ":reading" }),
  "me/messages/[interview]#cancelDraftReviewAction": onMessage(),
  "me/interviews#editInterviewAsCandidateAction": form(interview("/edit"), {
    id: ":interview",
    version: "1",
    ...entered,
  }),
  "me/interviews#cancelInterviewAsCandidateAction": endInterview({ reason: "forged" }),
  "me/interviews#restoreInterviewAsCandidateAction": onInterview(),
  "me/interviews#closeInterviewAction": endInterview({ reason: "forged" }),
  "me/interviews#reopenInterviewAsCandidateAction": onInterview(),

  ...onInterviewPages,

  "me/settings/account#saveProfileAction": mySettings({
    name: "Bob",
    zone: "UTC",
    quietFrom: "21:00",
    quietTo: "08:00",
  }),
  "me/settings/account#saveEmailPreferencesAction": mySettings({ wanted: "reminder" }),
  "me/settings/account#askToChangeAddressAction": mySettings({ email: ":new@example.com" }),
  "me/settings/account#stopAddressChangeAction": mySettingsButton({}),
  "me/settings/account#endSessionAction": mySettingsButton({ sessionId: ":session" }),
  "me/settings/account#endOtherSessionsAction": mySettingsButton({}),
  "me/settings/plan#savePlanSettingsAction": form("/me/settings/plan", { workspaceId: ":workspace" }, signedIn),
  "handovers/[token]#acceptHandoverAction": form(
    "/handovers/:handoverToken",
    { token: ":handoverToken", workspaceId: ":new" },
    signedIn,
  ),
  "agencies/new#createAgencyAction": form("/agencies/new", { id: ":new", name: "Forged" }, signedIn),
  "invitations/[token]#acceptInvitationAction": form(
    "/invitations/:invitationToken",
    { token: ":invitationToken" },
    signedIn,
  ),

  ...onRecords,
  ...onTemplates,

  "w/[workspace]/settings#changeAgencyAction": ours(owners, "/settings", {
    name: "Forged",
    editAccess: "assigned",
    candidateShownAs: "name",
  }),
  "w/[workspace]/settings#leaveAgencyAction": ours(agency, "/settings", { heir: ":new" }),
  "w/[workspace]/settings/plan#saveAgencyPlanSettingsAction": ours(owners, "/settings/plan", { reset: "all" }),
  "w/[workspace]/settings/people#sendInvitationAction": ours(agency, "/settings/people", {
    ...{ id: ":new", as: "candidate", name: "Forged", email: ":new@example.com" },
  }),
  "w/[workspace]/settings/people#inviteSeveralAction": ours(agency, "/settings/people/several", {
    ...{ press: ":new", as: "candidate", people: "Forged <several-:new@example.com>" },
  }),
  "w/[workspace]/settings/people#resendInvitationAction": ours(owners, "/settings/people", {
    id: ":invitation",
    press: ":new",
  }),
  "w/[workspace]/settings/people#revokeInvitationAction": oursButton(owners, "/settings/people", { id: ":invitation" }),
  "w/[workspace]/settings/people#changeAccessAction": ours(owners, "/settings/people", {
    userId: ":member",
    access: "owner",
  }),
  "w/[workspace]/settings/people#removeMemberAction": ours(owners, "/settings/people", {
    userId: ":member",
    heir: ":new",
  }),

  "me/settings/agencies#leaveAsCandidateAction": button("/me/settings", { workspaceId: ":workspace" }),
  "me/settings/account#endEverySessionAction": mySettingsButton({}),
};

/** For people who have not signed in: links.ts says what becomes of each in which state; tests/e2e/accounts and tests/db/accounts try the rest. */
export const forAnybody = [
  ...[
    "confirm#confirmAddressChangeAction",
    "confirm#signInByLinkAction",
    "sign-in#askToSignInAction",
    "sign-in#askToSignInAgainAction",
    "sign-in#signInByCodeAction",
    "sign-in#signOutAction",
  ],
  ...[
    "recipient/[token]#decideAsRecipientAction",
    "unsubscribe/[token]#unsubscribeAction",
    "welcome#welcomeNewcomerAction",
  ],
  // Whoever holds a link: links.ts.
  "feedback/[token]#sendFeedbackByLinkAction",
  ...[
    "draft-reviews/[token]#answerFriendReviewAction",
    "invitations/[token]#acceptWithoutSessionAction",
    "invitations/[token]#declineInvitationAction",
    "handovers/[token]#declineHandoverAction",
    "sign-in#signInAsAnotherAction",
    "sign-in#signInAtProviderAction",
  ],
];
