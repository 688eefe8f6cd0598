import type { Step } from "./facts";
import type { RuleNumber } from "./sources";
import { stepDefinition } from "./steps";

/** The sentence before the reason of a step that no article mentions. */
export const ownDefaultMessage = ({ step }: Pick<Step, "step">): string | null =>
  stepDefinition(step).ownDefault ?? null;

/** Everything that the button "Why?" of a step shows. */
export const stepRuleNumbers = ({ step, rules }: Pick<Step, "step" | "rules">): RuleNumber[] => [
  ...rules,
  ...stepDefinition(step).seeAlso,
];
