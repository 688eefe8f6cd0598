/** What a client decided, as its candidate reads it beside the feedback that is shared. */
export const decisionForYou: Record<string, string> = {
  next: "They want to see you again",
  offer: "They make you an offer",
  rejected: "They do not go on with you",
  undecided: "Nothing is decided yet",
};

type Answer = { outcome: string | null; undoneAt: Date | null; loggedAt: Date };

/** The decision that is on the record, in those words: the latest that was logged. Empty where the client has decided nothing. */
export function decisionOf(answers: readonly Answer[]): string {
  const [latest] = answers.filter((one) => one.undoneAt === null).sort((a, b) => +b.loggedAt - +a.loggedAt);
  return latest ? (decisionForYou[latest.outcome ?? "undecided"] ?? "") : "";
}
