import { type Email, EmailPage, EmailParagraph, plainTextOf } from "./email";

export type AddressChangedEmailProps = { newAddress: string };

const title = "Your address has changed";
const changedMessage = (newAddress: string) =>
  `Your Followthrough account now uses ${newAddress}. We send our e-mails there from now on. You can no longer sign in with this address.`;
const foot =
  "If this was not you, somebody else has access to this mailbox, because the change was confirmed from it. Change its password.";

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
