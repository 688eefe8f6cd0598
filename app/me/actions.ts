"use server";

import { candidateButton } from "@/lib/action";
import { settleStep, snoozeStep, undoStep } from "@/lib/planning/steps/commands/step-events";
import { candidatePages, interviewHref, stepTick } from "@/lib/planning/steps/rules";
import { type PressedOn, pressTaskInput, undoTaskInput } from "@/lib/planning/today/input";
import { taskKey } from "@/lib/planning/today/rules/task-key";
import { noticePath } from "@/lib/platform/notices/rules/notices";

/** The page where the button was pressed, with its notice. */
const pageAfter = (page: PressedOn, id: string, notice: "done" | "snoozed" | "undone", about?: string) =>
  page === "interview"
    ? noticePath("/me/interviews/[id]", { id }, notice, { about })
    : noticePath("/me", {}, notice, { about });

const pressedPage = (page: PressedOn, id: string) => (page === "interview" ? interviewHref(candidatePages, id) : "/me");

/** Marks a task as done, or snoozes it until tomorrow. The notice names the task, so that the person can undo it. */
export const pressTaskAction = candidateButton(
  pressTaskInput,
  async (viewer, { page, press: { deed, ...key } }, now) => {
    const about = taskKey(key.interviewId, { step: key.step, forId: key.interviewerId });
    if (deed === "snooze") {
      await snoozeStep(viewer, { ...key, until: "tomorrow" }, now);
      return pageAfter(page, key.interviewId, "snoozed", about);
    }
    await settleStep(viewer, { ...key, how: stepTick(key.step)?.how ?? "", note: "", on: "" }, now);
    return pageAfter(page, key.interviewId, "done", about);
  },
  ({ page, press }) => pressedPage(page, press.interviewId),
);

export const undoTaskAction = candidateButton(
  undoTaskInput,
  async (viewer, { page, ...input }, now) => {
    await undoStep(viewer, input, now);
    return pageAfter(page, input.interviewId, "undone");
  },
  ({ page, interviewId }) => pressedPage(page, interviewId),
);
