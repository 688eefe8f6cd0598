type Tone = "due" | "late" | "wait" | "lock" | "done";
type Shown = {
  startsAt: Date;
  cancelledAt: Date | null;
  closedAt: Date | null;
  wakeAt: Date | null;
  outcome: string | null;
};

const outcomes: Record<string, [Tone, string]> = {
  offer: ["done", "offer"],
  next: ["done", "next round"],
  rejected: ["lock", "not this time"],
  withdrawn: ["lock", "withdrawn"],
  closed: ["lock", "closed"],
};

/** The one word about an interview that a list shows. Derived, never stored. */
export function stateOf(interview: Shown, now: number): { tone: Tone; words: string } {
  const [tone, words]: [Tone, string] = interview.cancelledAt
    ? ["lock", "cancelled"]
    : interview.closedAt
      ? ["lock", "closed"]
      : interview.startsAt.getTime() > now
        ? ["wait", "coming up"]
        : interview.outcome
          ? (outcomes[interview.outcome] ?? ["lock", "over"])
          : interview.wakeAt
            ? ["due", "under way"]
            : ["lock", "over"];
  return { tone, words };
}

const ordinals = ["First", "Second", "Third", "Fourth", "Fifth"];

/** What the next round is called to begin with: "Second interview" after the first; a name that counts nothing is not guessed at. */
export function roundAfter(round: string): string {
  const [word = "", ...rest] = round.split(" ");
  const at = ordinals.findIndex((one) => one.toLowerCase() === word.toLowerCase());
  const next = at < 0 ? undefined : ordinals[at + 1];
  return next ? [next, ...rest].join(" ") : "Next interview";
}
