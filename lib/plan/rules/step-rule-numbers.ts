import type { Step, StepName } from "./facts";
import type { RuleNumber } from "./sources";

/** What the articles say a step is good for, and disagreements that bear on it: help beside its rules. */
const rationales: Partial<Record<StepName, readonly RuleNumber[]>> = {
  "tell-consultant": ["R56", "C8"],
  "thank-you": ["C1", "C12"],
  "handwritten-note": ["C9"],
  "give-something-useful": ["R45"],
  chaser: ["R67", "C10"],
  "second-chaser": ["R67"],
};

/** For a step of which no article speaks: shown before its reason. */
const ownDefaults: Partial<Record<StepName, string>> = {
  "arrange-next-round": "This step and its date are our own default. No article speaks of it; one comes near it.",
};

export const ownDefaultMessage = ({ step }: Pick<Step, "step">): string | null => ownDefaults[step] ?? null;

/** Everything to show when somebody asks where a step comes from. */
export const stepRuleNumbers = ({ step, rules }: Pick<Step, "step" | "rules">): RuleNumber[] => [
  ...rules,
  ...(rationales[step] ?? []),
];
