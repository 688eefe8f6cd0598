import {
  isSupportedCountry,
  ParseError,
  type PhoneNumber,
  parsePhoneNumberWithError,
  validatePhoneNumberLength,
} from "libphonenumber-js/min";
import type { ContactRule } from "@/lib/enums";
import { tidyDigits } from "@/lib/platform/text/rules";
import type { Viewer } from "@/lib/viewer";

// The numbering plans are 80 kB: only server code may import this file.

const example = "+44 20 7946 0102";
const labels = /^(?:tel|telephone|telefon|teléfono|phone|mobile|mob|cell|handy|office|work|direct|m|t|p)\b[.:\s]*/iu;
/** The words before an extension, in several languages. */
const extension =
  /\s*(?:转|轉|分机|內線|内線|доб\.?|durchwahl|dw|nebenstelle|poste|anexo|ramal|interno|int\.|wew\.|toestel|dahili|line)\s*:?\s*(?=\d{1,7}$)/iu;
const keypad = "22233344455566677778889999";

/** "1-800-FLOWERS", as it is dialled. */
const keypadDigits = (text: string): string =>
  /^[+(]?\d[\d\s().-]*[-\s][A-Z]{3,8}$/i.test(text)
    ? text.replace(/[A-Z]/gi, (letter) => keypad[letter.toUpperCase().charCodeAt(0) - 65]!)
    : text;

type ParsedPhone = { kept: string } | { message: string };

/**
 * A telephone number in any usual writing, as E.164, followed by ";ext=12" where it has an extension. `country` is its country if it does
 * not begin with a country code. `message` is the sentence for its writer.
 */
export function parsePhone(text: string, country: string | null): ParsedPhone {
  const plain = tidyDigits(text.slice(0, 200)).replace(/^tel:/i, "").replace(labels, "");
  const written = keypadDigits(plain.replace(extension, " ext. "));
  const defaultCountry = country && isSupportedCountry(country) ? country : undefined;
  if (!defaultCountry && !/^\(?(?:\+|00)/.test(written) && /\d/.test(written))
    return { message: `Add + and the country code, as in ${example}. We do not know which country this number is in.` };
  const asHere = parsed(written, defaultCountry);
  // "00" begins a foreign number in most countries, and is written in the others too.
  const found =
    isPossible(asHere) || !/^\(?00/.test(written) ? asHere : parsed(written.replace(/^\(?00\)?/, "+"), undefined);
  if (typeof found === "string") return { message: phoneFaultMessage(found) };
  if (!found.isPossible())
    return { message: phoneFaultMessage(validatePhoneNumberLength(found.number) ?? "", found.country) };
  return { kept: found.ext ? `${found.number};ext=${found.ext}` : found.number };
}

const isPossible = (found: PhoneNumber | string): boolean => typeof found !== "string" && found.isPossible();

function parsed(
  text: string,
  defaultCountry: Parameters<typeof isSupportedCountry>[0] | undefined,
): PhoneNumber | string {
  try {
    return parsePhoneNumberWithError(text, {
      extract: false,
      ...(defaultCountry && isSupportedCountry(defaultCountry) ? { defaultCountry } : {}),
    });
  } catch (fault) {
    if (fault instanceof ParseError) return fault.message;
    throw fault;
  }
}

const names = new Intl.DisplayNames("en", { type: "region" });

function phoneFaultMessage(fault: string, country?: string): string {
  const where = country ? ` (${names.of(country)})` : "";
  if (fault === "TOO_SHORT")
    return `This is too short for a telephone number${where}. Check it, or add + and the country code.`;
  if (fault === "TOO_LONG") return `This is too long for a telephone number${where}. Enter only one number.`;
  if (fault === "INVALID_COUNTRY")
    return `No country code begins like this. Check what is after the +, as in ${example}.`;
  if (fault === "INVALID_LENGTH") return `No telephone number${where} has this many digits. Check it.`;
  return `Enter only one number, in digits, such as ${example}.`;
}

const keptForm = /^(\+\d{2,15})(?:;ext=(\d{1,7}))?$/;

/** A stored number in the local form of its country. A number that was stored before numbers had one form stays as it was typed. */
export function formatPhone(kept: string): string {
  if (!keptForm.test(kept)) return kept;
  const found = parsed(kept, undefined);
  return typeof found === "string" ? kept : found.formatInternational();
}

/** The "tel:" address of a number. */
export const phoneHref = (kept: string): string => {
  const found = keptForm.test(kept) ? parsed(kept, undefined) : "";
  return typeof found === "string" ? `tel:${kept.replace(/[^+\d]/g, "")}` : found.getURI();
};

const searchable = /^\+?[\d\s().\p{Pd}/]+$/u;

/**
 * The digits by which a search finds a stored number, however it was typed: without the zeros that people dial before it, and of a whole
 * number only the end. Null for a text that is no number, and for fewer than four digits.
 */
export function phoneSearchDigits(text: string): string | null {
  const plain = tidyDigits(text.slice(0, 200)).replace(/^tel:/i, "").replace(labels, "");
  const bare = plain.replace(/(?:;ext=|\s*(?:ext\.?|x|#)\s*)\d{1,7}$/i, "").replace(/\(0\)/g, "");
  const digits = bare.replace(/\D/g, "");
  const significant = digits.replace(/^0+/, "");
  if (!searchable.test(bare) || digits.length < 4 || significant.length < 3) return null;
  return significant.length > 10 ? significant.slice(-9) : significant;
}

/** How the columns of telephone numbers are called in files of other programs. A person may have both, and is called on the mobile. */
export const phoneColumns: readonly string[] = [
  ...["phone", "telephone", "tel", "phone number", "telephone number", "phone no", "telephone no"],
  ...[
    "direct line",
    "direct phone",
    "work phone",
    "business phone",
    "home phone",
    "primary phone",
    "main phone",
    "contact number",
  ],
];
export const mobileColumns: readonly string[] = [
  ...["mobile", "mobile phone", "mobile number", "mobile telephone", "mobile no", "cell", "cell phone", "cell number"],
  ...["cellphone", "handy"],
];

type RuledInterview = { contactRule: ContactRule; clientId: string | null; consultantUserId: string | null };

/** C7: whether a reader gets no interviewer's number: a candidate, where the agency passes messages on. The same in SQL is `interviewerPhone`. */
export const hidesNumbers = (
  viewer: Pick<Viewer, "as">,
  { contactRule, clientId, consultantUserId }: RuledInterview,
): boolean =>
  viewer.as === "candidate" && contactRule === "through" && (clientId !== null || consultantUserId !== null);
