import { z } from "zod";
import { answerFields } from "@/lib/record/answers/input";
import { logClientFeedbackInput } from "@/lib/record/client-feedback/input";
import { updateKinds } from "./rules";

const { nextStage, grades, verbatim, from } = logClientFeedbackInput.shape;

/** One form, for both sides, for whatever they heard: no answer yet and why, a new date, feedback, or a decision. */
export const logUpdateInput = z
  .object({
    ...answerFields,
    /** The first choice. All fields that are filled in are saved, whatever was chosen. */
    kind: z.enum(updateKinds, "Choose what happened.").or(z.literal("")).default(""),
    /** On a consultant's page: a number for all entries that the page showed (`versionOf`). */
    version: z.coerce.number().int().min(0).default(0),
    ...{ nextStage, grades, verbatim, from },
  })
  .superRefine((form, context) => {
    const fault = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    const hasDay = form.promiseDay !== "" || form.updateDay !== "";
    const hasFeedback =
      [form.strengths, form.shortfalls, form.tips, form.nextStage, form.verbatim].some(Boolean) ||
      Object.keys(form.grades).length > 0;
    const hasContent = form.outcome || form.note || form.delay || form.delayWords || hasDay || hasFeedback;
    if (form.kind === "date" && !hasDay) fault("promiseDay", "Enter the new date.");
    else if (!hasContent) {
      const { path, message } = missing[form.kind];
      fault(path, message);
    }
    if (form.delay === "other" && !form.delayWords) fault("delayWords", "Write the reason in a few words.");
    if (form.offerBy && form.outcome !== "offer") fault("offerBy", "Only an offer has a date to answer by.");
  });

const missing = {
  "": { path: "kind", message: "Choose what happened, then fill in what you heard." },
  waiting: { path: "delay", message: "Choose a reason, or enter the date by which they will answer." },
  date: { path: "promiseDay", message: "Enter the new date." },
  said: { path: "outcome", message: "Choose the decision, or write what they liked or what was missing." },
} as const;

export type LogUpdateInput = z.output<typeof logUpdateInput>;
