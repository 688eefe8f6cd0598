import type { EmailPropsByName } from "@/emails/registry";

/**
 * Every e-mail that the product sends (emails/registry.ts), after each of its causes: who gets it. Nobody else does, and no other e-mail is
 * sent after that cause. tests/db/rights-mails.test.ts brings each about by the product's own commands and by the sweep, lets everything
 * that waits be sent to a real mail server, and looks into every mailbox. It fails when an e-mail or a cause is missing here or there. The
 * last lines of most e-mails are the cases without one: withdrawn, turned off, deleted, cancelled.
 */
export const readers = [
  "own", // the candidate whose record it is
  "other", // a candidate of another agency
  "inCharge", // the consultant in charge
  "colleague", // a consultant of the same agency
  "owner", // an owner of the agency
  "elsewhere", // an owner of another agency
  "client", // an interviewer, or a contact of the client's
  "friend", // whoever is asked by their friend
  "nobody", // an address without an account: a newcomer's, or one's next
] as const;

export type Reader = (typeof readers)[number];
export type Line = { cause: string; who: readonly Reader[] };

const line = (cells: string, cause: string): Line => {
  const answers = cells.trim().split(/\s+/);
  if (answers.length !== readers.length) throw new Error(`A row has ${readers.length} cells: ${cause}`);
  return { cause, who: readers.filter((_, index) => answers[index] === "yes") };
};

/** The type names an e-mail that is missing. */
export const mails: Record<keyof EmailPropsByName, readonly Line[]> = {
  //    own  other inCharge colleague owner elsewhere client friend nobody
  "sign-in": [
    line("yes  -  -    -    -    -    -    -    -    ", "somebody asks for a link at the candidate’s address"),
    line("-    -  -    -    -    -    -    -    yes  ", "somebody asks for a link at an address that nobody has"),
  ],
  "change-address-old": [
    line("yes  -  -    -    -    -    -    -    -    ", "the candidate asks for another address"),
    line("yes  -  -    -    -    -    -    -    -    ", "the candidate asks for an address that another has"),
  ],
  "change-address-new": [
    line("-    -  -    -    -    -    -    -    yes  ", "the candidate asks for another address"),
    line("-    -  -    -    -    -    -    -    -    ", "the candidate asks for an address that another has"),
  ],
  "change-address-taken": [
    line("-    yes -   -    -    -    -    -    -    ", "the candidate asks for an address that another has"),
  ],
  "address-changed": [
    line("yes  -  -    -    -    -    -    -    -    ", "both ends have agreed to a change of address"), // at the old one
  ],
  "new-device": [
    line("yes  -  -    -    -    -    -    -    -    ", "the candidate signs in with another browser"),
    line(
      "-    -  -    -    -    -    -    -    -    ",
      "the candidate signs in again with a browser that they used before",
    ),
    line("-    -  -    -    -    -    -    -    -    ", "somebody signs in for the first time"),
  ],
  invitation: [
    line("-    -  -    -    -    -    -    -    yes  ", "an owner invites a colleague"),
    line("-    -  -    -    -    -    -    -    yes  ", "a consultant invites a candidate"),
    line("-    -  -    -    -    -    -    -    -    ", "an invitation is taken back before it has left"),
    line("-    -  -    -    -    -    -    -    -    ", "whoever invited a colleague is removed before it has left"),
  ],
  handover: [
    line(
      "-    -  -    -    -    yes  -    -    -    ",
      "a candidate invites the consultant that they named to follow up here",
    ),
    line("-    -  -    -    -    -    -    -    -    ", "a candidate takes that question back before it has left"),
  ],
  "client-feedback": [
    line("-    -  -    -    -    -    yes  -    -    ", "the client is asked by link"),
    line("-    -  -    -    -    -    -    -    -    ", "the client’s link is closed before its letter has left"),
  ],
  "friend-review": [
    line("-    -  -    -    -    -    -    yes  -    ", "a friend is asked to read a draft"),
    line("-    -  -    -    -    -    -    -    -    ", "a friend’s link is taken back before its letter has left"),
  ],
  reminder: [
    line("yes  -  yes  -    -    -    -    -    -    ", "days go by"),
    line("-    -  -    -    -    -    -    -    -    ", "days go by for who wants no reminders"),
    line("-    -  -    -    -    -    -    -    -    ", "days go by after the interview was cancelled"),
    line("yes  -  -    -    -    -    -    -    -    ", "a consultant is removed while their reminder waits"),
    line("-    -  yes  -    -    -    -    -    -    ", "a candidate leaves while their reminder waits"),
  ],
  news: [
    line("yes  -  -    yes  -    -    -    -    -    ", "a candidate is handed over to a colleague"),
    line("-    -  yes  -    -    -    -    -    -    ", "both have left before they were told of a hand-over"),
    line("-    -  -    -    -    -    -    -    -    ", "a candidate is handed over, for who wants no news"),
    line("yes  -  -    yes  -    -    -    -    -    ", "a consultant is removed while their reminder waits"),
    line("-    -  -    -    yes  -    -    -    -    ", "an invitation is accepted"),
    line("-    -  -    -    yes  -    -    -    -    ", "an invitation is declined"),
    line("yes  -  -    -    -    -    -    -    -    ", "a consultant takes an interview over"),
    line("yes  -  -    -    -    -    -    -    -    ", "a consultant would rather not take an interview over"),
    line("yes  -  -    -    -    -    -    -    -    ", "a friend has read a draft"),
    line("yes  -  -    -    -    -    -    -    -    ", "a consultant writes a debrief down by telephone"),
    line("yes  -  -    -    -    -    -    -    -    ", "a consultant sends an update to several candidates"),
    line("-    -  yes  -    -    -    -    -    -    ", "a client answers by link"),
  ],
  message: [
    line("-    -  -    -    -    -    yes  -    -    ", "a note goes to an interviewer directly"),
    line("-    -  -    -    -    -    yes  -    -    ", "a note goes to an interviewer, where the rule is copy"),
    line("-    -  -    -    -    -    yes  -    -    ", "a note is passed on by the consultant"),
    line("-    -  -    -    -    -    yes  -    -    ", "a brief goes to the client"),
    line("-    -  -    -    -    -    -    -    -    ", "an interview is cancelled before a note has left"),
    line(
      "-    -  -    -    -    -    -    -    -    ",
      "an answer that a brief is made from is taken back before it has left",
    ),
  ],
  copy: [
    line("yes  -  -    -    -    -    -    -    -    ", "a note goes to an interviewer directly"),
    line("yes  -  yes  -    -    -    -    -    -    ", "a note goes to an interviewer, where the rule is copy"),
    line("yes  -  -    -    -    -    -    -    -    ", "a note is passed on by the consultant"),
    line("-    -  -    -    -    -    -    -    -    ", "a brief goes to the client"),
  ],
};

/** Events without an e-mail: they are read on the desk and in the plan, not in a mailbox. */
export const silent = [
  "what a client said is shared, and taken back",
  "what a client said is logged",
  "a draft is given to be read",
] as const;

/** What no e-mail may contain, whatever its cause: the client's own words, private notes, private lessons. */
export const untold = (reader: Reader, word: string) => [
  ...(["inCharge", "colleague", "owner"].includes(reader) ? [] : [`Raw ${word}`]),
  ...(reader === "own" ? [] : [`Not for ${word}`, `Lesson of ${word}`]),
];
