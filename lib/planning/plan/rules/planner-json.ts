import type { Step, StepStatus } from "./facts";

/** The public JSON keeps the names that planner.md promises. */
const publicStatus = {
  ...{ locked: "locked", open: "open", overdue: "overdue" },
  ...{ done: "settled", obsolete: "gone" },
} as const satisfies Record<StepStatus, string>;

/** A step of the public JSON, as planner.md describes it. */
export function plannerStepJson({
  step,
  whose,
  for: person,
  opens,
  aim,
  due,
  status,
  locked,
  because,
  rules,
  why,
}: Step) {
  const fields = { step, whose, for: person, opens, aim, due, standing: publicStatus[status], locked, rules, why };
  return status === "obsolete" ? { ...fields, because } : fields;
}
