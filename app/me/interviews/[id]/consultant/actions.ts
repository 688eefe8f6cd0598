"use server";

import { sendEmailsAfterResponse } from "@/app/_server/send-emails-after-response";
import { candidateAction, candidateButton } from "@/lib/action";
import { noticePath } from "@/lib/platform/notices/rules/notices";
import { askConsultant, cancelHandover } from "@/lib/record/handovers/commands/ask";
import { askConsultantInput, cancelHandoverInput } from "@/lib/record/handovers/input";

export const askConsultantAction = candidateAction(askConsultantInput, async (viewer, input, now) => {
  await askConsultant(viewer, input, now);
  sendEmailsAfterResponse();
  return { to: noticePath("/me/interviews/[id]", { id: input.id }, "asked") };
});

export const cancelHandoverAction = candidateButton(
  cancelHandoverInput,
  async (viewer, input, now) => {
    await cancelHandover(viewer, input, now);
    return `/me/interviews/${input.id}/consultant`;
  },
  ({ id }) => `/me/interviews/${id}/consultant`,
);
