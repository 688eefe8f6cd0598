import type { Step } from "./facts";

/** A step as planner.md promises it to whoever builds on the planner. */
export function plannerStepJson({
  step,
  whose,
  for: person,
  opens,
  aim,
  due,
  status: standing,
  locked,
  because,
  rules,
  why,
}: Step) {
  const fields = { step, whose, for: person, opens, aim, due, standing, locked, rules, why };
  return standing === "obsolete" ? { ...fields, because } : fields;
}
