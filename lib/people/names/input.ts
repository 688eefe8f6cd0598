import tlds from "tlds" with { type: "json" };
import { lineWith } from "@/lib/platform/text/input";
import { asDisplayed, type MaxLength, tidyName } from "@/lib/platform/text/rules";

/** All endings of domains, and those that are reserved for examples, tests and local networks. */
const endings = new Set([
  ...tlds,
  ...["example", "test", "invalid", "localhost", "local", "internal", "onion", "home", "lan", "corp"],
]);

/** A text in which one of these stands before the dot is no domain: "St.John", "Dr.Ma". */
const titles = new Set(
  `adv capt chr col dipl dr dra eng engr fr gen geo hon ing jr kh lt ma maj md messrs mme mlle mohd mr mrs ms muhd mx
  nr ph prof rev sgt sh smt sr sra srta st sta ste th wm`.split(/\s+/),
);

const isDomainEnd = (label: string) => endings.has(label.toLowerCase()) || /^xn--/i.test(label);
/** One capital is an initial. */
const mayBeginDomain = (label: string) => !/^\p{Lu}?$/u.test(label) && !titles.has(label.toLowerCase());

/** The part of a text of which mail programs would make a link, even without "https": "pay.example". */
function domainIn(text: string): string | null {
  for (const word of text.match(/[\p{L}\p{M}\p{N}.-]+/gu) ?? []) {
    const labels = word.split(".");
    if (labels.some((label, at) => at > 0 && mayBeginDomain(labels[at - 1]!) && isDomainEnd(label)))
      return word.replace(/^\.+|\.+$/g, "");
  }
  return null;
}

const hasScheme = (text: string) => /:\/\/|\b(?:https?|mailto):|\bwww\./i.test(text);
const hasMoney = (text: string) => /\p{Sc}\s*\p{Nd}|\p{Nd}\s*\p{Sc}/u.test(text);
/** Telephones make a link of a text with so many digits, whatever is between them. */
const hasTelephone = (text: string) => /(?:\p{Nd}[\s()./+-]{0,3}){7}/u.test(text);
const hasAddress = (text: string) => /[^\s@]@[^\s@]+\.[^\s@]/.test(text);
/** A person named like the product could write in its name: "Followthrough Support via Followthrough". */
const isOurs = (text: string) => /follow\W{0,3}through/i.test(text);
const hasPath = (text: string) =>
  (text.match(/[\p{L}\p{M}\p{N}-]+\.[\p{L}\p{M}\p{N}-]+(?=(?::\d+)?[/?#])/gu) ?? []).some((found) => domainIn(found));

/** Runs a check only on a text that is not too long. A longer one is refused for its length. */
const unlessTooLong = (maxLength: number, is: (read: string) => unknown) => (text: string) =>
  text.length > maxLength || !is(asDisplayed(text));

/** The title of a role. "Node.js/React developer" is one; `name` begins the sentences that refuse it: "The role". */
export const roleTitle = (maxLength: MaxLength, name: string) =>
  lineWith(maxLength, name, tidyName)
    .refine(unlessTooLong(maxLength, hasScheme), `${name} can’t contain a web address.`)
    .refine(unlessTooLong(maxLength, hasAddress), `${name} can’t contain an e-mail address.`);

/** A company, or a person who is only mentioned. "Booking.com" is a name too, but the address of a page is not. */
export const companyName = (maxLength: MaxLength, name: string) =>
  roleTitle(maxLength, name).refine(
    unlessTooLong(maxLength, (text) => !hasScheme(text) && hasPath(text)),
    `${name} can’t contain a web address.`,
  );

const refuseDomain =
  (maxLength: number) =>
  (text: string, context: { addIssue: (issue: { code: "custom"; message: string }) => void }) => {
    const found = text.length > maxLength || hasScheme(asDisplayed(text)) ? null : domainIn(asDisplayed(text));
    if (!found) return;
    const message = `Mail programs would turn “${found}” into a link. Use a space instead of the dot: “${found.replaceAll(".", " ")}”.`;
    context.addIssue({ code: "custom", message });
  };

/** The name of an agency. It is the sender of mail to strangers, who must not take it for an address or a demand. */
export const agencyName = (maxLength: MaxLength, name: string) =>
  companyName(maxLength, name)
    .superRefine(refuseDomain(maxLength))
    .refine(
      // Both forms are checked: in the form that mail programs show, some signs of money have become letters.
      (text) => text.length > maxLength || !(hasMoney(text) || hasMoney(asDisplayed(text))),
      `${name} can’t contain an amount of money.`,
    )
    .refine(unlessTooLong(maxLength, hasTelephone), `${name} can’t contain a telephone number.`)
    .refine(
      unlessTooLong(maxLength, isOurs),
      `${name} can’t look like “Followthrough”: people would think that your e-mails come from us.`,
    )
    .refine(
      (text) => !/[<>]/.test(text),
      `${name} can’t contain < or >: mail programs read the text between them as an address.`,
    );

/** The name of a person, in any script and as they write it. People are senders too. */
export const personName = (maxLength: MaxLength, name: string) =>
  agencyName(maxLength, name)
    .refine(
      unlessTooLong(maxLength, (text) => text.includes("@") && !hasAddress(text)),
      `${name} can’t contain @. Enter only the name.`,
    )
    .refine((text) => text === "" || /\p{L}/u.test(text), `${name} needs at least one letter.`);
