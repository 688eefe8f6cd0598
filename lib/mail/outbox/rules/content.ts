import type { EmailName, EmailPropsByName, SecretPropName } from "@/emails/registry";
import type { NotificationItem, ReminderStep, WaitingNotification } from "../rules";

/** The props that are known when an e-mail is queued. Reminders and news get their words when they are sent. */
type GivenProps = Omit<EmailPropsByName, "reminder" | "news"> & {
  reminder: { items: ReminderStep[] };
  news: { items: NotificationItem[] };
};

export type GivenEmail<Name extends EmailName = EmailName> = {
  [Each in Name]: { email: Each; props: GivenProps[Each] };
}[Name];

export type StoredProps = {
  [Name in EmailName]: Name extends "news"
    ? { items: WaitingNotification[] }
    : Omit<GivenProps[Name], SecretPropName<Name>>;
};

/** What the outbox stores of an e-mail, narrowed by its name. `sealed` has its links and codes until it is sent or ended. */
export type OutboxContent<Name extends EmailName = EmailName> = {
  [Each in Name]: { email: Each; props: StoredProps[Each]; sealed?: string };
}[Name];

/** A reminder or news in words, as it is written just before it is sent. `path` is what its button opens. */
export type LateEmail<Name extends "reminder" | "news" = "reminder" | "news"> = {
  [Each in Name]: { email: Each; path: string; props: Omit<EmailPropsByName[Each], "open" | "unsubscribe"> };
}[Name];

/** What a reminder or news waits to tell, or null for any other e-mail. A sweep or an event may add to it until it is dispatched. */
export const waitingItems = (content: OutboxContent): ReminderStep[] | WaitingNotification[] | null =>
  content.email === "reminder" || content.email === "news" ? content.props.items : null;
