/**
 * Who can read what is typed into a field. A name is the one that the form uses for that person or agency. Each of these claims was checked
 * against the readers of the column: `tests/db/readers.test.ts` types a word into each field and looks for it everywhere.
 */
export type Readers =
  | "only you"
  | "only your agency"
  /** The same by its name, with the people who never read it. */
  | { onlyAgency: string; never: readonly string[] }
  /** On a candidate's page: the agency reads it too. */
  | { youAnd: string }
  /** Only the writer reads it, until they tick the box beside it. */
  | { youUntilTicked: string }
  /** On an agency's page: the candidate, or another person, reads it too. */
  | { agencyAnd: string }
  | { agencyUntilTicked: string }
  /** Text that is sent in an e-mail: who gets it, and who can read it here too. */
  | { mailedTo: readonly string[]; here?: string | undefined }
  /** On a page behind a link, without an account: who sent the link reads it. */
  | { onlyThey: string }
  | { agency: string; notYet: string }
  /** For an import, which is about many people at once. */
  | "your agency, and the people named"
  /** The control beside it says who reads it, or the heading of its group does. */
  | "said beside it";

/** The sentence at the field. It is one of these, so that the same readers are always named in the same words. */
export function readersMessage(readers: Readers): string | null {
  if (readers === "said beside it") return null;
  if (readers === "only you") return "Only you read this.";
  if (readers === "only your agency") return "Only your agency reads this.";
  if (readers === "your agency, and the people named")
    return "Your agency reads this. Each candidate reads what is about them.";
  if ("onlyAgency" in readers)
    return `Only ${readers.onlyAgency} reads this. ${readers.never.join(" and ")} never ${readers.never.length > 1 ? "see" : "sees"} it.`;
  if ("youAnd" in readers) return `You and ${readers.youAnd} read this.`;
  if ("youUntilTicked" in readers) return `Only you read this, unless you let ${readers.youUntilTicked} read it.`;
  if ("agencyAnd" in readers) return `${readers.agencyAnd} and your agency read this.`;
  if ("agencyUntilTicked" in readers)
    return `Only your agency reads this, unless you let ${readers.agencyUntilTicked} read it.`;
  if ("onlyThey" in readers) return `Only ${readers.onlyThey} reads this.`;
  if ("agency" in readers)
    return `${readers.agency} reads this. ${readers.notYet} reads only what is shared with them.`;
  const { mailedTo, here } = readers;
  const mail = `${mailedTo.join(" and ")} ${mailedTo.length > 1 ? "read" : "reads"} this in the e-mail.`;
  return here ? `${mail} ${here} can read it too.` : mail;
}
