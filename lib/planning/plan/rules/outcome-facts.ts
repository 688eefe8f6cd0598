import type { InterviewOutcome, InterviewRoute, OfferAnswer, StepEventKind, WithdrawnBy } from "@/lib/enums";
import type { Facts, StepEventName } from "./facts";

type StepEventRow = { step: StepEventName; kind: StepEventKind; how: string | null };
type AnswerRow = {
  outcome: InterviewOutcome | null;
  at: string;
  added: string;
  withdrawnBy: WithdrawnBy | null;
};
type ClosingRow = { closedAt: Date | null; closedBy: string | null; candidateUserId: string | null };

/** Whether the consultant has no account. That is so only in a candidate's own interviews: an agency always has somebody. */
export const isConsultantNameOnly = (row: {
  consultantUserId: string | null;
  clientId: string | null;
  consultantName: string | null;
}) => row.consultantUserId === null && row.clientId === null && row.consultantName !== null;

/** Whether a consultant with an account is in charge. Such a consultant has steps of their own. */
export const isConsultantHere = (row: Parameters<typeof isConsultantNameOnly>[0] & { route: InterviewRoute }) =>
  row.route === "agency" && !isConsultantNameOnly(row);

/** Who logged it: the candidate, a consultant, or, if there is no name, the client by a link. */
export const loggedBySide = (userId: string | null, { candidateUserId }: { candidateUserId: string | null }) =>
  userId === null ? ("client" as const) : userId === candidateUserId ? ("candidate" as const) : ("consultant" as const);

/** How it ended. If somebody closed it by hand, that overrides earlier updates, which are kept. */
export function outcomeFacts(row: ClosingRow, answer: AnswerRow | null): Pick<Facts, "outcome" | "closedAfter"> {
  const kind = answer?.outcome ?? null;
  if (row.closedAt) {
    const by = row.closedBy !== null && row.closedBy === row.candidateUserId ? "candidate" : "consultant";
    return { outcome: { kind: "closed", at: row.closedAt.toISOString(), by }, closedAfter: kind };
  }
  if (!answer || !kind) return { outcome: null };
  return { outcome: { kind, at: answer.at, addedAt: answer.added, by: answer.withdrawnBy } };
}

/**
 * Whether the offer was accepted or declined: chosen with the step or, where the answer was a message, when it was sent. It counts once the
 * step is done.
 */
export function offerAnswerFromEvents(stepEvents: readonly StepEventRow[]): OfferAnswer | null {
  const offerEvent = (kind: StepEventKind) =>
    stepEvents.find((event) => event.step === "answer-the-offer" && event.kind === kind);
  const done = offerEvent("done");
  return done ? (offerAnswerIn(done.how) ?? offerAnswerIn(offerEvent("chosen")?.how)) : null;
}

const offerAnswerIn = (how: string | null | undefined) => (how === "accepted" || how === "declined" ? how : null);

/** Which answer to the offer was chosen when its message was sent. The message may not have arrived yet. */
export const chosenOfferAnswer = (stepEvents: readonly StepEventRow[]): OfferAnswer | null =>
  offerAnswerIn(stepEvents.find((event) => event.step === "answer-the-offer" && event.kind === "chosen")?.how);
