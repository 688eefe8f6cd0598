"use server";

import { consultantAction } from "@/lib/action";
import { saveAgencySettings } from "@/lib/workspaces/commands/settings";
import { planSettings } from "@/lib/workspaces/input";

export const save = consultantAction(planSettings, async (viewer, input, now) => {
  await saveAgencySettings(viewer, input, now);
  return { to: `/w/${viewer.workspaceId}/settings/plan?said=saved` };
});
