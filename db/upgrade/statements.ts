import { inLockOrder } from "./lock-order";

/** A comment, a text, the body of a function, a quoted name, the end of a statement; and all the rest. */
const parts = /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|\$(\w*)\$[\s\S]*?\$\1\$|"(?:[^"]|"")*"|;|[^-/'$";]+|./g;

/** The statements of an SQL file in a form that can be searched: no comments, nothing that is inside of a text, small letters, one line. */
export function statementsIn(sql: string): string[] {
  const plain = [...sql.matchAll(parts)].map(([part]) => plainPart(part)).join("");
  return plain
    .split(";")
    .map((statement) => statement.replace(/\s+/g, " ").trim())
    .filter(Boolean);
}

function plainPart(part: string): string {
  if (part.startsWith("--") || part.startsWith("/*")) return " ";
  if (part.startsWith("'") || (part.startsWith("$") && part.length > 1)) return "''";
  if (!part.startsWith('"')) return part.toLowerCase();
  const name = part.slice(1, -1);
  return /^[a-z_]\w*$/.test(name) ? name : part;
}

const before = String.raw`(?:if (?:not )?exists )?(?:only )?(?:public\.)?`;
const table = String.raw`${before}(\w+)`;
const forms = (...texts: string[]) => texts.map((text) => new RegExp(`^${text}`));

/** No request waits for these, or only for a row. */
const withoutTableLock = forms(
  String.raw`alter table ${before}\w+ validate constraint \w+$`,
  "create table ",
  "(?:create|drop) (?:unique )?index concurrently ",
  "(?:create|create or replace|alter|drop) function ",
  "(?:grant|revoke|comment on|set local|insert into|update|delete from|select|with) ",
);

/** Requests wait for these: the table is in the brackets. */
const withTableLock = forms(
  `alter table ${table} `,
  String.raw`create (?:unique )?index (?:if not exists )?\w+ on ${table}`,
  String.raw`(?:create|alter|drop) policy (?:if exists )?\w+ on ${table}`,
  String.raw`create (?:or replace )?(?:constraint )?trigger \w+ (?:before|after) [\w, ]+? on ${table}`,
  String.raw`drop trigger (?:if exists )?\w+ on ${table}`,
  String.raw`lock table ([\w, ]+?)(?: in |$)`,
  `drop table ${table}`,
  `truncate (?:table )?${table}`,
);

/** The tables that a statement locks so that requests wait; null where it is of a kind that this function does not know. */
export function locksOf(statement: string): string[] | null {
  const isOfTable = /^(?:create|alter) table /.test(statement);
  const others = isOfTable ? [...statement.matchAll(/ references (?:public\.)?(\w+)/g)].map(([, name]) => name!) : [];
  if (withoutTableLock.some((form) => form.test(statement))) return others;
  for (const form of withTableLock) {
    const [, found] = form.exec(statement) ?? [];
    if (found) return [...found.split(/, ?/), ...others];
  }
  return null;
}

/** The tables that these statements make. Nobody asks for them yet. */
export const tablesMade = (statements: readonly string[]): string[] =>
  statements.flatMap((statement) => new RegExp(`^create table ${table}`).exec(statement)?.[1] ?? []);

/** All tables on which requests wait while these statements run as one, in the order of their locks. */
export function tablesToLock(statements: readonly string[]): string[] {
  const made = tablesMade(statements);
  return inLockOrder(
    statements.flatMap((statement) => locksOf(statement) ?? []).filter((table) => !made.includes(table)),
  );
}
