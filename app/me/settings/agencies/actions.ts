"use server";

import { candidateButton } from "@/lib/action";
import { leaveAsCandidate } from "@/lib/people/candidates/commands/leave";
import { leaveAsCandidateInput } from "@/lib/people/workspaces/input";
import { noticePath } from "@/lib/platform/notices/rules/notices";

export const leaveAsCandidateAction = candidateButton(
  leaveAsCandidateInput,
  async (viewer, input, now) => {
    await leaveAsCandidate(viewer, input, now);
    return noticePath("/me/settings", {}, "left");
  },
  () => "/me/settings",
);
