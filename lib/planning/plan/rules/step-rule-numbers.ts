import type { Step } from "./facts";
import type { RuleNumber } from "./sources";
import { stepDefinition } from "./steps";

/** For a step of which no article speaks: shown before its reason. */
export const ownDefaultMessage = ({ step }: Pick<Step, "step">): string | null =>
  stepDefinition(step).ownDefault ?? null;

/** Everything to show when somebody asks where a step comes from. */
export const stepRuleNumbers = ({ step, rules }: Pick<Step, "step" | "rules">): RuleNumber[] => [
  ...rules,
  ...stepDefinition(step).seeAlso,
];
