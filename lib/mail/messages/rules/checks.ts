import type { RuleNumber } from "@/lib/planning/plan/rules/sources";
import {
  approvalCheck,
  likenessCheck,
  openStepCheck,
  placeholderCheck,
  recipientCheck,
  rereadCheck,
  textCheck,
} from "./check-rules";
import { annoyanceCheck } from "./checks/annoyance";
import { beggingCheck } from "./checks/begging";
import { clarificationCheck } from "./checks/clarification";
import { coverageCheck } from "./checks/coverage";
import { datesCheck } from "./checks/dates";
import { deadlineCheck } from "./checks/deadline";
import { argumentCheck, asksTipsCheck } from "./checks/feedback-content";
import { asksFeedbackCheck, asksUpdateCheck, offersMoreCheck } from "./checks/follow-up-content";
import { forwardCheck } from "./checks/forward";
import { grammarCheck } from "./checks/grammar";
import { interestCheck } from "./checks/interest";
import { lengthCheck } from "./checks/length";
import { pressingCheck } from "./checks/pressing";
import { questionCheck } from "./checks/question";
import { requestCheck } from "./checks/request";
import { skillCheck } from "./checks/skill";
import { spellingCheck } from "./checks/spelling";
import { talkedAboutCheck } from "./checks/talked-about";
import { thanksCheck } from "./checks/thanks";
import { oneLinkCheck } from "./checks/useful-content";
import type { CheckedMessage, Finding, FindingFix, FindingPlace, MessageCheck } from "./finding";
import { greetingCheck, namesCheck } from "./greeting-check";
import { withoutSignature } from "./signature";

/** In the order in which they are shown. A new check is added here: the page and the command both run this list. */
export const messageChecks: readonly MessageCheck[] = [
  recipientCheck,
  textCheck,
  placeholderCheck,
  greetingCheck,
  coverageCheck,
  namesCheck,
  datesCheck,
  spellingCheck,
  grammarCheck,
  thanksCheck,
  talkedAboutCheck,
  skillCheck,
  interestCheck,
  forwardCheck,
  asksUpdateCheck,
  offersMoreCheck,
  asksFeedbackCheck,
  asksTipsCheck,
  oneLinkCheck,
  questionCheck,
  requestCheck,
  clarificationCheck,
  argumentCheck,
  lengthCheck,
  deadlineCheck,
  beggingCheck,
  pressingCheck,
  annoyanceCheck,
  likenessCheck,
  rereadCheck,
  approvalCheck,
  openStepCheck,
];

/** A signature is the same below every message: it is no part of what is checked. Places in the text stay as they are. */
const withoutItsSignature = (checked: CheckedMessage): CheckedMessage => ({
  ...checked,
  body: withoutSignature(checked.body, checked.writing.signature),
});

export const messageFindings = (given: CheckedMessage, all: readonly MessageCheck[] = messageChecks): Finding[] => {
  const checked = withoutItsSignature(given);
  return all.flatMap((check) => check.run(checked));
};

export const stopsIn = (findings: Finding[]): Finding[] => findings.filter((finding) => finding.level === "stop");

/** A line of the list of checks: what was found, or that there was nothing to find. */
export type CheckLine = {
  id: string;
  level: Finding["level"] | "fine";
  words: string;
  rules: readonly RuleNumber[];
  where?: FindingPlace;
  fix?: FindingFix;
  asks?: string;
};

/** The findings of all checks, in the order of the checks. */
export const checkLines = (given: CheckedMessage): CheckLine[] => {
  const checked = withoutItsSignature(given);
  return messageChecks.flatMap((check): CheckLine[] => {
    const found = check.run(checked);
    if (found.length > 0) return found.map(({ found: words, ...finding }) => ({ words, ...finding }));
    const fine = check.fine(checked);
    return fine ? [{ id: check.id, level: "fine", words: fine, rules: [] }] : [];
  });
};
