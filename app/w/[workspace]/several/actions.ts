"use server";

import { sendEmailsAfterResponse } from "@/app/_server/send-emails-after-response";
import { consultantAction } from "@/lib/action";
import { Refused } from "@/lib/errors";
import { actOnSelection, sendUpdates } from "@/lib/planning/selection/commands";
import { actOnSelectionInput, sendUpdatesInput } from "@/lib/planning/selection/input";
import { formatSelectionResult } from "@/lib/planning/selection/rules";

export const actOnSelectionAction = consultantAction(actOnSelectionInput, async (viewer, input, now) => {
  const result = await actOnSelection(viewer, input, now);
  // The form stays as it is, with the reasons above it.
  if (result.done === 0) throw new Refused(formatSelectionResult(result));
  if (input.do === "invite") sendEmailsAfterResponse();
  return { notice: formatSelectionResult(result) };
});

export const sendUpdatesAction = consultantAction(sendUpdatesInput, async (viewer, input, now) => {
  // Without script the preview is drawn by the server, from what was typed.
  if (input.look) return { submitted: { text: input.text } };
  const result = await sendUpdates(viewer, input, now);
  if (result.done === 0) throw new Refused(formatSelectionResult(result, "sent"));
  sendEmailsAfterResponse();
  return { notice: formatSelectionResult(result, "sent") };
});
