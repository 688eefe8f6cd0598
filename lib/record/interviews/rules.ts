const ordinals = ["First", "Second", "Third", "Fourth", "Fifth"];

/** The first name of the next round: "Second interview" after the first; a name without a number is not guessed at. */
export function nextRoundName(round: string): string {
  const [word = "", ...rest] = round.split(" ");
  const index = ordinals.findIndex((ordinal) => ordinal.toLowerCase() === word.toLowerCase());
  const next = index < 0 ? undefined : ordinals[index + 1];
  return next ? [next, ...rest].join(" ") : "Next interview";
}

/** In minutes: from here on it is asked whether morning and evening were taken for each other. */
const longest = 12 * 60;

/** "13 hours", "13 hours and 30 minutes". */
const inHours = (minutes: number) =>
  `${Math.floor(minutes / 60)} hours${minutes % 60 ? ` and ${minutes % 60} minutes` : ""}`;

/** What is asked once about an interview of so many minutes, by the clock; null about one of an ordinary length. */
export const longQuestion = (minutes: number, again: string): string | null =>
  minutes >= longest ? `That is ${inHours(minutes)}. Is it right? If it is, ${again}.` : null;
