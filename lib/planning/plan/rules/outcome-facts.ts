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

/** The consultant of a candidate's own interview, who has no account. In an agency somebody is always there. */
export const isConsultantNameOnly = (row: {
  consultantUserId: string | null;
  clientId: string | null;
  consultantName: string | null;
}) => row.consultantUserId === null && row.clientId === null && row.consultantName !== null;

/** Somebody with an account is in charge of it, who has steps of their own. */
export const isConsultantHere = (row: Parameters<typeof isConsultantNameOnly>[0] & { route: InterviewRoute }) =>
  row.route === "agency" && !isConsultantNameOnly(row);

/** Whose hand logged it: the candidate's, a consultant's, or, with nobody's name, the client's through a link. */
export const loggedBySide = (userId: string | null, { candidateUserId }: { candidateUserId: string | null }) =>
  userId === null ? ("client" as const) : userId === candidateUserId ? ("candidate" as const) : ("consultant" as const);

/** How it ended. Closing it by hand overrides earlier updates, which stay known. */
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

/** What the offer's message says, where somebody pressed to send it; it may still be on its way. */
export const chosenOfferAnswer = (stepEvents: readonly StepEventRow[]): OfferAnswer | null =>
  offerAnswerIn(stepEvents.find((event) => event.step === "answer-the-offer" && event.kind === "chosen")?.how);
