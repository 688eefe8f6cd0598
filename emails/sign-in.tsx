import { type Email, EmailButton, EmailPage, EmailParagraph, EmailText, plainTextOf } from "./email";

export type SignInEmailProps = { link: string; code: string; minutes: number };

const title = "Sign in to Followthrough";
const foot = "If you did not ask for this, ignore this e-mail. Nobody can sign in without the link or the code.";
const lasts = (minutes: number) => `The link and the code work once, for ${minutes} minutes.`;

const code = {
  fontFamily: "ui-monospace, Menlo, Consolas, monospace",
  fontSize: "26px",
  letterSpacing: "5px",
  margin: "0 0 16px",
};

export const signInEmail: Email<SignInEmailProps, "link" | "code"> = {
  class: "sign-in",
  secret: ["link", "code"],
  subject: () => title,
  html: (props) => (
    <EmailPage foot={foot} title={title}>
      <EmailButton href={props.link}>Sign in</EmailButton>
      <EmailParagraph>On another device, type this code where you asked to sign in:</EmailParagraph>
      <EmailText className="ink" style={code}>
        {props.code}
      </EmailText>
      <EmailParagraph>{lasts(props.minutes)}</EmailParagraph>
    </EmailPage>
  ),
  text: (props) =>
    plainTextOf(
      title,
      `To sign in, open this link:\n${props.link}`,
      `On another device, type this code where you asked to sign in:\n${props.code}`,
      lasts(props.minutes),
      foot,
    ),
  PreviewProps: { link: "https://followthrough.example/confirm/sign-in#3dE9", code: "48217730", minutes: 10 },
};
