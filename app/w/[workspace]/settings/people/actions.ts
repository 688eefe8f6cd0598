"use server";

import { sendEmailsAfterResponse } from "@/app/_server/send-emails-after-response";
import { consultantAction, consultantButton } from "@/lib/action";
import { resendInvitation, revokeInvitation, sendInvitation } from "@/lib/people/invitations/commands/invite";
import { inviteSeveral } from "@/lib/people/invitations/commands/invite-several";
import {
  inviteSeveralInput,
  resendInvitationInput,
  revokeInvitationInput,
  sendInvitationInput,
} from "@/lib/people/invitations/input";
import { severalInvitedMessage } from "@/lib/people/invitations/rules";
import { changeAccess, removeMember } from "@/lib/people/workspaces/commands/members";
import { changeAccessInput, removeMemberInput } from "@/lib/people/workspaces/input";
import { type NoticeOf, noticePath } from "@/lib/platform/notices/rules/notices";
import type { Consultant } from "@/lib/viewer";

const peoplePath = (
  { workspaceId }: Consultant,
  notice: NoticeOf<"/w/[workspace]/settings/people">,
  options?: { about: string },
) => noticePath("/w/[workspace]/settings/people", { workspace: workspaceId }, notice, options);

export const sendInvitationAction = consultantAction(sendInvitationInput, async (viewer, input, now) => {
  await sendInvitation(viewer, input, now);
  sendEmailsAfterResponse();
  return {
    to: input.candidateId
      ? noticePath(
          "/w/[workspace]/candidates/[id]",
          { workspace: viewer.workspaceId, id: input.candidateId },
          "invited",
        )
      : peoplePath(viewer, "invited", { about: input.id }),
  };
});

export const inviteSeveralAction = consultantAction(inviteSeveralInput, async (viewer, input, now) => {
  const result = await inviteSeveral(viewer, input, now);
  if (result.done > 0) sendEmailsAfterResponse();
  if (result.refused.length === 0) return { to: peoplePath(viewer, "several-invited") };
  // What was sent leaves the form; what was refused stays in it, to be corrected.
  const people = result.refused.map(({ name: line }) => line).join("\n");
  const { press, as } = input;
  return {
    errors: { people: severalInvitedMessage(result) },
    submitted: { workspace: viewer.workspaceId, press, as, people },
    taken: { people },
  };
});

export const resendInvitationAction = consultantAction(resendInvitationInput, async (viewer, input, now) => {
  await resendInvitation(viewer, input, now);
  sendEmailsAfterResponse();
  return { to: peoplePath(viewer, "again", { about: input.press }) };
});

export const revokeInvitationAction = consultantButton(
  revokeInvitationInput,
  async (viewer, input, now) => {
    await revokeInvitation(viewer, input, now);
    return peoplePath(viewer, "back");
  },
  (_input, viewer) => `/w/${viewer.workspaceId}/settings/people`,
);

export const changeAccessAction = consultantAction(changeAccessInput, async (viewer, input, now) => {
  await changeAccess(viewer, input, now);
  return { to: peoplePath(viewer, "role") };
});

export const removeMemberAction = consultantAction(removeMemberInput, async (viewer, input, now) => {
  await removeMember(viewer, input, now);
  return { to: peoplePath(viewer, "removed") };
});
