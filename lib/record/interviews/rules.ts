const ordinals = ["First", "Second", "Third", "Fourth", "Fifth"];

/** A suggestion for the name of the next round: "Second interview" after the first. After a name without a number it is "Next interview". */
export function nextRoundName(round: string): string {
  const [word = "", ...rest] = round.split(" ");
  const index = ordinals.findIndex((ordinal) => ordinal.toLowerCase() === word.toLowerCase());
  const next = index < 0 ? undefined : ordinals[index + 1];
  return next ? [next, ...rest].join(" ") : "Next interview";
}

/** In minutes. If an interview is at least so long, the form asks whether morning and evening were confused. */
const longest = 12 * 60;

/** "13 hours", "13 hours and 30 minutes". */
const inHours = (minutes: number) =>
  `${Math.floor(minutes / 60)} hours${minutes % 60 ? ` and ${minutes % 60} minutes` : ""}`;

/** The question about an interview of so many minutes, asked once. Null for a usual length. */
export const longQuestion = (minutes: number, again: string): string | null =>
  minutes >= longest ? `This is ${inHours(minutes)} long. If that is right, ${again}.` : null;
