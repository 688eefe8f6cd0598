type Report = "clause" | "asked" | "liked" | "rest";
const about = "(?:\\s+(?:a lot|a bit|at length|briefly|mostly|mainly|more))?\\s+(?:about|on|of|re)\\s+";
const lead = "^(?:(?:we|she|he|they|i|you|\\p{Lu}\\p{L}+)\\s+)?(?:(?:also|both|then|mostly|mainly|really)\\s+)*";
const reports: [RegExp, Report][] = [
  [
    new RegExp(
      `${lead}(?:told(?:\\s+(?:me|us))?|said|says|explained|mentioned|reckons|thinks)(?:\\s+to me)?\\s+that\\s+`,
      "iu",
    ),
    "clause",
  ],
  [new RegExp(`${lead}(?:told\\s+(?:me|us)|explained|said something)${about}`, "iu"), "rest"],
  [new RegExp(`${lead}asked(?:\\s+(?:me|us))?(?:${about}|\\s+after\\s+)`, "iu"), "asked"],
  [
    new RegExp(`${lead}(?:asked|wondered)(?:\\s+me)?\\s+(?=(?:how|why|what|whether|if|when|where|who|which)\\b)`, "iu"),
    "rest",
  ],
  [
    new RegExp(
      `${lead}(?:liked|loved|was keen on|were keen on|(?:was |were )?(?:very |really )?(?:interested|curious|keen)\\s+(?:in|about|on))\\s+(?=my\\b)`,
      "iu",
    ),
    "liked",
  ],
  [
    new RegExp(
      `${lead}(?:talked|spoke|chatted|discussed|covered|described|explained|mentioned|went through|heard)(?:${about}|\\s+(?!to\\b|with\\b))`,
      "iu",
    ),
    "rest",
  ],
  [/^(?:a\s+)?(?:good\s+|long\s+|nice\s+)?(?:chat|talk|discussion|conversation)\s+(?:about|on)\s+/iu, "rest"],
  [new RegExp(`${lead}told\\s+(?:me|us)\\s+`, "iu"), "rest"],
  [/^(?:(?:she|he|they)\s+)?(?:also\s+|then\s+)?(?:said|says|told me|mentioned|explained)\s*:\s+/iu, "rest"],
  [/^(?:she|he|they)\s+(?:(?:also|then)\s+)?(?:said|says|told me|mentioned|explained)\s+/iu, "rest"],
  [
    new RegExp(
      `${lead}(?:said|says|reckons)\\s+(?=(?:the|a|an|they|she|he|it|there|nobody|everyone|most|half|their|her|his)\\b)`,
      "iu",
    ),
    "rest",
  ],
];

/** What somebody was told, without the words that say so: "she explained why …", "she told me that he said …". */
export function reported(text: string): { how: Report; rest: string } | null {
  const report = oneReport(text);
  if (!report) return null;
  return reported(report.rest) ?? report;
}

function oneReport(text: string): { how: Report; rest: string } | null {
  for (const [words, how] of reports) {
    const found = words.exec(text);
    const rest = found && text.slice(found[0].length).trim();
    if (rest) return { how, rest };
  }
  return null;
}

/** "He said: “we need …”": what stands after it is in the reader's own words. */
const quotes =
  /^(?:and\s+)?(?:(?:she|he|they)\s+)?(?:also\s+)?(?:said|says|told me|explained)\s*(?:that\s*)?(?::|,?\s*["“«])/iu;
export const isQuotation = (jotting: string): boolean => quotes.test(jotting.trim());

/** "We lost two vans" and "my team" in somebody's own words: theirs. */
export const quotedWords = (text: string): string =>
  text
    .replace(/\b(?:we|I)\b/gi, "they")
    .replace(/\b(?:us|me)\b/gi, "them")
    .replace(/\b(?:ours|mine)\b/gi, "theirs")
    .replace(/\b(?:our|my)\b/gi, "their")
    .replace(/\bthey am\b/g, "they are")
    .replace(/\bthey’m\b/g, "they’re");
