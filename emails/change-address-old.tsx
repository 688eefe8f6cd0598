import { type Letter, P, Page, Press, plain } from "./letter";

export type ChangeAddressOld = { link: string; newAddress: string; hours: number };

const title = "Confirm that your address changes";
const foot =
  "If this was not you, do not confirm. Sign in and choose “Sign out everywhere” in your settings: somebody else is signed in as you.";
const asked = (newAddress: string) =>
  `You asked to move your Followthrough account from this address to ${newAddress}.`;
const lasts = (hours: number) =>
  `It moves once both addresses have confirmed. The new one has a letter of its own. You have ${hours} hours.`;

export const changeAddressOld: Letter<ChangeAddressOld> = {
  class: "account",
  secret: ["link"],
  asTyped: ["newAddress"],
  subject: () => title,
  html: (props) => (
    <Page foot={foot} title={title}>
      <P>{asked(props.newAddress)}</P>
      <Press href={props.link}>Confirm the change</Press>
      <P>{lasts(props.hours)}</P>
    </Page>
  ),
  text: (props) => plain(title, asked(props.newAddress), `To confirm, open:\n${props.link}`, lasts(props.hours), foot),
  PreviewProps: {
    link: "https://followthrough.example/confirm/address#old",
    newAddress: "amara.okafor@example.org",
    hours: 24,
  },
};
