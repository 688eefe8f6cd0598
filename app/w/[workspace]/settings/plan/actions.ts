"use server";

import { consultantAction } from "@/lib/action";
import { saveAgencyPlanSettings } from "@/lib/people/workspaces/commands/settings";
import { savePlanSettingsInput } from "@/lib/people/workspaces/input";
import { noticePath } from "@/lib/platform/notices/rules/notices";

export const saveAgencyPlanSettingsAction = consultantAction(savePlanSettingsInput, async (viewer, input, now) => {
  await saveAgencyPlanSettings(viewer, input, now);
  return { to: noticePath("/w/[workspace]/settings/plan", { workspace: viewer.workspaceId }, "saved") };
});
