import { z } from "zod";
import { isDay, isTime, isZone } from "@/lib/dates";
import { offerAnswers, sentHowKinds } from "@/lib/enums";
import { parseJson } from "@/lib/form-values";
import { optionalEmailAddress } from "@/lib/people/email-addresses/input";
import { messageSteps } from "@/lib/planning/plan/rules/steps";
import { calendarDay, line, prose, uuid } from "@/lib/platform/text/input";
import { storedText, textLimits } from "@/lib/platform/text/rules";
import { readingOfChoice } from "./rules/composer/answers";
import { evidenceFault } from "./rules/composer/evidence";
import type { Said } from "./rules/composer/letter";
import { maxOwnWordLength } from "./rules/own-words";
import { tidySignature } from "./rules/signature";

/** Which message: of this interview, of this step, and for this interviewer where the step is per interviewer. */
const which = {
  interviewId: uuid,
  step: z.enum(messageSteps),
  interviewerId: z
    .union([uuid, z.literal("")])
    .nullish()
    .transform((id) => id || null),
};

/** What is parsed may have what the form's text had not: an escape in it can stand for any sign. */
const composedSentence = z.object({
  slot: z.string().max(60).transform(storedText),
  text: z.string().max(textLimits.message).transform(storedText),
});
const mostComposedSentences = 60;
const mostComposed = 50_000;

/** The sentences of a composed text, as the page had them. Anything else is none, and the message is kept without them. */
const composedText = z
  .unknown()
  .optional()
  .transform((sent): Said[][] => {
    if (typeof sent !== "string" || sent.length > mostComposed) return [];
    const parsed = z.array(z.array(composedSentence)).safeParse(parseJson(sent));
    return parsed.success && parsed.data.flat().length <= mostComposedSentences ? parsed.data : [];
  });

const text = {
  ...which,
  /** 0 if nothing has been saved yet. */
  version: z.coerce.number().int().min(0),
  subject: line(textLimits.subject, "The subject").default(""),
  body: prose(textLimits.message, "The message"),
  recipientId: z.union([uuid, z.literal("")]).optional(),
  /** The text that the page began with, as it was composed, where nothing had been saved yet. */
  composed: composedText,
};

const isWallTime = (text: string) => isDay(text.slice(0, 10)) && text[10] === "T" && isTime(text.slice(11));

const wallTime = z.string().refine((text) => text === "" || isWallTime(text), "Choose a day and a time.");
const zone = z.string().refine(isZone, "That is not a time zone.");

const ticked = z.literal("yes").optional();

const reading = {
  reread: ticked,
  /** The page came with the tick. Where the text was changed since, that tick is for another text (R40). */
  wasReread: ticked,
};

export const saveDraftInput = z.object({ ...text, ...reading });

export const sendMessageInput = z.object({
  ...text,
  ...reading,
  /** The recipient's address, if the record has none yet. */
  email: optionalEmailAddress.optional(),
  /** The name in the greeting that the writer ticked as a name of the recipient. */
  goesBy: line(textLimits.name, "The name").optional(),
  /** The recipient on the page: the typed address and the ticked name belong to this person (rules/recipient). */
  shownRecipient: line(textLimits.link, "The recipient").optional(),
  /** An id of one press of a button: the same press sent twice counts once. */
  press: uuid,
  intent: z
    .string()
    .regex(
      /^(?:save|send|schedule|choose|myself|ask|template|replace|(?:on|off):(?:clarify|interest|how-i-did|soften))$/,
    )
    .default("save"),
  /** For "template" and "replace": the template with which the message begins. */
  templateId: z.union([uuid, z.literal("")]).optional(),
  /** The moment that the button named. */
  at: z.union([z.iso.datetime(), z.literal("")]).default(""),
  /** The moment that the writer chose by their own clock, for "choose". */
  sendOn: wallTime.default(""),
  /** The zone of the clock by which the page asked for it. */
  sendZone: zone.optional(),
  /** How and on which day, if the writer sent it themselves. */
  how: z.enum(sentHowKinds).extract(["by email", "by post", "by hand"]).default("by email"),
  on: calendarDay.or(z.literal("")).default(""),
  /** For the answer to an offer: whether it accepts or declines. The text alone does not say so for certain. */
  answer: z.enum(offerAnswers).or(z.literal("")).optional(),
});

/** What a person puts below their name in every e-mail that they write here. */
export const saveSignatureInput = z.object({
  signature: prose(textLimits.signature, "The signature").overwrite(tidySignature).default(""),
});

/** What the checks look at: the text as it is being written, saved or not. */
export const checkMessageInput = z.object({
  ...which,
  subject: line(textLimits.subject, "The subject").default(""),
  body: prose(textLimits.message, "The message"),
  recipientId: z.union([uuid, z.literal("")]).optional(),
  /** As it is being typed: the checks say what is not right about it. */
  email: line(textLimits.subject, "The address").optional(),
  goesBy: line(textLimits.name, "The name").optional(),
  reread: ticked,
  /** It was ticked before, and changed since. */
  wasReread: ticked,
  /** The moment that its writer has chosen so far, and by which clock. */
  sendOn: wallTime.optional(),
  sendZone: zone.optional(),
});

export const ownWordInput = z.object({
  word: z
    .string()
    .regex(/^[\p{L}\p{M}'’-]+$/u, "Enter one word, without spaces or numbers.")
    .max(maxOwnWordLength, "That word is too long."),
});

export const messageKeyInput = z.object(which);
export const startMessageAgainInput = z.object({ ...which, answer: z.enum(["accept", "decline"]).default("accept") });

export const listMessagesInput = z.object({
  show: z.enum(["write", "waiting", "back", "sent"]).catch("write"),
  before: z.string().max(80).catch(""),
});

export type CheckMessageInput = z.output<typeof checkMessageInput>;
export type MessageKey = z.output<typeof messageKeyInput>;
export type SaveSignatureInput = z.output<typeof saveSignatureInput>;
export type SaveDraftInput = Omit<z.output<typeof saveDraftInput>, "composed"> & { composed?: Said[][] };
export type SendMessageInput = Omit<z.output<typeof sendMessageInput>, "composed"> & { composed?: Said[][] };
export type MarkSentMyselfInput = Omit<SaveDraftInput, "reread"> & Pick<SendMessageInput, "how" | "on" | "answer">;

/** The answers from which a draft is composed: how a jotting is read, what the candidate has done that is like it, and what that shows. */
/** `step`: the message from whose page it was answered. */
const aboutInterviewer = { interviewId: uuid, interviewerId: uuid, step: which.step };

/** A finished sentence that was tapped, one of which the end was typed, or none: the jotting is left out. */
const chosenReading = z
  .unknown()
  .optional()
  .transform((choice) =>
    typeof choice === "string" && choice.length <= textLimits.task ? readingOfChoice(storedText(choice)) : null,
  );

export const readJottingInput = z
  .object({
    ...aboutInterviewer,
    jotting: line(textLimits.task, "Your note"),
    choice: chosenReading,
    text: line(textLimits.stage, "The rest of the sentence").default(""),
  })
  .superRefine(({ choice, text }, context) => {
    const fault = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (!choice) fault("choice", "Choose one.");
    else if (choice.as !== "skip" && !/\p{L}{2}/u.test(choice.text || text)) fault("text", "Finish the sentence.");
  });

export type ReadJottingInput = Omit<z.output<typeof readJottingInput>, "step">;

export const saveEvidenceInput = z
  .object({
    ...aboutInterviewer,
    did: line(textLimits.did, "What you did").default(""),
    place: line(textLimits.name, "The place").default(""),
    /** The button that says that there is nothing like it. */
    skip: z.literal("yes").optional(),
  })
  .superRefine((form, context) => {
    const fault = form.skip ? null : evidenceFault(form);
    if (fault) context.addIssue({ code: "custom", path: [fault.field], message: fault.says });
  });

export type SaveEvidenceInput = Omit<z.output<typeof saveEvidenceInput>, "step">;

/** What was ticked, in the words of the record. */
const tickedSkills = z
  .unknown()
  .optional()
  .transform((ticked) =>
    Object.values(typeof ticked === "object" && ticked !== null ? ticked : {})
      .filter((skill): skill is string => typeof skill === "string" && skill.length <= textLimits.stage)
      .map(storedText)
      .slice(0, 10),
  );

export const saveEvidenceSkillsInput = z.object({ ...aboutInterviewer, skills: tickedSkills });

export type SaveEvidenceSkillsInput = Omit<z.output<typeof saveEvidenceSkillsInput>, "step">;
