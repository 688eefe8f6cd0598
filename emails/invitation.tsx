import type { InvitedAs } from "../lib/enums";
import { newAccountHours } from "../lib/people/invitations/rules";
import {
  type Email,
  EmailButton,
  EmailPage,
  EmailParagraph,
  plainTextOf,
  type ReportableProps,
  reportParagraph,
} from "./email";

export type InvitationEmailProps = {
  link: string;
  inviter: string;
  workspace: string;
  as: InvitedAs;
  days: number;
} & ReportableProps;

const title = "You are invited to Followthrough";
const foot = "If you do not know who sent this, ignore this e-mail. Nothing happens unless you accept.";

const invitationMessage = (props: InvitationEmailProps) =>
  props.as === "candidate"
    ? `${props.inviter} of ${props.workspace} would like to follow up your interviews together with you. You decide what you share.`
    : `${props.inviter} invites you to join ${props.workspace} as ${props.as === "owner" ? "an owner" : "a consultant"}.`;
const lasts = (days: number) => `The link works once, for ${days} days, for this address.`;
/** Somebody who opens the link so soon can read this mailbox, so the link signs them in. */
const signsIn = `For ${newAccountHours} hours, the link can also create your account and sign you in. Do not forward this e-mail: anybody who has the link could accept in your place.`;

export const invitationEmail: Email<InvitationEmailProps, "link"> = {
  class: "invitation",
  secret: ["link"],
  subject: () => title,
  html: (props) => (
    <EmailPage foot={foot} title={title} report={props.report}>
      <EmailParagraph>{invitationMessage(props)}</EmailParagraph>
      <EmailButton href={props.link}>Open the invitation</EmailButton>
      <EmailParagraph>{lasts(props.days)}</EmailParagraph>
      <EmailParagraph>{signsIn}</EmailParagraph>
    </EmailPage>
  ),
  text: (props) =>
    plainTextOf(
      title,
      invitationMessage(props),
      `To answer, open:\n${props.link}`,
      lasts(props.days),
      signsIn,
      foot,
      reportParagraph(props),
    ),
  PreviewProps: {
    report: "https://followthrough.example/recipient/AbC",
    link: "https://followthrough.example/invitations/9fK2",
    inviter: "Marta Lindqvist",
    workspace: "Harbour Search",
    as: "candidate",
    days: 14,
  },
};
