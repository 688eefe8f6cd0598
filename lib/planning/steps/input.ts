import { z } from "zod";
import { isDay } from "@/lib/dates";
import { contactMethods, offerAnswers, stepEventKinds } from "@/lib/enums";
import { stepNames } from "@/lib/planning/plan/rules/steps";
import { calendarDay, dayText, prose } from "@/lib/platform/text/input";
import { textLimits } from "@/lib/platform/text/rules";
import { snoozeChoices } from "./rules";

const reason = (sentence: string) => prose(textLimits.reason, "The reason").pipe(z.string().min(1, sentence));

/** Which step of which interview; a step is per interviewer where the playbook says so. */
const stepKey = {
  interviewId: z.uuid(),
  step: z.enum(stepNames),
  interviewerId: z
    .union([z.uuid(), z.literal("")])
    .optional()
    .transform((id) => id || null),
};

/** The candidate reads a consultant's words only if this is ticked. Both sides read a candidate's words, so there it has no meaning. */
const shareNote = z.literal("yes").optional();

export const settleStepInput = z.object({
  ...stepKey,
  how: z.enum(["", ...contactMethods, ...offerAnswers]).default(""),
  letRead: shareNote,
  /** The result of a call, or what changed. */
  note: prose(textLimits.note, "The note").default(""),
  /** The day on which it was done, where that was not today (a note posted yesterday). */
  on: z.union([z.literal(""), dayText.refine(isDay, "This date does not exist.")]).default(""),
});
export const waiveStepInput = z.object({
  ...stepKey,
  letRead: shareNote,
  reason: reason("Say why you skip this. A few words are enough."),
});
export const unlockStepInput = z.object({
  ...stepKey,
  letRead: shareNote,
  reason: reason("Say why it can’t wait. A few words are enough."),
});
/** The step that a page is about, from its address. */
export const stepKeyInput = z.object(stepKey);
export const snoozeStepInput = z.object({
  ...stepKey,
  until: z.union([z.enum(snoozeChoices), calendarDay], "Choose when we remind you again."),
});
export const chooseStepInput = z.object({ ...stepKey, chosen: z.enum(["yes", "no"]) });
export const undoStepInput = z.object({ ...stepKey, kind: z.enum(stepEventKinds).exclude(["chosen"]) });

/** The interview whose plan starts from today. */
export const startFromTodayInput = z.object({ id: z.uuid() });
export type StartFromTodayInput = z.output<typeof startFromTodayInput>;

export type StepKey = { interviewId: string; step: (typeof stepNames)[number]; interviewerId: string | null };
