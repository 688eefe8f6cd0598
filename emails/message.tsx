import type { MessageStep } from "@/lib/planning/plan/rules/steps";
import { type Email, type ReportableProps, reportLabel } from "./email";

/** A person's message to another. The only thing of ours in it is a small line at its foot: no brand, no pixel. */
export type MessageEmailProps = ReportableProps & {
  messageId: string;
  /** The step that it settles. A consultant's brief to the client settles no step. */
  step: MessageStep | "brief";
  interviewerId: string | null;
  fromName: string;
  replyTo: string;
  toName: string;
  subject: string;
  text: string;
  /** The consultant, where the client's contact rule is `copy`. */
  alsoTo?: { name: string; email: string };
  /** The consultant who passed it on, if the rule is `through`. Answers go to them. */
  passedOn?: { by: string; name: string };
};

/** The style that mail programs themselves use for a text. */
export const personalTextStyle = { fontFamily: "Arial, Helvetica, sans-serif", fontSize: "15px", lineHeight: "1.5" };

/** Paragraphs as they were typed: an empty line ends one, a single line break stays a line break. */
export const PersonalText = (props: { text: string }) =>
  paragraphsOf(props.text).map((lines, at) => (
    <p key={at} style={{ margin: "0 0 1em" }}>
      <TextWithLineBreaks lines={lines} />
    </p>
  ));

export const TextWithLineBreaks = ({ lines }: { lines: string[] }) =>
  lines.map((line, number) => (
    <span key={number}>
      {number > 0 && <br />}
      {line}
    </span>
  ));

/** The line below the person's text, separated like a signature. */
export const ReportFoot = ({ report }: ReportableProps) =>
  report && (
    <p style={{ margin: "2em 0 0", fontSize: "12px", color: "#6b6b6b" }}>
      Sent with Followthrough. <a href={report}>{reportLabel}</a>
    </p>
  );

export const reportFootText = ({ report }: ReportableProps) =>
  report ? `\n-- \nSent with Followthrough. ${reportLabel}:\n${report}\n` : "";

export const cleanPersonalText = (text: string) => text.replace(/\r\n?/g, "\n").trim();

export const paragraphsOf = (text: string) =>
  cleanPersonalText(text)
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.split("\n"));

export const messageEmail: Email<MessageEmailProps> = {
  class: "message",
  unchanged: ["subject", "text"],
  subject: (props) => props.subject,
  html: (props) => (
    <html lang="en">
      <body style={personalTextStyle}>
        <PersonalText text={props.text} />
        <ReportFoot report={props.report} />
      </body>
    </html>
  ),
  text: (props) => `${cleanPersonalText(props.text)}\n${reportFootText(props)}`,
  PreviewProps: {
    messageId: "0199b0a4-1111-7000-8000-000000000001",
    step: "thank-you",
    interviewerId: "0199b0a4-1111-7000-8000-000000000002",
    fromName: "Amara Okafor",
    report: "https://followthrough.example/recipient/AbC",
    replyTo: "amara@example.com",
    toName: "Priya Shah",
    subject: "Thank you, and the churn forecast",
    text: "Dear Priya,\n\nThank you for your time on Thursday. I enjoyed hearing how your team forecasts churn, and I left keener on the analyst role than I arrived.\n\nIf anything else would help you decide, I am happy to send it.\n\nBest wishes,\nAmara Okafor",
  },
};
