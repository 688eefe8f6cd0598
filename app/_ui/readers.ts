/** Who can read what is typed into a field. A name is the one that the form uses for that person or agency. */
export type Readers = "only you" | "only your agency" | { agencyAnd: string } | { youAnd: string };

/** The sentence at the field. It is one of these, so that the same readers are always named in the same words. */
export function readBy(readers: Readers): string {
  if (readers === "only you") return "Only you read this.";
  if (readers === "only your agency") return "Only your agency reads this.";
  if ("agencyAnd" in readers) return `${readers.agencyAnd} and your agency read this.`;
  return `You and ${readers.youAnd} read this.`;
}
