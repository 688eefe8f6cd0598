import { isRequest, type MessageStep } from "@/lib/planning/plan/rules/steps";
import { verbOf } from "./composer/clauses";
import { provenNounPhrase } from "./composer/noun-phrase";
import { shuffled } from "./composer/seed";
import type { MessageFacts } from "./message-facts";
import type { MessageOption } from "./option";
import { notedPhrases, uncapitalised } from "./phrases";
import { joinSentences } from "./wording";

/** C4: at most so many words in the one clarification. */
export const maxClarificationWords = 50;

export function messageOptions(writing: MessageFacts): MessageOption[] {
  if (writing.step === "thank-you") return clarification(writing);
  return isRequest(writing.step) ? requests(writing.step, writing) : [];
}

type RequestWords = { interest: readonly string[]; feedback: readonly string[]; asks: readonly string[] };

/** The first and the second follow-up say the same things in other words. Each request can be softened at its end. */
const requestWords = (step: MessageStep, company: string, source: string): RequestWords => {
  if (step === "second-chaser")
    return {
      interest: [
        `My interest in the role, and in ${company}, has not changed.`,
        `I am as interested in the role at ${company} as I was on the day.`,
      ],
      feedback: [
        "Any feedback from the interview would be useful to me as well.",
        `I would also be glad of any feedback${source}.`,
      ],
      asks: [
        "I would be glad to know how things stand now",
        "A short update on how things stand would help me to plan",
      ],
    };
  if (step === "check-in")
    return {
      interest: [
        `I am still very interested in the role and in ${company}.`,
        `I am still very keen on the role at ${company}.`,
      ],
      feedback: [
        "If you can say how my interview went, I would be glad of the feedback.",
        `Any feedback so far${source} would be welcome.`,
      ],
      asks: ["An update on where the process stands would be welcome", "I would welcome an update on the process"],
    };
  return {
    interest: [
      `I remain very interested in the role and would be excited to join ${company}.`,
      `I continue to be very interested in the role and in working for ${company}.`,
    ],
    feedback: [
      `If there is any feedback on my interview so far${source}, I would be glad to hear it.`,
      `I would be glad of any feedback on my interview${source}, if you have some already.`,
    ],
    asks: [
      "I would be grateful for an update on where the process stands",
      "If you can send me an update on where the process stands, I would be grateful",
    ],
  };
};

function requests(step: MessageStep, { company, route, seed }: MessageFacts): MessageOption[] {
  const name = company.trim();
  const source = route === "agency" && name ? ` from ${name}` : "";
  const words = requestWords(step, name || "the company", source);
  const chosen = (pool: readonly string[], what: string) => shuffled(pool, seed, step, what)[0]!;
  const ask = chosen(words.asks, "asks");
  return [
    {
      id: "interest",
      label: "Say that you are still interested",
      out: "Remove the line about your interest",
      help: "It helps to say this in a follow-up. You decide.",
      on: joinSentences(chosen(words.interest, "interest")),
      off: "",
      onAtStart: true,
      rules: ["R62", "R65"],
    },
    {
      id: "how-i-did",
      label: "Ask how you did",
      out: "Remove the question about how you did",
      help: "Some advise waiting with this until you have an answer. You decide.",
      on: joinSentences(chosen(words.feedback, "feedback")),
      off: "",
      onAtStart: step !== "check-in",
      rules: ["R62", "R65", "C11"],
    },
    {
      id: "soften",
      label: "Soften the request",
      out: "Remove the softer wording",
      help: "“At your earliest convenience” lets them choose when to answer.",
      on: `${ask}, at your earliest convenience.`,
      off: `${ask}.`,
      onAtStart: true,
      rules: ["R65"],
    },
  ];
}

/** What was not said or came out badly, as one short block that nobody has to add (R33, R34, R21, C4). */
function clarification(writing: MessageFacts): MessageOption[] {
  const text = unsaid(writing.wishedSaid) ?? unclear(writing.fellShort, writing);
  if (!text) return [];
  return [
    {
      id: "clarify",
      label: "Add what you wished you had said",
      out: "Remove the clarification",
      help: "This comes from your debrief, so check the wording. One short clarification is enough.",
      on: text,
      off: "",
      onAtStart: false,
      rules: ["R33", "R34", "R21", "C4"],
    },
  ];
}

const wish =
  /^(?:i\s+)?(?:wish(?:ed)?\s+)?(?:that\s+)?(?:(?:i\s+(?:had|['’]d|would have|could have|should have)|i['’]d|had|should have|could have)\s+(?:also\s+)?(?:said|mentioned|told\s+(?:her|him|them)|explained|talked about|brought up|added|made clear)|forgot to\s+(?:say|mention|tell\s+(?:her|him|them)|explain|bring up)|(?:did(?:n['’]t| not)|never)\s+(?:get to\s+|got to\s+)?(?:say|said|mention|mentioned|explain|explained|bring up|brought up))\s*(?:about\s+|that\s+)?/i;

function unsaid(text: string): string | null {
  const first = firstOf(text)
    .replace(wish, "")
    .replace(/^(?:about|that)\s+/i, "")
    .trim();
  if (first.length < 3 || ofOthers.test(first)) return null;
  const plain = uncapitalised(first, []).replace(/^My\b/, "my").replace(/^We\b/, "we").replace(/^i\b/, "I");
  if (isClause(plain)) return capped(`I should also have said that ${plain}`);
  const topic = clarifiedTopic(plain);
  return topic ? capped(`I did not get to mention ${topic}; I would be glad to tell you more about it`) : null;
}

function unclear(text: string, { asksFor }: MessageFacts): string | null {
  const first = firstOf(text).replace(fault, "");
  const [phrase] = notedPhrases(first, [asksFor]);
  const topic = phrase && !isClause(phrase) ? clarifiedTopic(withArticle(phrase)) : null;
  return topic ? capped(`I could have been clearer about ${topic}, and I would be glad to say more`) : null;
}

/** "the project I ran" has a verb, and is none. */
const isClause = (text: string): boolean =>
  /^(?:i|we)['’\s]/i.test(text) || (verbOf(text) !== null && !/\s(?:I|we|that|which|who)\s/i.test(text));

/** What reads well after "mention" and "about", for certain; anything else is its writer's to put into words. */
const clarifiedTopic = (text: string): string | null =>
  provenNounPhrase(text) ?? (/^(?:the|a|an|my|our|how i|why i|what i)\s\S/i.test(text) ? text : null);

/** Words about the reader or a third person would read oddly in a message to them. */
const ofOthers = /\b(she|he|her|him|his|hers|they|them|their)\b/i;
const fault =
  /^(?:i\s+)?(?:was\s+)?(?:unsure|unclear|vague|weak|not (?:clear|sure)|hesitated|struggled|stumbled)\s+(?:about|on|with|over|at)\s+/i;
const withArticle = (phrase: string): string =>
  /\b(question|point|part|answer|exercise|task|example|case|test)$/i.test(phrase) &&
  !/^(?:the|a|an|my|your|one)\s/i.test(phrase)
    ? `the ${phrase}`
    : phrase;

/** The first line or sentence of a note. */
const firstOf = (text: string): string =>
  text
    .trim()
    .split(/\n|(?<=[.!?])\s/)[0]!
    .replace(/^\s*[-–—•*]\s*/, "")
    .replace(/[[\]{}<>!?]/g, "")
    .replace(/[\s.,;]+$/, "");

const capped = (text: string): string | null =>
  text.split(/\s+/).length <= maxClarificationWords ? joinSentences(`${text}.`) : null;
