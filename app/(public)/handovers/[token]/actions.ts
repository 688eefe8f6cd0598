"use server";

import { publicAction, userAction } from "@/lib/action";
import { oneTimeLinkInput } from "@/lib/people/invitations/input";
import { noticePath } from "@/lib/platform/notices/rules/notices";
import { acceptHandover, declineHandover } from "@/lib/record/handovers/commands/accept-and-decline";
import { acceptHandoverInput } from "@/lib/record/handovers/input";
import { currentSession, system } from "@/lib/viewer";

export const acceptHandoverAction = userAction(acceptHandoverInput, async ({ userId }, input, now) => {
  const { workspaceId, interviewId } = await acceptHandover({ as: "candidate", userId }, input, now);
  return { to: `/w/${workspaceId}/interviews/${interviewId}` };
});

export const declineHandoverAction = publicAction(oneTimeLinkInput, async (input, now) => {
  const who = await currentSession();
  await declineHandover(who ? { as: "candidate", userId: who.userId } : system, input, now);
  return { to: noticePath("/handovers/[token]", { token: input.token }, "declined") };
});
