"use server";

import { candidateAction } from "@/lib/action";
import { noticePath } from "@/lib/notices/rules/notices";
import { savePlanSettings } from "@/lib/workspaces/commands/settings";
import { savePlanSettingsInput } from "@/lib/workspaces/input";

export const savePlanSettingsAction = candidateAction(savePlanSettingsInput, async (viewer, input, now) => {
  await savePlanSettings(viewer, input, now);
  return { to: noticePath("/me/settings/plan", {}, "saved") };
});
