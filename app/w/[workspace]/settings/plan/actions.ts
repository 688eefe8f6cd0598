"use server";

import { consultantAction } from "@/lib/action";
import { noticePath } from "@/lib/notices/rules/notices";
import { saveAgencyPlanSettings } from "@/lib/workspaces/commands/settings";
import { savePlanSettingsInput } from "@/lib/workspaces/input";

export const saveAgencyPlanSettingsAction = consultantAction(savePlanSettingsInput, async (viewer, input, now) => {
  await saveAgencyPlanSettings(viewer, input, now);
  return { to: noticePath("/w/[workspace]/settings/plan", { workspace: viewer.workspaceId }, "saved") };
});
