"use server";

import type { z } from "zod";
import { consultantAction, consultantButton } from "@/lib/action";
import { tickTask } from "@/lib/debriefs/commands/tasks";
import { tickTaskInput } from "@/lib/debriefs/input";
import { letCandidateWrite } from "@/lib/drafts/commands/let-write";
import { type LetCandidateWriteInput, letCandidateWriteInput } from "@/lib/drafts/input";
import { settleStep, snoozeStep, undoStep, unlockStep, waiveStep } from "@/lib/steps/commands/facts";
import { startFromToday, undoStartFromToday } from "@/lib/steps/commands/start-from-today";
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

type Which = { interviewId: string };
type Command<S extends z.ZodType> = (viewer: Consultant, input: z.output<S>, now: Date) => Promise<void>;

const page = (viewer: Consultant, id: string) => interviewHref(consultantPages(viewer.workspaceId), id);

const form = <S extends z.ZodType<Which>>(schema: S, command: Command<S>, said: string) =>
  consultantAction(schema, async (viewer, input, now) => {
    await command(viewer, input, now);
    return { to: `${page(viewer, input.interviewId)}?said=${said}` };
  });

export const settle = form(settleStepInput, settleStep, "done");
export const waive = form(waiveStepInput, waiveStep, "waived");
export const unlock = consultantAction(unlockStepInput, async (viewer, input, now) => {
  await unlockStep(viewer, input, now);
  const step = { step: input.step, forId: input.interviewerId };
  const href = stepHref(consultantPages(viewer.workspaceId), input.interviewId, step);
  return { to: `${href}${input.interviewerId ? "&" : "?"}said=unlocked` };
});
export const snooze = form(snoozeStepInput, snoozeStep, "snoozed");
export const undo = form(undoStepInput, undoStep, "undone");

export const doTask = consultantButton(
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

export const start = onInterview(startFromToday);
export const undoStart = onInterview(undoStartFromToday);

export const openWay = consultantButton(
  letCandidateWriteInput,
  async (viewer, input, now) => {
    await letCandidateWrite(viewer, input, now);
    return `${enquiry(viewer, input)}?said=chosen`;
  },
  (input, viewer) => enquiry(viewer, input),
);

const enquiry = (viewer: Consultant, { interviewId, step }: LetCandidateWriteInput) =>
  stepHref(consultantPages(viewer.workspaceId), interviewId, { step, forId: null });
