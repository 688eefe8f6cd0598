/**
 * Who can read what is typed into a field. A name is the one that the form uses for that person or agency. Each of these claims was checked
 * against the readers of the column: `tests/db/readers.test.ts` types a word into each field and looks for it everywhere.
 */
export type Readers =
  | "only you"
  | "only your agency"
  /** On a candidate's side, of what their agency reads too. */
  | { youAnd: string }
  /** Theirs alone until a tick beside it says otherwise. */
  | { youUntilTicked: string }
  /** On an agency's side, of what the candidate, or another person, reads too. */
  | { agencyAnd: string }
  | { agencyUntilTicked: string }
  /** Words that leave in an e-mail: who it is for, and who can read them here too. */
  | { mailedTo: readonly string[]; here?: string | undefined }
  /** Behind a link without an account: who sent it. */
  | { onlyThey: string }
  | { agency: string; notYet: string }
  /** Of what is brought along of many people at once. */
  | "your agency, and the people named"
  /** The control beside it says who reads it, or the heading of its group does. */
  | "said beside it";

/** The sentence at the field. It is one of these, so that the same readers are always named in the same words. */
export function readersMessage(readers: Readers): string | null {
  if (readers === "said beside it") return null;
  if (readers === "only you") return "Only you read this.";
  if (readers === "only your agency") return "Only your agency reads this.";
  if (readers === "your agency, and the people named")
    return "Your agency reads this. A candidate reads what concerns them.";
  if ("youAnd" in readers) return `You and ${readers.youAnd} read this.`;
  if ("youUntilTicked" in readers) return `Only you read this, until you tick that ${readers.youUntilTicked} may.`;
  if ("agencyAnd" in readers) return `${readers.agencyAnd} and your agency read this.`;
  if ("agencyUntilTicked" in readers)
    return `Only your agency reads this, unless you tick that ${readers.agencyUntilTicked} may.`;
  if ("onlyThey" in readers) return `Only ${readers.onlyThey} reads this.`;
  if ("agency" in readers)
    return `${readers.agency} reads this. ${readers.notYet} reads only what is shared with them.`;
  const { mailedTo, here } = readers;
  const mail = `${mailedTo.join(" and ")} ${mailedTo.length > 1 ? "read" : "reads"} this, in the e-mail.`;
  return here ? `${mail} ${here} can read it too.` : mail;
}
