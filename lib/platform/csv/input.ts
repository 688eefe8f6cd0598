import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import { Refused } from "@/lib/errors";
import "@/lib/zod-messages";
import { csvTooLargeMessage, matchCsvColumns, maxCsvBytes, unescapedCsvCell } from "./rules";

export const maxCsvRows = 5_000;

export type CsvLine = { line: number; cells: string[] };
export type CsvTable = { header: string[]; rows: CsvLine[] };

/**
 * The text of a file that a spreadsheet saved. UTF-16 and UTF-8 are recognised by their marks, or by bytes that no other encoding has; the
 * rest is Windows-1252, which older spreadsheets write.
 */
export function decodeCsvFile(bytes: Uint8Array): string {
  if (bytes.length > maxCsvBytes) throw new Refused(csvTooLargeMessage, "file");
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const start = bytes.subarray(0, 200);
  const zeros = (odd: number) => start.filter((byte, at) => byte === 0 && at % 2 === odd).length;
  if (zeros(1) > start.length / 4) return new TextDecoder("utf-16le").decode(bytes);
  if (zeros(0) > start.length / 4) return new TextDecoder("utf-16be").decode(bytes);
  if (first === 0x50 && second === 0x4b)
    throw new Refused("This is a workbook. Save it as CSV in your spreadsheet, and import that file.", "file");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** The sign between two cells: the one that the first line has most often, outside quotation marks. */
export function csvSeparator(text: string): "," | ";" | "\t" {
  const line = (/^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text.trimStart())?.[0] ?? "").replace(/"(?:[^"]|"")*"/g, "");
  const count = (sign: string) => line.split(sign).length;
  const signs = [",", ";", "\t"] as const;
  return signs.reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** The first line names the columns. Empty lines are skipped, and every row has the number of the line on which it begins. */
export function parseCsvTable(text: string): CsvTable {
  const found = parseCsvLines(text);
  const [header, ...rows] = found.filter(({ cells }) => cells.some(Boolean));
  if (!header || rows.length === 0)
    throw new Refused(
      "There are no rows here. The first line names the columns, and each line after it is one record.",
      "file",
    );
  if (rows.length > maxCsvRows)
    throw new Refused(
      `There are more than ${maxCsvRows.toLocaleString("en-GB")} rows here. Split the file and import one part after the other.`,
      "file",
    );
  return { header: header.cells, rows };
}

function parseCsvLines(text: string): CsvLine[] {
  let last = 0;
  try {
    const read = parse(text.replace(/\r\n?/g, "\n"), {
      ...{ bom: true, delimiter: csvSeparator(text), relaxColumnCount: true, relaxQuotes: true, info: true },
      ...{ skipEmptyLines: true, maxRecordSize: 100_000, to: maxCsvRows + 2 },
      onRecord: (record: string[], { lines }: { lines: number }) => {
        last = lines;
        return record;
      },
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return read.map(({ record, info }) => ({
      // The line on which the row begins. The parser says only where it ends, and a row may contain line breaks.
      line: info.lines - record.reduce((breaks, cell) => breaks + cell.split("\n").length - 1, 0),
      cells: record.map((cell) => unescapedCsvCell(cell).trim()),
    }));
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    throw new Refused(
      `Line ${last + 1} can’t be read as CSV: a quotation mark is opened there and not closed again.`,
      "file",
    );
  }
}

export type CsvRow<Value> = { line: number; value: Value; fault: string | null };

type CsvReading<Name extends string, Value> = {
  columns: Record<Name, readonly string[]>;
  /** One of these columns must be there. Sentences call it `columnName`. */
  needs: readonly NoInfer<Name>[];
  called: string;
  /** A row as the form would send it. */
  typed: (cell: (name: Name) => string) => Record<keyof Value, string>;
  schema: z.ZodType<Value>;
};

/** The rows of a file by the rules of a form, and the unknown columns. A faulty row keeps what was typed. */
export function readCsvRows<Name extends string, Value>(text: string, reading: CsvReading<Name, Value>) {
  const { columns, needs, called: columnName, typed: formRow, schema } = reading;
  const { header, rows } = parseCsvTable(text);
  const { at, unknown } = matchCsvColumns(header, columns);
  if (needs.every((name) => at[name] === undefined))
    throw new Refused(
      `No column is called ${columnName}. Write the columns’ names into the first line, and try again.`,
      "file",
    );
  const read = rows.map(({ line, cells }): CsvRow<Value> => {
    const sent = formRow((name) => cells[at[name] ?? -1] ?? "");
    const parsed = schema.safeParse(sent);
    const fault = parsed.success ? null : (parsed.error.issues[0]?.message ?? "This could not be read.");
    const extra = cells.slice(header.length).some(Boolean);
    return {
      line,
      value: parsed.success ? parsed.data : (sent as Value),
      fault: extra
        ? "This row has more cells than there are columns. Put quotation marks around a text that has a separator in it."
        : fault,
    };
  });
  return { rows: read, unknown };
}

/** A form that has only a file. */
export const previewImportInput = z.unknown();

/** The press of "Import" sends the file again, with an id by which a second press is recognised. */
export const importRowsInput = z.object({ id: z.uuid(), packed: z.string().max(4_000_000) });
export type ImportRowsInput = z.output<typeof importRowsInput>;

/** Between the preview and the import, the page holds the file. The server keeps nothing until "Import" is pressed. */
export const packCsv = (text: string) => gzipSync(text).toString("base64");

export function unpackCsv(packed: string): string {
  try {
    return gunzipSync(new Uint8Array(Buffer.from(packed, "base64")), { maxOutputLength: maxCsvBytes * 2 }).toString();
  } catch {
    throw new Refused("The file is missing. Choose it again.");
  }
}

/**
 * The id of a row of one import: the same at a second press, so that an imported row stays as it is. It is derived from the workspace too:
 * a person who knows another agency's import cannot make rows with its ids.
 */
export function importRowId(workspaceId: string, importId: string, key: string): string {
  const hex = createHash("sha256").update(`${workspaceId} ${importId} ${key}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
