"use server";

import { consultantAction } from "@/lib/action";
import { saveAgencyPlanSettings } from "@/lib/workspaces/commands/settings";
import { savePlanSettingsInput } from "@/lib/workspaces/input";

export const saveAgencyPlanSettingsAction = consultantAction(savePlanSettingsInput, async (viewer, input, now) => {
  await saveAgencyPlanSettings(viewer, input, now);
  return { to: `/w/${viewer.workspaceId}/settings/plan?said=saved` };
});
