"use server";

import { candidateAction } from "@/lib/action";
import { savePlanSettings } from "@/lib/people/workspaces/commands/settings";
import { savePlanSettingsInput } from "@/lib/people/workspaces/input";
import { noticePath } from "@/lib/platform/notices/rules/notices";

export const savePlanSettingsAction = candidateAction(savePlanSettingsInput, async (viewer, input, now) => {
  await savePlanSettings(viewer, input, now);
  return { to: noticePath("/me/settings/plan", {}, "saved") };
});
