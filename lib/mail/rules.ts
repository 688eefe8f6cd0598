/**
 * Domains that belong to nobody, for examples and tests (RFC 2606, RFC 6761). No mail server can deliver to them, and one that is asked to
 * thinks less of whoever asks.
 */
const reserved = /(?:^|[@.])(?:example\.(?:com|net|org)|example|test|invalid|localhost)$/i;

/** Of a normalised address (lib/mail/input). */
export const isReservedAddress = (address: string): boolean => reserved.test(address);

/**
 * The address of the mailbox that a normalised address leads to, as far as everybody knows it: what follows a plus is a note of the owner's,
 * and Gmail reads no dots. It is what is counted, and what gets no more; a letter goes to the address as it was given.
 */
export function mailboxOf(address: string): string {
  const [name = "", host = ""] = address.split("@");
  const bare = name.replace(/(?<=.)\+.*$/, "");
  return /^(?:gmail|googlemail)\.com$/.test(host) ? `${bare.replaceAll(".", "")}@gmail.com` : `${bare}@${host}`;
}

/** Why a letter leaves later than it was to: its sender is new, or the sender's own number for that day was reached. */
export type WaitsFor = "new" | "number";

/**
 * Said wherever such a letter waits. To whoever is new it is one sentence, whatever it waits for: so it tells nobody what others sent.
 * `when` is "tomorrow at 08:00" or "Sun 29 Nov at 08:00", in the reader's zone.
 */
export const waitsSentence = (why: WaitsFor, when: string) =>
  why === "new"
    ? `In your first week, some messages to new people wait, so that nobody can use Followthrough for unwanted mail. This one is sent ${when}.`
    : `There is a daily limit on messages to new people, so that nobody can use Followthrough for unwanted mail. This one is sent ${when}.`;

/** What a sender reads about a message whose recipient asked for no more, from them or from anybody here. */
export const askedNotTo = "This address asked not to get messages from here.";

/** As a mail program shows whose message it is: never the person's name alone, for it comes from our address. */
export const senderName = (who: string, passedOn = false) => `${who} ${passedOn ? "and" : "via"} Followthrough`;

/** In the place of a sender's id: no more from anybody who writes through this installation. */
export const fromAnybody = "00000000-0000-0000-0000-000000000000";
