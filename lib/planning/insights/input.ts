import { z } from "zod";
import { isDay } from "@/lib/dates";

/** A day of the table by consultant. Empty: its usual one. */
const rangeDay = z
  .string()
  .refine((day) => isDay(day) && day >= "1970-01-01")
  .catch("");

/** Whose interviews: everybody's, or one consultant's. An invalid value is ignored, because an address is no form. */
export const getInsightsInput = z.object({
  who: z.union([z.literal("all"), z.uuid()]).catch("all"),
  from: rangeDay,
  to: rangeDay,
});
export type GetInsightsInput = z.output<typeof getInsightsInput>;

export const insightsFiles = ["consultants", "times", "promises", "outcomes"] as const;
export type InsightsFile = (typeof insightsFiles)[number];
