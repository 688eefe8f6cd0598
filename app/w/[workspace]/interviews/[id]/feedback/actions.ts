"use server";

import type { z } from "zod";
import { consultantAction, consultantButton } from "@/lib/action";
import { pastedName } from "@/lib/people/email-addresses/input";
import { type NoticeOf, noticePath } from "@/lib/platform/notices/rules/notices";
import { dismissLinkAnswer } from "@/lib/record/client-feedback/commands/dismiss";
import { editClientFeedback } from "@/lib/record/client-feedback/commands/edit";
import type { CopiedFeedbackLink } from "@/lib/record/client-feedback/commands/link-emails";
import { askByLink, renewLink, revokeLink } from "@/lib/record/client-feedback/commands/links";
import { keepFeedbackPrivate, shareFeedback, unshareFeedback } from "@/lib/record/client-feedback/commands/share";
import { takeDecision } from "@/lib/record/client-feedback/commands/take-decision";
import {
  askByLinkInput,
  keepFeedbackPrivateInput,
  logClientFeedbackInput,
  renewLinkInput,
  revokeLinkInput,
  shareFeedbackInput,
  takeDecisionInput,
  unshareFeedbackInput,
} from "@/lib/record/client-feedback/input";
import type { Consultant } from "@/lib/viewer";
import type { AskByLinkState } from "./ask/ask-by-link-form";
import { feedbackEntryPath } from "./feedback-entry-path";

type OnInterview = { interviewId: string };

export const editClientFeedbackAction = consultantAction(logClientFeedbackInput, async (viewer, input, now, reader) => {
  await editClientFeedback(viewer, { ...input, zone: reader.zone }, now);
  return { to: feedbackEntryPath(viewer, input, input.id, "corrected") };
});

export const takeDecisionAction = consultantAction(takeDecisionInput, async (viewer, input, now) => ({
  to: await takeAndGetPath(viewer, input, now),
}));

/** The same from the Desk and the interview: a refusal is shown on the page of the answer. */
export const takeDecisionAndShareAction = consultantButton(takeDecisionInput, takeAndGetPath, (input, viewer) =>
  feedbackEntryPath(viewer, input, input.feedbackId, "read-first"),
);

/** What one person answered is not added to the record; the page of their answer says so, and can still add it. */
export const dismissLinkAnswerAction = consultantButton(
  takeDecisionInput,
  async (viewer, input, now) => {
    await dismissLinkAnswer(viewer, input, now);
    return feedbackEntryPath(viewer, input, input.feedbackId, "not-added");
  },
  (input, viewer) => feedbackEntryPath(viewer, input, input.feedbackId, "read-first"),
);

async function takeAndGetPath(
  viewer: Consultant,
  input: z.output<typeof takeDecisionInput>,
  now: Date,
): Promise<string> {
  const { cancelled, isAdded, isOutvoted } = await takeDecision(viewer, input, now);
  const notice = isAdded ? "added-before" : isOutvoted ? "outvoted" : cancelled > 0 ? "messages-cancelled" : "taken";
  return feedbackEntryPath(viewer, input, input.feedbackId, notice);
}

const onEntry = <S extends z.ZodType<OnInterview & { feedbackId: string }>>(
  schema: S,
  command: (viewer: Consultant, input: z.output<S>, now: Date) => Promise<void>,
  notice: NoticeOf<"/w/[workspace]/interviews/[id]/feedback/[feedback]">,
) =>
  consultantAction(schema, async (viewer, input, now) => {
    await command(viewer, input, now);
    return { to: feedbackEntryPath(viewer, input, input.feedbackId, notice) };
  });

export const shareFeedbackAction = consultantAction(shareFeedbackInput, async (viewer, input, now) => {
  // Without script the preview is drawn by the server, from what was typed.
  if (input.look) return { submitted: formValues(input) };
  await shareFeedback(viewer, input, now);
  return { to: feedbackEntryPath(viewer, input, input.feedbackId, "shared") };
});

export const keepFeedbackPrivateAction = onEntry(keepFeedbackPrivateInput, keepFeedbackPrivate, "kept-private");
export const unshareFeedbackAction = onEntry(unshareFeedbackInput, unshareFeedback, "undone");

const updatePage = "/w/[workspace]/interviews/[id]/update";

const linkResult = (
  made: CopiedFeedbackLink | null,
  { workspaceId: workspace }: Consultant,
  { interviewId: id }: OnInterview,
  linkId: string,
): AskByLinkState | { to: string } =>
  made
    ? { made: { ...made, until: made.until.toISOString() } }
    : { to: noticePath(updatePage, { workspace, id }, "link-sent", { about: linkId }) };

export const askByLinkAction = consultantAction(askByLinkInput, async (viewer, input, now, _reader, sent) =>
  linkResult(
    await askByLink(viewer, { ...input, pastedName: pastedName(sent.get("email")) }, now),
    viewer,
    input,
    input.id,
  ),
);

export const renewLinkAction = consultantAction(renewLinkInput, async (viewer, input, now, _reader, sent) =>
  linkResult(
    await renewLink(viewer, { ...input, pastedName: pastedName(sent.get("email")) }, now),
    viewer,
    input,
    input.linkId,
  ),
);

export const revokeLinkAction = consultantAction(revokeLinkInput, async (viewer, input, now) => {
  await revokeLink(viewer, input, now);
  return { to: noticePath(updatePage, { workspace: viewer.workspaceId, id: input.interviewId }, "revoked") };
});

const formValues = ({
  strengths,
  shortfalls,
  tips,
  nextStage,
  givenBy,
  grades,
  decided,
}: z.output<typeof shareFeedbackInput>) => ({
  ...{ strengths, shortfalls, tips, nextStage, givenBy },
  ...(decided && { decided: `${decided}` }),
  ...Object.fromEntries(Object.entries(grades).map(([key, grade]) => [`grades.${key}`, `${grade}`])),
});
