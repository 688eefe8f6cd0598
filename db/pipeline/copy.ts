import { pipeline } from "node:stream/promises";
import type { TransactionSql } from "postgres";

/**
 * The rows of a `copy … to stdout`, in pieces of any length. The driver pauses its connection when rows come faster than they are read, and
 * goes on when more are asked for. After the last row nobody asks, and the connection would be silent for ever: so it is asked once more.
 */
export async function* copyOut(sql: TransactionSql, statement: string): AsyncGenerator<Buffer> {
  const stream = await sql.unsafe(statement).readable();
  yield* stream;
  stream._read(0);
}

/**
 * Rows for a `copy … from stdin`. The driver answers such a query with a stream, and what PostgreSQL refuses after the last byte reaches
 * nobody: the stream then waits for ever. The driver still tells the query, so that is where it is heard.
 */
export async function copyIn(sql: TransactionSql, statement: string, rows: AsyncIterable<Buffer>): Promise<void> {
  const query = sql.unsafe(statement);
  const stream = await query.writable();
  const refused = new Promise<never>((_, refuse) => Object.assign(query, { reject: refuse }));
  await Promise.race([pipeline(rows, stream), refused]);
}
