import { z } from "zod";
import { stepKeyInput } from "@/lib/planning/steps/input";
import { isOnePressStep } from "@/lib/planning/steps/rules";
import { taskKeyFields } from "./rules/task-key";

/** A button of Today: what it does, and to which task. It is one value, so that one form serves the whole list. */
export const pressTaskInput = z.object({
  press: z
    .string()
    .transform((press) => {
      const [deed, key = ""] = press.split(":");
      return { deed, ...taskKeyFields(key) };
    })
    .pipe(stepKeyInput.extend({ deed: z.enum(["done", "snooze"]) }))
    .refine(({ deed, step }) => deed === "snooze" || isOnePressStep(step)),
});
