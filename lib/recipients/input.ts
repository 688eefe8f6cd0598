import { z } from "zod";

/** What a recipient may decide about a message that somebody sent them, and take back. */
export const decisions = ["report", "undo report", "stop sender", "undo sender", "stop all", "undo all"] as const;

export const deciding = z.object({ token: z.string().max(300), decision: z.enum(decisions) });

export type Decision = (typeof decisions)[number];
