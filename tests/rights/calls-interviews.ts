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
  "accounts/queries#getAccount": call(mine),
  "answers/queries#getInterviewAnswers": call(shared, id),
  "debriefs/queries#getDebrief": call(shared, id),
  "feedback/queries#getFeedbackView": call(his, id),
  "feedback/queries#listFeedback": call(list, ""),
  "audit/queries#getInterviewHistory": call(shared, id, ""),
  "interviews/queries#getInterviewForm": call(shared, id),
  "interviews/queries#listInterviews": call(list, { q: "", state: "all", before: "" }),
  "interviews/queries#listMetInterviewers": call(list, { q: "", before: "" }),
  "lessons/queries#listEarlierLessons": call(mine, id),
  "messages/queries/eml#getMessageFile": call(his, step),
  "messages/queries/list#listMessagesToWrite": call(mine),
  "messages/queries/list#listMessages": call(mine, { show: "sent", before: "" }),
  "messages/queries/message#getMessageView": call(shared, step),
  "interviewers/queries#listKnownPeople": call(
    { ...shared, other: "empty", elsewhere: "empty", link: "empty", otherLink: "empty", friend: "empty" },
    { workspaceId: ":workspace", clientId: ":client", company: "Northwind" },
  ),
  "interview-page/queries#getInterviewPage": call(shared, id),
  "steps/queries#listStepNotes": call({ ...member, elsewhere: "empty" }, step),
  "steps/queries#findStep": call({ ...shared, other: "empty", elsewhere: "empty" }, step),
  "today/queries#listTodayInterviews": call(mine, "UTC"),

  "answers/commands/log#logAnswer": sent(
    either,
    "answers#logAnswerInput",
    { id: ":new", interviewId: id, on: ":today", at: ":now", tips: "forged" },
    { add: { zone: "UTC" } },
  ),
  "answers/commands/log#logAnswer with a day": sent(
    either,
    "answers#logAnswerInput",
    {
      ...{ id: ":new", interviewId: id, on: ":today", at: ":now", outcome: "undecided" },
      promiseDay: ":soon",
    },
    { add: { zone: "UTC" } },
  ),
  "answers/commands/undo#undoAnswer": call(either, { id, factId: ":promise", what: "promise" }),
  "debriefs/commands/call#logCall": sent(his, "debriefs#logCallInput", { id, note: "forged" }, zone),
  "debriefs/commands/draft#saveDebriefDraft": call(his, { id, version: 1, formValues: { went_well: "forged" } }),
  "debriefs/commands/draft#discardDebriefDraft": call(his, { id }),
  "debriefs/commands/save#saveDebrief": sent(his, "debriefs#saveDebriefInput", {
    ...{ id, version: "1", went_well: "forged", people: { ":new": { name: "Forged" } } },
    tasks: { ":new": { body: "forged" } },
  }),
  "debriefs/commands/tasks#tickTask": call(shared, { id, taskId: ":task", done: "yes" }),
  "interviews/commands/add-for-candidate#addInterviewForCandidate": sent(
    lead,
    "interviews#addInterviewForCandidateInput",
    {
      ...{ ...entered, id: ":new", candidateId: ":candidate", clientId: ":client" },
    },
  ),
  "interviews/commands/add#addInterview": {
    ...sent(his, "interviews#interviewInput", { ...entered, id: ":new", after: id }),
    args: [{ ...entered, id: ":new", after: id }, ":workspace"],
  },
  "interviews/commands/keep-in-touch#keepInTouch": call(either, {
    interviewId: id,
    interviewerId: ":person",
    agreed: "yes",
  }),
  "lessons/commands#addLesson": call(his, { ...lesson, lessonId: ":new", body: "forged" }),
  "lessons/commands#editLesson": call(his, { ...lesson, body: "forged", version: 1 }),
  "lessons/commands#keepLessons": call(his, { id }),
  "lessons/commands#removeLesson": call(his, lesson),
  "messages/commands/recipient-address#saveRecipientAddress": call(his, { ...step, email: "forged@example.com" }),
  "messages/commands/goes-by#saveGoesBy": call(his, { ...step, goesBy: "Forged" }),
  "messages/commands/save#saveDraft": sent(his, "messages#saveDraftInput", {
    ...step,
    version: 1,
    subject: "f",
    body: "forged",
  }),
  "messages/commands/send#sendMessage": sent(his, "messages#sendMessageInput", {
    ...{ ...step, version: 1, subject: "f", body: "forged", press: ":new", intent: "send" },
  }),
  "messages/commands/sent-myself#markSentMyself": sent(his, "messages#sendMessageInput", {
    ...{ ...step, version: 1, subject: "f", body: "forged", press: ":new", intent: "myself" },
  }),
  "messages/commands/sent-myself#undoSentMyself": call(his, step),
  "messages/commands/cancel-sending#cancelMessageSending": call(his, step),
  "messages/commands/cancel-sending#markMessageArrived": call(his, step),
  "messages/commands/start-again#startMessageAgain": call(his, { ...step, answer: "accept" }),
  "steps/commands/step-events#settleStep": sent(his, "steps#settleStepInput", { ...step, how: "email" }),
  "steps/commands/step-events#waiveStep": sent(his, "steps#waiveStepInput", { ...step, reason: "forged" }),
  "steps/commands/step-events#unlockStep": sent(his, "steps#unlockStepInput", { ...step, reason: "forged" }),
  "steps/commands/step-events#snoozeStep": sent(his, "steps#snoozeStepInput", { ...step, until: "tomorrow" }),
  "steps/commands/step-events#chooseStep": sent(his, "steps#chooseStepInput", { ...step, chosen: "yes" }),
  "steps/commands/step-events#undoStep": sent(his, "steps#undoStepInput", { ...step, kind: "done" }),
  "steps/commands/start-from-today#startFromToday": call(either, { id }),
  "steps/commands/start-from-today#undoStartFromToday": call(either, { id }),
  "steps/commands/step-events#settleStep of a consultant’s": sent(lead, "steps#settleStepInput", {
    ...asking,
    how: "call",
  }),
  "steps/commands/step-events#waiveStep of a consultant’s": sent(lead, "steps#waiveStepInput", {
    ...asking,
    reason: "forged",
  }),
  "steps/commands/step-events#unlockStep of a consultant’s": sent(lead, "steps#unlockStepInput", {
    ...asking,
    reason: "forged",
  }),
  "steps/commands/step-events#snoozeStep of a consultant’s": sent(lead, "steps#snoozeStepInput", {
    ...asking,
    until: "tomorrow",
  }),
  "interviews/commands/edit#editInterview": sent(either, "interviews#interviewInput", { ...entered, id, version: "1" }),
  "interviews/commands/cancel-and-close#cancelInterview": call(either, { id, reason: "forged" }),
  "interviews/commands/cancel-and-close#restoreInterview": call(either, { id }),
  "interviews/commands/cancel-and-close#closeInterview": call(either, { id, reason: "forged" }),
  "interviews/commands/cancel-and-close#reopenInterview": call(either, { id }),

  "accounts/commands/change-address#askToChangeAddress": call(mine, { email: "forged@example.com" }),
  "accounts/commands/change-address#stopAddressChange": call(mine),
  "accounts/commands/newcomers#welcomeNewcomer": call(mine, { name: "Forged", zone: "UTC" }),
  "accounts/commands/profile#saveProfile": call(mine, {
    ...{ name: "Forged", zone: "UTC", quietFrom: "21:00", quietTo: "08:00" },
  }),
  "accounts/commands/profile#saveEmailPreferences": call(mine, { wanted: [] }),
  "workspaces/commands/settings#savePlanSettings": call(mine, {}),
  "accounts/commands/sessions#endSession": call(mine, { sessionId: ":session" }),
  "accounts/commands/sessions#signOutSession": call(mine, { sessionId: ":new" }),
  "accounts/commands/sessions#endOtherSessions": call(mine, { sessionId: ":new" }),
  "accounts/commands/sessions#endEverySession": call(mine),
};
