import { is, Param } from "drizzle-orm";
import { type PgColumn, PgDatabase, PgDialect } from "drizzle-orm/pg-core";
import { type PostgresJsQueryResultHKT, PostgresJsSession } from "drizzle-orm/postgres-js";
import type { ISql, Row, Sql } from "postgres";

/** Queries of one transaction. It has no `transaction` of its own, because transactions are never nested. */
export type Tx = Omit<PgDatabase<PostgresJsQueryResultHKT>, "transaction">;

type RawResult = PromiseLike<unknown[]> & { values: () => PromiseLike<unknown[][]> };
type RawQuery = (text: string, params: unknown[]) => RawResult;

type Insert = Parameters<PgDialect["buildInsertQuery"]>[0];

const columnsOf = Symbol.for("drizzle:Columns");

/**
 * An insert names only the columns that it fills. Drizzle's own insert names all of them, and the database would ask for the right to write
 * each, even where it only writes the default: then no role could be limited to some columns of a table.
 */
class NamedColumns extends PgDialect {
  override buildInsertQuery(insert: Insert) {
    if (insert.select) return super.buildInsertQuery(insert);
    const all = (insert.table as unknown as Record<symbol, Record<string, PgColumn>>)[columnsOf] ?? {};
    const rows = insert.values as Record<string, unknown>[];
    const filled = Object.entries(all).filter(([name, column]) => rows.some((row) => isFilled(row[name], column)));
    // A view of the table with only the filled columns. A row without any names all columns, because SQL needs at least one.
    const table = Object.create(insert.table, { [columnsOf]: { value: Object.fromEntries(filled) } });
    return super.buildInsertQuery(filled.length > 0 ? { ...insert, table } : insert);
  }
}

/** Whether a value fills its column. Null does not if the default is null too. */
function isFilled(value: unknown, column: PgColumn): boolean {
  if (column.defaultFn || column.onUpdateFn) return true;
  const plain = is(value, Param) ? value.value : value;
  return plain !== undefined && (plain !== null || column.hasDefault);
}

const dialect = new NamedColumns();

const rawQueries = new WeakMap<Tx, RawQuery>();

/** A drizzle that sends its queries through the given function. */
export function drizzleOver(ask: RawQuery): Tx {
  const session = new PostgresJsSession({ unsafe: ask } as unknown as Sql, dialect, undefined);
  const tx = new PgDatabase<PostgresJsQueryResultHKT>(dialect, session, undefined);
  rawQueries.set(tx, ask);
  return tx;
}

/** The driver's query method, for queries that are already built. */
export const rawQueryOf = (tx: Tx): RawQuery => rawQueries.get(tx)!;

/**
 * Every parameter is sent as text and the server infers its type. So the driver need not ask for types first: that would cost a round trip
 * and, inside a pipeline, put the query behind those that should follow it.
 */
function parameterText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString("hex")}`;
  if (Array.isArray(value)) return `{${value.map(arrayElementText).join(",")}}`;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function arrayElementText(value: unknown): string {
  const text = parameterText(value);
  if (text === null) return "NULL";
  return Array.isArray(value) ? text : `"${text.replace(/["\\]/g, "\\$&")}"`;
}

/**
 * How this product sends every query: its parameters as text, and with `describe: false`. Our patch adds that option: the driver then does not
 * ask for the parameters' types. PREPARED_STATEMENTS=off is for poolers that do not know prepared statements.
 */
export const sendQuery = (sql: ISql, text: string, params: unknown[]) =>
  sql.unsafe<Row[]>(text, params.map(parameterText), {
    prepare: process.env.PREPARED_STATEMENTS !== "off",
    describe: false,
  } as object);

/** In milliseconds, for the options of a pool: our patch gives up a connection that says nothing for so long. Its types do not know it. */
export const answerTimeout = (ms: number) => ({ answer_timeout: ms / 1000 }) as object;

/**
 * Timestamps, days and times stay text, because drizzle's columns decode them. Parameters are text already. From a statement's second run on
 * the driver knows their types, and would encode bytes, JSON and booleans a second time: this prevents it.
 */
export function keepTimesAsText(sql: Sql) {
  for (const type of Object.keys(sql.options.serializers)) delete sql.options.serializers[Number(type)];
  for (const type of [1184, 1082, 1083, 1114, 1182, 1185, 1115, 1231])
    sql.options.parsers[type] = (value: string) => value;
}
