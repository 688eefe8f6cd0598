"use server";

import { mailAtOnce } from "@/app/(front)/sign-in/at-once";
import { candidateAction, candidateButton } from "@/lib/action";
import { askConsultant, takeBackHandover } from "@/lib/handovers/commands/ask";
import { askingConsultant, takingBack } from "@/lib/handovers/input";

export const ask = candidateAction(askingConsultant, async (viewer, input, now) => {
  await askConsultant(viewer, input, now);
  mailAtOnce();
  return { to: `/me/interviews/${input.id}?said=asked` };
});

export const takeBack = candidateButton(
  takingBack,
  async (viewer, input, now) => {
    await takeBackHandover(viewer, input, now);
    return `/me/interviews/${input.id}/consultant`;
  },
  ({ id }) => `/me/interviews/${id}/consultant`,
);
