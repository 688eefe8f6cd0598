import { z } from "zod";
import { stepKeyInput, undoStepInput } from "@/lib/planning/steps/input";
import { isOnePressStep } from "@/lib/planning/steps/rules";
import { taskKeyFields } from "./rules/task-key";

/** The page that the button is on. After the press, the same page is shown. */
const pressedOn = z.enum(["today", "interview"]).catch("today");
export type PressedOn = z.output<typeof pressedOn>;

/** A button on Today or on the page of an interview: what it does, and to which task. It is one value, so the whole list can be one form. */
export const pressTaskInput = z.object({
  page: pressedOn,
  press: z
    .string()
    .transform((press) => {
      const [deed, key = ""] = press.split(":");
      return { deed, ...taskKeyFields(key) };
    })
    .pipe(stepKeyInput.extend({ deed: z.enum(["done", "snooze"]) }))
    .refine(({ deed, step }) => deed === "snooze" || isOnePressStep(step)),
});

export const undoTaskInput = undoStepInput.extend({ page: pressedOn });
