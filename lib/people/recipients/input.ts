import { z } from "zod";

/** What a recipient may decide about a message that a person sent them, and undo. */
export const recipientDecisions = [
  "report",
  "undo report",
  "stop sender",
  "undo sender",
  "stop all",
  "undo all",
] as const;

export const decideAsRecipientInput = z.object({ token: z.string().max(300), decision: z.enum(recipientDecisions) });

export type RecipientDecision = (typeof recipientDecisions)[number];
