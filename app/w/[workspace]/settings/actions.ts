"use server";

import { consultantAction } from "@/lib/action";
import { changeAgency } from "@/lib/people/workspaces/commands/agency";
import { leaveAgency } from "@/lib/people/workspaces/commands/members";
import { changeAgencyInput, leaveAgencyInput } from "@/lib/people/workspaces/input";
import { noticePath } from "@/lib/platform/notices/rules/notices";

export const changeAgencyAction = consultantAction(changeAgencyInput, async (viewer, input, now) => {
  await changeAgency(viewer, input, now);
  return { notice: "Saved." };
});

export const leaveAgencyAction = consultantAction(leaveAgencyInput, async (viewer, input, now) => {
  await leaveAgency(viewer, input, now);
  return { to: noticePath("/me/settings", {}, "left") };
});
