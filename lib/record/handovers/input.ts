import { z } from "zod";
import { contactRules } from "@/lib/enums";
import { emailAddress, nameFromAddress } from "@/lib/people/email-addresses/input";
import { personName } from "@/lib/people/names/input";
import { uuid } from "@/lib/platform/text/input";
import { textLimits } from "@/lib/platform/text/rules";

export const askConsultantInput = z.preprocess(
  nameFromAddress(),
  z.object({
    id: uuid,
    name: personName(textLimits.name, "The name").min(1, "Enter your consultant’s name."),
    email: emailAddress,
    /** The other rounds of the same process that go along. */
    rounds: z.union([uuid.transform((id) => [id]), z.array(uuid).max(30)]).default([]),
  }),
);

export const cancelHandoverInput = z.object({ id: uuid });

export const acceptHandoverInput = z.object({
  token: z.string().max(200).catch(""),
  workspaceId: z.uuid("Choose the agency."),
  /** Empty: a new client with the company's name and the rule below. */
  clientId: uuid.optional().or(z.literal("")),
  contactRule: z.enum(contactRules).optional().or(z.literal("")),
});

export type AcceptHandoverInput = z.output<typeof acceptHandoverInput>;
