import { connect, createServer, type Server, type Socket } from "node:net";

/** Stands between the pool and PostgreSQL and counts how often the client spoke after having been answered. */
export async function countingProxy(target: string) {
  const { port } = new URL(target);
  const open = new Set<Socket>();
  let trips = 0;
  const server: Server = createServer((client) => {
    const upstream = connect(Number(port), "127.0.0.1");
    let answered = true;
    open.add(client).add(upstream);
    client.on("data", (chunk: Buffer) => {
      if (answered) trips += 1;
      answered = false;
      upstream.write(new Uint8Array(chunk));
    });
    upstream.on("data", (chunk: Buffer) => {
      // Long enough for whatever was not sent in one go to arrive before the answer does.
      setTimeout(() => {
        answered = true;
        client.write(new Uint8Array(chunk));
      }, 15);
    });
    for (const [from, to] of [[client, upstream] as const, [upstream, client] as const])
      from.on("error", () => to.destroy()).on("close", () => to.destroy());
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const url = new URL(target);
  url.port = String((server.address() as { port: number }).port);
  return {
    url: url.href,
    async during(run: () => Promise<unknown>) {
      trips = 0;
      await run();
      return trips;
    },
    close() {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}
