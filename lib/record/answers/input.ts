import { z } from "zod";
import { isTime } from "@/lib/dates";
import { contactMethods, promiseCoverages } from "@/lib/enums";
import { companyName } from "@/lib/people/names/input";
import { calendarDay, line, prose, timeText, uuid } from "@/lib/platform/text/input";
import { textLimits } from "@/lib/platform/text/rules";

const emptyText = z.literal("");
const optionalDay = calendarDay.or(emptyText).default("");

/** The decisions, in the words of the form. A withdrawal says who withdrew. */
const outcomes = ["undecided", "next", "offer", "rejected", "withdrew", "taken-back", "closed"] as const;

/** What both sides read of one call or e-mail: an answer or a date. Also the feedback that a candidate heard themselves. */
export const answerFields = {
  /** The form's id, which the answer gets too. So a form that is sent twice adds one answer. */
  id: uuid,
  interviewId: uuid,
  /** On a consultant's page: the answer by link that the page showed as not added yet (its `answeredAt`). */
  answered: z
    .string()
    .regex(/^\d{0,16}$/, "Load this page again.")
    .optional(),
  givenBy: companyName(textLimits.name, "Who said it").default(""),
  how: z.enum(contactMethods, "Choose how you heard it.").or(emptyText).default(""),
  on: calendarDay,
  at: timeText.refine(isTime, "Write the time as 16:30."),
  outcome: z.enum(outcomes, "Choose one of the answers.").or(emptyText).default(""),
  offerBy: optionalDay,
  note: prose(textLimits.note, "The note").default(""),
  promiseDay: optionalDay,
  promiseCovers: z.enum(promiseCoverages).default("any answer"),
  updateDay: optionalDay,
  /** Why it takes longer (R66). */
  delay: z.enum(["longer", "ill", "mixed-up", "other"], "Choose one of the reasons.").or(emptyText).optional(),
  delayWords: line(textLimits.reason, "The reason").optional(),
  strengths: prose(textLimits.answer, "What they liked").default(""),
  shortfalls: prose(textLimits.answer, "What was missing").default(""),
  tips: prose(textLimits.answer, "The tips").default(""),
};

export type LogAnswerInput = z.output<z.ZodObject<typeof answerFields>>;

export const undoAnswerInput = z.object({ id: uuid, factId: uuid, what: z.enum(["answer", "promise", "feedback"]) });

export type UndoAnswerInput = z.output<typeof undoAnswerInput>;
