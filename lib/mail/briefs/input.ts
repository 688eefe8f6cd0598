import { z } from "zod";
import { parseJson } from "@/lib/form-values";
import { nameFromAddress, optionalEmailAddress } from "@/lib/people/email-addresses/input";
import { personName } from "@/lib/people/names/input";
import { line, prose, uuid } from "@/lib/platform/text/input";
import { textLimits } from "@/lib/platform/text/rules";

const briefKeyFields = { interviewId: uuid };

const usedAnswer = z.object({
  field: line(textLimits.title, "The answer"),
  interviewerId: uuid.nullable(),
  updatedAt: z.iso.datetime(),
});

const briefFields = z.object({
  ...briefKeyFields,
  /** 0 if nothing has been saved yet. */
  version: z.coerce.number().int().min(0),
  /** "contact:<id>", "person:<id>", or "typed": the recipient. */
  to: z
    .string()
    .regex(/^(?:(?:contact|person):[0-9a-f-]{36}|typed)$/, "Choose a recipient.")
    .default("typed"),
  toName: personName(textLimits.name, "The name").default(""),
  toEmail: optionalEmailAddress.default(""),
  subject: line(textLimits.subject, "The subject").default(""),
  body: prose(textLimits.message, "The brief").default(""),
  /** If nothing is saved yet: the answers from which the text was made, as they were when the page was opened. */
  madeFrom: z.string().max(40_000).transform(parseJson).pipe(z.array(usedAnswer).max(200)).optional(),
  /** The name in the greeting that the writer ticked as a name of the recipient. */
  goesBy: line(textLimits.name, "The name").optional(),
  reread: z.literal("yes").optional(),
  intent: z.enum(["save", "send"]).default("save"),
  /** An id of one press of a button: the same press sent twice counts once. */
  press: uuid,
});

export const sendBriefInput = z.preprocess(nameFromAddress("toName", "toEmail"), briefFields);

/** A brief while it is being typed; an address may be incomplete. Sending checks it again. */
export const autosaveBriefInput = briefFields
  .omit({ reread: true, goesBy: true, intent: true, press: true })
  .extend({ workspace: uuid, toEmail: line(textLimits.address, "The address").default("") });

export const briefKeyInput = z.object(briefKeyFields);

export type SendBriefInput = z.output<typeof sendBriefInput>;
export type AutosaveBriefInput = Omit<SendBriefInput, "reread" | "goesBy" | "intent" | "press">;
export type BriefKey = z.output<typeof briefKeyInput>;
