import { type FromPerson, type Letter, P, Page, Press, plain, reportLine } from "./letter";

export type ClientFeedback = {
  link: string;
  asker: string;
  agency: string;
  replyTo: string;
  toName: string;
  /** The candidate, as the agency has set it: "Amara Okafor", "Amara" or "A. O.". Not in what was queued before there was that setting. */
  about?: string;
  /** "Data analyst", and "Thursday 19 November, 16:30 to 17:30, at Aire Street, Leeds". */
  role: string;
  when: string;
  days: number;
} & FromPerson;

const title = "Two minutes for your feedback";
const greeting = (props: ClientFeedback) => `Dear ${props.toName},`;
const ask = (props: ClientFeedback) =>
  `${props.asker} of ${props.agency} would be grateful for your view of ${props.about ?? "the candidate"} after the interview for ${props.role} on ${props.when}.`;
const how =
  "A few lines are plenty: where you stand, what you liked, what was missing, and what comes next. It takes about two minutes, on a phone too, and you need no account. Nothing that you write goes to anybody else before it has been read there.";
const lasts = (props: ClientFeedback) =>
  `The page is yours alone, for ${props.days} days; until then you can change what you wrote. Please do not pass it on.`;
const foot = (props: ClientFeedback) => `Questions? Answer this e-mail: it reaches ${props.asker}.`;

/** To somebody at a client: kind, short, and about a candidate named as the agency has set it. The subject names nobody. */
export const clientFeedback: Letter<ClientFeedback> = {
  class: "invitation",
  secret: ["link"],
  subject: () => title,
  html: (props) => (
    <Page foot={foot(props)} title={title} report={props.report}>
      <P>{greeting(props)}</P>
      <P>{ask(props)}</P>
      <P>{how}</P>
      <Press href={props.link}>Write a few lines</Press>
      <P>{lasts(props)}</P>
    </Page>
  ),
  text: (props) =>
    plain(
      title,
      greeting(props),
      ask(props),
      how,
      `To write a few lines, open:\n${props.link}`,
      lasts(props),
      foot(props),
      reportLine(props),
    ),
  PreviewProps: {
    report: "https://followthrough.example/recipient/AbC",
    link: "https://followthrough.example/feedback/9fK2",
    asker: "Marta Lindqvist",
    agency: "Harbour Search",
    replyTo: "marta@example.com",
    toName: "Dana Whitlock",
    about: "Amara",
    role: "Data analyst",
    when: "Thursday 19 November, 16:30 to 17:30, at Aire Street, Leeds",
    days: 14,
  },
};
