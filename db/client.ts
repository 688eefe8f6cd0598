import { DrizzleQueryError } from "drizzle-orm";
import postgres, { type TransactionSql } from "postgres";
import type { FoundLink, Session, Viewer } from "@/lib/viewer-types";
import { knownDatabaseTime, noteDatabaseTime } from "./clock";
import { longestSilence, onConnection, pool } from "./connections";
import { drizzleOver, sendQuery, type Tx } from "./pipeline/adapter";
import { type BatchAnswers, type BatchQueries, runBatch } from "./pipeline/batch";
import { noteChange, noteUnavailable, reasonWithoutAnswer, timeLeft } from "./time-limit";
import { DatabaseUnavailable, faultCode, unavailability } from "./unavailable";
import { isUuid } from "./uuid";

export { closePool } from "./connections";
export type { Tx } from "./pipeline/adapter";
export type { BatchAnswers } from "./pipeline/batch";
export { prepared } from "./pipeline/prepared";

/**
 * One transaction in the viewer's role. The context is sent with the first query, so the round trips are begin, one for each awaited query,
 * and commit. Await nothing in it but its own queries. After a deadlock with another transaction it is rolled back and `run` runs again: so
 * `run` must change nothing outside the transaction.
 */
export const transaction = <T>(
  viewer: Viewer,
  run: (tx: Tx) => Promise<T>,
  planCaching: PlanCaching = "each time",
): Promise<T> => againAfterDeadlock(() => runTransaction(viewer, run, planCaching));

function runTransaction<T>(viewer: Viewer, run: (tx: Tx) => Promise<T>, planCaching: PlanCaching): Promise<T> {
  const context = `${serverLimit()}${planSettings[planCaching]}${contextOf(viewer)}`;
  return onConnection(
    (isOver) =>
      pool().begin(async (sql: TransactionSql) => {
        let hasEnded = false;
        const refuseIfEnded = () => {
          if (hasEnded || isOver()) throw new Error("This transaction has ended.");
        };
        refuseIfEnded();
        noteChange();
        sql.unsafe(context).execute();
        const tx = drizzleOver((text, params) => {
          refuseIfEnded();
          return sendQuery(sql, text, params);
        });
        try {
          const result = await run(tx);
          refuseIfEnded();
          return result;
        } finally {
          hasEnded = true;
        }
      }) as Promise<T>,
    false,
  );
}

/** So that the database itself ends a statement that somebody waits for in vain, such as for a lock: a little before they stop waiting. */
function serverLimit(): string {
  const left = timeLeft();
  if (left === Number.POSITIVE_INFINITY) return "";
  return `set local statement_timeout = ${Math.max(1, Math.round(Math.min(left, longestSilence) * 0.9))}; `;
}

/** In a deadlock PostgreSQL cancels one of the transactions, and the others go on. All changes of the cancelled one are undone. */
async function againAfterDeadlock<T>(attempt: () => Promise<T>, left = 4): Promise<T> {
  try {
    return await attempt();
  } catch (fault) {
    if (left > 0 && isDeadlock(fault)) return againAfterDeadlock(attempt, left - 1);
    return throwWithoutData(fault);
  }
}

function isDeadlock(fault: unknown): boolean {
  const cause = fault instanceof DrizzleQueryError ? fault.cause : fault;
  return cause instanceof postgres.PostgresError && cause.code === "40P01";
}

/** Every error may end in a log. The parameters of a query, and PostgreSQL's quotations of them, are people's own words: they are removed. */
function throwWithoutData(fault: unknown, isRead = false): never {
  const code = faultCode(fault);
  const isOurs = isRead && code === "25006"; // a read that writes is a mistake of ours, whatever the database takes
  if (fault instanceof DatabaseUnavailable) {
    noteUnavailable(fault.reason);
    throw fault;
  }
  const found = isOurs ? null : unavailability(code);
  if (found) {
    const reason = found === "no answer" ? reasonWithoutAnswer() : found;
    noteUnavailable(reason);
    throw new DatabaseUnavailable(reason, code);
  }
  const isQuery = fault instanceof DrizzleQueryError;
  const cause = isQuery ? fault.cause : fault;
  if (cause instanceof postgres.PostgresError) {
    for (const field of ["detail", "where"] as const) delete cause[field];
    if (cause.code.startsWith("22")) {
      cause.message = cause.message.replace(/".*"/s, "…");
      // The stack begins with the message. Under Node 24 the driver leaves it read-only, so it is defined anew.
      Object.defineProperty(cause, "stack", { value: cause.message });
    }
  }
  throw isQuery ? new DrizzleQueryError(fault.query, [], fault.cause) : fault;
}

/**
 * "once": each connection plans a statement once, instead of once for each set of values. It is for statements that take as long to plan as to
 * answer, and that find their rows by an index whatever the values are.
 * "by index": the same, and no table is read from end to end. It is for the tick. A connection keeps its plans, and may have made them while
 * the tables were empty: then reading a whole table looks cheap. With such a plan each e-mail would cost as much as all e-mails that wait.
 */
type PlanCaching = "each time" | "once" | "by index";

const generic = "set local plan_cache_mode = force_generic_plan; ";
const planSettings: Record<PlanCaching, string> = {
  "each time": "",
  once: generic,
  "by index": `${generic}${["seqscan", "hashjoin", "mergejoin"].map((way) => `set local enable_${way} = off; `).join("")}`,
};

/**
 * What a page reads: all its queries in one read-only transaction and one round trip. `run` starts all queries at once; if one query
 * needs the answer of another, write the two as one SQL query.
 */
export const readBatch = <const Q extends BatchQueries>(
  viewer: Viewer,
  run: (tx: Tx) => Q,
  planCaching: PlanCaching = "each time",
): Promise<BatchAnswers<Q>> =>
  batchAs("start transaction read only", viewer, run, planCaching, true).catch((fault) =>
    throwWithoutData(fault, true),
  );

/** The same for writing, if every statement is known beforehand. Either all of them take effect or none. */
export const writeBatch = <const Q extends BatchQueries>(
  viewer: Viewer,
  run: (tx: Tx) => Q,
  planCaching: PlanCaching = "each time",
): Promise<BatchAnswers<Q>> => againAfterDeadlock(() => batchAs("start transaction", viewer, run, planCaching, false));

async function batchAs<Q extends BatchQueries>(
  begin: string,
  viewer: Viewer,
  run: (tx: Tx) => Q,
  planCaching: PlanCaching,
  isRead: boolean,
): Promise<BatchAnswers<Q>> {
  const start = `${begin}; ${serverLimit()}${planSettings[planCaching]}${contextOf(viewer)}`;
  return onConnection(() => {
    if (!isRead) noteChange();
    return runBatch(pool(), start, run);
  }, isRead);
}

/** All these settings end with the transaction. The text contains only UUIDs and our own words. */
function contextOf(viewer: Viewer): string {
  const ids = {
    user_id: "userId" in viewer ? viewer.userId : undefined,
    workspace_id: "workspaceId" in viewer ? viewer.workspaceId : undefined,
    owned_id: viewer.as === "consultant" && viewer.access === "owner" ? viewer.workspaceId : undefined,
    link_id: "linkId" in viewer ? viewer.linkId : undefined,
  };
  const lines = Object.entries(ids).map(([name, id]) => {
    if (id !== undefined && !isUuid(id)) throw new Error(`A viewer’s ${name} is no UUID.`);
    return id === undefined ? "" : `set local app.${name} = '${id}';`;
  });
  const role =
    viewer.as === "consultant" ? `set local app.role = '${viewer.access === "owner" ? "owner" : "consultant"}';` : "";
  return `set local role ${roles[viewer.as]}; ${lines.join("")}${role}`;
}

const roles = { candidate: "ft_candidate", consultant: "ft_consultant", client: "ft_client", system: "ft_system" };

const askFunction = (name: "find_link" | "find_session", tokenHash: Buffer) =>
  onConnection(
    () =>
      sendQuery(pool(), `select f.*, clock_timestamp() as now from (select) one left join ${name}($1) f on true`, [
        tokenHash,
      ]),
    true,
  ).catch(throwWithoutData);

/**
 * Which row a link without an account opens, and in which workspace. A function of the database answers that, and reveals nothing else.
 */
export async function findLink(tokenHash: Buffer): Promise<FoundLink | null> {
  const [row] = await askFunction("find_link", tokenHash);
  return row?.id
    ? {
        kind: row.kind,
        id: row.id,
        workspaceId: row.workspace_id,
        expiresAt: new Date(row.expires_at),
        revoked: row.revoked,
      }
    : null;
}

/** The time by the database's clock. It is asked only if no answer contained it in the last ten seconds (db/clock.ts). */
export const databaseTime = async (): Promise<Date> => knownDatabaseTime() ?? askDatabaseTime();

export async function askDatabaseTime(): Promise<Date> {
  const askedAt = performance.now();
  const query = () => sendQuery(pool(), "select clock_timestamp() as now", []);
  const [row] = await onConnection(query, true).catch(throwWithoutData);
  return noteDatabaseTime(new Date(row!.now), askedAt);
}

/**
 * The one query before the viewer is known: whose cookie is this? A function of the database answers that, and reveals nothing else. The
 * time comes with it.
 */
export async function findSession(tokenHash: Buffer): Promise<Session | null> {
  const askedAt = performance.now();
  const [row] = await askFunction("find_session", tokenHash);
  if (row) noteDatabaseTime(new Date(row.now), askedAt);
  if (!row?.session_id) return null;
  return {
    sessionId: row.session_id,
    seenAt: new Date(row.seen_at),
    userId: row.user_id,
    email: row.email,
    name: row.name,
    zone: row.zone ?? "UTC",
    quietFrom: row.quiet_from.slice(0, 5),
    quietTo: row.quiet_to.slice(0, 5),
    candidacies: row.candidacies,
    memberships: row.memberships,
  };
}
