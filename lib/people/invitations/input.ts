import { z } from "zod";
import { invitedAsKinds } from "@/lib/enums";
import { emailAddress, nameFromAddress } from "@/lib/people/email-addresses/input";
import { personName } from "@/lib/people/names/input";
import { findZone } from "@/lib/people/places/rules/zones";
import { prose, uuid } from "@/lib/platform/text/input";
import { textLimits } from "@/lib/platform/text/rules";

export const sendInvitationInput = z.preprocess(
  nameFromAddress(),
  z
    .object({
      /** The form's own id becomes the invitation's, so that a form sent twice invites once. */
      id: uuid,
      as: z.enum(invitedAsKinds, "Choose what you invite them as."),
      name: personName(textLimits.name, "The name").default(""),
      email: emailAddress,
      /** The candidate's row, if the agency has one already. */
      candidateId: uuid.optional().or(z.literal("")),
      /** Ticked for a candidate who declined and now wants another invitation. */
      again: z.literal("yes").optional(),
    })
    .superRefine((form, context) => {
      if (form.as === "candidate" && !form.candidateId && !form.name)
        context.addIssue({ code: "custom", path: ["name"], message: "Enter the candidate’s name." });
    }),
);

export type SendInvitationInput = z.output<typeof sendInvitationInput>;

export const revokeInvitationInput = z.object({ id: uuid });
/** `press`: an id made with the form. If the answer is lost and the button is pressed again, only one e-mail is sent. */
export const resendInvitationInput = z.object({ id: uuid, press: uuid });
export const oneTimeLinkInput = z.object({ token: z.string().max(200).catch("") });

/**
 * For somebody who is not signed in. The browser fills in the time zone, and a wrong one must not stop them. We ask for the name only if the
 * agency entered none.
 */
export const acceptWithoutSessionInput = oneTimeLinkInput.extend({
  name: personName(textLimits.accountName, "The name").default(""),
  zone: z
    .string()
    .catch("")
    .transform((text) => {
      const found = findZone(text.slice(0, 100));
      return found.is === "one" ? found.zone : "";
    }),
});
export type AcceptWithoutSessionInput = z.output<typeof acceptWithoutSessionInput>;

/** `press`: an id that is made with the page. If the list is sent twice, each person is invited once. */
export const inviteSeveralInput = z.object({
  press: uuid,
  as: z.enum(invitedAsKinds, "Choose what you invite them as."),
  people: prose(textLimits.message, "The list").refine((text) => text !== "", "Enter at least one e-mail address."),
});
export type InviteSeveralInput = z.output<typeof inviteSeveralInput>;

const signsAround = /^[\s,;:|]+|[\s,;:|]+$/g;
const address = String.raw`[^\s<>()[\],;:"]+@[^\s<>()[\],;:"]+`;
const wholePerson = new RegExp(String.raw`^(?:${address}|[^<>@]*<\s*${address}\s*>)$`);

/**
 * The people of a pasted list, one in each line: "Nadia Rahimi <nadia@example.com>", "Nadia Rahimi, nadia@example.com", or only an address.
 * E-mail programs write several people in one line. We split such a line only if each part has an address: otherwise a name could get the
 * wrong address.
 */
export const invitedLines = (people: string): string[] =>
  people
    .split("\n")
    .flatMap((line) => {
      const parts = line.split(/[,;]/).map((part) => part.trim());
      const filled = parts.filter((part) => part !== "");
      return filled.length > 1 && filled.every((part) => wholePerson.test(part)) ? filled : [line.trim()];
    })
    .filter((line) => line.replace(signsAround, "") !== "");

/** The name and the address in such a line, as the form for one person sends them. */
export function invitedPerson(line: string): { name: string; email: string } {
  const found = line.match(new RegExp(address, "g")) ?? [];
  if (/[<([]/.test(line) || found.length !== 1) return { name: "", email: line };
  const name = line.replace(found[0]!, " ").replaceAll("\t", " ").replace(signsAround, "");
  return { name, email: found[0]! };
}
