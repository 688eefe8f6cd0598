"use server";

import type { z } from "zod";
import { consultantAction, consultantButton } from "@/lib/action";
import { dismissLinkAnswer } from "@/lib/client-feedback/commands/dismiss";
import { editClientFeedback } from "@/lib/client-feedback/commands/edit";
import type { CopiedFeedbackLink } from "@/lib/client-feedback/commands/link-emails";
import { askByLink, renewLink, revokeLink } from "@/lib/client-feedback/commands/links";
import { logClientFeedback } from "@/lib/client-feedback/commands/log";
import { keepFeedbackPrivate, shareFeedback, unshareFeedback } from "@/lib/client-feedback/commands/share";
import { takeDecision } from "@/lib/client-feedback/commands/take-decision";
import {
  askByLinkInput,
  keepFeedbackPrivateInput,
  logClientFeedbackInput,
  renewLinkInput,
  revokeLinkInput,
  shareFeedbackInput,
  takeDecisionInput,
  unshareFeedbackInput,
} from "@/lib/client-feedback/input";
import { pastedName } from "@/lib/email-addresses/input";
import type { Consultant } from "@/lib/viewer";
import type { AskByLinkState } from "./ask/ask-by-link-form";

type OnInterview = { interviewId: string };
const page = ({ workspaceId }: Consultant, { interviewId }: OnInterview) =>
  `/w/${workspaceId}/interviews/${interviewId}/feedback`;

export const logClientFeedbackAction = consultantAction(logClientFeedbackInput, async (viewer, input, now, reader) => {
  const { cancelled: calledBack } = await logClientFeedback(viewer, { ...input, zone: reader.zone }, now);
  return { to: `${page(viewer, input)}/${input.id}?said=${calledBack > 0 ? "called-back" : "logged"}` };
});

export const editClientFeedbackAction = consultantAction(logClientFeedbackInput, async (viewer, input, now, reader) => {
  await editClientFeedback(viewer, { ...input, zone: reader.zone }, now);
  return { to: `${page(viewer, input)}/${input.id}?said=corrected` };
});

export const takeDecisionAction = consultantAction(takeDecisionInput, async (viewer, input, now) => ({
  to: await takeAndGetPath(viewer, input, now),
}));

/** The same from the Desk and the interview: a refusal is shown on the page of the answer. */
export const takeDecisionAndShareAction = consultantButton(
  takeDecisionInput,
  takeAndGetPath,
  (input, viewer) => `${page(viewer, input)}/${input.feedbackId}?said=read-first`,
);

/** What one person answered is not added to the record; the page of their answer says so, and can still add it. */
export const dismissLinkAnswerAction = consultantButton(
  takeDecisionInput,
  async (viewer, input, now) => {
    await dismissLinkAnswer(viewer, input, now);
    return `${page(viewer, input)}/${input.feedbackId}?said=not-added`;
  },
  (input, viewer) => `${page(viewer, input)}/${input.feedbackId}?said=read-first`,
);

async function takeAndGetPath(
  viewer: Consultant,
  input: z.output<typeof takeDecisionInput>,
  now: Date,
): Promise<string> {
  const { cancelled: calledBack, isAdded, isOutvoted } = await takeDecision(viewer, input, now);
  const said = isAdded ? "added-before" : isOutvoted ? "outvoted" : calledBack > 0 ? "called-back" : "taken";
  return `${page(viewer, input)}/${input.feedbackId}?said=${said}`;
}

const onEntry = <S extends z.ZodType<OnInterview & { feedbackId: string }>>(
  schema: S,
  command: (viewer: Consultant, input: z.output<S>, now: Date) => Promise<void>,
  said: string,
) =>
  consultantAction(schema, async (viewer, input, now) => {
    await command(viewer, input, now);
    return { to: `${page(viewer, input)}/${input.feedbackId}?said=${said}` };
  });

export const shareFeedbackAction = consultantAction(shareFeedbackInput, async (viewer, input, now) => {
  // Without script the preview is drawn by the server, from what was typed.
  if (input.look) return { submitted: formValues(input) };
  await shareFeedback(viewer, input, now);
  return { to: `${page(viewer, input)}/${input.feedbackId}?said=released` };
});

export const keepFeedbackPrivateAction = onEntry(keepFeedbackPrivateInput, keepFeedbackPrivate, "kept-back");
export const unshareFeedbackAction = onEntry(unshareFeedbackInput, unshareFeedback, "undone");

const linkResult = (made: CopiedFeedbackLink | null, at: string, linkId: string): AskByLinkState | { to: string } =>
  made ? { made: { ...made, until: made.until.toISOString() } } : { to: `${at}?said=asked:${linkId}` };

export const askByLinkAction = consultantAction(askByLinkInput, async (viewer, input, now, _reader, sent) =>
  linkResult(
    await askByLink(viewer, { ...input, pastedName: pastedName(sent.get("email")) }, now),
    page(viewer, input),
    input.id,
  ),
);

export const renewLinkAction = consultantAction(renewLinkInput, async (viewer, input, now, _reader, sent) =>
  linkResult(
    await renewLink(viewer, { ...input, pastedName: pastedName(sent.get("email")) }, now),
    page(viewer, input),
    input.linkId,
  ),
);

export const revokeLinkAction = consultantAction(revokeLinkInput, async (viewer, input, now) => {
  await revokeLink(viewer, input, now);
  return { to: `${page(viewer, input)}?said=revoked` };
});

const formValues = ({
  strengths,
  shortfalls,
  tips,
  nextStage,
  saidBy,
  grades,
  decided,
}: z.output<typeof shareFeedbackInput>) => ({
  ...{ strengths, shortfalls, tips, nextStage, saidBy },
  ...(decided && { decided: `${decided}` }),
  ...Object.fromEntries(Object.entries(grades).map(([key, grade]) => [`grades.${key}`, `${grade}`])),
});
