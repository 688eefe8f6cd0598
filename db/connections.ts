import { setTimeout as wait } from "node:timers/promises";
import postgres, { type Sql } from "postgres";
import { answerTimeout, keepTimesAsText } from "./pipeline/adapter";
import { reasonWithoutAnswer, timed, timeLeft } from "./time-limit";
import { DatabaseUnavailable, faultCode, isLost, isNotConnected } from "./unavailable";

const mostConnections = 10;

/** In milliseconds. A connection on which nothing comes for so long, though something was asked on it, is given up. */
export const longestSilence = 8_000;
/** In milliseconds: how long whoever has no limit of their own waits for a connection that others use. */
const longestQueue = 8_000;
/** In milliseconds: for so long a connection is tried for anew where the database gives none, as while it starts. Waiting for a turn does not count. */
const longestTrying = 4_000;
const tryEvery = 100;

/** How much may be asked of the database at once: as much as there are connections for. The others wait their turn. */
class Gate {
  #running = 0;
  readonly #waiting: (() => void)[] = [];
  #shrunkTo = mostConnections;
  #shrunkAt = 0;

  /** After the database refused a connection, one more is tried each second. */
  get #room() {
    return Math.min(mostConnections, this.#shrunkTo + Math.floor((performance.now() - this.#shrunkAt) / 1000));
  }

  /** True once it is the caller's turn, false if that does not come within so many milliseconds. `isNext`: whose turn it was before, and in vain. */
  enter(ms: number, isNext: boolean): boolean | Promise<boolean> {
    if (this.#waiting.length === 0 && this.#running < this.#room) {
      this.#running += 1;
      return true;
    }
    return new Promise((turn) => {
      const admit = () => {
        clearTimeout(timer);
        turn(true);
      };
      const timer = setTimeout(
        () => {
          this.#waiting.splice(this.#waiting.indexOf(admit), 1);
          turn(false);
        },
        Math.max(0, ms),
      );
      if (isNext) this.#waiting.unshift(admit);
      else this.#waiting.push(admit);
    });
  }

  leave() {
    this.#running -= 1;
    while (this.#waiting.length > 0 && this.#running < this.#room) {
      this.#running += 1;
      this.#waiting.shift()?.();
    }
  }

  /** The database gives no more connections than the others have. */
  shrink() {
    this.#shrunkTo = Math.max(1, this.#running - 1);
    this.#shrunkAt = performance.now();
  }
}

type Database = { sql: Sql; gate: Gate };

/** Of the whole process: the framework loads our files once for each part of the server. */
const processState = globalThis as { followthroughDatabase?: Database };

function database(): Database {
  processState.followthroughDatabase ??= { sql: open(), gate: new Gate() };
  return processState.followthroughDatabase;
}

/** One pool for each process. It signs in as a role that owns nothing, and that may read nothing until a transaction takes a viewer's role. */
export const pool = (): Sql => database().sql;

function open() {
  const sql = postgres(process.env.DATABASE_URL ?? "", {
    max: mostConnections,
    max_lifetime: null,
    connect_timeout: 5,
    ...answerTimeout(longestSilence),
    backoff: (attempt: number) => Math.min(0.05 * 2 ** attempt, 1),
    fetch_types: false,
    onnotice: () => {},
    connection: { application_name: "followthrough" },
  });
  keepTimesAsText(sql);
  return sql;
}

export async function closePool() {
  await processState.followthroughDatabase?.sql.end({ timeout: 5 });
  delete processState.followthroughDatabase;
}

/** `isOver`: its time is up, and whoever asked was told so. */
type Question = { isOver: boolean };

/** `isOver`: from then on nothing more may be asked, and nothing committed. */
type Work<T> = (isOver: () => boolean) => PromiseLike<T>;

/**
 * Runs what asks one connection of the pool, once there is one. Where the database gives none, that is tried anew; and what only reads
 * (`isRead`) is asked anew if its connection is lost. It ends when the caller's time is up (db/time-limit.ts).
 */
export const onConnection = <T>(work: Work<T>, isRead: boolean): Promise<T> => timed(() => inTime(work, isRead));

async function inTime<T>(work: Work<T>, isRead: boolean): Promise<T> {
  const limit = timeLeft();
  const question: Question = { isOver: limit <= 0 };
  const whole = untilConnected(work, isRead, limit, question);
  if (limit === Number.POSITIVE_INFINITY) return whole;
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, fail) => {
    timer = setTimeout(
      () => {
        question.isOver = true;
        fail(new DatabaseUnavailable(reasonWithoutAnswer(), "TIME_LIMIT"));
      },
      Math.max(0, limit),
    );
  });
  return Promise.race([whole, over]).finally(() => clearTimeout(timer));
}

async function untilConnected<T>(work: Work<T>, isRead: boolean, limit: number, question: Question): Promise<T> {
  const { gate } = database();
  const began = performance.now();
  let tried = 0;
  for (;;) {
    const left = began + Math.min(limit, longestQueue) - performance.now();
    if (question.isOver || !(await gate.enter(left, tried > 0)))
      throw new DatabaseUnavailable(reasonWithoutAnswer(), "NO_CONNECTION");
    const askedAt = performance.now();
    try {
      return await work(() => question.isOver);
    } catch (fault) {
      const code = faultCode(fault);
      if (code === "53300") gate.shrink();
      if (!isNotConnected(code) && !(isRead && isLost(code))) throw fault;
      tried += performance.now() - askedAt + tryEvery;
      if (tried > longestTrying) throw fault;
    } finally {
      gate.leave();
    }
    await wait(tryEvery);
  }
}
