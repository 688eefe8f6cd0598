import {
  type Email,
  EmailButton,
  EmailPage,
  EmailParagraph,
  plainTextOf,
  type ReportableProps,
  reportParagraph,
} from "./email";

export type HandoverEmailProps = {
  link: string;
  candidate: string;
  consultant: string;
  role: string;
  company: string;
  days: number;
} & ReportableProps;

const title = "A candidate asks you to work with them";
const foot = "If you do not know who sent this, ignore this e-mail. Nothing happens unless you accept.";

const requestMessage = (props: HandoverEmailProps) =>
  `${props.consultant}, ${props.candidate} wants to follow up with you on the interview at ${props.company} (${props.role}). You both see the updates, the answer dates, and whose turn it is.`;
const how = "You choose your agency, or create one. You see only the parts of their debrief that they share with you.";
const lasts = (days: number) => `The link works once, for ${days} days, for this address.`;

export const handoverEmail: Email<HandoverEmailProps, "link"> = {
  class: "invitation",
  secret: ["link"],
  subject: () => title,
  html: (props) => (
    <EmailPage foot={foot} title={title} report={props.report}>
      <EmailParagraph>{requestMessage(props)}</EmailParagraph>
      <EmailParagraph>{how}</EmailParagraph>
      <EmailButton href={props.link}>Open the invitation</EmailButton>
      <EmailParagraph>{lasts(props.days)}</EmailParagraph>
    </EmailPage>
  ),
  text: (props) =>
    plainTextOf(
      title,
      requestMessage(props),
      how,
      `To answer, open:\n${props.link}`,
      lasts(props.days),
      foot,
      reportParagraph(props),
    ),
  PreviewProps: {
    report: "https://followthrough.example/recipient/AbC",
    link: "https://followthrough.example/handovers/9fK2",
    candidate: "Amara Okafor",
    consultant: "Marta Lindqvist",
    role: "Data analyst",
    company: "Northwind",
    days: 14,
  },
};
