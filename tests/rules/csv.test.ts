import { expect, test } from "vitest";
import { csvSeparator, decodeCsvFile, maxCsvRows, packCsv, parseCsvTable, unpackCsv } from "@/lib/platform/csv/input";
import { matchCsvColumns, maxCsvBytes } from "@/lib/platform/csv/rules";
import { formatCsv } from "@/lib/platform/csv/rules/format";

const words = "name;town\r\nZoë Müller;Köln\r\n";
const utf16 = (text: string, big = false) => {
  const bytes = Buffer.from(text, "utf16le");
  return big ? bytes.swap16() : bytes;
};

test("A file is read alike in UTF-8 with and without its mark, UTF-16 either way round, and Windows-1252", () => {
  const files = {
    plain: Buffer.from(words),
    marked: Buffer.from(`\uFEFF${words}`),
    little: utf16(`\uFEFF${words}`),
    big: utf16(`\uFEFF${words}`, true),
    unmarked: utf16(words),
    old: Buffer.from(words, "latin1"),
  };
  for (const [kind, bytes] of Object.entries(files)) {
    const { header, rows } = parseCsvTable(decodeCsvFile(new Uint8Array(bytes)));
    expect({ kind, header, rows }).toEqual({
      kind,
      header: ["name", "town"],
      rows: [{ line: 2, cells: ["Zoë Müller", "Köln"] }],
    });
  }
});

test("Commas, semicolons and tabs are told apart by the first line, ignoring quoted text", () => {
  expect(csvSeparator("name,email\na;b,c")).toBe(",");
  expect(csvSeparator('"last, first, middle";email\n')).toBe(";");
  expect(csvSeparator("name\temail\tphone\n")).toBe("\t");
  expect(csvSeparator("name\nAnna")).toBe(",");
});

test("A row knows the line on which it begins, after empty lines and line breaks of its own", () => {
  const { rows } = parseCsvTable('name,note\r\nA,"one\r\ntwo"\r\n\r\n,\r\nB,x\r\n');
  expect(rows).toEqual([
    { line: 2, cells: ["A", "one\ntwo"] },
    { line: 6, cells: ["B", "x"] },
  ]);
});

test("An unreadable file says why and where", () => {
  expect(() => parseCsvTable('name\nA\n"B\nC\n')).toThrow("Line 3 can’t be read as CSV");
  expect(() => parseCsvTable("name\n")).toThrow("There are no rows here");
  expect(() => parseCsvTable("")).toThrow("There are no rows here");
  expect(() => decodeCsvFile(new TextEncoder().encode("PK\u0003\u0004"))).toThrow("This is a workbook");
  expect(() => decodeCsvFile(new Uint8Array(maxCsvBytes + 1))).toThrow("larger than 2 MB");
  expect(parseCsvTable(`name\n${"A\n".repeat(maxCsvRows)}`).rows).toHaveLength(maxCsvRows);
  expect(() => parseCsvTable(`name\n${"A\n".repeat(maxCsvRows + 1)}`)).toThrow("more than 5,000 rows");
});

test("Text that looks like a formula is exported as text, and imported as it was typed", () => {
  const cells = ["=1+1", "+44 20 7946 0000", "-x", "@sum", "\tx", "O'Neill", 'say "hi", then', "a\nb", "＝1"];
  const line = formatCsv([cells]);
  expect(line).toBe(`'=1+1,'+44 20 7946 0000,'-x,'@sum,"'\tx",O'Neill,"say ""hi"", then","a\nb",'＝1\r\n`);
  const { rows } = parseCsvTable(`${formatCsv([[..."123456789"]], { bom: true })}${line}`);
  expect(rows[0]?.cells).toEqual(cells.map((cell) => cell.trim()));
});

test("Every cell that a spreadsheet would run, or trim, or split, is escaped or quoted; all others are written as they are", () => {
  const written = (cell: string | null) => formatCsv([["a", cell, "b"]]).slice(2, -4);
  for (const sign of "=+-@＝＋－＠") expect(written(`${sign}1`)).toBe(`'${sign}1`);
  for (const sign of ["\t", "\r", "\n"]) expect(written(`${sign}=1`)).toBe(`"'${sign}=1"`);
  for (const cell of ["x\t", "x;y", " x", "x ", "x\u00a0", "x,y", "x\ny", "x\ry"])
    expect(written(cell)).toBe(`"${cell}"`);
  for (const cell of ["", "x", "O'Neill", "x=1", "Zoë", "例え"]) expect(written(cell)).toBe(cell);
  expect(written(null)).toBe("");
  expect(formatCsv([["ä"], ["b"]], { bom: true })).toBe("\ufeffä\r\nb\r\n");
});

test("Columns are recognised by their usual names, and the others are named", () => {
  const names = { name: ["name", "full name"], email: ["email", "e mail"] };
  expect(matchCsvColumns(["Full name", "E-Mail", "Shoe size", ""], names)).toEqual({
    at: { name: 0, email: 1 },
    unknown: ["Shoe size"],
  });
});

test("A file that is carried along in the form returns unchanged, and nothing else does", () => {
  expect(unpackCsv(packCsv(words))).toBe(words);
  expect(() => unpackCsv("nonsense")).toThrow("The file is missing");
  expect(() => unpackCsv(packCsv("a".repeat(maxCsvBytes * 2 + 1)))).toThrow("The file is missing");
});
