import { z } from "zod";
import { line, prose, uuid } from "../interviews/input";
import { optionalAddress } from "../mail/input";

const which = { interviewId: uuid };

export const writing = z.object({
  ...which,
  /** 0 while nothing of it has been kept yet. */
  version: z.coerce.number().int().min(0),
  /** "contact:<id>", "person:<id>", or "typed": whom it goes to. */
  to: z
    .string()
    .regex(/^(?:(?:contact|person):[0-9a-f-]{36}|typed)$/, "Choose whom it goes to.")
    .default("typed"),
  toName: line(120, "The name").default(""),
  toEmail: optionalAddress.default(""),
  subject: line(150, "The subject").default(""),
  body: prose(5000, "The brief").default(""),
  reread: z.literal("yes").optional(),
  intent: z.enum(["save", "send"]).default("save"),
  /** One press of a button: sent twice, it is still one. */
  press: uuid,
});

export const ofBrief = z.object(which);

export type Writing = z.output<typeof writing>;
export type OfBrief = z.output<typeof ofBrief>;
