import { z } from "zod";
import { isTime } from "@/lib/dates";
import { candidateShownAsForms, editAccessLevels, memberAccessLevels } from "@/lib/enums";
import { agencyName } from "@/lib/people/names/input";
import { type ChangedPlanSettings, defaultPlanSettings, type PlanSettings } from "@/lib/planning/plan/rules/settings";
import { digitsText, timeText } from "@/lib/platform/text/input";
import { textLimits } from "@/lib/platform/text/rules";
import { planSettingBounds, planSettingFields } from "./rules";

const keys = Object.keys(defaultPlanSettings) as (keyof PlanSettings)[];

/** A field for each number. An empty field means the playbook's number. */
const field = (key: keyof PlanSettings) => {
  const { unit } = planSettingFields[key];
  if (unit === "time")
    return timeText
      .default("")
      .transform((text) => text || `${defaultPlanSettings[key]}`)
      .refine(isTime, "Write the time with hours and minutes, such as 16:30.");
  const [min, max] = planSettingBounds[unit];
  return digitsText
    .default("")
    .transform((text) =>
      text === "" ? Number(defaultPlanSettings[key]) : /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN,
    )
    .refine(
      (number) => Number.isInteger(number) && number >= min && number <= max,
      `Choose a whole number from ${min} to ${max}.`,
    );
};

type Name = keyof PlanSettings;

/** Pairs of numbers of which the first may not be larger, with the sentence for the wrong order. */
const orderRules: readonly (readonly [Name, Name, string])[] = [
  ["chaserOpensDays", "chaserDueDays", "A follow-up can’t be due before it opens."],
  ["thankYouAimHours", "thankYouDueHours", "A thank-you note can’t be due before the best time to send it."],
];

/** The ticked days of the week. If none is ticked, the weekend is that of each interview's country. */
const weekend = z
  .union([z.string().transform((day) => [day]), z.array(z.string())])
  .default([])
  .transform((days) => [...new Set(days.filter(Boolean))].sort().map(Number))
  .refine((days) => days.every((day) => Number.isInteger(day) && day >= 1 && day <= 7), "Tick the days of the weekend.")
  .refine((days) => days.length < 7, "Leave at least one working day in the week.");

const fields = z
  .object({
    ...(Object.fromEntries(keys.map((key) => [key, field(key)])) as Record<Name, ReturnType<typeof field>>),
    weekend,
  })
  .superRefine((all, context) => {
    const fault = (path: Name, message: string) => context.addIssue({ code: "custom", path: [path], message });
    const areTimes = isTime(String(all.opening)) && isTime(String(all.close));
    if (areTimes && String(all.close) <= String(all.opening))
      fault("close", "A working day can’t end before it starts.");
    for (const [first, then, sentence] of orderRules) if (Number(all[then]) < Number(all[first])) fault(then, sentence);
  })
  .transform(
    (all): ChangedPlanSettings => ({
      ...Object.fromEntries(keys.filter((key) => all[key] !== defaultPlanSettings[key]).map((key) => [key, all[key]])),
      ...(all.weekend.length > 0 && { weekend: all.weekend }),
    }),
  );

/** `reset` names a number, or all numbers and the weekend. They are reset to the playbook's, whatever is in the fields. */
export const savePlanSettingsInput = z.preprocess((form) => {
  const { reset, ...typed } = form as Record<string, unknown>;
  const resetKeys = reset === "all" ? keys : keys.filter((key) => key === reset);
  const weekend = reset === "all" ? { weekend: [] } : {};
  return { ...typed, ...weekend, ...Object.fromEntries(resetKeys.map((key) => [key, ""])) };
}, fields);

const name = agencyName(textLimits.agency, "The name").min(1, "Enter the agency’s name.");

export const createAgencyInput = z.object({ id: z.uuid(), name });
export const changeAgencyInput = z.object({
  name,
  editAccess: z.enum(editAccessLevels, "Choose who may edit."),
  candidateShownAs: z.enum(candidateShownAsForms, "Choose how clients see a candidate’s name."),
});

const heir = z.uuid("Choose who takes over their candidates and interviews.");
export const changeAccessInput = z.object({ userId: z.uuid(), access: z.enum(memberAccessLevels) });
export const removeMemberInput = z.object({ userId: z.uuid(), heir: heir });
export const leaveAgencyInput = z.object({ heir: heir });
/** A candidate leaves an agency. */
export const leaveAsCandidateInput = z.object({ workspaceId: z.uuid() });
