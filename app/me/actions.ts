"use server";

import { candidateButton } from "@/lib/action";
import { settleStep, snoozeStep, undoStep } from "@/lib/planning/steps/commands/step-events";
import { undoStepInput } from "@/lib/planning/steps/input";
import { stepTick } from "@/lib/planning/steps/rules";
import { pressTaskInput } from "@/lib/planning/today/input";
import { taskKey } from "@/lib/planning/today/rules/task-key";
import { noticePath } from "@/lib/platform/notices/rules/notices";

const today = () => "/me";

/** Marks a task of Today as done, or snoozes it until tomorrow. The notice names it, so that it can be undone. */
export const pressTaskAction = candidateButton(
  pressTaskInput,
  async (viewer, { press: { deed, ...key } }, now) => {
    const about = taskKey(key.interviewId, { step: key.step, forId: key.interviewerId });
    if (deed === "snooze") {
      await snoozeStep(viewer, { ...key, until: "tomorrow" }, now);
      return noticePath("/me", {}, "snoozed", { about });
    }
    await settleStep(viewer, { ...key, how: stepTick(key.step)?.how ?? "", note: "", on: "" }, now);
    return noticePath("/me", {}, "done", { about });
  },
  today,
);

export const undoTaskAction = candidateButton(
  undoStepInput,
  async (viewer, input, now) => {
    await undoStep(viewer, input, now);
    return noticePath("/me", {}, "undone");
  },
  today,
);
