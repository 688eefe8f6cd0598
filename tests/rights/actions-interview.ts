import { type Action, onBrief, onDraft, onOurStep, ours, oursButton } from "./action-lines";
import { agency, lead } from "./roles";

/** What an agency's members press on the pages of one interview. */
export const onInterviewPages: Record<string, Action> = {
  "w/[workspace]/interviews/[id]/debrief#markDebriefReadAction": oursButton(lead, "/interviews/:interview/debrief", {
    ...{ id: ":interview", read: "yes" },
  }),
  "w/[workspace]/interviews/[id]/debrief#raiseConcernAction": ours(lead, "/interviews/:interview/debrief", {
    ...{ id: ":interview", result: "forged" },
  }),
  "w/[workspace]/interviews/[id]/debrief#takeDownDebriefAction": ours(
    lead,
    "/interviews/:interview/debrief/take-down",
    { id: ":interview", went_well: "forged" },
  ),
  "w/[workspace]/interviews/[id]/debrief#tickTaskOnDebriefAction": oursButton(
    agency,
    "/interviews/:interview/debrief",
    {
      ...{ id: ":interview", taskId: ":task", done: "yes" },
    },
  ),
  "w/[workspace]/interviews/[id]/update#logUpdateAsConsultantAction": ours(lead, "/interviews/:interview/update", {
    ...{ id: ":new", interviewId: ":interview", on: ":today", at: "00:00", outcome: "undecided" },
  }),
  "w/[workspace]/interviews/[id]/update#undoAnswerAsConsultantAction": ours(lead, "/interviews/:interview/update", {
    ...{ id: ":interview", factId: ":answer", what: "answer" },
  }),
  "w/[workspace]/interviews/[id]/update#addUpdateAction": ours(lead, "/interviews/:interview/update", {
    ...{ id: ":interview", what: "asked", how: "call" },
  }),
  "w/[workspace]/interviews/[id]/update#undoUpdateAction": ours(lead, "/interviews/:interview/update", {
    ...{ id: ":interview", what: "asked" },
  }),
  "w/[workspace]/interviews/[id]/steps#settleStepAsConsultantAction": onOurStep({
    step: "chase-the-debrief",
    how: "call",
  }),
  "w/[workspace]/interviews/[id]/steps#waiveStepAsConsultantAction": onOurStep({ reason: "forged" }),
  "w/[workspace]/interviews/[id]/steps#unlockStepAsConsultantAction": onOurStep({ reason: "forged" }),
  "w/[workspace]/interviews/[id]/steps#startFromTodayAsConsultantAction": oursButton(lead, "/interviews/:interview", {
    id: ":interview",
  }),
  "w/[workspace]/interviews/[id]/steps#undoStartFromTodayAsConsultantAction": oursButton(
    lead,
    "/interviews/:interview",
    { id: ":interview" },
  ),
  "w/[workspace]/interviews/[id]/steps#snoozeStepAsConsultantAction": onOurStep({ until: "tomorrow" }),
  "w/[workspace]/interviews/[id]/steps#letCandidateWriteAction": {
    ...ours(lead, "/interviews/:interview/steps/gather-feedback", {
      ...{ interviewId: ":interview", step: "chaser", may: "yes" },
    }),
    button: true,
  },
  "w/[workspace]/interviews/[id]/steps#undoStepAsConsultantAction": onOurStep({ kind: "waived" }),
  "w/[workspace]/interviews/[id]/steps#tickTaskAsConsultantAction": oursButton(agency, "/interviews/:interview", {
    ...{ id: ":interview", taskId: ":task", done: "yes" },
  }),

  "w/[workspace]/interviews/[id]/drafts/[message]#commentOnDraftAction": onDraft({ body: "forged" }),
  "w/[workspace]/interviews/[id]/drafts/[message]#proposeEditAction": onDraft({ proposedBody: "forged" }),
  "w/[workspace]/interviews/[id]/drafts/[message]#returnDraftAction": onDraft({ reason: "forged" }),
  "w/[workspace]/interviews/[id]/drafts/[message]#approveDraftAction": onDraft({ press: ":new", intent: "approve" }),
  "w/[workspace]/interviews/[id]/drafts/[message]#undoPassOnAction": { ...onDraft({}), button: true },
  "w/[workspace]/interviews/[id]/brief#writeBriefAction": onBrief({
    press: ":new",
    version: "1",
    body: "forged",
    intent: "save",
  }),
  "w/[workspace]/interviews/[id]/brief#cancelBriefSendingAction": { ...onBrief({}), button: true },
  "w/[workspace]/interviews/[id]/brief#settleBriefAction": { ...onBrief({}), button: true },
  "w/[workspace]/interviews/[id]/brief#startBriefAgainAction": { ...onBrief({}), button: true },
};
