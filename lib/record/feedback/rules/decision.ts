/** What a client decided, as its candidate reads it beside the feedback that is shared. */
export const candidateDecisionLabels: Record<string, string> = {
  next: "They want to see you again",
  offer: "They made you an offer",
  rejected: "They did not select you",
  undecided: "They have not decided yet",
};

type AnswerTimes = { outcome: string | null; undoneAt: Date | null; receivedAt: Date; loggedAt: Date };

/** The answer that counts: the one that was given last, in whatever order they were added. */
export const latestAnswer = <Of extends AnswerTimes>(answers: readonly Of[]): Of | undefined =>
  answers
    .filter((answer) => answer.undoneAt === null)
    .sort((a, b) => +b.receivedAt - +a.receivedAt || +b.loggedAt - +a.loggedAt)[0];

/** The decision that is on the record, in those words. Empty where the client has decided nothing. */
export function currentDecisionLabel(answers: readonly AnswerTimes[]): string {
  const latest = latestAnswer(answers);
  return latest ? (candidateDecisionLabels[latest.outcome ?? "undecided"] ?? "") : "";
}
