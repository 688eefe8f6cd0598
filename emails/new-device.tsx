import { type Email, EmailButton, EmailPage, EmailParagraph, plainTextOf } from "./email";

/** `device` is one of our own words for browsers and machines; `when` is in the reader's zone. */
export type NewDeviceEmailProps = { device: string; when: string; settings: string };

const title = "A new sign-in to your account";
const what = ({ device, when }: NewDeviceEmailProps) =>
  `Somebody signed in to your account with a new browser: ${device}, on ${when} in your time zone.`;
const was = "If this was you, there is nothing to do.";
const wasNot =
  "If this was not you, sign out everywhere in your settings. Then change the password of this mailbox, because somebody else can read its e-mails.";
const foot = "We send this e-mail when a browser is used for your account for the first time.";

export const newDeviceEmail: Email<NewDeviceEmailProps> = {
  class: "account",
  subject: () => title,
  html: (props) => (
    <EmailPage foot={foot} title={title}>
      <EmailParagraph>{what(props)}</EmailParagraph>
      <EmailParagraph>{was}</EmailParagraph>
      <EmailParagraph>{wasNot}</EmailParagraph>
      <EmailButton href={props.settings}>Open your settings</EmailButton>
    </EmailPage>
  ),
  text: (props) => plainTextOf(title, what(props), was, wasNot, `To open your settings:\n${props.settings}`, foot),
  PreviewProps: {
    device: "Chrome on Windows",
    when: "Fri 27 Nov at 14:05",
    settings: "https://followthrough.example/me/settings#sessions",
  },
};
