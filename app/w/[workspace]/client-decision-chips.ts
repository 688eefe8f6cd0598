import type { ChipTone } from "@/app/_ui/chip";
import type { AgencyMember } from "@/lib/people/workspaces/queries";

/** What a client decided, as a chip says it. */
export const clientDecisionChips: Record<string, [ChipTone, string]> = {
  next: ["done", "next stage"],
  offer: ["done", "offer"],
  rejected: ["neutral", "not this time"],
  undecided: ["wait", "not decided"],
};

/** The name of the consultant in charge. Null if that person has left the agency. */
export const memberName = (members: readonly AgencyMember[], userId: string | null) =>
  members.find((member) => member.userId === userId)?.name ?? null;
