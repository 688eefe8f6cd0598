import {
  type AskByLinkText,
  askByLinkEmailLines,
  defaultAskByLinkText,
} from "@/lib/record/client-feedback/rules/ask-by-link";
import {
  type Email,
  EmailButton,
  EmailPage,
  EmailParagraph,
  plainTextOf,
  type ReportableProps,
  reportParagraph,
} from "./email";
import { paragraphsOf, TextWithLineBreaks } from "./message";

export type ClientFeedbackEmailProps = {
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
  /** The sender's own words, in place of ours. The database's `reserve_place()` counts an e-mail with such words as one from a person. */
  words?: AskByLinkText;
} & ReportableProps;

const requestTexts = ({ words }: ClientFeedbackEmailProps) => words ?? defaultAskByLinkText;

/** To a person at a client: short, about a candidate named as the agency has set it, and in its sender's words if they changed ours. */
export const clientFeedbackEmail: Email<ClientFeedbackEmailProps, "link"> = {
  class: "invitation",
  secret: ["link"],
  subject: (props) => requestTexts(props).subject,
  html: (props) => {
    const frame = askByLinkEmailLines(props);
    const { subject, body } = requestTexts(props);
    return (
      <EmailPage foot={frame.foot} title={subject} report={props.report}>
        <EmailParagraph>{frame.greeting}</EmailParagraph>
        <EmailParagraph>{frame.ask}</EmailParagraph>
        {paragraphsOf(body).map((lines, at) => (
          <EmailParagraph key={at}>
            <TextWithLineBreaks lines={lines} />
          </EmailParagraph>
        ))}
        <EmailButton href={props.link}>{frame.press}</EmailButton>
        <EmailParagraph>{frame.readers}</EmailParagraph>
        <EmailParagraph>{frame.lasts}</EmailParagraph>
      </EmailPage>
    );
  },
  text: (props) => {
    const frame = askByLinkEmailLines(props);
    const { subject, body } = requestTexts(props);
    return plainTextOf(
      subject,
      frame.greeting,
      frame.ask,
      body,
      `To give your feedback, open:\n${props.link}`,
      frame.readers,
      frame.lasts,
      frame.foot,
      reportParagraph(props),
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
