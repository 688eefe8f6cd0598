import { type FromPerson, type Letter, P, Page, Press, plain, reportLine } from "./letter";

export type Reading = { link: string; from: string; days: number } & FromPerson;

const title = "Would you read something before it is sent?";
const foot = "If you do not know who sent this, leave it: nothing happens unless you answer.";

const offer = ({ from }: Reading) =>
  `${from} has written a message and would like a second pair of eyes on it. You see its text, and say whether it is good to go or what you would change.`;
const lasts = ({ days }: Reading) => `You need no account. The link works for ${days} days, for one answer.`;

/** R41: somebody without an account is asked to read a draft. */
export const reading: Letter<Reading> = {
  class: "invitation",
  secret: ["link"],
  subject: () => title,
  html: (props) => (
    <Page foot={foot} title={title} report={props.report}>
      <P>{offer(props)}</P>
      <Press href={props.link}>Read it</Press>
      <P>{lasts(props)}</P>
    </Page>
  ),
  text: (props) =>
    plain(title, offer(props), `To read it, open:\n${props.link}`, lasts(props), foot, reportLine(props)),
  PreviewProps: {
    report: "https://followthrough.example/recipient/AbC",
    link: "https://followthrough.example/readings/9fK2",
    from: "Amara Okafor",
    days: 14,
  },
};
