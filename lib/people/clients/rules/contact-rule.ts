import type { ContactRule } from "@/lib/enums";

/** After "candidates write". */
export const contactRuleLabels: Record<ContactRule, string> = {
  direct: "directly",
  copy: "with their consultant in copy",
  through: "through their consultant",
};

const strictness: Record<ContactRule, number> = { direct: 0, copy: 1, through: 2 };

/** Whether a note that the one rule lets pass may be one that the other does not. */
export const isStricterContactRule = (rule: ContactRule, than: ContactRule) => strictness[rule] > strictness[than];
