"use server";

import { candidateButton } from "@/lib/action";
import { leaveAsCandidate } from "@/lib/candidates/commands/leave";
import { leaveAsCandidateInput } from "@/lib/workspaces/input";

export const leaveAsCandidateAction = candidateButton(
  leaveAsCandidateInput,
  async (viewer, input, now) => {
    await leaveAsCandidate(viewer, input, now);
    return "/me/settings?said=left";
  },
  () => "/me/settings",
);
