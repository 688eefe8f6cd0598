import { type Email, EmailPage, EmailParagraph, plainTextOf } from "./email";

export type ChangeAddressTakenEmailProps = Record<string, never>;

const title = "This address already has an account";
const asked =
  "Somebody asked to move their Followthrough account to this address. It has an account already, so nothing changes.";
const own = "If that was you, sign in with this address to use the account it has.";
const foot = "If it was not you, there is nothing to do.";

export const changeAddressTakenEmail: Email<ChangeAddressTakenEmailProps> = {
  class: "account",
  subject: () => title,
  html: () => (
    <EmailPage foot={foot} title={title}>
      <EmailParagraph>{asked}</EmailParagraph>
      <EmailParagraph>{own}</EmailParagraph>
    </EmailPage>
  ),
  text: () => plainTextOf(title, asked, own, foot),
  PreviewProps: {},
};
