import type { MessageFacts } from "../message-facts";
import { messageOptions } from "../options";
import type { MessageRecipient } from "../recipient";
import type { Frame } from "./frames";
import type { Said } from "./letter";
import { commonWords, sayParagraphs } from "./wordings";

const thanks: readonly Frame[] = [
  "{thanks} for your time {on}.",
  "{thanks} for {meeting} me {on}.",
  "{thanks} for the interview {on}.",
];
const thanksForArranging: readonly Frame[] = [
  "{thanks} for arranging my interview with {company} {on}.",
  "{thanks} for putting me forward to {company}, where I had my interview {on}.",
  "{thanks} for setting up the interview {on} with {company}.",
];

/** R63, R64: understanding, and without a word of having waited. */
const checking: Record<"check-in" | "chaser" | "second-chaser", readonly Frame[]> = {
  "check-in": [
    "No day was named for a decision on {role}, so I am just checking in; I understand that it may take a while yet.",
    "I am just checking in about {role}, since we did not speak of a date. I understand that these things take time.",
    "We did not speak of when {role} would be decided, so I am just checking in. I understand if it is too early to say.",
  ],
  chaser: [
    "I am just checking in about {role}, as I had hoped for news by {promise}; I understand that these things can take longer than planned.",
    "The day that was named for an answer on {role} was {promise}, so I am just checking in. I understand that plans can change.",
    "I am just checking in about {role}. An answer was planned for {promise}, and I understand that more may have come in between.",
    "I am just checking in about {role}; I understand that these things can take longer than planned.",
  ],
  "second-chaser": [
    "I am writing once more about {role}; I know how much else there is to do.",
    "I am sending one more line about {role}, and I will keep it short, as I know how much else there is to do.",
    "I would like to come back to {role} once more. I know how much else there is to look after.",
  ],
};

/** For the second time a kind way out, which makes an answer easy. */
const wayOut: readonly Frame[] = [
  "If the role has been filled or is on hold, I will understand, and a line to say so is enough.",
  "Should the plans have changed, a short line is enough; I will understand.",
  "If the answer is no, I would be glad to know that too.",
];
const wayOutOfConsultant: readonly Frame[] = [
  "If {company} has filled the role or put it on hold, a line to say so is enough.",
  "Should {company} have changed its plans, I will understand, and a short line is enough.",
];

const more: Record<"check-in" | "chaser" | "second-chaser", readonly Frame[]> = {
  "check-in": [
    "If more information would help, I can send it the same day, or talk on the phone.",
    "I am glad to send anything that would help with the decision, and you can reach me by phone.",
  ],
  chaser: [
    "If there is anything more that you need from me, please call or write, and I will send it at once.",
    "Anything else that would be of use to you I will gladly send, and I am easy to reach by phone.",
  ],
  "second-chaser": [
    "I remain at hand for anything that you would like to know, by phone or by e-mail.",
    "Should a question still be open on your side, I will answer it the same day.",
  ],
};
const ending: Record<"check-in" | "chaser" | "second-chaser", readonly Frame[]> = {
  "check-in": ["Thank you for your help.", "Many thanks."],
  chaser: ["Thank you for your help.", "Many thanks for your help with this."],
  "second-chaser": ["Thank you for bearing with me.", "With many thanks for your time."],
};

type FollowUp = keyof typeof checking;

/**
 * The five things of R62, kindly (R63, R64): thanks, the process, feedback, interest, and that they may ask for more. The first and the second
 * follow-up differ in structure and in every sentence.
 */
export function followUpLetter(writing: MessageFacts, recipient: MessageRecipient | null, attempt: number): Said[][] {
  const step = writing.step as FollowUp;
  const isConsultant = recipient?.way === "consultant";
  const words = commonWords(writing, recipient);
  const options = messageOptions(writing);
  const option = (id: string): [string, readonly Frame[]] | null => {
    const found = options.find((each) => each.id === id && each.onAtStart);
    return found ? [id, [found.on]] : null;
  };
  const thanked: [string, readonly Frame[]] = ["thanks", isConsultant ? thanksForArranging : thanks];
  const checked: [string, readonly Frame[]] = ["checking", dated(checking[step], words.promise)];
  if (step === "second-chaser")
    return sayParagraphs(
      writing,
      attempt,
      words,
      [checked, option("soften")],
      [["way out", isConsultant ? wayOutOfConsultant : wayOut], option("how-i-did")],
      [option("interest"), ["more", more[step]]],
      [thanked],
    );
  if (step === "check-in")
    return sayParagraphs(
      writing,
      attempt,
      words,
      [thanked, option("interest")],
      [checked, option("soften"), option("how-i-did")],
      [
        ["more", more[step]],
        ["ending", ending[step]],
      ],
    );
  return sayParagraphs(
    writing,
    attempt,
    words,
    [thanked],
    [checked, option("soften")],
    [option("how-i-did"), option("interest")],
    [
      ["more", more[step]],
      ["ending", ending[step]],
    ],
  );
}

/** Where a day was named, the sentences that name it. */
const dated = (frames: readonly Frame[], promise: string | undefined): readonly Frame[] => {
  const naming = frames.filter((frame) => frame.includes("{promise}"));
  return promise && naming.length > 0 ? naming : frames.filter((frame) => !frame.includes("{promise}"));
};
