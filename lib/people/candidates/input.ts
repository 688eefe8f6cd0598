import { z } from "zod";
import { nameFromAddress, optionalEmailAddress } from "@/lib/people/email-addresses/input";
import { personName } from "@/lib/people/names/input";
import { phoneText } from "@/lib/people/phone-numbers/input";
import { line, searchText, uuid } from "@/lib/platform/text/input";
import { textLimits } from "@/lib/platform/text/rules";

const candidateFields = {
  name: personName(textLimits.name, "The name").min(1, "Enter a name."),
  email: optionalEmailAddress.default(""),
  phone: phoneText,
};

export const addCandidateInput = z.preprocess(
  nameFromAddress(),
  z.object({ id: uuid, ...candidateFields, consultantUserId: uuid.optional().or(z.literal("")) }),
);
export type AddCandidateInput = z.output<typeof addCandidateInput>;

export const editCandidateInput = z.preprocess(
  nameFromAddress(),
  z.object({ id: uuid, ...candidateFields, version: z.coerce.number().int().min(1) }),
);
export type EditCandidateInput = z.output<typeof editCandidateInput>;

export const handOverCandidateInput = z.object({
  id: uuid,
  to: z.uuid("Choose a colleague."),
  from: uuid.or(z.literal("")).default(""),
});
export type HandOverCandidateInput = z.output<typeof handOverCandidateInput>;

/** The filters of a list in its address: a search, whose candidates, and the id of the row after which the page begins. */
export const listCandidatesInput = z.object({
  q: searchText,
  whose: z.enum(["all", "mine"]).catch("all"),
  after: uuid.or(z.literal("")).catch(""),
});
export type ListCandidatesInput = z.output<typeof listCandidatesInput>;

/** What a row of a file may say, by the same rules as the form. */
export const importedCandidateInput = z.preprocess(
  nameFromAddress(),
  z.object({ ...candidateFields, consultant: line(textLimits.address, "The consultant").default("") }),
);
