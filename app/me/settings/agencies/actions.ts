"use server";

import { candidateButton } from "@/lib/action";
import { leaveAsCandidate } from "@/lib/candidates/commands/leave";
import { noticePath } from "@/lib/notices/rules/notices";
import { leaveAsCandidateInput } from "@/lib/workspaces/input";

export const leaveAsCandidateAction = candidateButton(
  leaveAsCandidateInput,
  async (viewer, input, now) => {
    await leaveAsCandidate(viewer, input, now);
    return noticePath("/me/settings", {}, "left");
  },
  () => "/me/settings",
);
