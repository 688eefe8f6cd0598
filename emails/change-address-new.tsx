import { type Email, EmailButton, EmailPage, EmailParagraph, plainTextOf } from "./email";

export type ChangeAddressNewEmailProps = { link: string; hours: number };

const title = "Confirm this address";
const foot = "If you did not ask for this, ignore this e-mail. Nothing changes unless you confirm.";
const asked = "Somebody asked to use this address for their Followthrough account.";
const lasts = (hours: number) =>
  `The address changes when both addresses are confirmed. We also e-mailed the old address. The link works for ${hours} hours.`;

export const changeAddressNewEmail: Email<ChangeAddressNewEmailProps, "link"> = {
  class: "account",
  secret: ["link"],
  subject: () => title,
  html: (props) => (
    <EmailPage foot={foot} title={title}>
      <EmailParagraph>{asked}</EmailParagraph>
      <EmailButton href={props.link}>Confirm this address</EmailButton>
      <EmailParagraph>{lasts(props.hours)}</EmailParagraph>
    </EmailPage>
  ),
  text: (props) => plainTextOf(title, asked, `To confirm, open:\n${props.link}`, lasts(props.hours), foot),
  PreviewProps: { link: "https://followthrough.example/confirm/address#new", hours: 24 },
};
