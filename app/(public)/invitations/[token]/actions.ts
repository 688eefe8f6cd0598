"use server";

import { publicAction, userAction } from "@/lib/action";
import { acceptInvitation, declineInvitation } from "@/lib/people/invitations/commands/answer";
import { oneTimeLinkInput } from "@/lib/people/invitations/input";
import { noticePath } from "@/lib/platform/notices/rules/notices";
import { currentSession, system } from "@/lib/viewer";

export const acceptInvitationAction = userAction(oneTimeLinkInput, async ({ userId }, input, now) => {
  const { as, workspaceId } = await acceptInvitation({ as: "candidate", userId }, input, now);
  return { to: as === "candidate" ? noticePath("/me/settings", {}, "joined") : `/w/${workspaceId}` };
});

/** The holder of the e-mail may decline without an account. */
export const declineInvitationAction = publicAction(oneTimeLinkInput, async (input, now) => {
  const who = await currentSession();
  await declineInvitation(who ? { as: "candidate", userId: who.userId } : system, input, now);
  return { to: noticePath("/invitations/[token]", { token: input.token }, "declined") };
});
