import { z } from "zod";
import { friendVerdicts } from "@/lib/enums";
import { messageKeyInput } from "@/lib/mail/messages/input";
import { isEnquiry } from "@/lib/mail/messages/rules/steps";
import { emailAddress, nameFromAddress, optionalEmailAddress } from "@/lib/people/email-addresses/input";
import { personName } from "@/lib/people/names/input";
import { messageSteps } from "@/lib/planning/plan/rules/steps";
import { line, prose, uuid } from "@/lib/platform/text/input";
import { textLimits } from "@/lib/platform/text/rules";

const enquiries = messageSteps.filter(isEnquiry);

const which = { interviewId: uuid, messageId: uuid };
/** The version that was read. The verdict is about this text. */
const version = z.coerce.number().int().min(1);

export const commentOnDraftInput = z.object({
  ...which,
  version,
  quote: prose(textLimits.quote, "The words that you quote").default(""),
  body: prose(textLimits.comment, "The comment").pipe(z.string().min(1, "Write the comment first.")),
});

/** Another wording of the whole text, with or without a sentence about it. */
export const proposeEditInput = z.object({
  ...which,
  version,
  proposedBody: prose(textLimits.message, "Your wording").pipe(z.string().min(1, "Write your wording first.")),
  body: prose(textLimits.comment, "Your comment").default(""),
});

export const approveDraftInput = z.object({ ...which, version });

export const returnDraftInput = z.object({
  ...which,
  version,
  reason: line(textLimits.reason, "The sentence").min(1, "Say in a sentence what should change."),
});

export const passOnDraftInput = z.object({
  ...which,
  version,
  /** The recipient's address, if the record has none yet. */
  email: optionalEmailAddress.default(""),
  /** The name in the greeting that the consultant ticked as a name of the recipient. */
  goesBy: line(textLimits.name, "The name").optional(),
  /** The recipient on the page: the typed address and the ticked name belong to this person. */
  shownRecipient: line(textLimits.link, "The recipient").optional(),
  intent: z.enum(["approve", "now", "aim", "myself"]).default("approve"),
  /** The moment that the button named. */
  at: z.union([z.iso.datetime(), z.literal("")]).default(""),
  /** An id of one press of a button: the same press sent twice counts once. */
  press: uuid,
});

export const draftKeyInput = z.object(which);

export const tickCommentInput = z.object({ ...messageKeyInput.shape, commentId: uuid, done: z.enum(["yes", "no"]) });

export const takeProposalInput = z.object({
  ...messageKeyInput.shape,
  commentId: uuid,
  /** The version of the text that the proposal was compared with. */
  version: z.coerce.number().int().min(1),
});

export const askFriendInput = z.preprocess(
  nameFromAddress(),
  z.object({
    ...messageKeyInput.shape,
    /** Made with the form, so that a form sent twice asks once. */
    id: uuid,
    email: emailAddress,
    name: personName(textLimits.name, "The name").default(""),
  }),
);

export const revokeFriendReviewInput = z.object({ ...messageKeyInput.shape, friendReviewId: uuid });

export const answerFriendReviewInput = z.object({
  token: z.string().max(200),
  verdict: z.enum(friendVerdicts, "Choose one of the two."),
  comment: prose(textLimits.comment, "What you would change").default(""),
});

export const letCandidateWriteInput = z.object({
  interviewId: uuid,
  step: z.enum(enquiries),
  may: z.enum(["yes", "no"]),
  reason: line(textLimits.reason, "The reason").default("Write to them yourself."),
});

export type LetCandidateWriteInput = z.output<typeof letCandidateWriteInput>;
export type CommentOnDraftInput = z.output<typeof commentOnDraftInput>;
export type ProposeEditInput = z.output<typeof proposeEditInput>;
export type ApproveDraftInput = z.output<typeof approveDraftInput>;
export type ReturnDraftInput = z.output<typeof returnDraftInput>;
export type PassOnDraftInput = z.output<typeof passOnDraftInput>;
export type DraftKey = z.output<typeof draftKeyInput>;
export type TickCommentInput = z.output<typeof tickCommentInput>;
export type TakeProposalInput = z.output<typeof takeProposalInput>;
export type AskFriendInput = z.output<typeof askFriendInput>;
export type RevokeFriendReviewInput = z.output<typeof revokeFriendReviewInput>;
export type AnswerFriendReviewInput = Omit<z.output<typeof answerFriendReviewInput>, "token">;
