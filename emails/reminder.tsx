import { type Email, EmailListPage, plainTextOf } from "./email";

export type ReminderEmailProps = {
  /** `where` is "Data analyst, Northwind"; `when` is in words for the reader's zone. */
  items: { what: string; where: string; why: string; when: string }[];
  /** How many more items are on Today but not in this e-mail. */
  more: number;
  /** The page that the button opens: Today, or a consultant's desk. */
  page: string;
  open: string;
  unsubscribe: string;
};

const numberWords = ["Nothing", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];

const title = (props: ReminderEmailProps) => {
  const count = props.items.length + props.more;
  return `${numberWords[count] ?? count} ${count === 1 ? "thing" : "things"} for today`;
};
const moreItems = (props: ReminderEmailProps) => props.more > 0 && `And ${props.more} more on ${props.page}.`;

const foot = "You get this because reminders are turned on in your settings.";

export const reminderEmail: Email<ReminderEmailProps> = {
  class: "reminder",
  subject: title,
  html: (props) => (
    <EmailListPage
      {...props}
      title={title(props)}
      foot={foot}
      moreItems={moreItems(props)}
      button={`Open ${props.page}`}
    />
  ),
  text: (props) =>
    plainTextOf(
      title(props),
      ...props.items.map((item) =>
        [item.where ? `${item.what} (${item.where})` : item.what, item.why, item.when].filter(Boolean).join("\n"),
      ),
      moreItems(props),
      `Open ${props.page}:\n${props.open}`,
      `${foot} To stop these e-mails:\n${props.unsubscribe}`,
    ),
  PreviewProps: {
    items: [
      {
        what: "Tell Marta how it went",
        where: "Data analyst, Northwind",
        why: "Tell your consultant first. She can raise what you did not get to say before the company decides.",
        when: "By 19:00 today.",
      },
      {
        what: "Thank Priya Shah",
        where: "Data analyst, Northwind",
        why: "Within 24 hours of the interview.",
        when: "By 17:00 tomorrow.",
      },
      {
        what: "Check your inbox",
        where: "Insights lead, Otterbourne",
        why: "They said that you would hear by today. You gave them amara@example.com.",
        when: "By 22:30 today, London time (17:30 in New York).",
      },
    ],
    more: 0,
    page: "Today",
    open: "https://followthrough.example/me",
    unsubscribe: "https://followthrough.example/unsubscribe/AbC",
  },
};
