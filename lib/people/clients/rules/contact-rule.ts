import type { ContactRule } from "@/lib/enums";

/** After "candidates write". */
export const contactRuleLabels: Record<ContactRule, string> = {
  direct: "directly",
  copy: "with their consultant in copy",
  through: "through their consultant",
};

const strictness: Record<ContactRule, number> = { direct: 0, copy: 1, through: 2 };

/** Whether `rule` may forbid a note that `than` allows. */
export const isStricterContactRule = (rule: ContactRule, than: ContactRule) => strictness[rule] > strictness[than];
