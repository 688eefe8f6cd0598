"use server";

import type { z } from "zod";
import { candidateAction, candidateButton } from "@/lib/action";
import { startFromToday, undoStartFromToday } from "@/lib/planning/steps/commands/start-from-today";
import {
  chooseStep,
  settleStep,
  snoozeStep,
  undoStep,
  unlockStep,
  waiveStep,
} from "@/lib/planning/steps/commands/step-events";
import {
  chooseStepInput,
  settleStepInput,
  snoozeStepInput,
  startFromTodayInput,
  undoStepInput,
  unlockStepInput,
  waiveStepInput,
} from "@/lib/planning/steps/input";
import { type NoticeOf, noticePath } from "@/lib/platform/notices/rules/notices";
import { tickTask } from "@/lib/record/debriefs/commands/tasks";
import { tickTaskInput } from "@/lib/record/debriefs/input";
import type { Candidate } from "@/lib/viewer";

type OnInterview = { interviewId: string };
type Command<S extends z.ZodType> = (viewer: Candidate, input: z.output<S>, now: Date) => Promise<void>;

const form = <S extends z.ZodType<OnInterview>>(
  schema: S,
  command: Command<S>,
  notice: NoticeOf<"/me/interviews/[id]">,
) =>
  candidateAction(schema, async (viewer, input, now) => {
    await command(viewer, input, now);
    return { to: noticePath("/me/interviews/[id]", { id: input.interviewId }, notice) };
  });

export const settleStepAsCandidateAction = candidateAction(settleStepInput, async (viewer, input, now) => {
  await settleStep(viewer, input, now);
  const id = input.interviewId;
  // The meaning of the answer, and what can be done now, are on the outcome page.
  return {
    to:
      input.step === "answer-the-offer"
        ? `/me/interviews/${id}/outcome`
        : noticePath("/me/interviews/[id]", { id }, "done"),
  };
});
export const waiveStepAsCandidateAction = form(waiveStepInput, waiveStep, "waived");
export const unlockStepAsCandidateAction = candidateAction(unlockStepInput, async (viewer, input, now) => {
  await unlockStep(viewer, input, now);
  const key = { id: input.interviewId, step: input.step };
  return { to: noticePath("/me/interviews/[id]/steps/[step]", key, "unlocked", { for: input.interviewerId }) };
});
export const snoozeStepAsCandidateAction = form(snoozeStepInput, snoozeStep, "snoozed");
export const chooseStepAction = form(chooseStepInput, chooseStep, "chosen");
export const undoStepAsCandidateAction = form(undoStepInput, undoStep, "undone");

export const addOptionalStepAction = candidateButton(
  chooseStepInput,
  async (viewer, input, now) => {
    await chooseStep(viewer, input, now);
    return noticePath("/me/interviews/[id]", { id: input.interviewId }, "chosen");
  },
  (input) => `/me/interviews/${input.interviewId}`,
);

export const tickTaskAsCandidateAction = candidateButton(
  tickTaskInput,
  async (viewer, input, now) => {
    await tickTask(viewer, input, now);
    return `/me/interviews/${input.id}`;
  },
  (input) => `/me/interviews/${input.id}`,
);

const onInterview = (command: typeof startFromToday) =>
  candidateButton(
    startFromTodayInput,
    async (viewer, input, now) => {
      await command(viewer, input, now);
      return `/me/interviews/${input.id}`;
    },
    (input) => `/me/interviews/${input.id}`,
  );

export const startFromTodayAsCandidateAction = onInterview(startFromToday);
export const undoStartFromTodayAsCandidateAction = onInterview(undoStartFromToday);
