export type ClientContactRule = "direct" | "copy" | "through";

/** After "candidates write". */
export const contactRuleLabels: Record<ClientContactRule, string> = {
  direct: "directly",
  copy: "with their consultant in copy",
  through: "through their consultant",
};

const strictness: Record<ClientContactRule, number> = { direct: 0, copy: 1, through: 2 };

/** Whether a note that the one rule lets pass may be one that the other does not. */
export const isStricterContactRule = (rule: ClientContactRule, than: ClientContactRule) =>
  strictness[rule] > strictness[than];
