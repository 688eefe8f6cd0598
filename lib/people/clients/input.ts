import { z } from "zod";
import { type ContactRule, contactRules } from "@/lib/enums";
import { nameFromAddress, optionalEmailAddress } from "@/lib/people/email-addresses/input";
import { companyName, personName, roleTitle } from "@/lib/people/names/input";
import { phoneText } from "@/lib/people/phone-numbers/input";
import { optionalCountryText } from "@/lib/people/places/input";
import { line, prose, searchText, uuid } from "@/lib/platform/text/input";
import { textLimits } from "@/lib/platform/text/rules";
import { findRegion, regionFaultMessage } from "@/lib/record/interviews/input";

const contactRuleText = z.enum(contactRules, "Choose whether candidates may write to this client.");

const clientFields = {
  name: companyName(textLimits.name, "The client’s name").min(1, "Enter the company’s name."),
  country: optionalCountryText,
  region: line(textLimits.region, "The region").default(""),
};

type CountryAndRegion = { country: string; region: string };

const refuseUnknownRegion = ({ country, region }: CountryAndRegion, context: z.RefinementCtx) => {
  if (!region || (country && findRegion(country, region))) return;
  const message = country ? regionFaultMessage(country) : "Choose the country that this region is in.";
  context.addIssue({ code: "custom", path: ["region"], message });
};
/** A region is kept by its code, whichever way it was written. */
const withRegionCode = <T extends CountryAndRegion>(form: T): T => ({
  ...form,
  region: form.country ? (findRegion(form.country, form.region) ?? "") : "",
});

export const addClientInput = z
  .object({ id: uuid, ...clientFields, contactRule: contactRuleText })
  .superRefine(refuseUnknownRegion)
  .transform(withRegionCode);
export type AddClientInput = z.output<typeof addClientInput>;

export const editClientInput = z
  .object({ id: uuid, ...clientFields, version: z.coerce.number().int().min(1) })
  .superRefine(refuseUnknownRegion)
  .transform(withRegionCode);
export type EditClientInput = z.output<typeof editClientInput>;

/** `was` is the rule that was on the page when the form was opened. */
export const setContactRuleInput = z.object({ id: uuid, contactRule: contactRuleText, was: contactRuleText });
export type SetContactRuleInput = z.output<typeof setContactRuleInput>;

export const saveContactInput = z.preprocess(
  nameFromAddress(),
  z.object({
    id: uuid,
    contactId: uuid,
    name: personName(textLimits.name, "The name").min(1, "Enter a name."),
    title: line(textLimits.title, "The title").default(""),
    email: optionalEmailAddress.default(""),
    phone: phoneText,
    /** The version that the form was opened on; 0 for somebody new. */
    version: z.coerce.number().int().min(0).default(0),
  }),
);
export type SaveContactInput = z.output<typeof saveContactInput>;
export const endContactInput = z.object({ id: uuid, contactId: uuid });

export const listClientsInput = z.object({
  q: searchText,
  after: uuid.or(z.literal("")).catch(""),
});
export type ListClientsInput = z.output<typeof listClientsInput>;

const contactRuleByText: Record<string, ContactRule> = {
  direct: "direct",
  copy: "copy",
  through: "through",
  "in copy": "copy",
  directly: "direct",
};

/** What a row of a file may say: a client, and perhaps a role that it is filling and somebody there. */
export const importedClientInput = z.preprocess(
  nameFromAddress("contact", "contactEmail"),
  z
    .object({
      name: clientFields.name,
      contactRule: z
        .string()
        .transform((text) => (text === "" ? "" : contactRuleByText[text.toLowerCase()]))
        .refine((rule) => rule !== undefined, "Enter direct, copy or through as the contact rule.")
        .transform((rule) => rule ?? ""),
      country: clientFields.country,
      region: clientFields.region,
      role: roleTitle(textLimits.name, "The role"),
      asksFor: prose(textLimits.answer, "What the role asks for"),
      contact: personName(textLimits.name, "The contact’s name"),
      contactEmail: optionalEmailAddress,
      contactPhone: phoneText,
      contactTitle: line(textLimits.title, "The contact’s title"),
    })
    .superRefine((row, context) => {
      refuseUnknownRegion(row, context);
      if (row.asksFor && !row.role)
        context.addIssue({
          code: "custom",
          path: ["role"],
          message: "This row says what a role asks for, but it has no role. Add the role.",
        });
      if (!row.contact && (row.contactEmail || row.contactPhone || row.contactTitle))
        context.addIssue({
          code: "custom",
          path: ["contact"],
          message: "This row has a contact’s address, number or title, but no name. Add the contact’s name.",
        });
    })
    .transform(withRegionCode),
);
export type ImportedClientInput = z.output<typeof importedClientInput>;
