/** A gap that was meant to be filled, and its place in the text. */
export type TextPlaceholder = { text: string; from: number; to: number };

const shapes = [
  // [name], [ ], […]; a bare number in brackets is a footnote, and “[sic]” a comment.
  /\[(?!\s*(?:\d+|sic)\s*\])[^[\]\n]{0,80}\]/g,
  /\{\{?[^{}\n]{0,80}\}?\}/g,
  // <name>, but no <address@example.com> and no <https://…>
  /<(?!https?:|mailto:|\s)[^<>@\n]{1,60}(?<!\s)>/gi,
  /%[A-Z_]{3,30}%/g,
  /_{3,}/g,
  /(?<![\p{L}\p{N}])X{2,}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])x{3,}(?![\p{L}\p{N}])/gu,
  // Words in capitals that templates leave for their user to replace, and notes to oneself; none is a note of ours.
  /(?<![\p{L}\p{N}])(?:(?:YOUR|FIRST|LAST|FULL|COMPANY|JOB|INTERVIEWER|RECRUITER)[ _-]?)?(?:NAME|COMPANY|JOB TITLE|INTERVIEWER|TBC|TBD|TODO)(?![\p{L}\p{N}-])/gu,
  /(?<![\p{L}\p{N}])(?:INSERT|ENTER|ADD|FILL IN|REPLACE) (?:\p{Lu}{2,} ?){1,5}(?<! )|\((?:insert|enter|fill in|your|add|replace)\b[^()\n]{1,40}\)/gu,
  /(?<![\p{L}\p{N}/.-])(?:DD[/.-]MM|MM[/.-]DD)(?:[/.-]YY(?:YY)?)?(?![\p{L}\p{N}])/gu,
  /lorem ipsum/gi,
];

/** Placeholders that are not filled in. A name on the record that looks like one ("Entwickler [m/w/d]", "XX Energy") does not count. */
export function placeholdersIn(text: string, record: string[]): TextPlaceholder[] {
  const known = record.filter(Boolean);
  const gaps = shapes.flatMap((shape) =>
    [...text.matchAll(shape)].map((found) => ({
      text: found[0],
      from: found.index,
      to: found.index + found[0].length,
    })),
  );
  let furthest = 0;
  return gaps
    .filter((gap) => !known.some((name) => isWithin(text, gap, name)))
    .sort((first, other) => first.from - other.from || other.to - first.to)
    .filter((gap) => {
      const isNew = gap.to > furthest;
      furthest = Math.max(furthest, gap.to);
      return isNew;
    });
}

/** Whether a gap is a part of this name. Only the text around the gap is searched. */
const isWithin = (text: string, { from, to }: TextPlaceholder, name: string) =>
  text.slice(Math.max(0, to - name.length), from + name.length).includes(name);
