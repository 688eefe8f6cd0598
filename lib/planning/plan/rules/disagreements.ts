import { capitalise } from "@/lib/platform/text/rules";
import { articles, type PlainRuleNumber, type RuleNumber, type SourceNumber } from "./sources";

export type ArticleDisagreement = { about: string; sources: SourceNumber[]; says: string; does: string };
type TensionNumber = Exclude<RuleNumber, PlainRuleNumber>;

/** Where the articles disagree: what they say, and which reading the product takes. */
export const articleDisagreements: Record<TensionNumber, ArticleDisagreement> = {
  C1: {
    about: "When a thank-you is late",
    sources: ["S3", "S2", "S4"],
    says: "S3 says the same day, S2 says within 24 hours, and S4 says two working days for a handwritten note. S0 and S1 give no time.",
    does: "We suggest the same day, and an e-mail is due after 24 hours. A handwritten note is due after two working days.",
  },
  C2: {
    about: "An interview before the weekend",
    sources: ["S2", "S4", "S3"],
    says: "S2 says within 24 hours or, before a weekend, during the weekend. S4 does not count the weekend. S3 says the same day.",
    does: "You have until the next working day begins. It is best to send the note on the evening before.",
  },
  C3: {
    about: "Questions in the thank-you",
    sources: ["S4", "S1", "S2"],
    says: "S4 says to ask no more questions. S1 asks whether they need more information. S2 says that they can get in touch.",
    does: "You can offer more information. We point out a question that needs an answer, but you can still send it.",
  },
  C4: {
    about: "Extra content in the thank-you",
    sources: ["S0", "S1", "S4"],
    says: "S0 and S1 add forgotten points and corrections. S4 keeps the thank-you short. S0 also warns against writing too much.",
    does: "You can add one short clarification. It is in your note only if you add it.",
  },
  C5: {
    about: "Asking before or after the date",
    sources: ["S2", "S1", "S3", "S4", "S0"],
    says: "S2 says shortly before the date in one place, and only after it in another. S1, S3 and S4 say after it. S0 says not to ask if a date is known.",
    does: "Before the date you can only send a note that asks for nothing. You can ask for an update when the date has passed.",
  },
  C6: {
    about: "When no date is known",
    sources: ["S3", "S0", "S1"],
    says: "S3 waits a few days. S0 and S1 say that you should have asked for the date. S2 and S4 do not mention it.",
    does: "First ask for the date. Without one, you can check in after some working days. You can change how many.",
  },
  C7: {
    about: "Who to ask for an update",
    sources: ["S2", "S4", "S1", "S3"],
    says: "S2 and S4 write to the interviewer. S1 writes to your contact person. S3 asks through the recruiter.",
    does: "Without an agency you ask the interviewer. With one you ask your consultant, who can let you write to the company yourself.",
  },
  C8: {
    about: "After telling your consultant",
    sources: ["S3", "S1"],
    says: "S3 calls right after the interview. S1 contacts them first, and then gives them time until the agreed date.",
    does: "Tell your consultant now. Then wait until the date they gave you.",
  },
  C9: {
    about: "Letter, e-mail, phone or LinkedIn",
    sources: ["S4", "S1", "S2", "S3"],
    says: "S4 suggests a handwritten note, an e-mail or a call. S1 and S2 suggest an e-mail. S3 suggests a call or an e-mail. S1 also suggests LinkedIn.",
    does: "You choose for each step, and each step has its own deadline.",
  },
  C10: {
    about: "How often to ask",
    sources: ["S3", "S1", "S4", "S0"],
    says: "S3 says not to give up. S1 says not to write too often, and to move on. S4 says not to overdo it. S0 says not to nag.",
    does: "You send one thank-you, one follow-up after the date, and a second one after a pause or a new date. Then you stop asking.",
  },
  C11: {
    about: "Asking how you did",
    sources: ["S3", "S2", "S4"],
    says: "S3 says that every follow-up should find this out. S2 asks in the message that asks for an update. S4 asks only after a rejection.",
    does: "You do not ask in the thank-you. You can ask briefly in a follow-up. Ask for all the details when you know the outcome.",
  },
  C12: {
    about: "How many notes",
    sources: ["S4", "S0", "S1", "S2"],
    says: "S4 writes to each person, in different words. S0, S1 and S2 mention one note to the interviewer.",
    does: "You write one note to each person.",
  },
  C13: {
    about: "LinkedIn with an agency",
    sources: ["S1"],
    says: "S1 gives its LinkedIn advice to candidates without a recruiter, and does not mention the others.",
    does: "With an agency, we suggest it only if you can write to the company directly.",
  },
  C14: {
    about: "An interview that went badly",
    sources: ["S3", "S0"],
    says: "S3 follows up anyway. S0 says not to build a relationship if the interview went very badly.",
    does: "You still send the thank-you. Sending something useful is optional.",
  },
  C15: {
    about: "Eagerness",
    sources: ["S2", "S0", "S4"],
    says: "S2 says that you look forward to an answer soon. S0 says to offer something and not to demand. S4 says not to give them more to do.",
    does: "You can say that you look forward to their answer. We point out a deadline that you set them.",
  },
};

/** Replaces the numbers of the articles by their short names, because the numbers mean nothing to a reader. */
export function spellOutSources(sentence: string): string {
  const words = sentence.replace(/\bS[0-4]\b/g, (short) => articles[short as SourceNumber].short);
  return capitalise(words);
}
