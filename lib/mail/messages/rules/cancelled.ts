/*
 * Why a message was not sent is kept as a sentence for its writer, who reads it above the draft. Others read it too.
 */

/** The same in words for anybody but the writer, whose name is `writer`. */
const forOthers: readonly (readonly [RegExp, (writer: string) => string])[] = [
  [/^You sent it yourself\.$/, (writer) => `${writer} sent it themselves.`],
  [/^Your consultant asks them for you\.$/, () => "The consultant asks them."],
  [/^Your consultant /, () => "The consultant "],
  [/^You /, (writer) => `${writer} `],
  [/ Read it again before you send it\.$/, () => ""],
];

export const cancelledReasonForOthers = (reason: string, writer: string): string => {
  const found = forOthers.find(([pattern]) => pattern.test(reason));
  return found ? reason.replace(found[0], () => found[1](writer)) : reason;
};
