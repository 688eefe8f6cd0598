"use server";

import { candidateAction, candidateButton } from "@/lib/action";
import { isSentByScript } from "@/lib/form-request";
import type { ActionResult, FormState } from "@/lib/form-state";
import { askForDraftReview, cancelDraftReview, takeProposal, tickComment } from "@/lib/mail/draft-reviews/commands/ask";
import { askFriend, revokeFriendReview } from "@/lib/mail/draft-reviews/commands/friends";
import {
  askFriendInput,
  revokeFriendReviewInput,
  takeProposalInput,
  tickCommentInput,
} from "@/lib/mail/draft-reviews/input";
import { composeAnotherDraft } from "@/lib/mail/messages/commands/another-draft";
import { cancelMessageSending, markMessageArrived } from "@/lib/mail/messages/commands/cancel-sending";
import { readJotting, saveEvidence, saveEvidenceSkills } from "@/lib/mail/messages/commands/draft-answers";
import { saveGoesBy } from "@/lib/mail/messages/commands/goes-by";
import { saveRecipientAddress } from "@/lib/mail/messages/commands/recipient-address";
import { saveDraft } from "@/lib/mail/messages/commands/save";
import { sendMessage } from "@/lib/mail/messages/commands/send";
import { markSentMyself, undoSentMyself } from "@/lib/mail/messages/commands/sent-myself";
import { startMessageAgain } from "@/lib/mail/messages/commands/start-again";
import {
  type MessageKey,
  messageKeyInput,
  readJottingInput,
  type SendMessageInput,
  saveEvidenceInput,
  saveEvidenceSkillsInput,
  sendMessageInput,
  startMessageAgainInput,
} from "@/lib/mail/messages/input";
import { getMessageView } from "@/lib/mail/messages/queries/message";
import { withOption } from "@/lib/mail/messages/rules/option";
import { messageOptions } from "@/lib/mail/messages/rules/options";
import { messageHref } from "@/lib/mail/messages/rules/steps";
import { lengthFault } from "@/lib/mail/messages/rules/too-long";
import { startFromTemplate } from "@/lib/mail/templates/commands/start";
import { pastedName } from "@/lib/people/email-addresses/input";
import { unlockStep } from "@/lib/planning/steps/commands/step-events";
import { unlockStepInput } from "@/lib/planning/steps/input";
import { type NoticeOf, noticePath } from "@/lib/platform/notices/rules/notices";
import type { Candidate } from "@/lib/viewer";
import { changedMeanwhile, refusal } from "./saved-and-refused";

const page = ({ interviewId, step, interviewerId }: MessageKey) => messageHref(interviewId, step, interviewerId);

const pageAfter = (
  { interviewId: interview, step, interviewerId }: MessageKey,
  notice: NoticeOf<"/me/messages/[interview]/[...key]">,
  options?: { about: string },
) => noticePath("/me/messages/[interview]/[...key]", { interview, key: [step, interviewerId] }, notice, options);

/** What a button of the form does beyond saving, and the notice that then says so. */
const intents = ["send", "schedule", "choose", "ask", "myself"] as const;
const noticesOfSending = { now: "send", later: "schedule" } as const;

/** Every button of the form saves the typed text first, so that a refusal loses nothing and its version is the one to continue from. */
export const writeMessageAction = candidateAction(sendMessageInput, async (viewer, input, now, user, sent, unseen) => {
  const [turn, option] = input.intent.split(":");
  if (option) return toggleOption(viewer, input, { id: option, on: turn === "on" }, now);
  if (turn === "template" || turn === "replace") return beginFromTemplate(viewer, input, now, sent);
  const intent = intents.find((known) => known === turn);
  const kept = await saveDraft(viewer, input, now);
  // R40: a text that another tab has changed goes to nobody before its writer has read it.
  if (intent && intent !== "myself" && Object.keys(unseen).length > 0) return changedMeanwhile(kept, sent, unseen);
  let notice = intent;
  return (
    (await refusal(kept, sent, async () => {
      if (input.email)
        await saveRecipientAddress(
          viewer,
          { ...input, email: input.email, pastedName: pastedName(sent.get("email")) },
          now,
        );
      if (input.goesBy) await saveGoesBy(viewer, { ...input, goesBy: input.goesBy }, now);
      const form = { ...input, version: kept.version };
      if (intent === "send" || intent === "schedule" || intent === "choose")
        notice = noticesOfSending[await sendMessage(viewer, form, now, user.zone)];
      if (intent === "ask") await askForDraftReview(viewer, form, now);
      if (intent === "myself") await markSentMyself(viewer, form, now);
    })) ?? (notice ? { to: pageAfter(input, notice) } : { notice: "Saved.", version: kept.version })
  );
});

/** Without script a line is put in or taken out here; with it, in the page. */
async function toggleOption(
  viewer: Candidate,
  input: SendMessageInput,
  { id, on }: { id: string; on: boolean },
  now: Date,
) {
  const { writing } = await getMessageView(viewer, input, now);
  const option = messageOptions(writing).find((offered) => offered.id === id);
  const body = option && withOption(input.body, option, on);
  const fault = body ? lengthFault("With this line", { subject: "", body }, "Shorten it first.") : null;
  const kept = await saveDraft(
    viewer,
    { ...input, body: fault ? input.body : (body ?? input.body), reread: undefined },
    now,
  );
  if (fault) return { message: fault, version: kept.version };
  if (typeof body === "string") return { to: page(input) };
  return { message: "You changed this sentence, so edit it in the text.", version: kept.version };
}

/** The typed text is saved first, so that a refusal loses nothing. The page writes the new text into its fields. */
async function beginFromTemplate(
  viewer: Candidate,
  input: SendMessageInput,
  now: Date,
  sent: FormData,
): Promise<ActionResult> {
  const kept = await saveDraft(viewer, { ...input, reread: undefined }, now);
  const { templateId, intent } = input;
  if (!templateId) return { errors: { templateId: "Choose a template." }, version: kept.version };
  const start = {
    ...input,
    templateId,
    version: kept.version,
    replace: intent === "replace" ? "yes" : undefined,
  } as const;
  let state: FormState = {};
  const refused = await refusal(kept, sent, async () => {
    const { version, ...taken } = await startFromTemplate(viewer, start, now);
    state = { notice: "The message now starts from the template.", version, taken };
  });
  if (refused) return refused;
  return (await isSentByScript()) ? state : { to: page(input) };
}

const button = (
  run: (viewer: Candidate, key: MessageKey, now: Date) => Promise<void>,
  notice: NoticeOf<"/me/messages/[interview]/[...key]">,
  late?: "late",
) =>
  candidateButton(
    messageKeyInput,
    async (viewer, input, now) => {
      await run(viewer, input, now);
      return pageAfter(input, notice);
    },
    (input) => (late ? pageAfter(input, late) : page(input)),
  );

export const cancelMessageSendingAction = button(cancelMessageSending, "back", "late");
export const editScheduledMessageAction = button(cancelMessageSending, "edit", "late");
export const markMessageArrivedAction = button(markMessageArrived, "arrived");
export const undoSentMyselfAction = button(undoSentMyself, "undone");
export const cancelDraftReviewAction = button(cancelDraftReview, "taken");

export const tickCommentAction = candidateButton(
  tickCommentInput,
  async (viewer, input, now) => {
    await tickComment(viewer, input, now);
    return pageAfter(input, input.done === "yes" ? "ticked" : "opened");
  },
  page,
);

export const takeProposalAction = candidateButton(
  takeProposalInput,
  async (viewer, input, now) => {
    await takeProposal(viewer, input, now);
    return pageAfter(input, "edit-taken");
  },
  (input, { field }) => pageAfter(input, field === "version" ? "edit-outdated" : "edit-fixed"),
);

export const askFriendAction = candidateAction(askFriendInput, async (viewer, input, now) => {
  await askFriend(viewer, input, now);
  return { to: pageAfter(input, "friend", { about: input.id }) };
});

export const revokeFriendReviewAction = candidateButton(
  revokeFriendReviewInput,
  async (viewer, input, now) => {
    await revokeFriendReview(viewer, input, now);
    return pageAfter(input, "revoked");
  },
  page,
);

export const composeAnotherDraftAction = candidateButton(
  messageKeyInput,
  async (viewer, input, now) => {
    await composeAnotherDraft(viewer, input, now);
    return page(input);
  },
  page,
);

export const readJottingAction = candidateAction(readJottingInput, async (viewer, input, now) => {
  await readJotting(viewer, input, now);
  return { to: page(input) };
});

export const saveEvidenceAction = candidateAction(saveEvidenceInput, async (viewer, input, now) => {
  await saveEvidence(viewer, input, now);
  return { to: page(input) };
});

export const saveEvidenceSkillsAction = candidateAction(saveEvidenceSkillsInput, async (viewer, input, now) => {
  await saveEvidenceSkills(viewer, input, now);
  return { to: page(input) };
});

export const startMessageAgainAction = candidateButton(
  startMessageAgainInput,
  async (viewer, input, now) => {
    await startMessageAgain(viewer, input, now);
    return page(input);
  },
  page,
);

const unlockMessageStepInput = unlockStepInput.extend({ step: messageKeyInput.shape.step });

export const unlockMessageStepAction = candidateAction(unlockMessageStepInput, async (viewer, input, now) => {
  await unlockStep(viewer, input, now);
  return { to: pageAfter(input, "unlocked") };
});
