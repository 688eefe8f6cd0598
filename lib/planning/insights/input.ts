import { z } from "zod";

/** Whose interviews: everybody's, or one consultant's. An invalid value is ignored, because an address is no form. */
export const getInsightsInput = z.object({ who: z.union([z.literal("all"), z.uuid()]).catch("all") });

export const insightsFiles = ["times", "promises", "outcomes"] as const;
export type InsightsFile = (typeof insightsFiles)[number];
