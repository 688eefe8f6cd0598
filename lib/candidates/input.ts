import { z } from "zod";
import { uuid } from "../interviews/input";
import { nameFromAddress, optionalEmailAddress } from "../mail/input";
import { personName } from "../names/input";
import { phone } from "../phones/input";
import { line, sought } from "../text/input";
import { limits } from "../text/rules";

const who = {
  name: personName(limits.name, "The name").min(1, "Say who it is."),
  email: optionalEmailAddress.default(""),
  phone,
};

export const candidate = z.preprocess(
  nameFromAddress(),
  z.object({ id: uuid, ...who, consultantUserId: uuid.optional().or(z.literal("")) }),
);
export type CandidateInput = z.output<typeof candidate>;

export const editing = z.preprocess(
  nameFromAddress(),
  z.object({ id: uuid, ...who, version: z.coerce.number().int().min(1) }),
);
export type CandidateEdit = z.output<typeof editing>;

export const handing = z.object({
  id: uuid,
  to: z.uuid("Choose a colleague."),
  from: uuid.or(z.literal("")).default(""),
});
export type Handing = z.output<typeof handing>;

/** What a list is asked for in its address: words, whose, and the id of the row after which it goes on. */
export const listing = z.object({
  q: sought,
  whose: z.enum(["all", "mine"]).catch("all"),
  after: uuid.or(z.literal("")).catch(""),
});
export type Listing = z.output<typeof listing>;

/** What a row of a file may say, by the same rules as the form. */
export const imported = z.preprocess(
  nameFromAddress(),
  z.object({ ...who, consultant: line(limits.address, "The consultant").default("") }),
);
