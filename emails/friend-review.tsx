import {
  type Email,
  EmailButton,
  EmailPage,
  EmailParagraph,
  plainTextOf,
  type ReportableProps,
  reportParagraph,
} from "./email";

export type FriendReviewEmailProps = { link: string; from: string; days: number } & ReportableProps;

const title = "Would you read a message before it is sent?";
const foot = "If you do not know who sent this, ignore this e-mail. Nothing happens unless you answer.";

const requestMessage = ({ from }: FriendReviewEmailProps) =>
  `${from} has written a message and asks you to read it before it is sent. You can say that it is ready to send, or what you would change.`;
const lasts = ({ days }: FriendReviewEmailProps) =>
  `You do not need an account. The link works for ${days} days. You can answer once.`;

/** R41: somebody without an account is asked to read a draft. */
export const friendReviewEmail: Email<FriendReviewEmailProps, "link"> = {
  class: "invitation",
  secret: ["link"],
  subject: () => title,
  html: (props) => (
    <EmailPage foot={foot} title={title} report={props.report}>
      <EmailParagraph>{requestMessage(props)}</EmailParagraph>
      <EmailButton href={props.link}>Read it</EmailButton>
      <EmailParagraph>{lasts(props)}</EmailParagraph>
    </EmailPage>
  ),
  text: (props) =>
    plainTextOf(
      title,
      requestMessage(props),
      `To read it, open:\n${props.link}`,
      lasts(props),
      foot,
      reportParagraph(props),
    ),
  PreviewProps: {
    report: "https://followthrough.example/recipient/AbC",
    link: "https://followthrough.example/draft-reviews/9fK2",
    from: "Amara Okafor",
    days: 14,
  },
};
