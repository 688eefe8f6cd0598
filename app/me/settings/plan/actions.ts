"use server";

import { candidateAction } from "@/lib/action";
import { saveSettings } from "@/lib/workspaces/commands/settings";
import { planSettings } from "@/lib/workspaces/input";

export const save = candidateAction(planSettings, async (viewer, input, now) => {
  await saveSettings(viewer, input, now);
  return { to: "/me/settings/plan?said=saved" };
});
