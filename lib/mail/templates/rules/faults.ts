import { parseTemplate, placeholderKey, placeholderNamed } from "./parse";
import { type PlaceholderName, placeholderNames, templatePlaceholders } from "./placeholders";

/** What a person writes: the text with its placeholders. A message that is posted has no subject. */
export type TemplateText = { subject: string; body: string };

export type TemplateFaults = { subject: string[]; body: string[] };

/** How much of a wrong placeholder a sentence quotes, and how many sentences one field shows. */
const longestQuotation = 40;
const mostShown = 3;

/** What is wrong with the placeholders of a template, each with its place, for the field in which it is. */
export const templateFaults = ({ subject, body }: TemplateText, name: string): TemplateFaults => ({
  subject: faultsIn(subject, name, () => "in the subject"),
  body: faultsIn(body, name, (line) => `at line ${line}`),
});

/** Why a template is not saved, by the field in which it is: nothing, if it is. */
export function templateErrors({ name, subject, body }: TemplateText & { name: string }): Record<string, string> {
  const faults = templateFaults({ subject, body }, name);
  const errors = {
    name: nameFault(name),
    subject: joinFaults(faults.subject),
    body: body === "" ? "Write the text first." : joinFaults(faults.body),
  };
  return Object.fromEntries(Object.entries(errors).filter(([, fault]) => fault !== ""));
}

/** A template called {{company}} could not be told from the company. */
function nameFault(name: string): string {
  if (name === "") return "Enter a name for the template.";
  return placeholderNamed(name.replace(/[{}]/g, "")) ? "This is the name of a placeholder. Choose another name." : "";
}

/** The sentences that one field shows: the first few, and how many more there are. */
function joinFaults(faults: readonly string[]): string {
  const more = faults.length - mostShown;
  return [
    ...faults.slice(0, mostShown),
    ...(more > 0 ? [`There ${more === 1 ? "is 1 more" : `are ${more} more`}.`] : []),
  ].join(" ");
}

function faultsIn(text: string, name: string, placeOf: (line: number) => string): string[] {
  const { pairs, faults } = parseTemplate(text);
  const found = [
    ...faults.map(({ kind, text: braces, line }) => ({ line, says: braceFaults[kind](quoted(braces), placeOf(line)) })),
    ...pairs.flatMap(({ inside, line }) => {
      const says = placeholderFault(inside, name, placeOf(line));
      return says ? [{ line, says }] : [];
    }),
    ...singleBraces(text).map(({ inside, known, line }) => ({
      line,
      says: `${quoted(`{${inside}}`)} ${placeOf(line)} has single braces. Write {{${known}}}.`,
    })),
  ];
  return found.sort((one, other) => one.line - other.line).map(({ says }) => says);
}

const braceFaults = {
  nested: (braces: string, place: string) =>
    `${braces} ${place} has braces inside braces. Put each placeholder in its own braces.`,
  open: (braces: string, place: string) => `${braces} ${place} has no “}}” on its line. Add it, or delete “{{”.`,
  stray: (braces: string, place: string) => `${braces} ${place} has no “{{” before it. Add it, or delete “}}”.`,
};

function placeholderFault(inside: string, templateName: string, place: string): string | null {
  if (placeholderNamed(inside)) return null;
  const braces = quoted(`{{${inside.trim()}}}`);
  const key = placeholderKey(inside);
  if (key === "") return `${braces} ${place} is empty. Write the name of a placeholder in it.`;
  if (key === placeholderKey(templateName))
    return `${braces} ${place} is the name of this template. A template can’t contain itself.`;
  const meant = nearestPlaceholder(inside);
  const hint = meant ? `Did you mean {{${meant}}}?` : "Choose one from the list of placeholders.";
  return `${braces} ${place} is not a placeholder. ${hint}`;
}

/** The placeholder that somebody may have meant: by another word for it, or by one that is spelt nearly the same. */
function nearestPlaceholder(inside: string): PlaceholderName | undefined {
  const key = placeholderKey(inside.slice(0, longestQuotation));
  const bySynonym = placeholderNames.find((name) => templatePlaceholders[name].also.includes(key));
  if (bySynonym) return bySynonym;
  const [nearest] = placeholderNames
    .flatMap((name) => {
      const spellings = [name, ...templatePlaceholders[name].also];
      const away = Math.min(...spellings.map((spelling) => wrongLetters(key, spelling) - spelling.length / 3));
      return away <= 0 ? [{ name, away }] : [];
    })
    .sort((one, other) => one.away - other.away);
  return nearest?.name;
}

/** How many letters must be added, removed, changed, or exchanged with their neighbour, to make one word of the other. */
function wrongLetters(word: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= word.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = word[i - 1] === other[j - 1] ? 0 : 1;
      const exchanged = word[i - 1] === other[j - 2] && word[i - 2] === other[j - 1];
      const twoBefore = exchanged ? rows[i - 2]![j - 2]! + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + same, twoBefore));
    }
    rows.push(row);
  }
  return rows.at(-1)!.at(-1)!;
}

/** A placeholder in single braces: a message would be stopped for it, and it would never be filled. */
const singleBraces = (text: string) =>
  text.split("\n").flatMap((row, at) =>
    [...row.matchAll(/(?<!\{)\{([^{}\n]{1,80})\}(?!\})/g)].flatMap(({ 1: inside = "" }) => {
      const known = placeholderNamed(inside);
      return known ? [{ inside, known, line: at + 1 }] : [];
    }),
  );

const quoted = (braces: string) =>
  `“${[...braces].length > longestQuotation ? `${[...braces].slice(0, longestQuotation).join("")}…` : braces}”`;
