import { isSamePerson } from "@/lib/people/names/rules/same-person";
import type { MessageRecipient } from "./recipient";

/** "P. Shah" says less than "Priya Shah", but does not contradict it. */
const withoutInitials = (name: string) => name.replace(/(?<![\p{L}\p{M}])\p{L}\p{M}*\.?(?=[\s,]|$)/gu, " ");

/**
 * The question where an address was pasted with a name, beside a field of a person whose name is known; null where both name one person, or
 * there was no name. The name is stored nowhere, so it must not be dropped silently.
 */
export function otherPersonsAddressMessage(pasted: string, known: string): string | null {
  const name = withoutInitials(pasted).trim();
  if (!/[\p{L}\p{N}]/u.test(name) || isSamePerson(name, known)) return null;
  return `This is the address of ${pasted}, and the message is for ${known}. If the address is right, enter it without the name.`;
}

/** What is said beside an address that was given for another person. It is stored nowhere. */
export const anotherRecipientMessage = (email: string, shown: string, { to }: Pick<MessageRecipient, "to">): string => {
  const before = shown.split("|").at(-1) || "somebody else";
  return before === to.name
    ? `The recipient of this message has changed, so we did not save ${email}. Check who it goes to now, and enter their address.`
    : `You entered ${email} for ${before}, and the message goes to ${to.name} now. Enter ${to.name}’s address here, or choose ${before} again.`;
};
