import type { Step } from "@/lib/planning/plan/rules/facts";

/** Names one task of Today in a button's value and in a notice: the interview, the step, and the interviewer or nothing. */
export const taskKey = (interviewId: string, { step, forId }: Pick<Step, "step" | "forId">): string =>
  [interviewId, step, forId ?? ""].join("/");

/** The fields of a form about that task. They are checked where the form is read. */
export function taskKeyFields(key: string): { interviewId: string; step: string; interviewerId?: string } {
  const [interviewId = "", step = "", interviewerId = ""] = key.split("/");
  return { interviewId, step, interviewerId };
}
