import { capitalise } from "@/lib/platform/text/rules";
import { articles, type PlainRuleNumber, type RuleNumber, type SourceNumber } from "./sources";

export type ArticleDisagreement = { about: string; sources: SourceNumber[]; says: string; does: string };
type TensionNumber = Exclude<RuleNumber, PlainRuleNumber>;

/** Where the articles disagree: what they say, and which reading the product takes. */
export const articleDisagreements: Record<TensionNumber, ArticleDisagreement> = {
  C1: {
    about: "When a thank-you is late",
    sources: ["S3", "S2", "S4"],
    says: "S3 says the same day, S2 within 24 hours, S4 two business days for a handwritten note. S0 and S1 name no time.",
    does: "An e-mail aims at the same day and is due after 24 hours; a handwritten note has its own two business days.",
  },
  C2: {
    about: "An interview before the weekend",
    sources: ["S2", "S4", "S3"],
    says: "S2 asks for 24 hours and, before a weekend, for the weekend; S4 does not count the weekend; S3 says the same day.",
    does: "The note may go until the evening before the next working day, best on that evening, and is late once that day opens.",
  },
  C3: {
    about: "Questions in the thank-you",
    sources: ["S4", "S1", "S2"],
    says: "S4 avoids further questions; S1 asks whether they need more information; S2 assures them they can reach out.",
    does: "An offer of information, written as a statement, is fine; a question that needs an answer is flagged, not blocked.",
  },
  C4: {
    about: "Extra content in the thank-you",
    sources: ["S0", "S1", "S4"],
    says: "S0 and S1 add forgotten points and corrections; S4 keeps to a quick thank-you; S0 itself warns of bombarding.",
    does: "One short clarification, off unless you add it.",
  },
  C5: {
    about: "Asking before or after the date",
    sources: ["S2", "S1", "S3", "S4", "S0"],
    says: "S2 recommends shortly before the deadline in one place and only after it in another; S1, S3 and S4 say after; S0 says not to enquire when a date is known.",
    does: "Before the date at most a note that asks for nothing; a request for an update opens once the date has passed.",
  },
  C6: {
    about: "When no date is known",
    sources: ["S3", "S0", "S1"],
    says: "S3 waits a few days, give or take; S0 and S1 say you should have asked; S2 and S4 are silent.",
    does: "First ask for the date; without one, a check-in opens after some working days, which you can change.",
  },
  C7: {
    about: "Whom to chase",
    sources: ["S2", "S4", "S1", "S3"],
    says: "S2 and S4 write to the interviewer; S1 to your contact in the chain; S3 goes through the recruiter.",
    does: "Without an agency the interviewer; with one, your consultant, who may let you write directly.",
  },
  C8: {
    about: "After telling your consultant",
    sources: ["S3", "S1"],
    says: "S3 calls right after the interview; S1 contacts them first and then allows time until the agreed timescale.",
    does: "Tell them now, then let it rest until the day they said they would report back.",
  },
  C9: {
    about: "Letter, e-mail, telephone or LinkedIn",
    sources: ["S4", "S1", "S2", "S3"],
    says: "S4 takes handwriting, e-mail and calls; S1 and S2 e-mail; S3 phone or e-mail; S1 also LinkedIn.",
    does: "You choose for each step, and each has its own deadline.",
  },
  C10: {
    about: "How often to ask",
    sources: ["S3", "S1", "S4", "S0"],
    says: "S3 does not give up; S1 does not bombard and moves on; S4 does not go overboard; S0 does not nag.",
    does: "One thank-you always, one chaser after the date, a second after a gap or a new date, then it is let go.",
  },
  C11: {
    about: "Asking how you did",
    sources: ["S3", "S2", "S4"],
    says: "S3 makes it an aim of the follow-up; S2 puts it in the chaser; S4 asks only after a rejection.",
    does: "Never in the thank-you, optional in the chaser, in full once the outcome is known.",
  },
  C12: {
    about: "How many notes",
    sources: ["S4", "S0", "S1", "S2"],
    says: "S4 writes to each person, differently worded; S0, S1 and S2 speak of one note to the interviewer.",
    does: "One note to each person.",
  },
  C13: {
    about: "LinkedIn with an agency",
    sources: ["S1"],
    says: "S1 gives its LinkedIn advice to candidates without a recruiter, and is silent for the others.",
    does: "With an agency it is offered only where the client may be written to directly.",
  },
  C14: {
    about: "An interview that went badly",
    sources: ["S3", "S0"],
    says: "S3 follows up anyway; S0 leaves relationship-building out if the interview went dreadfully.",
    does: "The thank-you stays; sending something useful is optional.",
  },
  C15: {
    about: "Eagerness",
    sources: ["S2", "S0", "S4"],
    says: "S2 states eagerness for a response soon; S0 provides rather than demands; S4 adds nothing to their list.",
    does: "The sentence is fine; a deadline for the reader is flagged.",
  },
};

/** Replaces the numbers of the articles by their short names, because the numbers mean nothing to a reader. */
export function spellOutSources(sentence: string): string {
  const words = sentence.replace(/\bS[0-4]\b/g, (short) => articles[short as SourceNumber].short);
  return capitalise(words);
}
