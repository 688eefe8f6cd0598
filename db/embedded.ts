import { spawn } from "node:child_process";
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type PostgresUser, postgresPrograms, postgresUser } from "./binaries";

export type PostgresServer = {
  pid: number;
  port: number;
  /** Whether this call started it. False if it was running already. */
  isNew: boolean;
  /** An address for the cluster's superuser. */
  url: (database: string) => string;
  stop: () => Promise<void>;
  /** Ends at once, as a power cut would; for tests of trouble. */
  crash: () => Promise<void>;
};

type Options = {
  dir: string;
  password: string;
  /** Off only in tests: that is twice as fast, but a power cut would lose data. */
  durable?: boolean;
};

const superuser = "postgres";

/** A real PostgreSQL 18 in a folder: the first call creates it, and each call starts it on 127.0.0.1, always on the same port. */
export async function startPostgres({ dir, password, durable = true }: Options): Promise<PostgresServer> {
  const folder = resolve(dir);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { initdb, postgres } = postgresPrograms();
  const as = postgresUser(folder, [postgres, folder]);
  const cluster = join(folder, "cluster");
  if (!existsSync(join(cluster, "PG_VERSION"))) await create(initdb, cluster, password, durable, as);
  const running = livePostmaster(cluster);
  if (running) return serverHandle(running.pid, running.port, password, false);
  rmSync(join(cluster, "postmaster.pid"), { force: true });
  const port = await freePort(rememberedPort(folder));
  writeFileSync(join(folder, "port"), `${port}\n`);
  const pid = await launch(postgres, cluster, port, durable, as, join(folder, "log"));
  return serverHandle(pid, port, password, true);
}

async function create(initdb: string, cluster: string, password: string, durable: boolean, as: PostgresUser) {
  const owner = ownerOf(as);
  rmSync(cluster, { recursive: true, force: true });
  const secret = `${cluster}.password`;
  writeFileSync(secret, `${password}\n`, { mode: 0o600 });
  if (owner) {
    chownSync(join(cluster, ".."), owner.uid, owner.gid);
    chownSync(secret, owner.uid, owner.gid);
  }
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const safety = durable ? [] : ["--no-sync"];
  let output = "";
  const args = [`--pgdata=${cluster}`, `--username=${superuser}`, `--pwfile=${secret}`, "--auth=scram-sha-256"];
  const child = run(initdb, [...args, ...locale, ...safety], as, ["ignore", "pipe", "pipe"]);
  child.stdout?.on("data", (chunk) => (output += chunk));
  child.stderr?.on("data", (chunk) => (output += chunk));
  const code = await new Promise((done, fail) => child.on("error", fail).on("close", done));
  rmSync(secret, { force: true });
  if (code === 0) return;
  rmSync(cluster, { recursive: true, force: true });
  throw new Error(`The database could not be created: ${lastLine(output)}`);
}

async function launch(
  postgres: string,
  cluster: string,
  port: number,
  durable: boolean,
  as: PostgresUser,
  log: string,
) {
  const settings: Record<string, string | number> = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: 100,
    shared_buffers: "96MB",
    max_wal_size: "512MB",
    timezone: "UTC",
    log_timezone: "UTC",
    jit: "off",
    log_min_messages: "error",
    log_error_verbosity: "terse", // the rows that an error quotes are people's own words
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const out = openSync(log, "w", 0o600);
  const child = run(postgres, ["-D", cluster, ...flags], as, ["ignore", out, out]);
  closeSync(out);
  let ended = false;
  child.on("error", () => (ended = true)).on("exit", () => (ended = true));
  child.unref();
  while (!ended) {
    await wait(20);
    if (postmaster(cluster)?.ready) return child.pid!;
  }
  throw new Error(`The database could not be started: ${lastLine(readFileSync(log, "utf8"))}`);
}

/** Detached, so that Ctrl-C in a terminal reaches only us, and we end the database last. */
function run(program: string, args: string[], as: PostgresUser, stdio: ("ignore" | "pipe" | number)[]) {
  const [command, ...before] = [...as.wrap, program];
  return spawn(command!, [...before, ...args], {
    ...as.ids,
    stdio,
    detached: true,
    env: { ...process.env, LC_ALL: "C" },
  });
}

function ownerOf({ ids, wrap }: PostgresUser) {
  const number = (flag: string) => Number(wrap.find((argument) => argument.startsWith(flag))?.slice(flag.length));
  if (wrap.length) return { uid: number("--reuid="), gid: number("--regid=") };
  return ids.uid === undefined || ids.gid === undefined ? undefined : { uid: ids.uid, gid: ids.gid };
}

function serverHandle(pid: number, port: number, password: string, isNew: boolean): PostgresServer {
  const end = async (signal: "SIGINT" | "SIGQUIT") => {
    if (!alive(pid)) return;
    process.kill(pid, signal);
    for (let waited = 0; alive(pid) && waited < 8_000; waited += 20) {
      if (waited === 7_000) process.kill(pid, "SIGQUIT");
      await wait(20);
    }
  };
  return {
    pid,
    port,
    isNew,
    url: (database) => `postgres://${superuser}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`,
    stop: () => end("SIGINT"),
    crash: () => end("SIGQUIT"),
  };
}

/** The first line of postmaster.pid is the process, the fourth the port, the eighth its state. */
function postmaster(cluster: string) {
  try {
    const lines = readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
  } catch {
    return undefined;
  }
}

/** Our own server if it runs, perhaps since a start that was killed. Not another program that has the same process number by now. */
function livePostmaster(cluster: string) {
  const found = postmaster(cluster);
  if (!found?.ready || !alive(found.pid)) return undefined;
  const command = `/proc/${found.pid}/cmdline`;
  return !existsSync(command) || readFileSync(command, "utf8").includes(cluster) ? found : undefined;
}

function alive(pid: number) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === "EPERM";
  }
}

function rememberedPort(folder: string) {
  const file = join(folder, "port");
  return existsSync(file) ? Number(readFileSync(file, "utf8")) || 0 : 0;
}

/** The wanted port if it is free, else one that the system picks. */
export async function freePort(wanted = 0): Promise<number> {
  const server = createServer();
  const port = await new Promise<number>((done) => {
    server.on("error", () => done(0));
    server.listen(wanted, "127.0.0.1", () => done((server.address() as { port: number }).port));
  });
  await new Promise((done) => server.close(done));
  return port || freePort();
}

const lastLine = (text: string) => text.trim().split("\n").at(-1) ?? "no reason was given";
