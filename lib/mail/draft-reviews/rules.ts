import { type Instant, toInstant } from "@/lib/dates";
import { DAY } from "@/lib/durations";
import { type TextChange, textChanges } from "@/lib/mail/messages/rules/changes";
import type { MessageFacts } from "@/lib/mail/messages/rules/message-facts";
import type { MessageRecipient } from "@/lib/mail/messages/rules/recipient";
import type { MessageState } from "@/lib/mail/messages/rules/state";
import { messageKinds } from "@/lib/mail/messages/rules/steps";
import type { MessageStep } from "@/lib/planning/plan/rules/steps";

/** The state of a draft between its writer and the consultant who reads it (R41). */
export type DraftReviewState =
  | { kind: "not asked" }
  | { kind: "asked"; at: Instant; changed: boolean }
  /** `holds`: the text is still the one that was approved. */
  | { kind: "approved"; at: Instant; holds: boolean }
  | { kind: "returned"; at: Instant; reason: string; changed: boolean };

export type DraftReviewFields = {
  version: number;
  reviewRequestedAt: Date | null;
  approvedVersion: number | null;
  approvedAt: Date | null;
  returnedAt: Date | null;
  returnedReason: string;
  updatedAt: Date;
};

/** A change of the text does not remove an approval. The approval names a version, and is valid only for that version. */
export function draftReviewState(draft: DraftReviewFields | null): DraftReviewState {
  if (!draft?.reviewRequestedAt) return { kind: "not asked" };
  const { approvedAt, returnedAt, updatedAt } = draft;
  const at = (date: Date) => toInstant(date.getTime());
  if (approvedAt) return { kind: "approved", at: at(approvedAt), holds: draft.approvedVersion === draft.version };
  if (returnedAt)
    return {
      kind: "returned",
      at: at(returnedAt),
      reason: draft.returnedReason,
      changed: updatedAt.getTime() > returnedAt.getTime(),
    };
  return {
    kind: "asked",
    at: at(draft.reviewRequestedAt),
    changed: updatedAt.getTime() > draft.reviewRequestedAt.getTime(),
  };
}

/** Whether the agency passes it on. The row of the outbox of what its writer sends themselves is not shown to the agency. */
export const isOwnSending = (found: { outboxRow: object | null; state: MessageState }): boolean =>
  found.outboxRow !== null || (found.state.kind === "sent" && found.state.how === "passed on");

/** The sender of a note that a consultant passes on: it names both the writer and the consultant. */
export const passOnSenderName = (writer: string, consultant: string): string => `${writer} via ${consultant}`;

/** Whether a consultant can be asked to read this message: not one that is written to themselves. */
export const mayBeReviewed = (step: MessageStep, way: string | undefined): boolean =>
  messageKinds[step].to !== "consultant" && way !== "consultant";

/** Whether the text contains the quoted words. Line breaks may differ. */
export function isQuoted(quote: string, { subject, body }: { subject: string; body: string }): boolean {
  const flat = (text: string) => text.replace(/\s+/g, " ").trim();
  return quote === "" || flat(`${subject}\n${body}`).includes(flat(quote));
}

/** How many comments one draft can have, proposed wordings among them. */
export const maxDraftComments = 50;

/**
 * What a proposed wording changes in the text as it is now. One that was dealt with is shown as it was written, because the text has gone on
 * since. Null where a comment proposes none.
 */
export function proposalChanges(
  body: string,
  { proposedBody, resolvedAt }: { proposedBody: string; resolvedAt: Date | null },
): TextChange[] | null {
  if (!proposedBody) return null;
  return resolvedAt ? [{ kind: "same", text: proposedBody }] : textChanges(body, proposedBody);
}

/** How many days a friend's link works. */
export const friendLinkDays = 14;
export const friendLinkExpiry = (now: Date) => new Date(now.getTime() + friendLinkDays * DAY);

/** How many friends may be asked about one draft at the same time. */
export const maxFriendReviews = 5;

export type FriendReviewFields = {
  expiresAt: Date;
  revokedAt: Date | null;
  answeredAt: Date | null;
};

export const friendReviewState = (
  friend: FriendReviewFields,
  now: number,
): "answered" | "revoked" | "expired" | "waiting" => {
  if (friend.answeredAt) return "answered";
  if (friend.revokedAt) return "revoked";
  return friend.expiresAt.getTime() <= now ? "expired" : "waiting";
};

/** The address of the page on which a consultant reads a draft. */
export const draftReviewHref = (workspaceId: string, interviewId: string, messageId: string) =>
  `/w/${workspaceId}/interviews/${interviewId}/drafts/${messageId}`;

/** The recipient of a note that is passed on: the interviewer that it greets. `email` is used if the record has no address. */
export function passOnRecipient(
  recipient: MessageRecipient,
  { panel }: Pick<MessageFacts, "panel">,
  email: string,
): MessageRecipient {
  const { reader } = recipient;
  const known = panel.find((person) => person.id === reader.id);
  return { ...recipient, to: { name: reader.name, email: email || (known?.email ?? "") } };
}
