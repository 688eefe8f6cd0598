import type { MessageStep } from "@/lib/planning/plan/rules/steps";
import { longDay } from "@/lib/platform/words/dates";
import type { MessageFacts, MessageText } from "./message-facts";
import { messageOptions } from "./options";
import { notedPhrases } from "./phrases";
import { type MessageRecipient, messageRecipient } from "./recipient";
import { composeHandwrittenNote, composeThankYou, leastAlikeText } from "./thank-you";
import { draftPhrases, joinSentences, messageBody, onDayPhrase, pickWording, rolePhrase, subjectLine } from "./wording";

/** Whether the starting draft of an answer to an offer accepts or declines. */
export type OfferReply = "accept" | "decline";

type Compose = (writing: MessageFacts, recipient: MessageRecipient | null, answer: OfferReply) => MessageText;

/** The starting draft of a message, composed from the record and the debrief. It can't be sent before its writer has read it. */
export const composeMessage = (writing: MessageFacts, answer: OfferReply = "accept"): MessageText =>
  composers[writing.step](writing, messageRecipient(writing), answer);

const toConsultant = (recipient: MessageRecipient | null) => recipient?.way === "consultant";
const company = (writing: MessageFacts) => writing.company.trim() || "the company";
const on = (writing: MessageFacts) => onDayPhrase(writing.day, writing.today);
/** The company knows its own name; a consultant has other clients. */
const subject = (words: string, writing: MessageFacts, recipient: MessageRecipient | null) =>
  subjectLine(
    `${words}: ${rolePhrase(writing.role).slice(4)}${toConsultant(recipient) ? ` at ${company(writing)}` : ""}`,
  );

/** "again" only for a person who was thanked before. */
function thanksPhrase({ thanked }: MessageFacts, recipient: MessageRecipient | null): string {
  const before = toConsultant(recipient)
    ? thanked?.consultant
    : thanked?.people.some((id) => !recipient?.reader.id || id === recipient.reader.id);
  return before ? "Thank you again" : "Thank you";
}

const composers: Record<MessageStep, Compose> = {
  "thank-you": composeThankYou,
  "handwritten-note": composeHandwrittenNote,
  "give-something-useful": composeUsefulMessage,
  "check-in": composeRequest,
  chaser: composeRequest,
  "second-chaser": composeRequest,

  // R12, R14: as much as the debrief says, and no more than its writer lets the consultant see.
  "tell-consultant": (writing, recipient) => ({
    subject: subjectLine(`How it went at ${company(writing)}`),
    body: messageBody(recipient, writing.by, [
      joinSentences(
        `Here is how my interview for ${rolePhrase(writing.role)} at ${company(writing)} went ${on(writing)}.`,
      ),
      writing.account,
      "Please call me if you would like to know more.",
    ]),
  }),

  "thank-consultant": (writing, recipient) => ({
    subject: subjectLine(`Thank you for your help with ${company(writing)}`),
    body: messageBody(recipient, writing.by, [
      joinSentences(
        `Thank you for arranging my interview with ${company(writing)} and for your help before it.`,
        "It made a difference to go in prepared.",
      ),
      "If there is anything that you would like to know before you speak to them, please call me. I look forward to hearing what they say.",
    ]),
  }),

  // C5: before the date a note may show interest, and asks for nothing.
  "interest-note": (writing, recipient) => ({
    subject: subject("Still very interested", writing, recipient),
    body: messageBody(recipient, writing.by, [
      toConsultant(recipient)
        ? joinSentences(
            `This is only to say that I am still very interested in ${rolePhrase(writing.role)} at ${company(writing)}, should it help to pass that on.`,
          )
        : joinSentences(
            `${thanksPhrase(writing, recipient)} for your time ${on(writing)}.`,
            `I am writing only to say that I remain very interested in ${rolePhrase(writing.role)} and in what ${company(writing)} is doing.`,
          ),
      "There is no need to reply. If anything more from me would be useful, I am happy to send it.",
    ]),
  }),

  // R68, R71: it asks for nothing, blames nobody, and leaves room for another time.
  "let-it-go": (writing, recipient) => ({
    subject: subject("With thanks", writing, recipient),
    body: messageBody(recipient, writing.by, [
      joinSentences(
        `${thanksPhrase(writing, recipient)} for the opportunity to interview for ${rolePhrase(writing.role)}.`,
        "I know that plans change, and I will not take up more of your time.",
      ),
      toConsultant(recipient)
        ? "I have enjoyed working with you on this, and I would be glad to hear from you when something suitable comes up."
        : joinSentences(
            `I enjoyed learning about ${company(writing)}, and I would be glad to hear from you if something suitable comes up later.`,
            "I wish you and your colleagues well.",
          ),
    ]),
  }),

  // R19: polite and final; the reasons stay with the writer unless they add them.
  withdraw: (writing, recipient) => ({
    subject: subject("Withdrawing my application", writing, recipient),
    body: messageBody(recipient, writing.by, [
      joinSentences(
        `Thank you for ${toConsultant(recipient) ? "putting me forward for" : "the time that you gave me and for telling me about"} ${rolePhrase(writing.role)} at ${company(writing)}.`,
      ),
      "After thinking it over carefully, I have decided to withdraw my application, and I wanted to let you know as soon as I could.",
      toConsultant(recipient)
        ? "Please pass on my thanks to everybody I met. I would be glad to stay in touch about other roles."
        : "I enjoyed meeting you and wish you every success in filling the role. I hope that our paths cross again.",
    ]),
  }),

  "ask-for-feedback": (writing, recipient) => ({
    subject: subject(
      writing.outcome === "offer" ? "Thank you for the good news" : "Thank you for letting me know",
      writing,
      recipient,
    ),
    body: messageBody(recipient, writing.by, [
      writing.outcome === "offer"
        ? "Thank you for the good news, and for letting me know so clearly."
        : joinSentences(
            `Thank you for letting me know the outcome of my interview ${on(writing)}. I appreciate being told.`,
          ),
      joinSentences(
        toConsultant(recipient)
          ? `I would be grateful for any feedback that ${company(writing)} is able to give, and for any tips that would help me in my next interview.`
          : "If you are able to share it, I would be grateful for any feedback on my interview, and for any tips that would help me in the next one.",
      ),
      writing.outcome === "offer"
        ? `${thanksPhrase(writing, recipient)} for your time.`
        : joinSentences(
            `${thanksPhrase(writing, recipient)} for the opportunity. I wish you${toConsultant(recipient) ? "" : ` and ${company(writing)}`} well.`,
          ),
    ]),
  }),

  "answer-the-offer": (writing, recipient, answer) => ({
    subject: subject(answer === "accept" ? "Accepting your offer" : "Your offer", writing, recipient),
    body: messageBody(
      recipient,
      writing.by,
      answer === "accept"
        ? [
            joinSentences(
              `Thank you very much for the offer of ${rolePhrase(writing.role)}${toConsultant(recipient) ? ` at ${company(writing)}` : ""}. I am delighted to accept.`,
            ),
            joinSentences(
              "I have enjoyed every conversation so far,",
              `and I look forward to starting work with ${company(writing)}.`,
              "If there is anything that you need from me now, I will send it at once.",
            ),
          ]
        : [
            joinSentences(
              `Thank you very much for the offer of ${rolePhrase(writing.role)}${toConsultant(recipient) ? ` at ${company(writing)}` : ""}, and for the time that went into it.`,
            ),
            "After careful thought I have decided to decline. It was not an easy decision.",
            joinSentences(`I enjoyed getting to know ${company(writing)}, and I hope that our paths cross again.`),
          ],
    ),
  }),
};

/** The five things of R62, kindly (R63, R64): thanks, the process, feedback, interest, and that they may ask for more. */
function composeRequest(writing: MessageFacts, recipient: MessageRecipient | null): MessageText {
  const second = writing.step === "second-chaser";
  const consultant = toConsultant(recipient);
  const first = consultant
    ? `${thanksPhrase(writing, recipient)} for arranging my interview with ${company(writing)} ${on(writing)}.`
    : `${thanksPhrase(writing, recipient)} for your time ${on(writing)}.`;
  const expected = writing.promise ? `, as I had hoped for news by ${longDay(writing.promise, writing.today)}` : "";
  const checking = second
    ? `I am writing once more about ${rolePhrase(writing.role)}; I know how much else there is to do.`
    : `I am just checking in about ${rolePhrase(writing.role)}${expected}; I understand that these things can take longer than planned.`;
  const options = messageOptions(writing);
  const wordingOf = (id: string) => options.find((option) => option.id === id && option.onAtStart)?.on;
  const body = messageBody(recipient, writing.by, [
    joinSentences(first),
    joinSentences(checking, wordingOf("soften")),
    joinSentences(wordingOf("how-i-did"), wordingOf("interest")),
    joinSentences(
      consultant
        ? "If they need anything more from me, please call or write, and I will send it at once."
        : "If there is anything more that you need from me, please call or write, and I will send it at once.",
      "Thank you for your help.",
    ),
  ]);
  return { subject: subject(second ? "Checking in once more" : "Checking in", writing, recipient), body };
}

const openings = [
  (on: string, what: string) => `When we spoke ${on}, you were interested in ${what}.`,
  (on: string, what: string) => `Our conversation ${on} touched on ${what}.`,
  (on: string, what: string) => `You mentioned ${what} when we spoke ${on}.`,
  (on: string, what: string) => `I remembered ${on.slice(3)} and what we said about ${what}.`,
];
const introductions = [
  "I came across this and thought that it might be of use to you:",
  "Here is something on it that you may like to read:",
  "This goes further into it, and may save you a search:",
  "I thought of that when I found this:",
];
const nothingAsked = [
  "There is no need to reply.",
  "No answer needed; I only wanted to pass it on.",
  "It is only for your interest, so please do not feel that you have to answer.",
  "Please take it as it is, with no reply expected.",
];

/** R44: exactly one link, and nothing asked. If no link was noted, the text has a placeholder for it, which stops the sending. */
function composeUsefulMessage(writing: MessageFacts, recipient: MessageRecipient | null): MessageText {
  const noted = writing.caughtInterest[writing.interviewerId ?? ""] ?? "";
  const words = draftPhrases(writing, writing.interviewerId);
  const [caught] = notedPhrases(noted, [writing.role, writing.company, writing.asksFor]);
  const link = /https?:\/\/[^\s<>"')\]]+/i.exec(noted)?.[0].replace(/[.,;:]+$/, "") ?? "[paste the link here]";
  const what = caught ?? words.topic ?? "the work of your team";
  return leastAlikeText(writing, (place) => ({
    subject: subjectLine(`Following our conversation: ${what}`),
    body: messageBody(
      recipient,
      writing.by,
      [
        joinSentences(pickWording(openings, place, 0)(words.on, what)),
        `${pickWording(introductions, place, 1)}\n${link}`,
        pickWording(nothingAsked, place, 2),
      ],
      "Best wishes",
    ),
  }));
}
