import { DAY, MINUTE } from "@/lib/durations";
import type { EmailClass } from "@/lib/enums";
import type { Cap, ClaimedEmail, OutgoingEmail } from "./in-flight";

/**
 * How many e-mails of a class are sent to one person within 24 hours, whatever put them into the outbox. Normal use does not come near these
 * numbers: they are for a fault of ours that queues a thousand. For reminders the settings of the reader say less (`remindersADay`). The
 * number for sign-in is higher than what others can ask for (`signInEmailLimits` in lib/people/accounts/rules), so that they cannot use it up.
 */
export const dailyCaps: Record<EmailClass, number> = {
  "sign-in": 200,
  account: 50,
  invitation: 50,
  reminder: 10,
  news: 50,
  message: 50,
  copy: 200,
};

export const capOf = ({ row, cap }: OutgoingEmail, now: Date): Cap =>
  cap ?? { most: dailyCaps[row.class], since: new Date(now.getTime() - DAY) };

/** The recipient of an e-mail: one of our users, or an address. */
const personOf = ({ userId, to }: Pick<ClaimedEmail, "userId" | "to">) => userId ?? to;

export const cappedPersons = (emails: OutgoingEmail[]) => emails.map(({ row }) => `${row.class} ${personOf(row)}`);

/** For each of these e-mails, how many of those before it count against the same cap. */
export function aheadOf(emails: OutgoingEmail[]): number[] {
  const persons = cappedPersons(emails);
  return persons.map((person, place) => persons.slice(0, place).filter((other) => other === person).length);
}

/**
 * Until when an e-mail over the cap waits: until the earliest of those that fill the cap is a day old. A reminder is checked again after a
 * minute, by the hours and settings of its reader.
 */
export const capEndsAt = (filledSince: Date, { class: kind }: Pick<ClaimedEmail, "class">, now: Date) =>
  new Date(kind === "reminder" ? now.getTime() + MINUTE : filledSince.getTime() + DAY);
