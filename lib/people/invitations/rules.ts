import { DAY } from "@/lib/durations";
import type { InvitedAs } from "@/lib/enums";

/** How long the link in the e-mail works. */
export const invitationDays = 14;
export const invitationExpiry = (leaves: Date) => new Date(leaves.getTime() + invitationDays * DAY);

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

/** The sentence for somebody who is signed in with another address than the one to which the e-mail was sent. */
export const otherAddressMessage = (address: string) =>
  `The e-mail was sent to ${maskedAddress(address)}, and you are signed in with another address.`;

export const invitedAsLabels: Record<InvitedAs, string> = {
  owner: "an owner",
  consultant: "a consultant",
  candidate: "a candidate",
};
