import { isRequest, type MessageStep } from "@/lib/planning/plan/rules/steps";
import type { MessageFacts } from "./message-facts";
import type { MessageOption } from "./option";
import { notedPhrases, uncapitalised } from "./phrases";
import { joinSentences } from "./wording";

const askPlainly = "I would be grateful for an update on where the process stands.";
const askSoftly = "I would be grateful for an update on where the process stands, at your earliest convenience.";

/** C4: at most so many words in the one clarification. */
export const maxClarificationWords = 50;

export function messageOptions(writing: MessageFacts): MessageOption[] {
  if (writing.step === "thank-you") return clarification(writing);
  return isRequest(writing.step) ? requests(writing.step, writing) : [];
}

const requests = (step: MessageStep, { company, route }: MessageFacts): MessageOption[] => [
  {
    id: "interest",
    label: "Say that you are still interested",
    out: "Leave out that you are still interested",
    help: "One of the two aims of a follow-up; saying it is up to you.",
    on: joinSentences(
      `I remain very interested in the role and would be excited to join ${company.trim() || "the team"}.`,
    ),
    off: "",
    onAtStart: true,
    rules: ["R62", "R65"],
  },
  {
    id: "how-i-did",
    label: "Ask how you did",
    out: "Leave out how you did",
    help: "The other aim. Some advise to keep this until there is an outcome.",
    on:
      route === "agency"
        ? joinSentences(
            `If ${company.trim() || "the client"} has given any feedback on my interview, I would be glad to hear it.`,
          )
        : "If there is any feedback on my interview so far, I would be glad to hear it.",
    off: "",
    onAtStart: step !== "check-in",
    rules: ["R62", "R65", "C11"],
  },
  {
    id: "soften",
    label: "Soften the request",
    out: "Ask without softening it",
    help: "“At your earliest convenience” leaves the moment to them.",
    on: askSoftly,
    off: askPlainly,
    onAtStart: true,
    rules: ["R65"],
  },
];

/** What was not said or came out badly, as one short block that nobody has to add (R33, R34, R21, C4). */
function clarification(writing: MessageFacts): MessageOption[] {
  const text = unsaid(writing.wishedSaid) ?? unclear(writing.fellShort, writing);
  if (!text) return [];
  return [
    {
      id: "clarify",
      label: "Add what you wished you had said",
      out: "Take the clarification out",
      help: "One clarification at most, and short. From your debrief; check the wording.",
      on: text,
      off: "",
      onAtStart: false,
      rules: ["R33", "R34", "R21", "C4"],
    },
  ];
}

const wish =
  /^(?:i\s+)?(?:wish(?:ed)?\s+)?(?:that\s+)?(?:i\s+(?:had|['’]d|would have|could have|should have)|i['’]d|had|should have)\s+(?:also\s+)?(?:said|mentioned|told\s+(?:her|him|them)|explained|talked about|brought up|added|made clear)\s*(?:about\s+|that\s+)?/i;

function unsaid(text: string): string | null {
  const first = firstOf(text)
    .replace(wish, "")
    .replace(/^(?:about|that)\s+/i, "")
    .trim();
  if (first.length < 3 || ofOthers.test(first)) return null;
  const clause = /^(?:i|we)['’\s]/i.test(first) || /^my\s.*\b(?:is|was|are|were|has|had|can)\b/i.test(first);
  const plain = uncapitalised(first, []).replace(/^My\b/, "my").replace(/^We\b/, "we").replace(/^i\b/, "I");
  return capped(
    clause
      ? `I should also have said that ${plain}`
      : `I did not get to mention ${plain}; I would be glad to tell you more about it`,
  );
}

function unclear(text: string, { asksFor }: MessageFacts): string | null {
  const first = firstOf(text).replace(fault, "");
  const [phrase] = notedPhrases(first, [asksFor]);
  return phrase
    ? capped(`I could have been clearer about ${withArticle(phrase)}, and I would be glad to say more`)
    : null;
}

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
