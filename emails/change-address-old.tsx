import { type Email, EmailButton, EmailPage, EmailParagraph, plainTextOf } from "./email";

export type ChangeAddressOldEmailProps = { link: string; newAddress: string; hours: number };

const title = "Confirm that your address changes";
const foot =
  "If this was not you, do not confirm. Sign in and choose “Sign out everywhere” in your settings: somebody else is signed in as you.";
const asked = (newAddress: string) =>
  `You asked to move your Followthrough account from this address to ${newAddress}.`;
const lasts = (hours: number) =>
  `It moves once both addresses have confirmed. The new one gets an e-mail of its own. You have ${hours} hours.`;

export const changeAddressOldEmail: Email<ChangeAddressOldEmailProps, "link"> = {
  class: "account",
  secret: ["link"],
  unchanged: ["newAddress"],
  subject: () => title,
  html: (props) => (
    <EmailPage foot={foot} title={title}>
      <EmailParagraph>{asked(props.newAddress)}</EmailParagraph>
      <EmailButton href={props.link}>Confirm the change</EmailButton>
      <EmailParagraph>{lasts(props.hours)}</EmailParagraph>
    </EmailPage>
  ),
  text: (props) =>
    plainTextOf(title, asked(props.newAddress), `To confirm, open:\n${props.link}`, lasts(props.hours), foot),
  PreviewProps: {
    link: "https://followthrough.example/confirm/address#old",
    newAddress: "amara.okafor@example.org",
    hours: 24,
  },
};
