import { draftThankYou, type ThankYouDraft } from "./composer/draft";
import { type NotedFact, notePoints } from "./composer/facts";
import { followUpLetter } from "./composer/follow-ups";
import { draftCard } from "./composer/handwritten";
import { letterBody, letterOf, type Said, wholeParagraphs } from "./composer/letter";
import { type OfferReply, offerLetter } from "./composer/offers";
import { otherLetter } from "./composer/other-kinds";
import { type DraftQuestion, draftQuestions } from "./composer/questions";
import { usefulLetter } from "./composer/useful";
import { commonWords } from "./composer/wordings";
import type { MessageFacts, MessageText } from "./message-facts";
import { type MessageRecipient, messageRecipient } from "./recipient";
import { withSignature } from "./signature";
import { firstParagraphs, tooMany } from "./too-long";
import { joinSentences, subjectLine } from "./wording";

export type ComposeOptions = {
  /** Which answer to an offer. */
  answer?: OfferReply;
  /** "Another draft" raises it. */
  attempt?: number;
  /** Notes to the same reader from other interviews. They are compared with, and never shown. */
  toReader?: readonly string[];
};

type ComposedText = MessageText & { letter: Said[][]; used: NotedFact[] };

export type ComposedMessage = {
  /** Null where there is nothing yet to say to this reader in particular. */
  draft: ComposedText | null;
  questions: DraftQuestion[];
  /** What is noted and not in the draft. It stays beside the text, to be put in by its writer. */
  beside: NotedFact[];
};

/** The starting draft of a message, composed from the record and the debrief. It can't be sent before its writer has read it. */
export function composeMessage(writing: MessageFacts, options: ComposeOptions = {}): ComposedMessage {
  const { step, interviewerId } = writing;
  const recipient = messageRecipient(writing);
  const attempt = options.attempt ?? 0;
  if (step !== "thank-you" && step !== "handwritten-note")
    return { draft: composeWithin(writing, recipient, options), questions: [], beside: [] };
  const draft: ThankYouDraft | ComposedText | null =
    step === "thank-you"
      ? draftThankYou(writing, recipient, { attempt, toReader: options.toReader ?? [] })
      : draftCard(writing, recipient, attempt);
  const { facts } = notePoints(writing, interviewerId ?? "");
  const isUsed = (fact: NotedFact) =>
    draft?.used.some((used) => used.jotting === fact.jotting && used.field === fact.field) ?? false;
  return {
    draft: draft && signed(draft, writing),
    questions: draftQuestions(writing, interviewerId ?? ""),
    beside: facts.filter((fact) => !isUsed(fact)),
  };
}

/** Whether another draft can differ. An account for the consultant is the debrief's; an answer to an offer is begun again as either answer. */
export const hasOtherWords = (step: MessageFacts["step"]) => step !== "tell-consultant" && step !== "answer-the-offer";

/** The text to begin with: the draft, or where there is none the greeting and the name alone. */
export function startingText(writing: MessageFacts, { draft } = composeMessage(writing)): ComposedText {
  if (draft) return draft;
  const letter = letterOf(messageRecipient(writing), writing.by, []);
  const subject =
    writing.step === "handwritten-note" ? "" : subjectLine(`Thank you for your time ${commonWords(writing, null).on}`);
  return signed({ subject, body: letterBody(letter), letter, used: [] }, writing);
}

/** The signature is a part of the close, so that another draft keeps it there. */
function signed(text: ComposedText, writing: MessageFacts): ComposedText {
  const letter = text.letter.map((sentences, at) =>
    at < text.letter.length - 1
      ? sentences
      : sentences.map((said) => ({ ...said, text: withSignature(said.text, writing) })),
  );
  return { ...text, letter, body: letterBody(letter) };
}

/** What is kept with a message, so that its writer's changes are known: its subject, and its sentences by their places. */
export const composedMessage = ({ subject, letter }: Pick<ComposedText, "subject" | "letter">): Said[][] => [
  [{ slot: "subject", text: subject }],
  ...letter,
];

const restOfAccount = "There is more than an e-mail has room for. I can tell you the rest when we speak.";

/** The account for a consultant is as long as the debrief. Its first paragraphs go into the message, and it says that there are more. */
function composeWithin(
  writing: MessageFacts,
  recipient: MessageRecipient | null,
  options: ComposeOptions,
): ComposedText {
  const composed = (account: string) => signed(composeOther({ ...writing, account }, recipient, options), writing);
  const whole = composed(writing.account);
  const more = tooMany(whole.body);
  if (more === 0) return whole;
  const account = firstParagraphs(writing.account, more + restOfAccount.length + 2);
  return composed([account, restOfAccount].filter(Boolean).join("\n\n"));
}

function composeOther(
  writing: MessageFacts,
  recipient: MessageRecipient | null,
  options: ComposeOptions,
): ComposedText {
  const { subject, paragraphs, close, used = [] } = otherParts(writing, recipient, options);
  const letter = letterOf(recipient, writing.by, paragraphs, close);
  return { subject: subjectLine(subject), body: letterBody(letter), letter, used };
}

type Parts = { subject: string; paragraphs: Said[][]; close?: string; used?: NotedFact[] };

function otherParts(
  writing: MessageFacts,
  recipient: MessageRecipient | null,
  { answer = "accept", attempt = 0 }: ComposeOptions,
): Parts {
  const isConsultant = recipient?.way === "consultant";
  const { role = "", company = "", on = "" } = commonWords(writing, recipient);
  /** The company knows its own name; a consultant has other clients. */
  const about = (words: string) => `${words}: ${role.slice(4)}${isConsultant ? ` at ${company}` : ""}`;
  const other = (subject: string): Parts => ({ subject, paragraphs: otherLetter(writing, recipient, attempt) });
  switch (writing.step) {
    case "give-something-useful":
      return { ...usefulLetter(writing, recipient, attempt), close: "Best wishes" };
    case "check-in":
    case "chaser":
      return { subject: about("Checking in"), paragraphs: followUpLetter(writing, recipient, attempt) };
    case "second-chaser":
      return { subject: about("Checking in once more"), paragraphs: followUpLetter(writing, recipient, attempt) };
    // R12, R14: as much as the debrief says, and no more than its writer lets the consultant see.
    case "tell-consultant":
      return {
        subject: `How it went at ${company}`,
        paragraphs: wholeParagraphs(
          joinSentences(`Here is how my interview for ${role} at ${company} went ${on}.`),
          writing.account,
          "Please call me if you would like to know more.",
        ),
      };
    case "thank-consultant":
      return other(`Thank you for your help with ${company}`);
    case "interest-note":
      return other(about("Still very interested"));
    case "let-it-go":
      return other(about("With thanks"));
    case "withdraw":
      return other(about("Withdrawing my application"));
    case "ask-for-feedback":
      return other(
        about(writing.outcome === "offer" ? "Thank you for the good news" : "Thank you for letting me know"),
      );
    case "answer-the-offer":
      return {
        subject: about(answer === "accept" ? "Accepting your offer" : "Your offer"),
        paragraphs: offerLetter(writing, recipient, attempt, answer),
      };
    case "thank-you":
    case "handwritten-note":
      return { subject: "", paragraphs: [] };
  }
}
