/** In bytes, of a file to import. */
export const maxCsvBytes = 2_000_000;
export const csvTooLargeMessage = `This file is larger than ${maxCsvBytes / 1_000_000} MB. Split it and import one part after the other.`;

/** A spreadsheet reads a cell that begins with one of these as a formula, some also the wide signs of East Asian keyboards. Exports escape the same. */
const formula = /^[=+\-@＝＋－＠\t\r\n]/;

/** Removes the prefix that our own export adds. Everything else stays as it was typed, formulas too. */
export const unescapedCsvCell = (cell: string) =>
  cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;

const columnKey = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Recognises each column by any of its usual names, and lists the unknown columns. */
export function matchCsvColumns<Name extends string>(
  header: readonly string[],
  names: Record<Name, readonly string[]>,
) {
  const at: Partial<Record<Name, number>> = {};
  const unknown: string[] = [];
  for (const [index, title] of header.entries()) {
    const found = (Object.keys(names) as Name[]).find((name) => names[name].includes(columnKey(title)));
    if (found && at[found] === undefined) at[found] = index;
    else if (title) unknown.push(title);
  }
  return { at, unknown };
}

/** What will happen to a row, or what is wrong with it. */
export type ImportEffect = "new" | "updated" | "left";
export type PlannedImportRow<Value> = {
  line: number;
  name: string;
  does: ImportEffect;
  note: string;
  /** What was read from the row, without its name. It is checked before it is imported. */
  details: string;
  value: Value;
  id: string | null;
};
export type FaultyImportRow = { line: number; name: string; message: string };
