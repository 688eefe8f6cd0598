import type { PendingQuery, Row, Sql } from "postgres";
import { drizzleOver, sendQuery, type Tx } from "./adapter";

/** The parts of the driver's queries and connections that we use and its types do not declare. */
type Query = PendingQuery<Row[]> & { executed: boolean; reject: (fault: unknown) => void };
type Connection = { execute: (query: Query) => boolean };

export type BatchQueries = PromiseLike<unknown> | readonly PromiseLike<unknown>[];

/** The answers to the queries of a batch, in the order of the queries. */
export type BatchAnswers<Q> = Q extends readonly unknown[] ? { -readonly [K in keyof Q]: Awaited<Q[K]> } : Awaited<Q>;

/**
 * One transaction in one round trip: `start`, the queries that `run` asks, and commit are handed to one connection together, so they leave in
 * one write and no answer is waited for in between. `start` begins the transaction and takes the viewer's role. A query that is asked later
 * is refused. If one query fails, the database refuses those after it and rolls back, and the batch fails with the first fault.
 */
export async function runBatch<Q extends BatchQueries>(
  pool: Sql,
  start: string,
  run: (tx: Tx) => Q,
): Promise<BatchAnswers<Q>> {
  const batch: Query[] = [];
  let sent = false;
  const queue = (text: string, params: unknown[]) => {
    if (sent) throw new Error("A batch asks all its queries at once.");
    const query = sendQuery(pool, text, params) as Query;
    query.executed = true; // so the pool does not send it: it belongs to the one connection that `start` gets
    batch.push(query);
    return query;
  };
  const queries = run(drizzleOver(queue));
  const answered = Array.isArray(queries) ? Promise.all(queries) : Promise.resolve(queries);
  await allQueriesAsked();
  const commit = queue("commit", []);
  sent = true;
  const onexecute = (connection: Connection) => {
    for (const query of batch) connection.execute(query);
    return false; // nobody else's query may follow on this connection before the answers are in
  };
  const started = pool.unsafe(start, [], { onexecute } as object);
  started.catch((fault: unknown) => {
    for (const query of batch) query.reject(fault);
  });
  const [answers] = await Promise.all([answered, started, commit]);
  return answers as BatchAnswers<Q>;
}

/** Drizzle passes a query on a few microtasks after it is created; a tick that is requested in a microtask runs after all of those. */
const allQueriesAsked = () => new Promise<void>((done) => queueMicrotask(() => process.nextTick(done)));
