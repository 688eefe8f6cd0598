import type { MessageFacts } from "../message-facts";
import type { MessageRecipient } from "../recipient";
import type { Frame } from "./frames";
import type { Said } from "./letter";
import { commonWords, sayParagraphs } from "./wordings";

/** Whether the starting draft of an answer to an offer accepts or declines. */
export type OfferReply = "accept" | "decline";

const accepting: Record<string, readonly Frame[]> = {
  thanks: [
    "Thank you very much for the offer of {offered}. I am delighted to accept.",
    "Thank you very much for your offer; I am delighted to accept {offered}.",
    "With many thanks I accept the offer of {offered}, and I am delighted to do so.",
  ],
  forward: [
    "I look forward to starting work with {company}.",
    "I am looking forward to my first day at {company}.",
    "I look forward to joining {company} and to the work ahead.",
  ],
  next: [
    "If there is anything that you need from me now, I will send it at once.",
    "Whatever you need from me for the next steps, I will send without delay.",
    "Please let me know which papers you need, and I will send them at once.",
  ],
};
const declining: Record<string, readonly Frame[]> = {
  thanks: [
    "Thank you very much for the offer of {offered}, and for the time that went into it.",
    "I thank you very much for offering me {offered} and for all the time that you gave to it.",
    "Thank you very much for your offer of {offered} and for the trust in me that it shows.",
  ],
  decision: [
    "After careful thought I have decided to decline.",
    "I have thought about it with care, and I have decided to decline.",
    "Having weighed it carefully, I have decided to decline it.",
  ],
  wishes: [
    "I hope that you find the right person soon, and that our paths cross again.",
    "I wish you and {company} all the best, and hope that we meet again.",
    "It was good to get to know {company}, and I hope that our paths cross again.",
  ],
};

/** R77: thanks either way. What it means to the writer is theirs to add. */
export function offerLetter(
  writing: MessageFacts,
  recipient: MessageRecipient | null,
  attempt: number,
  answer: OfferReply,
): Said[][] {
  const common = commonWords(writing, recipient);
  const offered = recipient?.way === "consultant" ? `${common.role} at ${common.company}` : common.role;
  const words = { ...common, offered };
  const place = (pools: Record<string, readonly Frame[]>, slot: string): [string, readonly Frame[]] => [
    slot,
    pools[slot]!,
  ];
  return answer === "accept"
    ? sayParagraphs(
        writing,
        attempt,
        words,
        [place(accepting, "thanks")],
        [place(accepting, "forward"), place(accepting, "next")],
      )
    : sayParagraphs(
        writing,
        attempt,
        words,
        [place(declining, "thanks")],
        [place(declining, "decision")],
        [place(declining, "wishes")],
      );
}
