import { type FromPerson, type Letter, P, Page, Press, plain, reportLine } from "./letter";

export type Handover = {
  link: string;
  candidate: string;
  consultant: string;
  role: string;
  company: string;
  days: number;
} & FromPerson;

const title = "A candidate asks you to follow up together";
const foot = "If you do not know who sent this, leave it: nothing happens unless you accept.";

const asks = (props: Handover) =>
  `${props.consultant}, ${props.candidate} keeps a record of what happens after their meeting with ${props.company} (${props.role}), and asks you to work on it with them: what was said, what was promised, and whose turn it is.`;
const how = "You choose the agency that it belongs to, or make one. You see what they share with you.";
const lasts = (days: number) => `The link works once, for ${days} days, for this address.`;

export const handover: Letter<Handover> = {
  class: "invitation",
  secret: ["link"],
  subject: () => title,
  html: (props) => (
    <Page foot={foot} title={title} report={props.report}>
      <P>{asks(props)}</P>
      <P>{how}</P>
      <Press href={props.link}>See what it is about</Press>
      <P>{lasts(props.days)}</P>
    </Page>
  ),
  text: (props) =>
    plain(title, asks(props), how, `To answer, open:\n${props.link}`, lasts(props.days), foot, reportLine(props)),
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
