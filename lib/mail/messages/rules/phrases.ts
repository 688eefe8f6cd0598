import { fold } from "@/lib/people/names/rules/fold";

// People write notes in fragments: "Talked about churn forecasting, the Leeds team". A draft uses only those parts that fit as a noun phrase
// after "about". The rest is shown beside the draft, and its writer can put it into words.

const lead =
  /^(?:we|i|she|he|they|\p{Lu}\p{L}+)?\s*(?:also\s+)?(?:talked|spoke|chatted|discussed|asked(?:\s+me)?|told\s+me|mentioned|explained|described|covered|was (?:very |really )?(?:keen on|interested in)|were (?:very |really )?(?:keen on|interested in)|interested in|keen on|curious about|asking)(?:\s+(?:a\s+(?:lot|bit|little)|at length|briefly|mostly|mainly))?(?:\s+(?:about|on|of))?\s+(?=\S)/iu;
const starters = new Set(
  "the a an how what why where when who which their her his our my your some more being using working building".split(
    " ",
  ),
);
const longest = 80;

/** The phrases of a note that fit after "about", in their order. */
export function notedPhrases(text: string, record: string[] = []): string[] {
  const items = text
    .normalize("NFC")
    .replace(/https?:\/\/\S+|\S+@\S+/gi, " ")
    .replace(/[[\]{}<>"“”!?*_#|\\]/g, " ")
    .split(/[\n;•·]+|\s[-–—]\s|(?<=\p{L})\.(?=\s|$)|^\s*[-–—]\s*/mu)
    .flatMap((part) => shortLists(part));
  return [...new Set(items.flatMap((item) => phrase(item, record)))];
}

/** Splits a list of short items at its commas. A sentence is not split. */
function shortLists(part: string): string[] {
  const items = part.replace(lead, "").split(/,\s*/);
  const short = items.every((item) => item.trim().split(/\s+/).length <= 6);
  return short ? items : [part];
}

function phrase(item: string, record: string[]): string[] {
  const bare = item
    .replace(lead, "")
    .replace(/^\s*(?:and|also|then|\d+[.)])\s+/i, "")
    .replace(/^\s*(?:her|his|their)\s+/i, "your ")
    .replace(/\s+/g, " ")
    .replace(/^[\s,.:'’-]+|[\s,.:'’-]+$/g, "");
  const unusable =
    bare.length < 3 ||
    bare.length > longest ||
    !/\p{L}{2}/u.test(bare) ||
    /\b(she|he|him|her|hers|herself|himself|they|them|we|us|i|i['’]m|i['’]d|said|told|was|were|did|didn['’]t|that)\b/i.test(
      bare,
    ) ||
    /[^\p{L}\p{M}\p{N}\s.,:'’&/+#%()–-]/u.test(bare);
  return unusable ? [] : [uncapitalised(bare, record)];
}

/** Makes the first letter of a note small, unless it may begin a name: a name in lower case would be the worse mistake. */
export function uncapitalised(text: string, record: string[]): string {
  const [first = ""] = text.split(/[\s,]/);
  if (!/^\p{Lu}\p{Ll}*$/u.test(first)) return text;
  const lower = first.toLowerCase();
  const elsewhere = (word: string) =>
    record.some((text) => new RegExp(`(?<![\\p{L}])${word}(?![\\p{L}])`, "u").test(text));
  const isCommon =
    starters.has(lower) || (/(ing|tion|sion|ment|ness|ance|ence|ship|ability)$/.test(lower) && !places.has(lower));
  return isCommon || (elsewhere(lower) && !elsewhere(first)) ? lower + text.slice(first.length) : text;
}

const places = new Set(
  "reading worthing kettering basing boeing beijing nanjing sterling goring barking dorking woking".split(" "),
);

/** What a role asks for, as short noun phrases: "5+ years' experience with SQL (essential)" is "SQL". */
export function skillPhrases(text: string): string[] {
  const skills = notedPhrases(text.replace(/[:]\s/g, "\n"))
    .map((item) =>
      item
        .replace(/\((?:essential|required|desirable|preferred|must)[^)]*\)/gi, "")
        .replace(
          /^(?:you (?:have|are|will have|bring)|must have|should have|at least|minimum|proven|solid|strong|excellent|good|great|deep|hands-on|some)\s+/gi,
          "",
        )
        .replace(/^\d+\s*\+?\s*(?:or more\s+)?years?['’]?\s+(?:of\s+)?/i, "")
        .replace(/^(?:proven|solid|strong|excellent|good|great|deep|hands-on|some)\s+/i, "")
        .replace(
          /^(?:experience|knowledge|understanding|familiarity|proficiency|skills?|background|command|track record|expertise)\s+(?:with|in|of|using)\s+/i,
          "",
        )
        .replace(/^(?:proficient|experienced|skilled|fluent|familiar)\s+(?:with|in|at)\s+/i, "")
        .replace(/^(?:able|ability)\s+to\s+/i, "the ability to ")
        .replace(/\s+(?:required|essential|desirable|preferred|is a plus|a plus)$/i, "")
        .trim(),
    )
    .filter(
      (item) =>
        item.length > 1 &&
        item.split(" ").length <= 7 &&
        !/^(?:the role|role|requirements?|responsibilities|nice to have|skills?|experience)$/i.test(item),
    );
  const first = new Map<string, string>();
  for (const skill of skills) if (!first.has(fold(skill))) first.set(fold(skill), skill);
  return [...first.values()];
}
