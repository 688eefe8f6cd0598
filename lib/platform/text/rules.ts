/** Names, titles, numbers, addresses and search terms. These fields have no private content, so they do not name their readers. */
const nameLimits = {
  ...{ name: 120, accountName: 100, agency: 80, title: 120, round: 60, region: 60, templateName: 80 },
  ...{ phone: 60, place: 200, link: 500, address: 320, search: 1_000 },
} as const;

/** Texts that one person writes for another. */
const proseLimits = {
  ...{ question: 300, task: 300, reason: 300, call: 300, stage: 200, did: 140, quote: 500, asked: 500, note: 1_000 },
  ...{ subject: 150, message: 5_000, comment: 2_000, lesson: 2_000, talk: 2_000, answer: 4_000, verbatim: 8_000 },
  ...{ template: 4_000, signature: 500 },
} as const;

/**
 * How much each field takes: the form counts by it, and its schema refuses by it. It counts the code points of the stored text, as zod and
 * PostgreSQL do: a line break is one, an emoji one or more.
 */
export const textLimits = { ...nameLimits, ...proseLimits };

export type NameLimit = keyof typeof nameLimits;
export type ProseLimit = keyof typeof proseLimits;
export type TextLimit = NameLimit | ProseLimit;
/** One of the numbers above. */
export type MaxLength = (typeof textLimits)[TextLimit];

/** A text that is far too long is counted and refused as it was sent, because cleaning it up would only take time. */
const isFarTooLong = (text: string, maxLength: number) => text.length > 10 * maxLength + 1_000;

export const tidyWithin = (maxLength: number, tidy: (text: string) => string) => (text: string) =>
  isFarTooLong(text, maxLength) ? text : tidy(text);

/** Spaces and invisible characters. Pasted text has them at its ends, where they mean nothing. */
const unseen = /^(?:[\s\u2800\ufff9-\ufffb]|\p{Default_Ignorable_Code_Point})$/u;
/** Those of them that belong to the character before them: variants of a character, and the letters inside a flag. */
const combiningSign = /^(?:\p{Variation_Selector}|[\u{e0020}-\u{e007f}])$/u;

/** One pass over the text from each end, however long it is. */
function trimmed(text: string): string {
  const signs = [...text];
  let from = 0;
  let to = signs.length;
  while (from < to && unseen.test(signs[from]!)) from++;
  while (to > from && unseen.test(signs[to - 1]!) && !combiningSign.test(signs[to - 1]!)) to--;
  return signs.slice(from, to).join("");
}

/** Text as it is stored, from any keyboard or program: in composed form (NFC), and without invisible characters around it. */
export const tidyLine = (text: string): string => trimmed(text.toWellFormed().normalize("NFC"));

/** The same for several lines. All lines end with LF, however a program ends them. */
export const tidyProse = (text: string): string => tidyLine(text.replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, "\n"));

/** Text that is kept as it was typed, without what PostgreSQL does not accept: NUL, and half a surrogate pair. */
export const storedText = (text: string): string => text.replaceAll("\0", "").toWellFormed();

const emoji = String.raw`\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f`;
const joining = new RegExp(
  `(?<![${emoji}\\p{L}\\p{M}])[\\u200c\\u200d]+|(?<=[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{Script=Han}])[\\u200c\\u200d]+`,
  "gu",
);
const flag = /\u{1f3f4}[\u{e0020}-\u{e007e}]+\u{e007f}/gu;
const hidden =
  /\u034f|[\u00ad\u061c\u180e\u200b\u200e\u200f\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]/gu;
const tags = /[\u{e0000}-\u{e007f}]/gu;

/**
 * A name: one space between its words, and no invisible character inside that has no meaning. The joiners of scripts that need them stay
 * (Persian, Hindi), and those of emoji; so do marks on letters and variants of a character.
 */
export function tidyName(text: string): string {
  const flags = text.match(flag) ?? [];
  const parts = text.split(flag).map((part) => part.replace(tags, ""));
  const bare = parts.reduce((all, part, at) => `${all}${flags[at - 1] ?? ""}${part}`);
  return tidyLine(
    bare
      .replace(hidden, "")
      .replace(joining, "")
      .replace(/\p{Zs}+/gu, " "),
  );
}

/** The digits of every script are its ten, in order, one after the other. */
function digitValue(digit: string): string {
  const at = digit.codePointAt(0)!;
  let zero = at;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return `${(at - zero) % 10}`;
}

/** The digits of any script as 0 to 9: a keyboard of Cairo or Delhi writes others. */
const plainDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => (digit <= "9" ? digit : digitValue(digit)));

/**
 * A number, a day, a time or an address from a keyboard of any script: full-width characters become plain ones, and invisible ones are
 * removed.
 */
export const tidyDigits = (text: string): string =>
  plainDigits(
    tidyLine(
      text
        .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
        .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCodePoint(wide.codePointAt(0)! - 0xfee0))
        .replaceAll("\ufe6b", "@")
        .replace(/\p{Zs}/gu, " "),
    ),
  );

const timeOfDay = /^(\d{1,2})(?:(\s?[:.h,]\s?)(\d{2})?|(\d{2}))?\s*(?:([ap])\.?\s?(?:m\.?)?)?$/i;
const twoDigits = (figure: number) => `${figure}`.padStart(2, "0");

/**
 * A time of day as people write it: "9am", "5:30 pm", "17.30", "17h30" and "1730". Text that is no time of day stays as it is, and so does
 * a bare "9", which may be in either half of the day.
 */
export function tidyTime(text: string): string {
  const tidy = tidyDigits(text);
  const [, hours = "", sign, minutes, together, half = ""] = timeOfDay.exec(tidy) ?? [];
  if (!hours || (!minutes && !together && !half && sign?.trim().toLowerCase() !== "h")) return tidy;
  const hour = Number(hours);
  if (half && (hour < 1 || hour > 12)) return tidy;
  const ofDay = half ? (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0) : hour;
  return `${twoDigits(ofDay)}:${minutes ?? together ?? "00"}`;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthOf = (name: string) => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/**
 * A day as people write it: "2026-09-18" with any characters between, "18 Sep 2026", "September 18, 2026". "18/9/2026" stays as it is: in
 * half of the world the month comes first.
 */
export function tidyDay(text: string): string {
  const tidy = tidyDigits(text);
  const [, year, month, day] =
    /^(\d{4})\s?[-/.\p{Pd}\u2212]\s?(\d{1,2})\s?[-/.\p{Pd}\u2212]\s?(\d{1,2})$/u.exec(tidy) ?? [];
  if (year) return `${year}-${twoDigits(Number(month))}-${twoDigits(Number(day))}`;
  const words =
    /^(?:\p{L}{2,9},?\s)?(?:(\d{1,2})(?:st|nd|rd|th)?[\s-](\p{L}{3,9})\.?|(\p{L}{3,9})\.?\s(\d{1,2})(?:st|nd|rd|th)?),?[\s-](\d{4})$/iu.exec(
      tidy,
    );
  const tidiedAsNames = monthOf(words?.[2] ?? words?.[3] ?? "-");
  return words && tidiedAsNames
    ? `${words[5]}-${twoDigits(tidiedAsNames)}-${twoDigits(Number(words[1] ?? words[4]))}`
    : tidy;
}

/** A day and a time, with a T or a space between them. */
export function tidyWallTime(text: string): string {
  const tidy = tidyDigits(text);
  const parts = /^(\d{4}\S{1,6})(?:T|\s+)(\S.*)$/.exec(tidy);
  return parts ? `${tidyDay(parts[1]!)}T${tidyTime(parts[2]!.replace(/^(\d\d:\d\d):00$/, "$1"))}` : tidy;
}

const isHttp = /^https?:\/\//i;
const hasPort = /^[^\s/:@]+:\d+(?:[/?#]|$)/;

/**
 * A link as it is pasted: "zoom.us/j/1" and "<www.example.com>." are web addresses as well. Invisible characters are removed. Text that is
 * no link is returned as it was typed.
 */
export function tidyLink(text: string): string {
  const plain = tidyLine(text.replace(/\p{Default_Ignorable_Code_Point}/gu, ""))
    .replace(/^[<"'“]+/u, "")
    .replace(/[>"'”.,;\s]+$/u, "");
  const bare = plain.replace(/^\/\//, "");
  if (isHttp.test(bare) || webLinkFault(`https://${bare}`) !== null) return plain;
  return /^[a-z][a-z\d+.-]*:/i.test(bare) && !hasPort.test(bare) ? plain : `https://${bare}`;
}

/** Why a text is no link that can be opened, as the end of a sentence that begins with the field's name. Null if it is one. */
export function webLinkFault(text: string): string | null {
  if (/\s/.test(text)) return "can’t have spaces in it. Paste the address alone, such as https://example.com/page.";
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(text)?.[1];
  if (scheme && !isHttp.test(text) && !hasPort.test(text))
    return `has to be a web address, such as https://example.com/page. It can’t begin with “${scheme.slice(0, 20)}:”.`;
  const whole = isHttp.test(text) ? text : `https://${text}`;
  const host = whole.replace(isHttp, "").split(/[/?#]/)[0]!;
  if (host.includes("@"))
    return "has to be a web address, such as https://example.com/page, and not an e-mail address.";
  const isHost = /^[\p{L}\p{M}\p{N}_-]+(?:\.[\p{L}\p{M}\p{N}_-]+)+(?::\d{1,5})?$/u.test(host);
  return isHost && URL.canParse(whole) ? null : "has to be a whole web address, such as https://example.com/page.";
}

/** The form in which two spellings of one name are equal. */
export const nameKey = (name: string): string => tidyName(name).toLowerCase();

/** The forms in lower case in which the database may hold a name: composed, or decomposed if it is older than our cleaning up. */
export const nameKeys = (names: readonly string[]): string[] => [
  ...new Set(names.flatMap((name) => [nameKey(name), nameKey(name).normalize("NFD")])),
];

/** Embeddings, overrides and isolates. In a single line they would reverse the text after that line. */
export const hasDirectionMarks = (text: string): boolean => /[\u202a-\u202e\u2066-\u2069]/.test(text);

/** As a mail program or a browser would read it: full-width characters as plain ones, without invisible ones. */
export const asDisplayed = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replaceAll("。", ".");

const wordJoiner = "\u2060";

/**
 * Text that people typed, for our own e-mails: it reads the same, and no mail program makes a link of it. An invisible word joiner is put
 * wherever a web or an e-mail address would continue.
 */
export const withoutLinks = (text: string): string =>
  text
    .replace(/(?<=\S)[.\u2024\u3002\uff0e\uff61](?=\p{L})/gu, `$&${wordJoiner}`)
    .replace(/(?<=\p{L})[:\uff1a](?=\S)/gu, `$&${wordJoiner}`)
    .replace(/[/\uff0f](?=[/\uff0f])/g, `$&${wordJoiner}`)
    .replace(/[@\uff20]/g, `${wordJoiner}$&${wordJoiner}`);

const tidiedAsNames: ReadonlySet<TextLimit> = new Set<TextLimit>(["name", "accountName", "agency"]);

/**
 * How many characters may still be typed into a field, once fewer than a tenth of them are left; below 0, how many are too many. Else null:
 * then nothing is shown. It counts what the schema will count.
 */
export function charactersLeft(text: string, limit: TextLimit, several: boolean): number | null {
  const maxLength = textLimits[limit];
  const tidy = several ? tidyProse : tidiedAsNames.has(limit) ? tidyName : tidyLine;
  const left = maxLength - [...tidyWithin(maxLength, tidy)(text)].length;
  return left < maxLength / 10 ? left : null;
}

/** A text that fits: whole, or its first words and a sign that it goes on. A single word that is too long is cut between its signs. */
export function shortened(text: string, maxLength: number): string {
  if ([...text].length <= maxLength) return text;
  let kept = "";
  let length = 0;
  for (const { segment } of new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text)) {
    length += [...segment].length;
    if (length >= maxLength) break;
    kept += segment;
  }
  const words = /\s/.test(text.charAt(kept.length)) ? kept : kept.slice(0, Math.max(0, kept.search(/\s\S*$/)));
  return `${(words.length * 2 > kept.length ? words : kept).trimEnd()}…`;
}

/** With a capital letter at the beginning, as a sentence has. */
export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
