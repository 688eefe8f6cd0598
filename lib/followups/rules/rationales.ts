import type { Step, StepName } from "./facts";
import type { PlainRule, RuleNumber } from "./sources";

/** What the articles say a step is good for: help beside its rules, never a measure of anybody. */
const rationales: Partial<Record<StepName, readonly PlainRule[]>> = {
  "give-something-useful": ["R45"],
  "tell-consultant": ["R56"],
  connect: ["R47"],
  chaser: ["R67"],
  "second-chaser": ["R67"],
};

/** Everything to show when somebody asks where a step comes from. */
export const advice = ({ step, rules }: Pick<Step, "step" | "rules">): RuleNumber[] => [
  ...rules,
  ...(rationales[step] ?? []),
];
