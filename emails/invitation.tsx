import { type FromPerson, type Letter, P, Page, Press, plain, reportLine } from "./letter";

export type Invitation = {
  link: string;
  inviter: string;
  workspace: string;
  as: "owner" | "consultant" | "candidate";
  days: number;
} & FromPerson;

const title = "You are invited to Followthrough";
const foot = "If you do not know who sent this, leave it: nothing happens unless you accept.";

const offer = (props: Invitation) =>
  props.as === "candidate"
    ? `${props.inviter} of ${props.workspace} would like to follow up your interviews together with you: one record that you both see, and you decide what is shared.`
    : `${props.inviter} invites you to work in ${props.workspace} as ${props.as === "owner" ? "an owner" : "a consultant"}.`;
const lasts = (days: number) => `The invitation works once, for ${days} days, for this address.`;

export const invitation: Letter<Invitation> = {
  class: "invitation",
  secret: ["link"],
  subject: () => title,
  html: (props) => (
    <Page foot={foot} title={title} report={props.report}>
      <P>{offer(props)}</P>
      <Press href={props.link}>Read the invitation</Press>
      <P>{lasts(props.days)}</P>
    </Page>
  ),
  text: (props) =>
    plain(title, offer(props), `To answer, open:\n${props.link}`, lasts(props.days), foot, reportLine(props)),
  PreviewProps: {
    report: "https://followthrough.example/recipient/AbC",
    link: "https://followthrough.example/invitations/9fK2",
    inviter: "Marta Lindqvist",
    workspace: "Harbour Search",
    as: "candidate",
    days: 14,
  },
};
