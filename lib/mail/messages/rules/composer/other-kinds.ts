import type { MessageFacts } from "../message-facts";
import type { MessageRecipient } from "../recipient";
import type { Frame } from "./frames";
import type { Said } from "./letter";
import { commonWords, sayParagraphs } from "./wordings";

type Pools = Record<string, readonly Frame[]>;
type Kind = "thank-consultant" | "interest-note" | "let-it-go" | "withdraw" | "ask-for-feedback";

/** The pools of a kind by slot, and the slots of each paragraph. */
type Plan = { pools: Pools; paragraphs: readonly (readonly string[])[] };

/** R18. */
const thankConsultant: Plan = {
  pools: {
    thanks: [
      "Thank you for arranging my interview with {company} and for your help before it.",
      "Thank you for putting me forward to {company}, and for your help with the interview.",
      "I would like to thank you for arranging the interview with {company} {on}, and for your help with it.",
      "Many thanks for setting up the interview with {company} {on}.",
    ],
    offer: [
      "If there is anything that you would like to know before you speak to them, please call me.",
      "Please call me if you need anything before you talk to {company_again}.",
      "I can give you more detail on any part of it by phone, whenever that suits you.",
    ],
    forward: [
      "I look forward to hearing what they say.",
      "I look forward to your news.",
      "I am looking forward to hearing how they saw it.",
    ],
  },
  paragraphs: [["thanks"], ["offer", "forward"]],
};

/** C5: before the date a note may show interest, and asks for nothing. */
const interestNote: Plan = {
  pools: {
    thanks: ["{thanks} for your time {on}.", "{thanks} for {meeting} me {on}.", "{thanks} for our conversation {on}."],
    interest: [
      "I am writing only to say that I remain very interested in {role} and in what {company} is doing.",
      "This is only a line to say that I am still very interested in {role} at {company}.",
      "I would like you to know that my interest in {role}, and in {company}, is as strong as before.",
    ],
    nothing: ["There is no need to reply.", "No reply is needed.", "Please do not feel that you need to answer."],
    offer: [
      "If anything more from me would be useful, I am happy to send it.",
      "Anything more that would be of use I will gladly send.",
      "I am glad to add to what I sent, should that be useful.",
    ],
  },
  paragraphs: [
    ["thanks", "interest"],
    ["nothing", "offer"],
  ],
};
const interestToConsultant: Plan = {
  pools: {
    ...interestNote.pools,
    interest: [
      "This is only to say that I am still very interested in {role} at {company}, should it help to pass that on.",
      "I would like you to know that I am still very interested in {role} at {company}; please pass it on if it helps.",
    ],
  },
  paragraphs: [["interest"], ["nothing", "offer"]],
};

/** R68, R71: it asks for nothing, blames nobody, and leaves room for another time. */
const letGo: Plan = {
  pools: {
    thanks: [
      "{thanks} for the opportunity to interview for {role}.",
      "{thanks} for considering me for {role}.",
      "{thanks} for the time that you gave to my application for {role}.",
    ],
    peace: [
      "I know that plans change, and I will not take up more of your time.",
      "I take it that things have moved in another direction, and I will leave it there.",
      "Plans change, and I will not write about it further.",
    ],
    later: [
      "I would be glad to hear from you if something suitable comes up at {company} later.",
      "Should a role at {company} come up later that fits, I would be glad to hear of it.",
      "If our paths cross again, at {company} or elsewhere, I will be glad of it.",
    ],
    wishes: [
      "I wish you and your colleagues well.",
      "I wish you and the team all the best.",
      "With good wishes for your work.",
    ],
  },
  paragraphs: [
    ["thanks", "peace"],
    ["later", "wishes"],
  ],
};
const letGoToConsultant: Plan = {
  pools: {
    ...letGo.pools,
    later: [
      "Thank you for your work on this; I would be glad to hear from you when something suitable comes up.",
      "I would be glad if you thought of me when another role fits, and I thank you for your work on this one.",
    ],
  },
  paragraphs: [["thanks", "peace"], ["later"]],
};

/** R19: polite and final; the reasons stay with the writer unless they add them. */
const withdrawal: Plan = {
  pools: {
    thanks: [
      "Thank you for the time that you gave me and for telling me about {role} at {company}.",
      "Thank you for {meeting} me {on} and for considering me for {role} at {company}.",
      "I am grateful for your time {on} and for the chance to learn about {role} at {company}.",
    ],
    decision: [
      "After thinking it over carefully, I have decided to withdraw my application, and I wanted to let you know as soon as I could.",
      "I have thought it over and would like to withdraw my application. I am telling you now so that you can plan.",
      "Having considered it with care, I withdraw my application, and would like you to know it early.",
    ],
    wishes: [
      "I wish you every success in filling the role.",
      "I hope that you find the right person soon, and wish you every success.",
      "You and the team have my good wishes for every success with the search.",
    ],
    later: [
      "I hope that our paths cross again.",
      "It would be good to meet again at another time.",
      "I would be glad to stay in touch.",
    ],
  },
  paragraphs: [["thanks"], ["decision"], ["wishes", "later"]],
};
const withdrawalToConsultant: Plan = {
  pools: {
    ...withdrawal.pools,
    thanks: [
      "Thank you for putting me forward for {role} at {company}.",
      "Thank you for everything that you did so that I could interview for {role} at {company}.",
    ],
    wishes: ["Please pass on my thanks to everybody I met.", "Please give my thanks to the people I met there."],
    later: ["I would be glad to stay in touch about other roles.", "For other roles I would be glad to hear from you."],
  },
  paragraphs: [["thanks"], ["decision"], ["wishes", "later"]],
};

/** R73, R76: thanks for the outcome, feedback and tips. */
const feedback: Plan = {
  pools: {
    told: [
      "Thank you for letting me know the outcome of my interview {on}.",
      "Thank you for telling me how it was decided after my interview {on}.",
      "I appreciate that you let me know the outcome of the interview {on}.",
    ],
    "good news": [
      "Thank you for the good news, and for letting me know so clearly.",
      "Thank you for the good news about {role}.",
      "Thank you for letting me know; it is good news.",
    ],
    feedback: [
      "If you are able to share it, I would be grateful for any feedback on my interview, and for any tips that would help me in the next one.",
      "I would be grateful for any feedback that you can give me, and for any tips for my next interview.",
      "Any feedback on how I came across would be very useful to me, as would any tips for interviews to come.",
    ],
    "from client": [
      "I would be grateful for any feedback that {company} is able to give, and for any tips that would help me in my next interview.",
      "If {company} has any feedback for me, I would be grateful for it, and for any tips of yours for the next interview.",
    ],
    wishes: [
      "{thanks} for the opportunity.",
      "{thanks} for considering me, and all the best with your work.",
      "I wish you and {company} well.",
    ],
    end: ["{thanks} for your time.", "{thanks} for your help with this."],
  },
  paragraphs: [["told"], ["feedback"], ["wishes"]],
};

const plans: Record<Kind, { direct: Plan; consultant: Plan }> = {
  "thank-consultant": { direct: thankConsultant, consultant: thankConsultant },
  "interest-note": { direct: interestNote, consultant: interestToConsultant },
  "let-it-go": { direct: letGo, consultant: letGoToConsultant },
  withdraw: { direct: withdrawal, consultant: withdrawalToConsultant },
  "ask-for-feedback": { direct: feedback, consultant: feedback },
};

export function otherLetter(writing: MessageFacts, recipient: MessageRecipient | null, attempt: number): Said[][] {
  const isConsultant = recipient?.way === "consultant";
  const { pools, paragraphs } = plans[writing.step as Kind][isConsultant ? "consultant" : "direct"];
  const common = commonWords(writing, recipient);
  const words = { ...common, company_again: "them" };
  const slotOf = (slot: string) => {
    if (writing.step !== "ask-for-feedback") return slot;
    if (slot === "told" && writing.outcome === "offer") return "good news";
    if (slot === "feedback" && isConsultant) return "from client";
    return slot === "wishes" && (writing.outcome === "offer" || isConsultant) ? "end" : slot;
  };
  return sayParagraphs(
    writing,
    attempt,
    words,
    ...paragraphs.map((slots) => slots.map((slot): [string, readonly Frame[]] => [slot, pools[slotOf(slot)]!])),
  );
}
