"use server";

import type { z } from "zod";
import { consultantAction, consultantButton } from "@/lib/action";
import { letCandidateWrite } from "@/lib/mail/draft-reviews/commands/let-candidate-write";
import { type LetCandidateWriteInput, letCandidateWriteInput } from "@/lib/mail/draft-reviews/input";
import { startFromToday, undoStartFromToday } from "@/lib/planning/steps/commands/start-from-today";
import { settleStep, snoozeStep, undoStep, unlockStep, waiveStep } from "@/lib/planning/steps/commands/step-events";
import {
  settleStepInput,
  snoozeStepInput,
  startFromTodayInput,
  undoStepInput,
  unlockStepInput,
  waiveStepInput,
} from "@/lib/planning/steps/input";
import { consultantPages, interviewHref, stepHref } from "@/lib/planning/steps/rules";
import { type NoticeOf, noticePath } from "@/lib/platform/notices/rules/notices";
import { tickTask } from "@/lib/record/debriefs/commands/tasks";
import { tickTaskInput } from "@/lib/record/debriefs/input";
import type { Consultant } from "@/lib/viewer";

type OnInterview = { interviewId: string };
type Command<S extends z.ZodType> = (viewer: Consultant, input: z.output<S>, now: Date) => Promise<void>;

const page = (viewer: Consultant, id: string) => interviewHref(consultantPages(viewer.workspaceId), id);

type OnStep = { interviewId: string; step: string };

const stepPageAfter = (
  { workspaceId: workspace }: Consultant,
  { interviewId: id, step }: OnStep,
  notice: NoticeOf<"/w/[workspace]/interviews/[id]/steps/[step]">,
  forId?: string | null,
) => noticePath("/w/[workspace]/interviews/[id]/steps/[step]", { workspace, id, step }, notice, { for: forId });

const form = <S extends z.ZodType<OnInterview>>(
  schema: S,
  command: Command<S>,
  notice: NoticeOf<"/w/[workspace]/interviews/[id]">,
) =>
  consultantAction(schema, async (viewer, input, now) => {
    await command(viewer, input, now);
    return {
      to: noticePath(
        "/w/[workspace]/interviews/[id]",
        { workspace: viewer.workspaceId, id: input.interviewId },
        notice,
      ),
    };
  });

export const settleStepAsConsultantAction = form(settleStepInput, settleStep, "done");
export const waiveStepAsConsultantAction = form(waiveStepInput, waiveStep, "waived");
export const unlockStepAsConsultantAction = consultantAction(unlockStepInput, async (viewer, input, now) => {
  await unlockStep(viewer, input, now);
  return { to: stepPageAfter(viewer, input, "unlocked", input.interviewerId) };
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
    return stepPageAfter(viewer, input, "chosen");
  },
  (input, viewer) => stepPath(viewer, input),
);

const stepPath = (viewer: Consultant, { interviewId, step }: LetCandidateWriteInput) =>
  stepHref(consultantPages(viewer.workspaceId), interviewId, { step, forId: null });
