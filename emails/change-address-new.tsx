import { type Letter, P, Page, Press, plain } from "./letter";

export type ChangeAddressNew = { link: string; hours: number };

const title = "Confirm this address";
const foot = "If you know nothing of this, leave it: without your confirmation nothing changes.";
const asked = "Somebody asked to move their Followthrough account to this address.";
const lasts = (hours: number) =>
  `It moves once both addresses have confirmed. The old one has a letter of its own. You have ${hours} hours.`;

export const changeAddressNew: Letter<ChangeAddressNew> = {
  class: "account",
  secret: ["link"],
  subject: () => title,
  html: (props) => (
    <Page foot={foot} title={title}>
      <P>{asked}</P>
      <Press href={props.link}>Confirm this address</Press>
      <P>{lasts(props.hours)}</P>
    </Page>
  ),
  text: (props) => plain(title, asked, `To confirm, open:\n${props.link}`, lasts(props.hours), foot),
  PreviewProps: { link: "https://followthrough.example/confirm/address#new", hours: 24 },
};
