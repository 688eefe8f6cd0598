import type { PartKind } from "./parts";

/**
 * The sentences of a note. {X} is the part of a jotting; {on} is "on Monday", {On} begins a sentence, {day} is "Monday"; {role} is "the
 * Laboratory Technician role". Every one is a statement: an offer of information asks nothing (R37, C3), looking forward sets no date (C15),
 * and nothing is claimed that the record does not say.
 */
export type Frame = string;

/** Their point, inside a letter. None of these says that it was good to hear, so they fit where the point holds trouble too. */
const plainPoints: Record<PartKind, readonly Frame[]> = {
  clause: [
    "You mentioned that {X}.",
    "You told me that {X}.",
    "I took note when you said that {X}.",
    "You explained that {X}.",
    "From you I learned that {X}.",
    "One thing that you told me was that {X}.",
    "I remember you saying that {X}.",
    "It helped me to hear from you that {X}.",
    "Among other things, you let me know that {X}.",
    "I have written down your remark that {X}.",
    "As you described it, {X}.",
    "You said that {X}.",
    "When we talked, you said that {X}.",
  ],
  topic: [
    "We talked about {X}, which helped me to understand the work.",
    "What you told me about {X} was useful to me.",
    "It helped me to hear from you about {X}.",
    "You took the time to tell me about {X}.",
    "I listened closely to what you said about {X}.",
    "Part of our time went to {X}, and I learned from it.",
    "I made a note of what you said about {X}.",
    "You told me about {X}, and I have a better picture of the job now.",
    "You spoke about {X}.",
    "I came away knowing more about {X}.",
    "{X_} came up when we spoke, and it was useful to hear your view.",
    "I wrote down what you said about {X}.",
  ],
  gerund: [
    "What you said about {X} was useful to me.",
    "We talked about {X}, and I found that useful.",
    "I listened closely to your thoughts on {X}.",
    "You told me what you think about {X}.",
    "I made a note of what you said about {X}.",
    "Your thoughts on {X} helped me to understand the work.",
    "You spoke about {X}.",
    "I wrote down what you said about {X}.",
  ],
  question: [
    "We talked about {X}, which showed me what the job is like.",
    "Part of our time went to the question of {X}.",
    "I made a note of what you said about {X}.",
    "Your view of {X} was useful to me.",
    "What you said about {X} helped me to understand the work.",
    "You spoke about {X}.",
    "I came away knowing more about {X}.",
  ],
  aim: [
    "You told me of your aim of {X}.",
    "I took note of your aim of {X}.",
    "You named a clear aim: {X}.",
    "What you said about {X} told me what the job is for.",
    "The aim that you named, {X}, gave me a clear idea of the job.",
  ],
  own: [
    "We talked about {X} as well.",
    "You let me tell you about {X}.",
    "I was able to tell you about {X}.",
    "Part of our time went to {X}.",
  ],
  asked: [
    "It was kind of you to ask about {X}.",
    "You asked about {X}, and I would gladly tell you more.",
    "I appreciated your questions about {X}.",
    "Since you asked about {X}, I would gladly say more.",
  ],
  liked: [
    "I appreciated your interest in {X}.",
    "It was kind of you to take an interest in {X}.",
    "You took an interest in {X}, and I would gladly tell you more.",
    "Thank you for your interest in {X}.",
  ],
};

/** Sentences that say it was good to hear: only where the point holds no trouble. */
const gladPoints: Partial<Record<PartKind, readonly Frame[]>> = {
  clause: ["I was interested to hear that {X}.", "It interested me to learn that {X}."],
  topic: ["I enjoyed our conversation about {X}.", "I was interested in what you said about {X}."],
  gerund: ["I was interested in what you said about {X}.", "I enjoyed talking with you about {X}."],
  question: ["I was interested in what you said about {X}."],
  aim: ["I was interested in your aim of {X}."],
};

/** A first sentence that gives thanks for the point itself. */
const thankedPoints: Partial<Record<PartKind, readonly Frame[]>> = {
  clause: [
    "Thank you for telling me {on} that {X}.",
    "Thank you for your time {on}, and for telling me that {X}.",
    "I am grateful that you told me {on} that {X}.",
    "Thank you for explaining {on} that {X}.",
    "Let me thank you for {day}, and for saying that {X}.",
    "Thank you for our conversation {on}, in which you told me that {X}.",
    "My thanks for {day}, when I learned that {X}.",
    "I thank you for our talk {on}, in which I heard that {X}.",
  ],
  topic: [
    "Thank you for talking with me {on} about {X}.",
    "Thank you for your time {on}, and for telling me about {X}.",
    "I am grateful for what you told me {on} about {X}.",
    "Let me thank you for {day}, and above all for what you said about {X}.",
    "Thank you for the conversation {on}, in which I heard about {X}.",
    "Many thanks for taking me through {X} {on}.",
  ],
  gerund: [
    "Thank you for your thoughts {on} about {X}.",
    "Thank you for your time {on}, and for what you said about {X}.",
    "I am grateful for what you told me {on} about {X}.",
    "Let me thank you for {day}, and above all for your thoughts on {X}.",
    "Thank you for talking with me {on} about {X}.",
  ],
  question: [
    "Thank you for talking with me {on} about {X}.",
    "Thank you for your time {on}, and for what you said about {X}.",
    "I am grateful for what you told me {on} about {X}.",
    "Let me thank you for {day}, and above all for what you said about {X}.",
  ],
  aim: [
    "Thank you for telling me {on} of your aim of {X}.",
    "Thank you for your time {on}, and for naming a clear aim: {X}.",
    "It was good of you to name your aim {on}: {X}.",
  ],
};

/** A first sentence that names the point; thanks follow it. */
const openingPoints: Partial<Record<PartKind, readonly Frame[]>> = {
  clause: [
    "{On}, you mentioned that {X}.",
    "When we spoke {on}, you told me that {X}.",
    "In our conversation {on} you said that {X}.",
    "One thing from our conversation {on}: you said that {X}.",
    "{On} I heard from you that {X}.",
    "I wrote down after our interview {on} that {X}.",
    "{On} it came up that {X}.",
  ],
  topic: [
    "{On}, we talked about {X}.",
    "When we spoke {on}, one subject was {X}.",
    "Part of our conversation {on} was about {X}.",
    "In our conversation {on} you told me about {X}.",
    "{X_} came up when we spoke {on}.",
    "I wrote down after our interview {on} what you said about {X}.",
  ],
  gerund: [
    "{On}, we talked about {X}.",
    "Part of our conversation {on} was about {X}.",
    "In our conversation {on} you gave me your thoughts on {X}.",
    "{X_} came up when we spoke {on}.",
    "I wrote down after our interview {on} what you said about {X}.",
  ],
  question: [
    "{On}, we talked about {X}.",
    "Part of our conversation {on} was about {X}.",
    "I wrote down after our interview {on} what you said about {X}.",
  ],
  aim: ["{On}, you told me of your aim of {X}.", "When we spoke {on}, you named a clear aim: {X}."],
};

export const pointFrames = { plain: plainPoints, glad: gladPoints, thanked: thankedPoints, opening: openingPoints };

/** {Where} is "At Ashgrove", {where} "at Ashgrove", {P} "Ashgrove" and {D} "asked every leaver why". */
export const tieFrames = {
  /** Beside their point. */
  always: [
    "{Where} I {D}.",
    "It brought to mind my time {where}, where I {D}.",
    "I have met something like it before: {where} I {D}.",
    "I have done something like it: {where} I {D}.",
    "I know something of this from my time {where}, where I {D}.",
    "There was something similar in my own work: {where} I {D}.",
    "I can speak from my own work here: {where} I {D}.",
    "My own example is from my time {where}, where I {D}.",
    "I have an example of my own: {where} I {D}.",
    "It reminds me of my time {where}, where I {D}.",
    "It is close to something that I did myself: {where} I {D}.",
  ],
  /** After something that is done: a gerund or an aim. */
  activity: [
    "This is close to what I did {where}, where I {D}.",
    "I have worked on the same kind of thing: {where} I {D}.",
  ],
  /** First in the letter. */
  opening: [
    "After our interview {on} I thought again of my time {where}, where I {D}.",
    "Since we spoke {on} I have thought again of my time {where}, where I {D}.",
    "Our conversation {on} reminded me of my time {where}, where I {D}.",
    "Thinking back to {day}, there is one thing that I would like you to know: {where} I {D}.",
  ],
  /** The same, where it was ticked for what the role asks for: {S}. */
  openingSkill: [
    "Thinking back to {day}, there is one thing to add on {S}: {where} I {D}.",
    "Since we spoke {on} I have thought again of {S}, which the role asks for: {where} I {D}.",
    "After our interview {on} I would like to add an example of {S}: {where} I {D}.",
    "The role asks for {S}, and after our interview {on} I would like to give you an example: {where} I {D}.",
  ],
  /** Where no point of theirs is at hand. */
  alone: [
    "One thing from my own work that may be of use to you: {where} I {D}.",
    "There is one example of my work that I would like to give you: {where} I {D}.",
    "{Where} I {D}; I would bring that experience to this job.",
    "Of my own work I would like to mention one thing: {where} I {D}.",
    "To give you one example of how I work: {where} I {D}.",
    "You may like to know that {where} I {D}.",
  ],
  /** Where the writer ticked that it shows what the advert asks for: {S}. */
  skill: [
    "The role asks for {S}. {Where} I {D}.",
    "You are looking for {S}, and I can offer an example: {where} I {D}.",
    "The advert mentions {S}. {Where} I {D}.",
    "Since the role asks for {S}, here is an example from my own work: {where} I {D}.",
    "As for {S}, which the advert names: {where} I {D}.",
    "For the part of the job that calls for {S}, this may be of use: {where} I {D}.",
  ],
} as const satisfies Record<string, readonly Frame[]>;

const trouble =
  /\b(?:complain\w*|complaints?|leav(?:e|es|ing|ers?)|left|short|short(?:age|ages|-staffed)|fail\w*|late|lose|loses|losing|lost|loss|losses|wait\w*|delay\w*|problems?|trouble\w*|difficult\w*|hard|slow\w*|broke|broken|breaks?|breakdowns?|damage\w*|accidents?|injur\w*|ill|illness|sick\w*|die|dies|died|fire[ds]?|redundanc\w*|cuts?|quit|resign\w*|strikes?|faults?|faulty|errors?|mistakes?|miss|misses|missed|missing|jam|jams|jammed|leak\w*|mess\w*|chaos|chaotic|crash\w*|stuck|struggl\w*|theft|stolen|stole|fraud|debts?|overdue|burn-?out|stress\w*|turnover|churn|attrition|angry|conflicts?|worr\w*|fear\w*|bad|badly|poor\w*|worse|worst|unhappy|hates?|cancel\w*|closures?|closed|shut\w*|abuse\w*|bully\w*|cold|lack\w*|without|drop|drops|dropped|dropouts?|dirty|noise|pain\w*|risks?|not|no|never|nobody|nothing|too|n['’]t|\w+n['’]t|don['’]t|old|ran out|runs? out|break down|gave up|give up|floods?|flooded|absence\w*|waste\w*|backlogs?|vacanc\w*|overtime|mould|thin|weak\w*|drift)\b/i;

/** Whether a point speaks of trouble, so that nobody may be glad of it. */
export const holdsTrouble = (text: string) => trouble.test(text);
