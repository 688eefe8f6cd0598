import type { Email, ReportableProps } from "./email";
import { cleanPersonalText, PersonalText, personalTextStyle, ReportFoot, reportFootText } from "./message";

export type CopyEmailProps = ReportableProps & {
  /** Whose copy it is: the writer's, or the consultant's. */
  reader: "writer" | "consultant";
  writer: string;
  toName: string;
  toAddress: string;
  /** The writer, if the reader is somebody else. */
  replyTo?: string;
  /** Who passed it on to its reader, and gets the answers. */
  passedOnBy?: string;
  subject: string;
  text: string;
};

const introduction = (props: CopyEmailProps) =>
  props.passedOnBy
    ? `${props.passedOnBy} sent your message to ${props.toName} (${props.toAddress}). This is a copy. Replies go to ${props.passedOnBy}.`
    : sentNote(props);

const sentNote = (props: CopyEmailProps) =>
  `${props.reader === "writer" ? "Your message" : `${props.writer}’s message`} to ${props.toName} (${props.toAddress}) has been sent. This is a copy. Replies go to ${props.reader === "writer" ? "you" : props.writer}.`;

export const copyOfMessageEmail: Email<CopyEmailProps> = {
  class: "copy",
  unchanged: ["toAddress", "subject", "text"],
  subject: (props) => `Copy: ${props.subject}`,
  html: (props) => (
    <html lang="en">
      <body style={personalTextStyle}>
        <p style={{ margin: "0 0 1em", paddingBottom: "1em", borderBottom: "1px solid #999999" }}>
          {introduction(props)}
        </p>
        <PersonalText text={props.text} />
        <ReportFoot report={props.report} />
      </body>
    </html>
  ),
  text: (props) => `${introduction(props)}\n\n---\n\n${cleanPersonalText(props.text)}\n${reportFootText(props)}`,
  PreviewProps: {
    reader: "writer",
    writer: "Amara Okafor",
    toName: "Priya Shah",
    toAddress: "priya.shah@example.com",
    subject: "Thank you, and the churn forecast",
    text: "Dear Priya,\n\nThank you for your time on Thursday.\n\nBest wishes,\nAmara Okafor",
  },
};
