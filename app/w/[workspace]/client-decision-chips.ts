import type { ChipTone } from "@/app/_ui/chip";

/** What a client decided, as a chip says it. */
export const clientDecisionChips: Record<string, [ChipTone, string]> = {
  next: ["done", "next round"],
  offer: ["done", "offer"],
  rejected: ["neutral", "not selected"],
  undecided: ["wait", "no decision yet"],
};
