import { type Email, EmailButton, EmailPage, EmailParagraph, plainTextOf } from "./email";

export type ChangeAddressNewEmailProps = { link: string; hours: number };

const title = "Confirm this address";
const foot = "If you know nothing of this, leave it: without your confirmation nothing changes.";
const asked = "Somebody asked to move their Followthrough account to this address.";
const lasts = (hours: number) =>
  `It moves once both addresses have confirmed. The old one gets an e-mail of its own. You have ${hours} hours.`;

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
