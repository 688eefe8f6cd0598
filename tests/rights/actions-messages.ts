import { type Action, form, message, onMessage, step } from "./action-lines";

/** What a candidate does on the page of one message. */
export const onMessages: Record<string, Action> = {
  "me/messages/[interview]#writeMessageAction": form(message, {
    ...{ ...step, version: "1", subject: "forged", body: "forged", press: ":new", intent: "send", reread: "yes" },
  }),
  "me/messages/[interview]#takeProposalAction": onMessage({
    ...{ interviewerId: ":givenTo", commentId: ":proposal", version: "1" },
  }),
  "me/messages/[interview]#cancelMessageSendingAction": onMessage(),
  "me/messages/[interview]#editScheduledMessageAction": onMessage(),
  "me/messages/[interview]#markMessageArrivedAction": onMessage(),
  "me/messages/[interview]#undoSentMyselfAction": onMessage(),
  "me/messages/[interview]#startMessageAgainAction": onMessage(),
  "me/messages/[interview]#unlockMessageStepAction": form(message, { ...step, reason: "forged" }),
  "me/messages/[interview]#composeAnotherDraftAction": onMessage(),
  "me/messages/[interview]#readJottingAction": form(message, {
    ...{ ...step, jotting: "forged", choice: "told", text: "forged" },
  }),
  "me/messages/[interview]#saveEvidenceAction": form(message, { ...step, did: "ran the forge", place: "Forged" }),
  "me/messages/[interview]#saveEvidenceSkillsAction": form(message, { ...step, "skills.0": "forged" }),
};
