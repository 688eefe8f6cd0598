import { type Letter, P, Page, plain } from "./letter";

export type ChangeAddressTaken = Record<string, never>;

const title = "This address already has an account";
const asked =
  "Somebody asked to move their Followthrough account to this address. It has an account already, so nothing changes.";
const own = "If that was you, sign in with this address to use the account it has.";
const foot = "If it was not you, there is nothing to do.";

export const changeAddressTaken: Letter<ChangeAddressTaken> = {
  class: "account",
  subject: () => title,
  html: () => (
    <Page foot={foot} title={title}>
      <P>{asked}</P>
      <P>{own}</P>
    </Page>
  ),
  text: () => plain(title, asked, own, foot),
  PreviewProps: {},
};
