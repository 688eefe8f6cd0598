import { type Letter, P, Page, Press, plain, Text } from "./letter";

export type SignIn = { link: string; code: string; minutes: number };

const title = "Sign in to Followthrough";
const foot = "If you did not ask for this, leave it: nothing happens unless somebody uses it.";
const lasts = (minutes: number) => `The link and the code work once, for ${minutes} minutes.`;

const code = {
  fontFamily: "ui-monospace, Menlo, Consolas, monospace",
  fontSize: "26px",
  letterSpacing: "5px",
  margin: "0 0 16px",
};

export const signIn: Letter<SignIn> = {
  class: "sign-in",
  secret: ["link", "code"],
  subject: () => title,
  html: (props) => (
    <Page foot={foot} title={title}>
      <Press href={props.link}>Sign in</Press>
      <P>On another device, type this code where you asked to sign in:</P>
      <Text className="ink" style={code}>
        {props.code}
      </Text>
      <P>{lasts(props.minutes)}</P>
    </Page>
  ),
  text: (props) =>
    plain(
      title,
      `To sign in, open this link:\n${props.link}`,
      `On another device, type this code where you asked to sign in:\n${props.code}`,
      lasts(props.minutes),
      foot,
    ),
  PreviewProps: { link: "https://followthrough.example/confirm/sign-in#3dE9", code: "48217730", minutes: 10 },
};
