import { stringify } from "csv-stringify/sync";

/** The cells of one row of a file; null is an empty one. */
export type CsvCells = readonly (string | null)[];

/**
 * Rows as lines of CSV (RFC 4180), with `bom` in front of the first ones: it tells spreadsheets that the file is UTF-8. The library puts an apostrophe
 * before what a spreadsheet would run as a formula, the wide signs of East Asian keyboards too; a line break before one is added here.
 */
export const formatCsv = (rows: readonly CsvCells[], { bom = false } = {}): string =>
  stringify([...rows], {
    bom,
    cast: { string: (cell) => (cell.startsWith("\n") ? `'${cell}` : cell) },
    escape_formulas: true,
    quoted_match: [/[;\t\r\n]/, /^\s|\s$/], // for spreadsheets that separate by one of them, and for readers that trim
    record_delimiter: "windows",
  });
