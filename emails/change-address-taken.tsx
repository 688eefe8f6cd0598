import { type Email, EmailPage, EmailParagraph, plainTextOf } from "./email";

export type ChangeAddressTakenEmailProps = Record<string, never>;

const title = "This address already has an account";
const asked =
  "Somebody asked to use this address for their Followthrough account. It already has an account, so nothing changes.";
const own = "If this was you, sign in with this address to use that account.";
const foot = "If this was not you, there is nothing to do.";

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
