"use server";

import type { z } from "zod";
import { consultantAction, consultantButton } from "@/lib/action";
import { tickTask } from "@/lib/debriefs/commands/tasks";
import { tickTaskInput } from "@/lib/debriefs/input";
import { letCandidateWrite } from "@/lib/draft-reviews/commands/let-candidate-write";
import { type LetCandidateWriteInput, letCandidateWriteInput } from "@/lib/draft-reviews/input";
import { startFromToday, undoStartFromToday } from "@/lib/steps/commands/start-from-today";
import { settleStep, snoozeStep, undoStep, unlockStep, waiveStep } from "@/lib/steps/commands/step-events";
import {
  settleStepInput,
  snoozeStepInput,
  startFromTodayInput,
  undoStepInput,
  unlockStepInput,
  waiveStepInput,
} from "@/lib/steps/input";
import { consultantPages, interviewHref, stepHref } from "@/lib/steps/rules";
import type { Consultant } from "@/lib/viewer";

type OnInterview = { interviewId: string };
type Command<S extends z.ZodType> = (viewer: Consultant, input: z.output<S>, now: Date) => Promise<void>;

const page = (viewer: Consultant, id: string) => interviewHref(consultantPages(viewer.workspaceId), id);

const form = <S extends z.ZodType<OnInterview>>(schema: S, command: Command<S>, said: string) =>
  consultantAction(schema, async (viewer, input, now) => {
    await command(viewer, input, now);
    return { to: `${page(viewer, input.interviewId)}?said=${said}` };
  });

export const settleStepAsConsultantAction = form(settleStepInput, settleStep, "done");
export const waiveStepAsConsultantAction = form(waiveStepInput, waiveStep, "waived");
export const unlockStepAsConsultantAction = consultantAction(unlockStepInput, async (viewer, input, now) => {
  await unlockStep(viewer, input, now);
  const step = { step: input.step, forId: input.interviewerId };
  const href = stepHref(consultantPages(viewer.workspaceId), input.interviewId, step);
  return { to: `${href}${input.interviewerId ? "&" : "?"}said=unlocked` };
});
export const snoozeStepAsConsultantAction = form(snoozeStepInput, snoozeStep, "snoozed");
export const undoStepAsConsultantAction = form(undoStepInput, undoStep, "undone");

export const tickTaskAsConsultantAction = consultantButton(
  tickTaskInput,
  async (viewer, input, now) => {
    await tickTask(viewer, input, now);
    return page(viewer, input.id);
  },
  (input, viewer) => page(viewer, input.id),
);

const onInterview = (command: typeof startFromToday) =>
  consultantButton(
    startFromTodayInput,
    async (viewer, input, now) => {
      await command(viewer, input, now);
      return page(viewer, input.id);
    },
    (input, viewer) => page(viewer, input.id),
  );

export const startFromTodayAsConsultantAction = onInterview(startFromToday);
export const undoStartFromTodayAsConsultantAction = onInterview(undoStartFromToday);

export const letCandidateWriteAction = consultantButton(
  letCandidateWriteInput,
  async (viewer, input, now) => {
    await letCandidateWrite(viewer, input, now);
    return `${stepPath(viewer, input)}?said=chosen`;
  },
  (input, viewer) => stepPath(viewer, input),
);

const stepPath = (viewer: Consultant, { interviewId, step }: LetCandidateWriteInput) =>
  stepHref(consultantPages(viewer.workspaceId), interviewId, { step, forId: null });
