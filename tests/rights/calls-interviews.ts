import { searchInput } from "../../lib/record/search/input";
import { type Call, call, either, his, lead, list, member, mine, sent, shared } from "./call";

const id = ":interview";
const step = { interviewId: id, step: "thank-you", interviewerId: ":person" };
const asking = { interviewId: id, step: "gather-feedback", interviewerId: "" };
const lesson = { id, lessonId: ":lesson" };
const entered = {
  ...{ role: "R", company: "Forged", day: "2026-11-19", start: "16:30", end: "17:30", zone: "Europe/London" },
  ...{ country: "GB", format: "video", route: "direct" },
};
const zone = { add: { zone: "Europe/London" } };

/** What is done with interviews by their candidate, or by both sides; and with one’s own account. */
export const onInterviews: Record<string, Call> = {
  "people/accounts/queries#getAccount": call(mine),
  "record/answers/queries#getInterviewAnswers": call(shared, id),
  "record/debriefs/queries#getDebrief": call(shared, id),
  "record/feedback/queries#getFeedbackView": call(his, id),
  "record/feedback/queries#listFeedback": call(list, ""),
  "record/audit/queries#getInterviewHistory": call(shared, id, ""),
  "record/interviews/queries#getInterviewForm": call(shared, id),
  "record/interviews/queries#getNewInterviewForm": call(mine, ":workspace"),
  "record/interviews/queries#listInterviews": call(mine, { q: "", state: "all", before: "" }),
  "record/people-met/queries#listMetInterviewers": call(list, { q: "", before: "" }),
  "record/people-met/queries#getPersonMet": call(his, ":person"),
  "record/search/queries#searchOwn": call(mine, searchInput.parse({ q: "Quillfeather" })),
  "record/lessons/queries#listEarlierLessons": call(mine, id),
  "mail/messages/queries/message#getMessageFacts": call(shared, { interviewId: ":interview", step: "thank-you" }),
  "mail/messages/queries/eml#getMessageFile": call(his, step),
  "mail/messages/queries/list#listMessagesToWrite": call(mine),
  "mail/messages/queries/list#listMessages": call(mine, { show: "sent", before: "" }),
  "mail/messages/queries/message#getMessageView": call(shared, step),
  "mail/messages/queries/notes-to-reader#listNotesToReader": call(list, step),
  "mail/messages/queries/message#listPanelMessages": call(shared, step),
  "mail/messages/queries/checks#checkMessage": sent(his, "mail/messages#checkMessageInput", {
    ...step,
    body: "forged",
  }),
  "mail/messages/queries/writing-settings#getWritingSettings": call(mine),
  "record/interviewers/queries#listKnownPeople": call(
    { ...shared, other: "empty", elsewhere: "empty", link: "empty", otherLink: "empty", friend: "empty" },
    { workspaceId: ":workspace", clientId: ":client", company: "Northwind" },
  ),
  "record/interview-page/queries#getInterviewPage": call(shared, id),
  "planning/steps/queries#listStepNotes": call({ ...member, elsewhere: "empty" }, step),
  "planning/steps/queries#findStep": call({ ...shared, other: "empty", elsewhere: "empty" }, step),
  "planning/today/queries#listTodayInterviews": call(mine, "UTC"),

  "record/answers/commands/log#logAnswer": sent(
    either,
    "record/updates#logUpdateInput",
    { id: ":new", interviewId: id, on: ":today", at: ":now", tips: "forged" },
    { add: { zone: "UTC" } },
  ),
  "record/answers/commands/log#logAnswer with a day": sent(
    either,
    "record/updates#logUpdateInput",
    {
      ...{ id: ":new", interviewId: id, on: ":today", at: ":now", outcome: "undecided" },
      promiseDay: ":soon",
    },
    { add: { zone: "UTC" } },
  ),
  "record/updates/commands#logUpdate": sent(
    either,
    "record/updates#logUpdateInput",
    { id: ":new", interviewId: id, on: ":today", at: ":now", outcome: "undecided", version: "9", shortfalls: "forged" },
    { add: { zone: "UTC" } },
  ),
  "record/updates/queries#getInterviewUpdates": call(member, id),
  "record/answers/commands/undo#undoAnswer": call(either, { id, factId: ":promise", what: "promise" }),
  "record/debriefs/commands/call#logCall": sent(his, "record/debriefs#logCallInput", { id, note: "forged" }, zone),
  "record/debriefs/commands/draft#saveDebriefDraft": call(his, { id, version: 1, formValues: { went_well: "forged" } }),
  "record/debriefs/commands/draft#discardDebriefDraft": call(his, { id }),
  "mail/messages/commands/draft-answers#readJotting": sent(his, "mail/messages#readJottingInput", {
    step: "thank-you",
    ...{ interviewId: id, interviewerId: ":person", jotting: "forged", choice: "told", text: "forged" },
  }),
  "mail/messages/commands/draft-answers#saveEvidence": sent(his, "mail/messages#saveEvidenceInput", {
    step: "thank-you",
    ...{ interviewId: id, interviewerId: ":person", did: "ran the forge", place: "Forged" },
  }),
  "mail/messages/commands/draft-answers#saveEvidenceSkills": sent(his, "mail/messages#saveEvidenceSkillsInput", {
    step: "thank-you",
    ...{ interviewId: id, interviewerId: ":person", skills: { 0: "forged" } },
  }),
  "record/debriefs/commands/save#saveDebrief": sent(his, "record/debriefs#saveDebriefInput", {
    ...{ id, version: "1", went_well: "forged", people: { ":new": { name: "Forged" } } },
    tasks: { ":new": { body: "forged" } },
  }),
  "record/debriefs/commands/tasks#tickTask": call(shared, { id, taskId: ":task", done: "yes" }),
  "record/interviews/commands/add-for-candidate#addInterviewForCandidate": sent(
    lead,
    "record/interviews#addInterviewForCandidateInput",
    {
      ...{ ...entered, id: ":new", candidateId: ":candidate", clientId: ":client" },
    },
  ),
  "record/interviews/commands/add#addInterview": {
    ...sent(his, "record/interviews#interviewInput", { ...entered, id: ":new", after: id }),
    args: [{ ...entered, id: ":new", after: id }, ":workspace"],
  },
  "record/people-met/commands/keep-in-touch#keepInTouch": call(either, {
    interviewId: id,
    interviewerId: ":person",
    agreed: "yes",
  }),
  "record/people-met/commands/save-linkedin#saveLinkedin": sent(his, "record/people-met#saveLinkedinInput", {
    ...{ interviewId: id, interviewerId: ":person", linkedin: "https://www.linkedin.com/in/forged" },
  }),
  "record/lessons/commands#addLesson": call(his, { ...lesson, lessonId: ":new", body: "forged" }),
  "record/lessons/commands#editLesson": call(his, { ...lesson, body: "forged", version: 1 }),
  "record/lessons/commands#keepLessons": call(his, { id }),
  "record/lessons/commands#removeLesson": call(his, lesson),
  "mail/messages/commands/recipient-address#saveRecipientAddress": call(his, { ...step, email: "forged@example.com" }),
  "mail/messages/commands/goes-by#saveGoesBy": call(his, { ...step, goesBy: "Forged" }),
  "mail/messages/commands/save#saveDraft": sent(his, "mail/messages#saveDraftInput", {
    ...step,
    version: 1,
    subject: "f",
    body: "forged",
  }),
  "mail/messages/commands/send#sendMessage": sent(his, "mail/messages#sendMessageInput", {
    ...{ ...step, version: 1, subject: "f", body: "forged", press: ":new", intent: "send" },
  }),
  "mail/messages/commands/sent-myself#markSentMyself": sent(his, "mail/messages#sendMessageInput", {
    ...{ ...step, version: 1, subject: "f", body: "forged", press: ":new", intent: "myself" },
  }),
  "mail/messages/commands/sent-myself#undoSentMyself": call(his, step),
  "mail/messages/commands/own-words#addOwnWord": call(mine, "forged"),
  "mail/messages/commands/own-words#removeOwnWord": call(mine, "forged"),
  "mail/messages/commands/cancel-sending#cancelMessageSending": call(his, step),
  "mail/messages/commands/cancel-sending#markMessageArrived": call(his, step),
  "mail/messages/commands/another-draft#composeAnotherDraft": call(his, step),
  "mail/messages/commands/start-again#startMessageAgain": call(his, { ...step, answer: "accept" }),
  "planning/steps/commands/step-events#settleStep": sent(his, "planning/steps#settleStepInput", {
    ...step,
    how: "email",
  }),
  "planning/steps/commands/step-events#waiveStep": sent(his, "planning/steps#waiveStepInput", {
    ...step,
    reason: "forged",
  }),
  "planning/steps/commands/step-events#unlockStep": sent(his, "planning/steps#unlockStepInput", {
    ...step,
    reason: "forged",
  }),
  "planning/steps/commands/step-events#snoozeStep": sent(his, "planning/steps#snoozeStepInput", {
    ...step,
    until: "tomorrow",
  }),
  "planning/steps/commands/step-events#chooseStep": sent(his, "planning/steps#chooseStepInput", {
    ...step,
    chosen: "yes",
  }),
  "planning/steps/commands/step-events#undoStep": sent(his, "planning/steps#undoStepInput", { ...step, kind: "done" }),
  "planning/steps/commands/start-from-today#startFromToday": call(either, { id }),
  "planning/steps/commands/start-from-today#undoStartFromToday": call(either, { id }),
  "planning/steps/commands/step-events#settleStep of a consultant’s": sent(lead, "planning/steps#settleStepInput", {
    ...asking,
    how: "call",
  }),
  "planning/steps/commands/step-events#waiveStep of a consultant’s": sent(lead, "planning/steps#waiveStepInput", {
    ...asking,
    reason: "forged",
  }),
  "planning/steps/commands/step-events#unlockStep of a consultant’s": sent(lead, "planning/steps#unlockStepInput", {
    ...asking,
    reason: "forged",
  }),
  "planning/steps/commands/step-events#snoozeStep of a consultant’s": sent(lead, "planning/steps#snoozeStepInput", {
    ...asking,
    until: "tomorrow",
  }),
  "record/interviews/commands/edit#editInterview": sent(either, "record/interviews#interviewInput", {
    ...entered,
    id,
    version: "1",
  }),
  "record/interviews/commands/cancel-and-close#cancelInterview": call(either, { id, reason: "forged" }),
  "record/interviews/commands/cancel-and-close#restoreInterview": call(either, { id }),
  "record/interviews/commands/cancel-and-close#closeInterview": call(either, { id, reason: "forged" }),
  "record/interviews/commands/cancel-and-close#reopenInterview": call(either, { id }),

  "people/accounts/commands/change-address#askToChangeAddress": call(mine, { email: "forged@example.com" }),
  "people/accounts/commands/change-address#stopAddressChange": call(mine),
  "people/accounts/commands/newcomers#welcomeNewcomer": call(mine, { name: "Forged", zone: "UTC" }),
  "people/accounts/commands/profile#saveProfile": call(mine, {
    ...{ name: "Forged", zone: "UTC", quietFrom: "21:00", quietTo: "08:00" },
  }),
  "people/accounts/commands/profile#saveEmailPreferences": call(mine, { wanted: [] }),
  "people/workspaces/commands/settings#savePlanSettings": call(mine, {}),
  "people/accounts/commands/sessions#endSession": call(mine, { sessionId: ":session" }),
  "people/accounts/commands/sessions#signOutSession": call(mine, { sessionId: ":new" }),
  "people/accounts/commands/sessions#endOtherSessions": call(mine, { sessionId: ":new" }),
  "people/accounts/commands/sessions#endEverySession": call(mine),
};
