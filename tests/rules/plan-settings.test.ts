import { expect, test } from "vitest";
import { savePlanSettingsInput } from "@/lib/people/workspaces/input";
import { planSettingFields } from "@/lib/people/workspaces/rules";
import { articleDisagreements } from "@/lib/planning/plan/rules/disagreements";
import { defaultPlanSettings, type PlanSettings } from "@/lib/planning/plan/rules/settings";
import { playbookRules } from "@/lib/planning/plan/rules/sources";

const asShown = Object.fromEntries(Object.entries(defaultPlanSettings).map(([name, value]) => [name, `${value}`]));
const faults = (typed: Partial<Record<keyof PlanSettings, string>>) => {
  const read = savePlanSettingsInput.safeParse({ ...asShown, ...typed });
  return read.success ? null : read.error.issues.map(({ path, message }) => [path.join("."), message]);
};

test("Every setting of the plan has words of its own, and names its rule where an article speaks of it.", () => {
  expect(Object.keys(planSettingFields)).toEqual(expect.arrayContaining(Object.keys(defaultPlanSettings)));
  const words = Object.values(planSettingFields).map((field) => field.label);
  expect(new Set(words).size).toBe(words.length);
  for (const { rule: rests } of Object.values(planSettingFields))
    if (rests) expect({ ...playbookRules, ...articleDisagreements }).toHaveProperty(rests);
});

test("Only settings that differ from the playbook's are stored, and an empty one is the playbook's.", () => {
  expect(savePlanSettingsInput.parse(asShown)).toEqual({});
  expect(savePlanSettingsInput.parse({ ...asShown, thankYouDueHours: "30", opening: "08:30", close: "" })).toEqual({
    thankYouDueHours: 30,
    opening: "08:30",
  });
});

test("A setting can be reset to the playbook's own, whatever its field holds, and all of them at once.", () => {
  const typed = { ...asShown, thankYouDueHours: "nonsense", chasersAllowed: "5" };
  expect(savePlanSettingsInput.parse({ ...typed, reset: "thankYouDueHours" })).toEqual({ chasersAllowed: 5 });
  expect(savePlanSettingsInput.parse({ ...typed, reset: "all" })).toEqual({});
  expect(savePlanSettingsInput.safeParse({ ...typed, reset: "close" }).success).toBe(false);
});

test("R25 The weekend is stored by its days, in order and each once; with none ticked, each country's own counts.", () => {
  const days = (weekend: unknown) => savePlanSettingsInput.safeParse({ ...asShown, weekend });
  expect(days(["6", "5", "5"]).data).toEqual({ weekend: [5, 6] });
  expect(days("5").data).toEqual({ weekend: [5] });
  for (const none of [undefined, [], "", [""]]) expect(days(none).data).toEqual({});
  for (const wrong of ["0", "8", "Friday", ["5", "1.5"], "5 6"])
    expect(days(wrong).error?.issues, `${wrong}`).toMatchObject([
      { path: ["weekend"], message: "Tick the days of the weekend." },
    ]);
  expect(days(["1", "2", "3", "4", "5", "6", "7"]).error?.issues).toMatchObject([
    { path: ["weekend"], message: "Leave at least one working day in the week." },
  ]);
  expect(savePlanSettingsInput.parse({ ...asShown, weekend: ["5"], reset: "all" })).toEqual({});
  expect(savePlanSettingsInput.parse({ ...asShown, weekend: ["5"], reset: "close" })).toEqual({ weekend: [5] });
});

test("Invalid input gets a sentence beside its field.", () => {
  for (const thankYouDueHours of ["abc", "-1", "1.5", "73", "1e9", "∞", "0x1f"])
    expect(faults({ thankYouDueHours })?.[0], thankYouDueHours).toEqual([
      "thankYouDueHours",
      "Choose a whole number from 0 to 72.",
    ]);
  for (const opening of ["25:00", "9", "nine"])
    expect(faults({ opening })).toEqual([["opening", "Write the time with hours and minutes, such as 16:30."]]);
  expect(faults({ close: "08:00" })).toEqual([["close", "A working day can’t end before it starts."]]);
  expect(faults({ chaserOpensDays: "3" })).toEqual([["chaserDueDays", "A follow-up can’t be due before it opens."]]);
});
