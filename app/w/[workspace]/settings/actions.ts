"use server";

import { consultantAction } from "@/lib/action";
import { noticePath } from "@/lib/notices/rules/notices";
import { changeAgency } from "@/lib/workspaces/commands/agency";
import { leaveAgency } from "@/lib/workspaces/commands/members";
import { changeAgencyInput, leaveAgencyInput } from "@/lib/workspaces/input";

export const changeAgencyAction = consultantAction(changeAgencyInput, async (viewer, input, now) => {
  await changeAgency(viewer, input, now);
  return { notice: "Saved." };
});

export const leaveAgencyAction = consultantAction(leaveAgencyInput, async (viewer, input, now) => {
  await leaveAgency(viewer, input, now);
  return { to: noticePath("/me/settings", {}, "left") };
});
