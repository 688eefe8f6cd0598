import { connect, createServer, type Socket } from "node:net";
import postgres from "postgres";

/** How a database says the plan of each statement, also of those inside of functions: as notices to whoever asked. */
const saying = {
  session_preload_libraries: "auto_explain",
  "auto_explain.log_min_duration": "0",
  "auto_explain.log_nested_statements": "on",
  "auto_explain.log_level": "notice",
};

/**
 * Stands between the pool and PostgreSQL, and keeps the plan of every statement. The database at `superuserUrl` says them from now on, on
 * each new connection.
 */
export async function planProxy(target: string, superuserUrl: string) {
  const owner = postgres(superuserUrl, { max: 1, onnotice: () => {} });
  const database = new URL(superuserUrl).pathname.slice(1);
  for (const [name, value] of Object.entries(saying))
    await owner.unsafe(`alter database ${database} set ${name} = '${value}'`);
  await owner.end();
  const said: string[] = [];
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(Number(new URL(target).port), "127.0.0.1");
    open.add(client).add(upstream);
    const read = noticesOf((notice) => said.push(notice));
    upstream.on("data", (chunk: Buffer) => read(chunk));
    client.pipe(upstream).pipe(client);
    for (const [from, to] of [[client, upstream] as const, [upstream, client] as const])
      from.on("error", () => to.destroy()).on("close", () => to.destroy());
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const url = new URL(target);
  url.port = String((server.address() as { port: number }).port);
  return {
    url: url.href,
    /** The plans of what was asked since `forget`. */
    plans: () => said.filter((notice) => notice.includes("Query Text:")),
    forget: () => void said.splice(0),
    close() {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}

/** Reads what PostgreSQL answers: a letter, a length, and so many bytes, again and again. Notices have the letter N. */
function noticesOf(keep: (notice: string) => void) {
  let rest = Buffer.alloc(0);
  return (chunk: Buffer) => {
    rest = Buffer.concat([new Uint8Array(rest), new Uint8Array(chunk)]);
    while (rest.length >= 5 && rest.length > rest.readUInt32BE(1)) {
      const end = 1 + rest.readUInt32BE(1);
      if (rest[0] === "N".charCodeAt(0)) keep(rest.toString("utf8", 5, end));
      rest = rest.subarray(end);
    }
  };
}
