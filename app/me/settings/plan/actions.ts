"use server";

import { candidateAction } from "@/lib/action";
import { savePlanSettings } from "@/lib/workspaces/commands/settings";
import { savePlanSettingsInput } from "@/lib/workspaces/input";

export const savePlanSettingsAction = candidateAction(savePlanSettingsInput, async (viewer, input, now) => {
  await savePlanSettings(viewer, input, now);
  return { to: "/me/settings/plan?said=saved" };
});
