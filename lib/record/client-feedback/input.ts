import { z } from "zod";
import { isTime } from "@/lib/dates";
import { clientDecisions, contactMethods } from "@/lib/enums";
import { nameFromAddress, optionalEmailAddress } from "@/lib/people/email-addresses/input";
import { companyName, personName } from "@/lib/people/names/input";
import { calendarDay, line, prose, timeText, uuid } from "@/lib/platform/text/input";
import { textLimits } from "@/lib/platform/text/rules";
import { gradesInput } from "@/lib/record/feedback/input";

import { defaultAskByLinkText } from "./rules/ask-by-link";

const emptyText = z.literal("");
const optionalDay = calendarDay.or(emptyText).default("");
const version = z.coerce.number().int().min(0);
/** The version of the client's words that was on the page. The command acts only on this version. */
const read = version.optional();

const answerFields = {
  decision: z.enum(clientDecisions, "Choose one of the answers.").or(emptyText).default(""),
  strengths: prose(textLimits.answer, "The strengths").default(""),
  shortfalls: prose(textLimits.answer, "What was missing").default(""),
  grades: gradesInput,
  nextStage: line(textLimits.stage, "The next stage").default(""),
  promiseDay: optionalDay,
};

type AnswerFields = {
  decision: string;
  strengths: string;
  shortfalls: string;
  nextStage: string;
  promiseDay: string;
  grades: object;
};
const isEmpty = (form: AnswerFields & { verbatim?: string }) =>
  !(form.decision || form.strengths || form.shortfalls || form.nextStage || form.promiseDay || form.verbatim) &&
  Object.keys(form.grades).length === 0;

/** What a consultant logs of a client's words. */
export const logClientFeedbackInput = z
  .object({
    /** The form's id. The logged entry gets it too, so that a form sent twice logs once. */
    id: uuid,
    interviewId: uuid,
    /** To log: a number for all entries that the page showed (`versionOf`). To edit: the version with which the form began. */
    version,
    ...answerFields,
    verbatim: prose(textLimits.verbatim, "Their words").default(""),
    offerBy: optionalDay,
    givenBy: companyName(textLimits.name, "Who said it").default(""),
    how: z.enum(contactMethods, "Choose how they told you.").default("call"),
    /** The answer by link that this entry replaces. */
    from: uuid.or(emptyText).default(""),
    on: calendarDay,
    at: timeText.refine(isTime, "Write the time as 16:30."),
  })
  .superRefine((form, context) => {
    const fault = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (isEmpty(form)) fault("decision", "Say what the client told you: a decision, or what they liked or missed.");
    if (form.offerBy && form.decision !== "offer") fault("offerBy", "Only an offer has a date to answer by.");
  });

export type LogClientFeedbackInput = z.output<typeof logClientFeedbackInput>;

/** One press adds an answer by link to the record, in the version that the consultant read. */
export const takeDecisionInput = z.object({ interviewId: uuid, feedbackId: uuid, version });

export const shareFeedbackInput = z
  .object({
    /** The form's id. The shared version gets it too. */
    id: uuid,
    interviewId: uuid,
    feedbackId: uuid,
    /** The shared version that this one replaces, if the page showed one. */
    over: uuid.or(emptyText).default(""),
    version: read,
    strengths: answerFields.strengths,
    shortfalls: answerFields.shortfalls,
    tips: prose(textLimits.answer, "The tips").default(""),
    nextStage: answerFields.nextStage,
    grades: gradesInput,
    givenBy: companyName(textLimits.name, "Who said it").default(""),
    /** If the decision is shared too: the version of the client's answer that the consultant read. Without it no decision is logged. */
    decided: z.coerce.number().int().min(1).optional(),
    /** The button that shows, without script, what the candidate will read. */
    look: z.literal("yes").optional(),
  })
  .superRefine((form, context) => {
    if (!form.look && isEmpty({ ...form, decision: form.tips, promiseDay: "" }))
      context.addIssue({
        code: "custom",
        path: ["strengths"],
        message: "Write at least one line for the candidate to read.",
      });
  });

export type ShareFeedbackInput = z.output<typeof shareFeedbackInput>;

const reasonText = (sentence: string) => prose(textLimits.reason, "The reason").pipe(z.string().min(1, sentence));

export const keepFeedbackPrivateInput = z.object({
  interviewId: uuid,
  feedbackId: uuid,
  version: read,
  reason: reasonText("Say why you keep it private. The candidate reads this reason."),
});

export const unshareFeedbackInput = z.object({
  interviewId: uuid,
  feedbackId: uuid,
  sharedId: uuid,
  reason: prose(textLimits.reason, "The reason").default(""),
  /** The page said that the candidate had not read it, so only the agency reads the reason. */
  unread: z.literal("yes").optional(),
});

/** The words of the e-mail. Without them it has ours. `copy` makes a link to copy, and sends no e-mail. */
const askByLinkFields = {
  subject: line(textLimits.subject, "The subject").default(defaultAskByLinkText.subject),
  body: prose(textLimits.message, "The text").default(defaultAskByLinkText.body),
  intent: z.enum(["send", "copy"]).default("send"),
  email: optionalEmailAddress.default(""),
};

export const askByLinkInput = z.preprocess(
  nameFromAddress(),
  z.object({
    /** The form's id. The link gets it too. */
    id: uuid,
    interviewId: uuid,
    name: personName(textLimits.name, "The name").min(1, "Write the name of the person you ask."),
    ...askByLinkFields,
  }),
);

export const revokeLinkInput = z.object({ interviewId: uuid, linkId: uuid });
const linkVersionText = z.string().regex(/^seen-\d{1,16}-\d{1,16}$/, "Load the page again, then ask.");

/**
 * A new link in place of an existing one. `press`: made with the form, so that a press that is sent twice sends one e-mail. `seen`: the state
 * of the link when the page was opened (`feedbackLinkVersion`).
 */
export const renewLinkInput = revokeLinkInput.extend({ press: uuid, seen: linkVersionText, ...askByLinkFields });

export type AskByLinkInput = z.output<typeof askByLinkInput>;
export type RenewLinkInput = z.output<typeof renewLinkInput>;

/** What a client's page sends, while it is typed and with the button. */
export const saveFeedbackByLinkInput = z.object({
  token: z.string().max(200),
  version,
  ...answerFields,
  givenBy: personName(textLimits.name, "Your name").default(""),
  /** The button that only saves, for a page without script. */
  keep: z.literal("yes").optional(),
});

export type SaveFeedbackByLinkInput = z.output<typeof saveFeedbackByLinkInput>;

/** The button sends it only if something is filled in. */
export const sendFeedbackByLinkInput = saveFeedbackByLinkInput.superRefine((form, context) => {
  if (!form.keep && isEmpty(form))
    context.addIssue({
      code: "custom",
      path: ["decision"],
      message: "Answer at least one of the questions.",
    });
});

export const listClientFeedbackInput = z.object({
  show: z.enum(["all", "unshared"]).catch("all"),
  before: z.string().max(80).catch(""),
});
