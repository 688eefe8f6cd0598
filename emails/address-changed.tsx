import { type Email, EmailPage, EmailParagraph, plainTextOf } from "./email";

export type AddressChangedEmailProps = { newAddress: string };

const title = "Your address has changed";
const changedMessage = (newAddress: string) =>
  `Your Followthrough account has moved to ${newAddress}. Links to sign in and reminders go there from now on; this address no longer opens the account.`;
const foot =
  "If this was not you, somebody else can read the e-mails of this address, for it confirmed the change: change its password.";

export const addressChangedEmail: Email<AddressChangedEmailProps> = {
  class: "account",
  unchanged: ["newAddress"],
  subject: () => title,
  html: (props) => (
    <EmailPage foot={foot} title={title}>
      <EmailParagraph>{changedMessage(props.newAddress)}</EmailParagraph>
    </EmailPage>
  ),
  text: (props) => plainTextOf(title, changedMessage(props.newAddress), foot),
  PreviewProps: { newAddress: "amara.okafor@example.org" },
};
