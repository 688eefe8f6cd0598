import { DAY, HOUR } from "@/lib/durations";
import type { SeveralResult } from "@/lib/each-in-turn";
import type { InvitedAs } from "@/lib/enums";

/** How long the link in the e-mail works. */
export const invitationDays = 14;
export const invitationExpiry = (leaves: Date) => new Date(leaves.getTime() + invitationDays * DAY);

/**
 * For so many hours after it was sent, the link alone can create an account: somebody who has it so soon can read the mailbox, as with a link
 * to sign in. Later, or if the address has an account, its owner signs in first.
 */
export const newAccountHours = 24;

/** The link expires so many days after the moment for which the e-mail was planned. */
export const opensNewAccount = ({ expiresAt }: { expiresAt: Date }, now: Date): boolean =>
  now.getTime() < expiresAt.getTime() - invitationDays * DAY + newAccountHours * HOUR;

export type OneTimeLinkStatus = "open" | "accepted" | "declined" | "revoked" | "expired" | "unknown";

type OneTimeLinkDates = {
  acceptedAt: Date | null;
  declinedAt: Date | null;
  revokedAt: Date | null;
  expiresAt: Date;
};

/** The state of a one-time link. The first answer to it is final. */
export function oneTimeLinkStatus(row: OneTimeLinkDates | undefined, now: Date): OneTimeLinkStatus {
  if (!row) return "unknown";
  if (row.acceptedAt) return "accepted";
  if (row.declinedAt) return "declined";
  if (row.revokedAt) return "revoked";
  return row.expiresAt > now ? "open" : "expired";
}

/** The sentences for somebody who opens a link that no longer works. */
export const closedLinkMessages: Record<Exclude<OneTimeLinkStatus, "open">, string> = {
  unknown: "This link does not work. Open it again from the e-mail.",
  accepted: "This has already been accepted. The link works only once.",
  declined: "This was declined. If that was a mistake, ask the sender for a new e-mail.",
  revoked: "This was cancelled, or replaced by a newer e-mail. Only the newest e-mail works.",
  expired: `This link worked for ${invitationDays} days and has expired. Ask the sender for a new e-mail.`,
};

/** "m…@p….example": its owner recognises the address, and nobody else learns it. */
export function maskedAddress(address: string): string {
  const [name = "", host = ""] = address.split("@");
  const end = host.lastIndexOf(".");
  return `${name.charAt(0)}…@${host.charAt(0)}…${end > 0 ? host.slice(end) : ""}`;
}

/**
 * The address that got a sign-in e-mail, as its page shows it. Somebody who asked for it on the page of an invitation did not type the address,
 * and perhaps the invitation was forwarded to them. So they do not see all of it.
 */
export const displayedAddress = ({ email, next }: { email: string; next: string | null }): string =>
  isInvitationPath(next) ? maskedAddress(email) : email;

export const invitationPath = (token: string) => `/invitations/${encodeURIComponent(token)}`;
export const isInvitationPath = (path: string | null): boolean => path?.startsWith("/invitations/") ?? false;

/** When they declined, we told them that they get no more e-mails about it. */
export const declinedMessage =
  "They declined an invitation. Speak to them first. Then you can invite them again on their own page.";

/** The sentence for somebody who is signed in with another address than the one to which the e-mail was sent. */
export const otherAddressMessage = (address: string) =>
  `The e-mail was sent to ${maskedAddress(address)}, and you are signed in with another address.`;

export const invitedAsLabels: Record<InvitedAs, string> = {
  owner: "an owner",
  consultant: "a consultant",
  candidate: "a candidate",
};

/** Enough for the first day of a new agency, and few enough that somebody can read the list before sending. */
export const maxInvitedAtOnce = 50;

/** "3 invitations were sent. 1 was not sent: nadia@: Check the part after the @." Those lines stay in the form. */
export function severalInvitedMessage({ done: sent, refused }: SeveralResult): string {
  const sentPart = sent === 0 ? "" : sent === 1 ? "1 invitation was sent. " : `${sent} invitations were sent. `;
  const count = refused.length === 1 ? "1 was not sent:" : `${refused.length} were not sent:`;
  return `${sentPart}${count} ${refused.map(({ name, why }) => `${name}: ${why}`).join(" ")}`;
}
