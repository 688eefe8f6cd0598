import type { FromPerson, Letter } from "./letter";
import { clean, Foot, footLine, style, Typed } from "./note";

export type Copy = FromPerson & {
  /** Whose copy: its writer's own, or the consultant's. */
  reader: "writer" | "consultant";
  writer: string;
  toName: string;
  toAddress: string;
  /** The writer, where the reader is somebody else. */
  replyTo?: string;
  /** Who passed it on to its reader, and gets the answers. */
  passedOnBy?: string;
  subject: string;
  text: string;
};

const top = (props: Copy) =>
  props.passedOnBy
    ? `Your note has been passed on to ${props.toName} (${props.toAddress}) by ${props.passedOnBy}. This is a copy; answers go to ${props.passedOnBy}.`
    : sent(props);

const sent = (props: Copy) =>
  `${props.reader === "writer" ? "Your note" : `${props.writer}’s note`} to ${props.toName} (${props.toAddress}) has been sent. This is a copy; answers go to ${props.reader === "writer" ? "you" : "its writer"}.`;

export const copy: Letter<Copy> = {
  class: "copy",
  asTyped: ["toAddress", "subject", "text"],
  subject: (props) => `Copy: ${props.subject}`,
  html: (props) => (
    <html lang="en">
      <body style={style}>
        <p style={{ margin: "0 0 1em", paddingBottom: "1em", borderBottom: "1px solid #999999" }}>{top(props)}</p>
        <Typed text={props.text} />
        <Foot report={props.report} />
      </body>
    </html>
  ),
  text: (props) => `${top(props)}\n\n---\n\n${clean(props.text)}\n${footLine(props)}`,
  PreviewProps: {
    reader: "writer",
    writer: "Amara Okafor",
    toName: "Priya Shah",
    toAddress: "priya.shah@example.com",
    subject: "Thank you, and the churn forecast",
    text: "Dear Priya,\n\nThank you for your time on Thursday.\n\nBest wishes,\nAmara Okafor",
  },
};
