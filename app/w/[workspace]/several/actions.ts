"use server";

import { sendEmailsAfterResponse } from "@/app/_server/send-emails-after-response";
import { consultantAction } from "@/lib/action";
import { Refused } from "@/lib/errors";
import { actOnSelection } from "@/lib/planning/selection/commands";
import { actOnSelectionInput } from "@/lib/planning/selection/input";
import { formatSelectionResult } from "@/lib/planning/selection/rules";

export const actOnSelectionAction = consultantAction(actOnSelectionInput, async (viewer, input, now) => {
  const result = await actOnSelection(viewer, input, now);
  // The form stays as it is, with the reasons above it.
  if (result.done === 0) throw new Refused(formatSelectionResult(result));
  if (input.do === "invite") sendEmailsAfterResponse();
  return { notice: formatSelectionResult(result) };
});
