import { setTimeout as wait } from "node:timers/promises";
import postgres, { type Sql, type TransactionSql } from "postgres";

/** An upgrade ended for a reason that an operator can do something about: the message says it, for the end of a sentence. */
export class UpgradeStopped extends Error {
  override name = "UpgradeStopped";
}

type Options = {
  ownerUrl: string;
  /** Gets a line now and then while something takes long. */
  tell: (line: string) => void;
  /** For how many milliseconds a step waits, with its pauses, before it gives up. */
  patience: number;
};

/** How long one wait for a lock may take, in milliseconds. */
type LockWaits = {
  /**
   * While nothing is held. It is longer than the time after which a waiting transaction makes the database's own clean-up (autovacuum) give
   * way.
   */
  alone: number;
  /**
   * All waits together, while a first lock is held. It is shorter than the time after which the database looks for deadlocks: so whoever
   * waits for us gets on before the database could take one of them for a part of a deadlock, and cancel it.
   */
  together: number;
};

/** One connection, which has its turn to upgrade the database until it is closed. */
export class UpgradeSession {
  #nextLine = 0;
  #asking: Promise<void> = Promise.resolve();
  #holders = "";

  constructor(
    private readonly sql: Sql,
    /** A second connection, that looks on while the first one waits. */
    private readonly watch: Sql,
    private readonly pid: number,
    readonly lockWaits: LockWaits,
    private readonly options: Options,
  ) {}

  get patience() {
    return this.options.patience;
  }

  transaction<T>(run: (tx: TransactionSql) => Promise<T>): Promise<T> {
    return this.sql.begin(async (tx) => {
      await this.#hasItsTurn(tx);
      return run(tx);
    }) as Promise<T>;
  }

  /** One statement outside a transaction, which may wait for locks as long as a step may take. */
  async alone(statement: string) {
    await this.#hasItsTurn(this.sql);
    await this.sql.unsafe(`set lock_timeout = ${this.patience}`);
    try {
      await this.sql.unsafe(statement);
    } finally {
      await this.sql.unsafe("set lock_timeout = 0");
    }
  }

  /** The driver connects again when a connection was lost. The new one has no turn. */
  async #hasItsTurn(sql: Sql | TransactionSql) {
    const [row] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
    if (row?.pid !== this.pid)
      throw new UpgradeStopped("the connection to it was lost meanwhile. Start again: the upgrade goes on from there");
  }

  /** Runs it, and again after a pause that grows, as long as a lock is all that it lacks. */
  async patiently<T>(tag: string, needs: () => string, attempt: () => Promise<T>): Promise<T> {
    const began = performance.now();
    for (let tries = 0; ; tries += 1) {
      try {
        return await attempt();
      } catch (fault) {
        if (!isAboutLocks(fault)) throw fault;
        await this.#asking;
        if (performance.now() - began > this.patience) throw this.#gaveUp(tag, needs());
        this.say(`${tag} waits for ${needs()}${this.#holders && `, held by ${this.#holders}`} …`);
        await wait(Math.min(250 * 1.6 ** tries, 8_000) * (0.5 + Math.random()));
      }
    }
  }

  #gaveUp(tag: string, what: string) {
    const long = `${Math.max(1, Math.round(this.patience / 1_000))} s`;
    const who = this.#holders ? `: ${this.#holders} held it. End that, and start again` : ". Start again";
    return new UpgradeStopped(
      `${tag} needs ${what}, and could not get it within ${long}${who}; what was done before stays`,
    );
  }

  /** Runs what may wait for locks. If it does, the sentences about it name who holds them. */
  async watching<T>(after: number, run: () => Promise<T>): Promise<T> {
    const timer = setTimeout(() => {
      this.#asking = this.#ask();
    }, after);
    try {
      return await run();
    } finally {
      clearTimeout(timer);
    }
  }

  /** Sessions are known by their number and by what their program calls itself; of a person they say nothing. */
  async #ask() {
    const rows = await this.watch<{ pid: number; name: string }[]>`
      select distinct p as pid, coalesce(nullif(a.application_name, ''), case when a.usesysid is null then 'the database itself' else 'a program' end) as name
      from unnest(pg_blocking_pids(${this.pid})) p left join pg_stat_activity a on a.pid = p order by p limit 3`.catch(
      () => [],
    );
    if (rows.length > 0) this.#holders = rows.map(({ pid, name }) => `process ${pid} (${name})`).join(", ");
  }

  /** Runs what may take long by itself. Every second it looks how far that is, and who keeps it waiting. */
  async reporting<T>(tag: string, run: () => Promise<T>): Promise<T> {
    const timer = setInterval(async () => {
      this.#holders = "";
      await this.#ask();
      const [row] = await this.watch<{ percent: number | null }[]>`
        select floor(100.0 * blocks_done / nullif(blocks_total, 0))::int as percent from pg_stat_progress_create_index
        where pid = ${this.pid}`.catch(() => []);
      const doing = row ? `makes an index${row.percent === null ? "" : `: ${row.percent} %`}` : "is being applied";
      this.say(`${tag} ${this.#holders ? `waits for ${this.#holders}` : doing} …`);
    }, 1_000);
    try {
      return await run();
    } finally {
      clearInterval(timer);
    }
  }

  /** A step begins: there is nothing to say of it unless it takes long. */
  begin() {
    this.#holders = "";
    this.#nextLine = performance.now() + 2_000;
  }

  say(line: string) {
    if (performance.now() < this.#nextLine) return;
    this.#nextLine = performance.now() + 10_000;
    this.options.tell(line);
  }

  /** How many connections servers have that use this role. */
  async serversOf(role: string): Promise<number> {
    const [row] = await this.watch<{ count: number }[]>`
      select count(*)::int as count from pg_stat_activity
      where datname = current_database() and usename = ${role} and application_name = 'followthrough'`;
    return row!.count;
  }
}

/** No lock in time, a deadlock, or a row that changed meanwhile. */
const isAboutLocks = (fault: unknown) =>
  fault instanceof postgres.PostgresError && ["55P03", "40P01", "40001"].includes(fault.code);

/**
 * Runs the upgrade when its turn has come: of instances that start together, one upgrades and the others wait. The turn is a lock of this
 * connection, so it lasts over many transactions, and ends with the process. They ask for it again and again instead of waiting in the
 * database: an index that is made concurrently waits for every statement that runs, and so would wait for them.
 */
export async function inTurn<T>(options: Options, run: (session: UpgradeSession) => Promise<T>): Promise<T> {
  const sql = connection(options.ownerUrl);
  const watch = connection(options.ownerUrl);
  try {
    await sql.unsafe("set statement_timeout = 0; set lock_timeout = 0; set idle_in_transaction_session_timeout = 0");
    // Should this process be killed, its statement ends soon and not when it is done. Not every system can do this.
    await sql`select set_config('client_connection_check_interval', '1s', false)`.catch(() => {});
    const { pid, deadlockTimeout } = await turn(sql, options);
    const lockWaits = { alone: Math.min(1.2 * deadlockTimeout, 1_500), together: Math.min(0.5 * deadlockTimeout, 500) };
    return await run(new UpgradeSession(sql, watch, pid, lockWaits, options));
  } finally {
    await Promise.all([sql.end({ timeout: 5 }), watch.end({ timeout: 5 })]);
  }
}

const connection = (url: string) =>
  postgres(url, {
    max: 1,
    max_lifetime: null,
    connect_timeout: 10,
    onnotice: () => {},
    connection: { application_name: "followthrough upgrade" },
  });

async function turn(sql: Sql, { tell }: Options) {
  for (let tries = 0; ; tries += 1) {
    const [row] = await sql<{ mine: boolean; pid: number; deadlockTimeout: number }[]>`
      select pg_try_advisory_lock(hashtext('followthrough upgrade')) as mine, pg_backend_pid() as pid,
        (select setting::int from pg_settings where name = 'deadlock_timeout') as "deadlockTimeout"`;
    if (row!.mine) return row!;
    if (tries === 10) tell("Another instance upgrades the database. This one waits until it is done …");
    await wait(150 + 100 * Math.random());
  }
}
