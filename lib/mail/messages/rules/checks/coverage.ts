import { type CheckedMessage, type MessageCheck, uncheckedFinding } from "../finding";
import { longestReadText, readMessage } from "../text/read-message";

const reasons = {
  "too long": `This text is longer than ${longestReadText.toLocaleString("en-GB")} characters, so its wording was not checked.`,
  "not English": "The checks read English only, so the wording was not checked.",
};

/** Says what the checks of the wording could not read. */
export const coverageCheck: MessageCheck = {
  id: "coverage",
  fine: () => null,
  run: (checked: CheckedMessage) => {
    const { coverage } = readMessage(checked);
    if (coverage === "read" || coverage === "empty") return [];
    return [uncheckedFinding("coverage", reasons[coverage], { in: "body" }, ["R40"])];
  },
};
