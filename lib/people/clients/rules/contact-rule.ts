import type { ContactRule } from "@/lib/enums";
import { capitalise } from "@/lib/platform/text/rules";

/** After "candidates write". */
export const contactRuleLabels: Record<ContactRule, string> = {
  direct: "directly",
  copy: "with a copy to their consultant",
  through: "through their consultant",
};

type ContactRuleChoice = readonly [rule: ContactRule, words: string, help?: string];

/** What a consultant chooses from: how candidates write to a client. */
export const agencyContactRuleChoices: ContactRuleChoice[] = [
  ["through", capitalise(contactRuleLabels.through), "You read each message and send it."],
  ["copy", capitalise(contactRuleLabels.copy), "You get a copy of each message."],
  ["direct", capitalise(contactRuleLabels.direct)],
];

/** What a candidate chooses from: whether they may write to the company themselves. */
export const candidateContactRuleChoices: ContactRuleChoice[] = [
  ["through", "No, through my consultant", "They read each message and send it."],
  ["copy", "Yes, with a copy to my consultant"],
  ["direct", "Yes, directly"],
];

const strictness: Record<ContactRule, number> = { direct: 0, copy: 1, through: 2 };

/** Whether `rule` may forbid a note that `than` allows. */
export const isStricterContactRule = (rule: ContactRule, than: ContactRule) => strictness[rule] > strictness[than];
