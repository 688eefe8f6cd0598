import { type Email, EmailListPage, plainTextOf } from "./email";

export type NewsEmailProps = {
  /** What happened, and what that means for its reader. */
  items: { kind: keyof typeof titles; what: string; why: string }[];
  /** How many more items there are that do not fit into this e-mail. */
  more: number;
  open: string;
  unsubscribe: string;
};

/** The subject of an e-mail about one thing. It has no name and no verdict, because other people may see it on a screen. */
const titles = {
  "in charge": "Your list of candidates has changed",
  "looked after": "You have a new consultant",
  invitation: "Your invitation was answered",
  question: "Your invitation was answered",
  debrief: "Your debrief was written down for you",
  friend: "A friend has read your draft",
  update: "Your consultant has sent you an update",
  client: "A client has answered",
  answer: "There is an answer about one of your interviews",
};

const numberWords = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];

const title = ({ items, more }: NewsEmailProps) => {
  const count = items.length + more;
  const [only] = items;
  return count === 1 && only ? titles[only.kind] : `${numberWords[count] ?? count} new notifications`;
};
const moreItems = (props: NewsEmailProps) => props.more > 0 && `And ${props.more} more.`;

const foot = "You get this because notifications are turned on in your settings.";

export const newsEmail: Email<NewsEmailProps> = {
  class: "news",
  subject: title,
  html: (props) => (
    <EmailListPage
      {...props}
      title={title(props)}
      foot={foot}
      moreItems={moreItems(props)}
      button="Open Followthrough"
    />
  ),
  text: (props) =>
    plainTextOf(
      title(props),
      ...props.items.map((item) => `${item.what}\n${item.why}`),
      moreItems(props),
      `Open Followthrough:\n${props.open}`,
      `${foot} To stop these e-mails:\n${props.unsubscribe}`,
    ),
  PreviewProps: {
    items: [
      {
        kind: "looked after",
        what: "Joel Brandt is your consultant now",
        why: "At Pennant Recruitment, instead of Marta Lindqvist. The answer dates and what you shared do not change.",
      },
      {
        kind: "friend",
        what: "A friend has read your draft",
        why: "They think that it is ready to send. Their answer is next to the draft.",
      },
    ],
    more: 0,
    open: "https://followthrough.example/me",
    unsubscribe: "https://followthrough.example/unsubscribe/AbC",
  },
};
