import { type Letter, P, Page, plain } from "./letter";

export type AddressChanged = { newAddress: string };

const title = "Your address has changed";
const done = (newAddress: string) =>
  `Your Followthrough account has moved to ${newAddress}. Links to sign in and reminders go there from now on; this address no longer opens the account.`;
const foot =
  "If this was not you, somebody else can read the letters of this address, for it confirmed the change: change its password.";

export const addressChanged: Letter<AddressChanged> = {
  class: "account",
  asTyped: ["newAddress"],
  subject: () => title,
  html: (props) => (
    <Page foot={foot} title={title}>
      <P>{done(props.newAddress)}</P>
    </Page>
  ),
  text: (props) => plain(title, done(props.newAddress), foot),
  PreviewProps: { newAddress: "amara.okafor@example.org" },
};
