import { z } from "zod";
import { uuid } from "@/lib/platform/text/input";
import { type Grades, gradeLabels, gradeQuestions, gradeScale, parseGrades } from "./rules/grades";

const gradeText = z
  .enum(gradeScale.map(String) as [string, ...string[]], `Choose one of: ${Object.values(gradeLabels).join(", ")}.`)
  .or(z.literal(""))
  .optional();

/** The graded questions of a form, `grades.role` and so on; what was not answered is left out. */
export const gradesInput = z
  .object(Object.fromEntries(gradeQuestions.map(({ key }) => [key, gradeText])))
  .default({})
  .transform(
    (typed): Grades =>
      parseGrades(Object.fromEntries(Object.entries(typed).map(([key, grade]) => [key, Number(grade)]))),
  );

export const markFeedbackReadInput = z.object({ id: uuid, feedbackId: uuid });
