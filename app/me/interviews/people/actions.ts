"use server";

import { candidateAction, candidateButton } from "@/lib/action";
import { type NoticeOf, noticePath } from "@/lib/platform/notices/rules/notices";
import { keepInTouch } from "@/lib/record/people-met/commands/keep-in-touch";
import { saveLinkedin } from "@/lib/record/people-met/commands/save-linkedin";
import { keepInTouchInput, saveLinkedinInput } from "@/lib/record/people-met/input";

const pageAfter = (person: string, notice: NoticeOf<"/me/interviews/people/[person]">) =>
  noticePath("/me/interviews/people/[person]", { person }, notice);

export const keepInTouchAction = candidateButton(
  keepInTouchInput,
  async (viewer, input, now) => {
    await keepInTouch(viewer, input, now);
    return pageAfter(input.interviewerId, input.agreed === "yes" ? "in-touch" : "not-in-touch");
  },
  ({ interviewerId }) => `/me/interviews/people/${interviewerId}`,
);

export const saveLinkedinAction = candidateAction(saveLinkedinInput, async (viewer, input, now) => {
  await saveLinkedin(viewer, input, now);
  const { interviewId: id, interviewerId } = input;
  return {
    to:
      input.page === "person"
        ? pageAfter(interviewerId, "linkedin")
        : noticePath("/me/interviews/[id]/steps/[step]", { id, step: "connect" }, "linkedin", { for: interviewerId }),
  };
});
