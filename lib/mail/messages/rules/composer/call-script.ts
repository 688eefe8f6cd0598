import { shortName } from "@/lib/people/names/rules/short-name";
import { formatPhone, phoneHref } from "@/lib/people/phone-numbers/rules";
import type { MessageFacts } from "../message-facts";
import { type MessageRecipient, messageRecipient } from "../recipient";
import { messageKinds } from "../steps";
import { type FrameWords, filled } from "./filling";
import type { OfferReply } from "./offers";
import { commonWords } from "./wordings";

/** What to say on the phone, and when; or whom to call, with the number's address. */
export type CallLine = { when: string; say: string; href?: string };

type Matter = { why: string; more?: string; ends: string };

const checking: Matter = {
  why: "I am calling to ask where things stand with {role}. If it is too early to say, I understand.",
  more: "If they have no news: “When would be a good time for me to ask again?”",
  ends: "Thank you. I am still very interested in the role.",
};
const matters: Partial<Record<MessageFacts["step"], Matter>> = {
  "tell-consultant": {
    why: "I have just had my interview with {company}, and I would like to tell you how it went.",
    more: "Say what went well, what did not, which concerns you did not raise, and what you were asked to do next.",
    ends: "Thank you. Please tell me when you expect to hear from them.",
  },
  "thank-consultant": {
    why: "I am calling to thank you for arranging the interview with {company}.",
    ends: "Thank you again. I look forward to hearing what they say.",
  },
  "check-in": checking,
  chaser: {
    ...checking,
    why: "I am calling to ask where things stand with {role}, as I had hoped for news by {promise}. I understand that plans can change.",
  },
  "second-chaser": {
    ...checking,
    why: "I am calling once more about {role}. If the plans for it have changed, I will understand.",
  },
  withdraw: {
    why: "I have thought about {role} carefully, and I would like to withdraw my application. I wanted you to know early.",
    more: "You do not have to give a reason. If you want to, keep it to one sentence.",
    ends: "Thank you for your time, and I wish you every success in filling the role.",
  },
  "ask-for-feedback": {
    why: "Thank you for letting me know the outcome. I am calling to ask whether you can give me any feedback, and any tips for my next interview.",
    more: "Listen and take notes. Do not argue with what they say.",
    ends: "Thank you, that helps me.",
  },
};
const offers: Record<OfferReply, Matter> = {
  accept: {
    why: "Thank you very much for the offer of {role}. I am calling to say that I accept it.",
    more: "Ask what they need from you, and by when.",
    ends: "Thank you. I look forward to starting.",
  },
  decline: {
    why: "Thank you very much for the offer of {role}. After careful thought I have decided to decline it.",
    more: "You do not have to give a reason.",
    ends: "Thank you for your time. I hope that our paths cross again.",
  },
};

/** Whom to call at which number, where the record has it. A consultant's number is on no record. */
function callLine({ panel }: MessageFacts, { reader }: MessageRecipient): CallLine[] {
  const phone = panel.find(({ id }) => id === reader.id)?.phone;
  return phone ? [{ when: `Call ${reader.name}`, say: formatPhone(phone), href: phoneHref(phone) }] : [];
}

/** A script for a call, for the steps that may be done by phone (C9, R13, R60); null for the others. */
export function callScript(writing: MessageFacts, answer: OfferReply = "accept"): CallLine[] | null {
  const recipient = messageRecipient(writing);
  const matter = writing.step === "answer-the-offer" ? offers[answer] : matters[writing.step];
  if (!recipient || !matter || !messageKinds[writing.step].channels.includes("call")) return null;
  const words: FrameWords = commonWords(writing, recipient);
  const why = matter.why.includes("{promise}") && !words.promise ? checking.why : matter.why;
  const name = shortName(recipient.reader.name);
  const spoke = recipient.way === "consultant" ? "" : " We spoke {on} about {role}.";
  const own = writing.by.trim();
  const say = (frame: string) => filled(frame, words);
  return [
    ...callLine(writing, recipient),
    { when: "Say who you are", say: say(`Hello ${name}, this is ${own}.${spoke} Is this a good moment?`) },
    { when: "Say why you call", say: say(why) },
    ...(matter.more ? [{ when: "Then", say: say(matter.more) }] : []),
    { when: "At the end", say: say(matter.ends) },
    {
      when: "If nobody answers",
      say: say(
        `Hello ${name}, this is ${own}. ${firstSentence(why)} Please call me back when it suits you. Thank you.`,
      ),
    },
  ];
}

const firstSentence = (text: string) => text.split(/(?<=\.)\s/)[0]!;
