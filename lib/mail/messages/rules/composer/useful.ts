import type { MessageFacts } from "../message-facts";
import type { MessageRecipient } from "../recipient";
import { type NotedFact, notePoints } from "./facts";
import type { Frame } from "./frames";
import type { Said } from "./letter";
import type { PartKind } from "./parts";
import { commonWords, sayParagraphs } from "./wordings";

const openings: Record<PartKind, readonly Frame[]> = {
  topic: [
    "When we spoke {on}, we talked about {X}.",
    "Our conversation {on} touched on {X}.",
    "{On} we spoke of {X}.",
    "One of the things that we spoke of {on} was {X}.",
  ],
  gerund: ["When we spoke {on}, we talked about {X}.", "Our conversation {on} touched on {X}."],
  question: ["When we spoke {on}, we talked about {X}.", "{On} you told me something about {X}."],
  clause: [
    "When we spoke {on}, you told me that {X}.",
    "{On} you mentioned that {X}.",
    "In our conversation {on} you said that {X}.",
  ],
  aim: ["When we spoke {on}, you told me of your aim of {X}.", "{On} you named an aim: {X}."],
  own: ["When we spoke {on}, we talked about {X}.", "Our conversation {on} touched on {X}."],
  asked: ["When we spoke {on}, you asked about {X}.", "{On} you asked me about {X}."],
  liked: ["When we spoke {on}, you took an interest in {X}.", "{On} you were interested in {X}."],
};
const withoutTopic: readonly Frame[] = [
  "I have thought of our conversation {on}.",
  "I am writing after our conversation {on}.",
];

const introductions: readonly Frame[] = [
  "I came across this and thought that it might be of use to you:",
  "Here is something on it that you may like to read:",
  "This goes further into it, and may save you a search:",
  "Since it fits what we spoke of, I would like to pass this on:",
];
const nothingAsked: readonly Frame[] = [
  "There is no need to reply.",
  "No answer needed; I only wanted to pass it on.",
  "It is only for your interest, so please do not feel that you have to answer.",
  "Please take it as it is, with no reply expected.",
];

const links = /https?:\/\/[^\s<>"')\]]+/i;
const isUsable = (fact: NotedFact) => fact.part !== null;

/** R44: exactly one link, and nothing asked. If no link was noted, the text has a placeholder for it, which stops the sending. */
export function usefulLetter(writing: MessageFacts, recipient: MessageRecipient | null, attempt: number) {
  const id = writing.interviewerId ?? "";
  const noted = writing.caughtInterest[id] ?? "";
  const { points, caught, facts } = notePoints(writing, id);
  const ofInterest = facts.find((fact) => fact.field === "caught_interest" && isUsable(fact));
  const fact = ofInterest ?? caught ?? points[0] ?? null;
  const link = links.exec(noted)?.[0].replace(/[.,;:]+$/, "") ?? "[paste the link here]";
  const part = fact?.part ?? null;
  const common = commonWords(writing, recipient);
  const words = { ...common, X: part?.text };
  const said = sayParagraphs(
    writing,
    attempt,
    words,
    [["opening", part ? openings[part.kind] : withoutTopic]],
    [["introduction", introductions]],
    [["nothing asked", nothingAsked]],
  );
  const paragraphs: Said[][] = said.map((sentences) =>
    sentences.map(({ slot, text }) => (slot === "introduction" ? { slot, text: `${text}\n${link}` } : { slot, text })),
  );
  const isShort = part && ["topic", "own", "asked", "liked"].includes(part.kind) && part.text.length <= 40;
  const subject = isShort ? `Following our conversation: ${part.text}` : `Following our conversation ${common.on}`;
  return { subject, paragraphs, used: fact ? [fact] : [] };
}
