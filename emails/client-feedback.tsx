import { type AskByLinkText, askByLinkEmailLines, defaultAskByLinkText } from "@/lib/client-feedback/rules";
import { type FromPerson, type Letter, P, Page, Press, plain, reportLine } from "./letter";
import { Lines, paragraphs } from "./note";

export type ClientFeedback = {
  link: string;
  asker: string;
  agency: string;
  replyTo: string;
  toName: string;
  /**
   * The candidate, as the agency has set it: "Amara Okafor", "Amara" or "A. O.". Missing in e-mails that were queued before that setting
   * existed.
   */
  about?: string;
  /** "Data analyst", and "Thursday 19 November, 16:30 to 17:30, at Aire Street, Leeds". */
  role: string;
  when: string;
  days: number;
  /** Its sender's words in place of ours. `book_letter()` counts an e-mail with them as one in its sender's own words. */
  words?: AskByLinkText;
} & FromPerson;

const wordsOf = ({ words }: ClientFeedback) => words ?? defaultAskByLinkText;

/** To a person at a client: short, about a candidate named as the agency has set it, and in its sender's words if they changed ours. */
export const clientFeedback: Letter<ClientFeedback> = {
  class: "invitation",
  secret: ["link"],
  subject: (props) => wordsOf(props).subject,
  html: (props) => {
    const frame = askByLinkEmailLines(props);
    const { subject, body } = wordsOf(props);
    return (
      <Page foot={frame.foot} title={subject} report={props.report}>
        <P>{frame.greeting}</P>
        <P>{frame.ask}</P>
        {paragraphs(body).map((lines, at) => (
          <P key={at}>
            <Lines lines={lines} />
          </P>
        ))}
        <Press href={props.link}>{frame.press}</Press>
        <P>{frame.readers}</P>
        <P>{frame.lasts}</P>
      </Page>
    );
  },
  text: (props) => {
    const frame = askByLinkEmailLines(props);
    const { subject, body } = wordsOf(props);
    return plain(
      subject,
      frame.greeting,
      frame.ask,
      body,
      `To write a few lines, open:\n${props.link}`,
      frame.readers,
      frame.lasts,
      frame.foot,
      reportLine(props),
    );
  },
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
