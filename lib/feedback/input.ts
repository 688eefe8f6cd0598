import { z } from "zod";
import { uuid } from "../interviews/input";
import { type Grades, gradesOf, gradeWords, questions, scale } from "./rules/grades";

const one = z
  .enum(scale.map(String) as [string, ...string[]], `Choose one of: ${Object.values(gradeWords).join(", ")}.`)
  .or(z.literal(""))
  .optional();

/** The graded questions of a form, `grades.role` and so on; what was not answered is left out. */
export const grades = z
  .object(Object.fromEntries(questions.map(({ key }) => [key, one])))
  .default({})
  .transform(
    (typed): Grades => gradesOf(Object.fromEntries(Object.entries(typed).map(([key, grade]) => [key, Number(grade)]))),
  );

export const reading = z.object({ id: uuid, feedbackId: uuid });
