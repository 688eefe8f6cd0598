import { z } from "zod";
import { offerAnswers, sentHowKinds } from "@/lib/enums";
import { optionalEmailAddress } from "@/lib/people/email-addresses/input";
import { messageSteps } from "@/lib/planning/plan/rules/steps";
import { calendarDay, line, prose, uuid } from "@/lib/platform/text/input";
import { textLimits } from "@/lib/platform/text/rules";

/** Which message: of this interview, of this step, and for this interviewer where the step is per interviewer. */
const which = {
  interviewId: uuid,
  step: z.enum(messageSteps),
  interviewerId: z
    .union([uuid, z.literal("")])
    .nullish()
    .transform((id) => id || null),
};

const text = {
  ...which,
  /** 0 if nothing has been saved yet. */
  version: z.coerce.number().int().min(0),
  subject: line(textLimits.subject, "The subject").default(""),
  body: prose(textLimits.message, "The message"),
  recipientId: z.union([uuid, z.literal("")]).optional(),
};

const ticked = z.literal("yes").optional();

export const saveDraftInput = z.object({ ...text, reread: ticked });

export const sendMessageInput = z.object({
  ...text,
  reread: ticked,
  /** The recipient's address, if the record has none yet. */
  email: optionalEmailAddress.optional(),
  /** The name in the greeting that the writer ticked as a name of the recipient. */
  goesBy: line(textLimits.name, "The name").optional(),
  /** An id of one press of a button: the same press sent twice counts once. */
  press: uuid,
  intent: z
    .string()
    .regex(/^(?:save|send|schedule|myself|ask|(?:on|off):(?:clarify|interest|how-i-did|soften))$/)
    .default("save"),
  /** The moment that the button named. */
  at: z.union([z.iso.datetime(), z.literal("")]).default(""),
  /** How and on which day, if the writer sent it themselves. */
  how: z.enum(sentHowKinds).extract(["by email", "by post", "by hand"]).default("by email"),
  on: calendarDay.or(z.literal("")).default(""),
  /** For the answer to an offer: whether it accepts or declines. The text alone does not say so for certain. */
  answer: z.enum(offerAnswers).or(z.literal("")).optional(),
});

export const messageKeyInput = z.object(which);
export const startMessageAgainInput = z.object({ ...which, answer: z.enum(["accept", "decline"]).default("accept") });

export const listMessagesInput = z.object({
  show: z.enum(["write", "waiting", "back", "sent"]).catch("write"),
  before: z.string().max(80).catch(""),
});

export type MessageKey = z.output<typeof messageKeyInput>;
export type SaveDraftInput = z.output<typeof saveDraftInput>;
export type SendMessageInput = z.output<typeof sendMessageInput>;
export type MarkSentMyselfInput = Omit<SaveDraftInput, "reread"> & Pick<SendMessageInput, "how" | "on" | "answer">;
