import { type Email, EmailButton, EmailPage, EmailParagraph, plainTextOf } from "./email";

export type ChangeAddressOldEmailProps = { link: string; newAddress: string; hours: number };

const title = "Confirm the change of your address";
const foot =
  "If this was not you, do not confirm. Sign in and choose “Sign out everywhere” in your settings: somebody else is signed in as you.";
const asked = (newAddress: string) =>
  `You asked to use ${newAddress} for your Followthrough account, in place of this address.`;
const lasts = (hours: number) =>
  `The address changes when both addresses are confirmed. We also e-mailed the new address. The link works for ${hours} hours.`;

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
