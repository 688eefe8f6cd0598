const ordinals = ["First", "Second", "Third", "Fourth", "Fifth"];

/** What the next round is called to begin with: "Second interview" after the first; a name that counts nothing is not guessed at. */
export function roundAfter(round: string): string {
  const [word = "", ...rest] = round.split(" ");
  const at = ordinals.findIndex((one) => one.toLowerCase() === word.toLowerCase());
  const next = at < 0 ? undefined : ordinals[at + 1];
  return next ? [next, ...rest].join(" ") : "Next interview";
}
