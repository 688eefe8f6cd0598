import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";

/** A sentence for whoever asked for a backup or a restore: why it is not done. */
export class BackupRefused extends Error {
  override name = "BackupRefused";
}

export type BackupTable = { name: string; columns: string[]; rows: number; checksum: string };

export type BackupHeader = {
  /** The version of the product that made it. */
  product: string;
  at: string;
  postgres: string;
  migrations: { name: string; hash: string; at: number }[];
  /** How far a migration of rows had come that was not at its end: rows of a table of ours beside drizzle's. */
  migratedRows: object[];
  tables: BackupTable[];
  sequences: { name: string; value: string; isCalled: boolean }[];
  /** The application's role, and those that it takes on. The migrations make them; what is set for them by hand is kept here. */
  roles: { name: string; isApplication: boolean; settings: string[] }[];
  secrets: Record<string, string>;
};

/**
 * The file is gzip, and what is in it is text that psql understands as well: comments, and COPY with its rows.
 *
 *   -- Followthrough backup 1
 *   -- {the header, as JSON in one line}
 *   COPY "answers" ("id", …) FROM stdin;
 *   …
 *   \.
 *   …
 *   -- end {SHA-256 of everything before this line}
 */
const title = "-- Followthrough backup ";
const format = "1";
const endMark = "-- end ";
const endOfRows = Buffer.from("\\.\n");

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
export const columnsOf = ({ columns }: Pick<BackupTable, "columns">) => columns.map(quoted).join(", ");
const copyLine = (table: BackupTable) => `COPY ${quoted(table.name)} (${columnsOf(table)}) FROM stdin;`;

export const linesIn = (rows: Buffer) => {
  let lines = 0;
  for (let at = rows.indexOf(10); at >= 0; at = rows.indexOf(10, at + 1)) lines += 1;
  return lines;
};

const pieceSize = 256 * 1024;

/** The file's text, in pieces large enough to be compressed well. `rowsOf` reads the rows of one table. */
export async function* backupText(
  header: BackupHeader,
  rowsOf: (table: BackupTable) => AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  const hash = createHash("sha256");
  for await (const piece of pieces(lines(header, rowsOf))) {
    hash.update(piece);
    yield piece;
  }
  yield Buffer.from(`${endMark}${hash.digest("hex")}\n`);
}

async function* lines(header: BackupHeader, rowsOf: (table: BackupTable) => AsyncIterable<Buffer>) {
  yield Buffer.from(`${title}${format}\n-- ${JSON.stringify(header)}\n`);
  for (const table of header.tables) {
    yield Buffer.from(`${copyLine(table)}\n`);
    let rows = 0;
    for await (const part of rowsOf(table)) {
      rows += linesIn(part);
      yield part;
    }
    if (rows !== table.rows)
      throw new BackupRefused(`The table ${table.name} gave ${rows} rows of ${table.rows}: no backup was made.`);
    yield endOfRows;
  }
}

async function* pieces(parts: AsyncIterable<Buffer>) {
  let waiting: Buffer[] = [];
  let size = 0;
  for await (const part of parts) {
    waiting.push(part);
    size += part.length;
    if (size < pieceSize) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    size = 0;
  }
  yield Buffer.concat(waiting);
}

/** Reads a backup from its beginning to its end, once, with little of it in memory: header, the rows of each table in order, end. */
export class BackupReader {
  readonly #parts: AsyncIterator<Buffer>;
  readonly #path: string;
  readonly #hash = createHash("sha256");
  #rest: Buffer = Buffer.alloc(0);

  constructor(path: string) {
    const text = createGunzip();
    pipeline(createReadStream(path), text, () => {});
    this.#parts = text[Symbol.asyncIterator]();
    this.#path = path;
  }

  async header(): Promise<BackupHeader> {
    const first = await this.#line();
    if (!first.startsWith(title)) throw this.#isNone();
    if (first !== `${title}${format}`)
      throw new BackupRefused(
        `${this.#path} was made by a newer version of Followthrough: restore it with that version.`,
      );
    return JSON.parse((await this.#line()).slice(3)) as BackupHeader;
  }

  /** Whole rows, as COPY wants them. The tables come in the header's order. */
  async *rows(table: BackupTable): AsyncGenerator<Buffer> {
    if ((await this.#line()) !== copyLine(table)) throw this.#isDamaged();
    let rows = 0;
    while (!this.#rest.subarray(0, endOfRows.length).equals(endOfRows)) {
      const last = this.#rest.indexOf("\n\\.\n");
      const length = (last >= 0 ? last : this.#rest.lastIndexOf(10)) + 1;
      if (length === 0) await this.#readMore();
      else {
        const part = this.#take(length);
        rows += linesIn(part);
        yield part;
      }
    }
    this.#take(endOfRows.length);
    if (rows !== table.rows) throw this.#isDamaged();
  }

  /** Nothing is missing, nothing was changed, and nothing follows. */
  async end() {
    const hash = this.#hash.copy().digest("hex");
    if ((await this.#line()) !== `${endMark}${hash}` || this.#rest.length > 0) throw this.#isDamaged();
    if (!(await this.#next()).done) throw this.#isDamaged();
  }

  async #line(): Promise<string> {
    let length = this.#rest.indexOf(10) + 1;
    while (length === 0) {
      await this.#readMore();
      length = this.#rest.indexOf(10) + 1;
    }
    return this.#take(length).toString("utf8", 0, length - 1);
  }

  #take(length: number): Buffer {
    const part = this.#rest.subarray(0, length);
    this.#rest = this.#rest.subarray(length);
    this.#hash.update(part);
    return part;
  }

  async #readMore() {
    const { done, value } = await this.#next();
    if (done) throw this.#isCut();
    this.#rest = this.#rest.length > 0 ? Buffer.concat([this.#rest, value]) : value;
  }

  #next() {
    return this.#parts.next().catch((fault: NodeJS.ErrnoException) => {
      if (fault.code === "ENOENT") throw new BackupRefused(`There is no file ${this.#path}.`);
      if (fault.code === "Z_BUF_ERROR") throw this.#isCut();
      if (fault.message === "incorrect header check") throw this.#isNone();
      if (fault.code?.startsWith("Z_")) throw this.#isDamaged();
      throw new BackupRefused(`${this.#path} can’t be read: ${fault.message}.`);
    });
  }

  #isNone = () => new BackupRefused(`${this.#path} is no backup of Followthrough.`);
  #isCut = () => new BackupRefused(`${this.#path} is cut off: its end is missing. Nothing was restored.`);
  #isDamaged = () => new BackupRefused(`${this.#path} is damaged: it is not what was written. Nothing was restored.`);
}

/** Reads the whole file and returns its header, or refuses it. */
export async function checkBackup(path: string): Promise<BackupHeader> {
  const reader = new BackupReader(path);
  const header = await reader.header();
  for (const table of header.tables) for await (const _ of reader.rows(table));
  await reader.end();
  return header;
}
