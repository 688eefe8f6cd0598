import { z } from "zod";
import { debriefAudiences, jobWantedAnswers, promiseCoverages } from "@/lib/enums";
import { nameFromAddress, optionalEmailAddress } from "@/lib/people/email-addresses/input";
import { companyName, personName } from "@/lib/people/names/input";
import { calendarDay, line, prose, timeText, uuid } from "@/lib/platform/text/input";
import { storedText, textLimits } from "@/lib/platform/text/rules";
import { gradesInput } from "@/lib/record/feedback/input";
import {
  consultantFieldLabels,
  type DebriefGeneralField,
  type DebriefShareableField,
  debriefFieldLabels,
  debriefGeneralFields,
} from "./rules/fields";

const visibleToText = z.enum(debriefAudiences, "Choose who sees this.");
const entryText = (field: DebriefGeneralField) => prose(textLimits.answer, debriefFieldLabels[field]).default("");
const takenDownText = (field: DebriefShareableField) =>
  prose(textLimits.answer, consultantFieldLabels[field]).default("");
const emptyText = z.literal("");

/** Rows have ids that are made with the form. So a form that is sent twice adds a row once, and a draft finds its rows again. */
const rowsById = <T extends z.ZodType>(row: T, most: number, sentence: string) =>
  z
    .record(uuid, row)
    .default({})
    .refine((all) => Object.keys(all).length <= most, sentence);

const debriefInterviewer = z.preprocess(
  nameFromAddress(),
  z.object({
    name: personName(textLimits.name, "The name").default(""),
    title: line(textLimits.title, "The title").default(""),
    email: optionalEmailAddress.default(""),
    talked_about: prose(textLimits.talk, debriefFieldLabels.talked_about).default(""),
    caught_interest: prose(textLimits.talk, debriefFieldLabels.caught_interest).default(""),
    audience_talked_about: visibleToText.optional(),
    audience_caught_interest: visibleToText.optional(),
  }),
);

const debriefTask = z.object({
  body: line(textLimits.task, "A task").default(""),
  day: calendarDay.or(emptyText).default(""),
});

export const saveDebriefInput = z
  .object({
    id: uuid,
    version: z.coerce.number().int().min(0),
    people: rowsById(debriefInterviewer, 25, "Add at most twenty people."),
    went_well: entryText("went_well"),
    fell_short: entryText("fell_short"),
    wished_said: entryText("wished_said"),
    concerns: entryText("concerns"),
    instructions: entryText("instructions"),
    wanted_why: entryText("wanted_why"),
    private: entryText("private"),
    grades: gradesInput,
    audience: z.partialRecord(z.enum(debriefGeneralFields), visibleToText).default({}),
    raise: z.literal("yes").optional(),
    tasks: rowsById(debriefTask, 40, "Add at most thirty tasks."),
    wanted: z.enum(jobWantedAnswers).optional().or(emptyText),
    thanked: z.literal("yes").optional(),
    asked: rowsById(z.literal("yes"), 40, "Add at most twenty questions."),
    promiseDay: calendarDay.or(emptyText).default(""),
    promiseBy: companyName(textLimits.name, "Who said this").default(""),
    promiseCovers: z.enum(promiseCoverages).default("any answer"),
    /** The button that saves and shares. */
    share: z.literal("yes").optional(),
    /** The button that only saves, for a page without script, or before the interview has ended. */
    keep: z.literal("yes").optional(),
  })
  .superRefine((form, context) => {
    const fault = (path: (string | number)[], message: string) => context.addIssue({ code: "custom", path, message });
    if (form.promiseBy && !form.promiseDay) fault(["promiseDay"], "Add the date that they gave you.");
    if (form.raise && !form.concerns) fault(["concerns"], "Write the concern that you want to have raised.");
    if (form.raise && form.audience.concerns === "me")
      fault(["audience.concerns"], "Your consultant can raise a concern only if they can read it.");
  });

export type SaveDebriefInput = z.output<typeof saveDebriefInput>;

/** A draft is saved as it was typed, even with faults. Only its size and the names of its fields are checked. */
export const saveDebriefDraftInput = z.object({
  id: uuid,
  version: z.coerce.number().int().min(0),
  formValues: z
    .record(
      z
        .string()
        .regex(/^[a-zA-Z_]+(\.[\w-]+){0,2}$/)
        .max(80),
      z.string().max(20_000, "This is too much text to keep."),
    )
    .refine((typed) => Object.keys(typed).length <= 400, "Too many fields.")
    .refine((typed) => Object.values(typed).join("").length <= 120_000, "This is too much text to keep.")
    .transform((typed) => Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, storedText(text)]))),
});

export type SaveDebriefDraftInput = z.output<typeof saveDebriefDraftInput>;

export const discardDebriefDraftInput = z.object({ id: uuid });

export const logCallInput = z.object({
  id: uuid,
  /** Wall time of today in the reader's zone; empty for this moment. */
  at: z.union([emptyText, timeText.regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Write the time as 16:30.")]).default(""),
  on: calendarDay.or(emptyText).default(""),
  note: line(textLimits.call, "The note").default(""),
});

export type LogCallInput = z.output<typeof logCallInput>;

export const tickTaskInput = z.object({ id: uuid, taskId: uuid, done: z.enum(["yes", "no"]) });

export type TickTaskInput = z.output<typeof tickTaskInput>;

/** The forms of a consultant about a debrief that was shared with them. */
export const markDebriefReadInput = z.object({ id: uuid, read: z.enum(["yes", "no"]) });

export type MarkDebriefReadInput = z.output<typeof markDebriefReadInput>;

export const raiseConcernInput = z.object({
  id: uuid,
  result: prose(textLimits.note, "What the client said").default(""),
});

export type RaiseConcernInput = z.output<typeof raiseConcernInput>;

/** What a consultant writes down of a debrief by telephone: the answers that they may read. */
export const takeDownDebriefInput = z
  .object({
    id: uuid,
    people: rowsById(
      z.object({
        talked_about: prose(textLimits.talk, consultantFieldLabels.talked_about).default(""),
        caught_interest: prose(textLimits.talk, consultantFieldLabels.caught_interest).default(""),
      }),
      25,
      "Twenty people at most.",
    ),
    went_well: takenDownText("went_well"),
    fell_short: takenDownText("fell_short"),
    wished_said: takenDownText("wished_said"),
    concerns: takenDownText("concerns"),
    instructions: takenDownText("instructions"),
    wanted: z.enum(jobWantedAnswers).optional().or(emptyText),
    wanted_why: takenDownText("wanted_why"),
    raise: z.literal("yes").optional(),
  })
  .superRefine((form, context) => {
    if (form.raise && !form.concerns)
      context.addIssue({ code: "custom", path: ["concerns"], message: "Write the concern that is to be raised." });
  });

export type TakeDownDebriefInput = z.output<typeof takeDownDebriefInput>;
