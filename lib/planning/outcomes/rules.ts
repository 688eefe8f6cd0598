type StatusTone = "due" | "late" | "wait" | "neutral" | "done";

type InterviewEnding = { outcome: string | null; offerAnswer: string | null; live: boolean };
type ListedInterview = InterviewEnding & {
  startsAt: Date;
  cancelledAt: Date | string | null;
  closedAt: Date | string | null;
};

const outcomeStatuses: Record<string, [StatusTone, string]> = {
  offer: ["due", "offer to answer"],
  "offer answered": ["done", "offer answered"],
  "offer accepted": ["done", "offer accepted"],
  "offer declined": ["neutral", "offer declined"],
  next: ["done", "next round"],
  rejected: ["neutral", "not selected"],
  withdrawn: ["neutral", "withdrawn"],
  closed: ["neutral", "closed"],
};

/** How it ended or its present state, by its outcome; null while there is none. */
function outcomeStatus({ outcome, offerAnswer }: InterviewEnding): [StatusTone, string] | null {
  if (!outcome) return null;
  return outcomeStatuses[outcome === "offer" && offerAnswer ? `offer ${offerAnswer}` : outcome] ?? null;
}

/** If the interview is closed, an offer that nobody answered is only an offer: there is nothing to do. */
function closedLabel({ outcome }: InterviewEnding, status: [StatusTone, string] | null): string {
  if (!status || outcome === "closed") return "closed";
  return `closed: ${status[0] === "due" ? outcome : status[1]}`;
}

/** The few words about an interview in a list. If it was closed after an outcome, they name the outcome. Derived, never stored. */
export function interviewStatusLabel(interview: ListedInterview, now: number): { tone: StatusTone; words: string } {
  const status = outcomeStatus(interview);
  if (interview.cancelledAt) return { tone: "neutral", words: "cancelled" };
  if (interview.closedAt) return { tone: "neutral", words: closedLabel(interview, status) };
  if (status) return { tone: status[0], words: status[1] };
  return interview.startsAt.getTime() > now
    ? { tone: "wait", words: "coming up" }
    : { tone: "due", words: "in progress" };
}
