import { z } from "zod";
import { isTime } from "../dates";
import { defaults, type Settings } from "../followups/rules/settings";
import { bounds, numbers } from "./rules";

const keys = Object.keys(defaults) as (keyof Settings)[];

/** One field a number. An empty one takes the playbook's own value. */
const field = (key: keyof Settings) => {
  const { unit } = numbers[key];
  if (unit === "time")
    return z
      .string()
      .transform((text) => text || `${defaults[key]}`)
      .refine(isTime, "Write the time as 16:30.");
  const [least, most] = bounds[unit];
  const sentence = `Choose a whole number from ${least} to ${most}.`;
  return z
    .string()
    .transform((text) => (text.trim() === "" ? Number(defaults[key]) : Number(text)))
    .refine((number) => Number.isInteger(number) && number >= least && number <= most, sentence);
};

export const planSettings = z
  .object(Object.fromEntries(keys.map((key) => [key, field(key)])) as Record<keyof Settings, ReturnType<typeof field>>)
  .superRefine((all, context) => {
    if (String(all.close) <= String(all.opening))
      context.addIssue({ code: "custom", path: ["close"], message: "Close should be after opening." });
    if (all.chaserDueDays < all.chaserOpensDays)
      context.addIssue({ code: "custom", path: ["chaserDueDays"], message: "It can't be due before it opens." });
  })
  .transform((all) =>
    Object.fromEntries(keys.filter((key) => all[key] !== defaults[key]).map((key) => [key, all[key]])),
  );
