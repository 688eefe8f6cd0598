import { z } from "zod";
import { invitedAsKinds } from "@/lib/enums";
import { emailAddress, nameFromAddress } from "@/lib/people/email-addresses/input";
import { personName } from "@/lib/people/names/input";
import { uuid } from "@/lib/platform/text/input";
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
      /** The row of a candidate whom the agency has already. */
      candidateId: uuid.optional().or(z.literal("")),
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
