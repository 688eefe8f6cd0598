type Tone = "due" | "late" | "wait" | "lock" | "done";

export type InterviewEnding = { outcome: string | null; offerAnswer: string | null; live: boolean };
type Listed = InterviewEnding & { startsAt: Date; cancelledAt: Date | string | null; closedAt: Date | string | null };

const words: Record<string, [Tone, string]> = {
  offer: ["due", "offer to answer"],
  "offer answered": ["done", "offer answered"],
  "offer accepted": ["done", "offer accepted"],
  "offer declined": ["lock", "offer declined"],
  next: ["done", "next round"],
  rejected: ["lock", "not selected"],
  withdrawn: ["lock", "withdrawn"],
  closed: ["lock", "closed"],
};

/** How it ended or its present state, by its outcome; null while there is none. */
function outcomeWords({ outcome, offerAnswer }: InterviewEnding): [Tone, string] | null {
  if (!outcome) return null;
  return words[outcome === "offer" && offerAnswer ? `offer ${offerAnswer}` : outcome] ?? null;
}

/** Once it is closed, an offer that nobody answered is an offer, and nothing to do. */
function closedWords({ outcome }: InterviewEnding, known: [Tone, string] | null): string {
  if (!known || outcome === "closed") return "closed";
  return `closed: ${known[0] === "due" ? outcome : known[1]}`;
}

/** The few words about an interview that a list shows: what its outcome is, also when it was closed after it. Derived, never stored. */
export function interviewStatusLabel(interview: Listed, now: number): { tone: Tone; words: string } {
  const known = outcomeWords(interview);
  if (interview.cancelledAt) return { tone: "lock", words: "cancelled" };
  if (interview.closedAt) return { tone: "lock", words: closedWords(interview, known) };
  if (known) return { tone: known[0], words: known[1] };
  return interview.startsAt.getTime() > now
    ? { tone: "wait", words: "coming up" }
    : { tone: "due", words: "under way" };
}
