import type { TransactionSql } from "postgres";
import { type BackupTable, quoted } from "./file";

/** Values are written as text, and by nobody's own settings, so that the same value is the same text in each database. */
export const sameTextEverywhere = `
  set local timezone = 'UTC'; set local datestyle = 'ISO, MDY'; set local intervalstyle = 'postgres'; set local bytea_output = 'hex';
  set local extra_float_digits = 1; set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0`;

/** Every table of the product, with the columns that COPY takes: what PostgreSQL generates, it generates again. */
export const listTables = (sql: TransactionSql) =>
  sql<{ name: string; columns: string[] }[]>`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') group by c.relname order by c.relname`;

/** How many rows a table has, and a sum over all of them that does not depend on their order. */
export async function contentsOf(sql: TransactionSql, table: string): Promise<Pick<BackupTable, "rows" | "checksum">> {
  const [found] = await sql.unsafe(
    `select count(*) as rows, coalesce(sum(hashtextextended(t::text, 0)), 0)::text as checksum from ${quoted(table)} t`,
  );
  return { rows: Number(found?.rows), checksum: String(found?.checksum) };
}
