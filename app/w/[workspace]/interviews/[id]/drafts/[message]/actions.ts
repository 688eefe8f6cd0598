"use server";

import { consultantAction, consultantButton } from "@/lib/action";
import { Stale } from "@/lib/errors";
import type { ActionResult } from "@/lib/form-state";
import { passOnDraft, undoPassOn } from "@/lib/mail/draft-reviews/commands/pass-on";
import { approveDraft, commentOnDraft, proposeEdit, returnDraft } from "@/lib/mail/draft-reviews/commands/review";
import {
  commentOnDraftInput,
  type DraftKey,
  draftKeyInput,
  passOnDraftInput,
  proposeEditInput,
  returnDraftInput,
} from "@/lib/mail/draft-reviews/input";
import { baseName } from "@/lib/merging";
import { pastedName } from "@/lib/people/email-addresses/input";
import { type NoticeOf, noticePath } from "@/lib/platform/notices/rules/notices";
import type { Consultant } from "@/lib/viewer";

const page = (
  { workspaceId: workspace }: Consultant,
  { interviewId: id, messageId: message }: DraftKey,
  notice: NoticeOf<"/w/[workspace]/interviews/[id]/drafts/[message]">,
) => noticePath("/w/[workspace]/interviews/[id]/drafts/[message]", { workspace, id, message }, notice);

/** The draft was changed while it was read: the page shows the present text, and the reader's words stay. */
async function unlessTextChanged(run: () => Promise<string>): Promise<ActionResult> {
  try {
    return { to: await run() };
  } catch (fault) {
    if (!(fault instanceof Stale)) throw fault;
    const sentence = "The text was changed while you read it. The new text is below. Press again if you agree with it.";
    return { message: sentence, theirs: fault.theirs, version: fault.version, key: Math.random() };
  }
}

export const approveDraftAction = consultantAction(passOnDraftInput, (viewer, sentInput, now, _reader, sent) => {
  // An address that was left as the page showed it is the record's, which may have been corrected since.
  const isAsShown = sentInput.email === sent.get(baseName("email"));
  const input = { ...sentInput, email: isAsShown ? "" : sentInput.email };
  const { intent } = input;
  return unlessTextChanged(async () => {
    if (intent !== "approve")
      return page(
        viewer,
        input,
        await passOnDraft(viewer, { ...input, intent, pastedName: pastedName(sent.get("email")) }, now),
      );
    await approveDraft(viewer, input, now);
    return page(viewer, input, "approve");
  });
});

export const returnDraftAction = consultantAction(returnDraftInput, (viewer, input, now) =>
  unlessTextChanged(async () => {
    await returnDraft(viewer, input, now);
    return page(viewer, input, "returned");
  }),
);

export const proposeEditAction = consultantAction(proposeEditInput, (viewer, input, now) =>
  unlessTextChanged(async () => {
    await proposeEdit(viewer, input, now);
    return page(viewer, input, "proposed");
  }),
);

export const commentOnDraftAction = consultantAction(commentOnDraftInput, async (viewer, input, now) => {
  await commentOnDraft(viewer, input, now);
  return { to: page(viewer, input, "commented") };
});

export const undoPassOnAction = consultantButton(
  draftKeyInput,
  async (viewer, input, now) => {
    await undoPassOn(viewer, input, now);
    return page(viewer, input, "back");
  },
  (input, viewer) => page(viewer, input, "late"),
);
