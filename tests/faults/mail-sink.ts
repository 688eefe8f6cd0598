import { createServer, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/**
 * A mail server that takes everything as fast as it comes, and counts it: for thousands of e-mails. `answering` is how long it keeps the
 * answer to itself, in milliseconds, once it has taken an e-mail.
 */
export async function mailSink(answering = () => 0) {
  const copies = new Map<string, number>();
  const sockets = new Set<Socket>();
  let firstAt: number | null = null;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy());
    serve(socket, async (to) => {
      firstAt ??= performance.now();
      copies.set(to, (copies.get(to) ?? 0) + 1);
      const ms = answering();
      if (ms > 0) await wait(ms);
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("The mail server has no port.");
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    /** How many e-mails each address was sent. */
    copies,
    firstAt: () => firstAt,
    taken: () => [...copies.values()].reduce((sum, count) => sum + count, 0),
    forget: () => {
      copies.clear();
      firstAt = null;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}

const answers: Record<string, string> = { DATA: "354 Go ahead\r\n", QUIT: "221 2.0.0 Bye\r\n" };

function serve(socket: Socket, take: (to: string) => Promise<void>) {
  let rest = "";
  let to = "";
  let inText = false;
  socket.setNoDelay(true);
  socket.setEncoding("latin1");
  socket.on("data", (chunk: string) => {
    rest += chunk;
    for (;;) {
      const end = inText ? "\r\n.\r\n" : "\r\n";
      const at = rest.indexOf(end);
      if (at < 0) return;
      const line = rest.slice(0, at);
      rest = rest.slice(at + end.length);
      if (inText) {
        inText = false;
        void take(to).then(() => socket.writable && socket.write("250 2.0.0 Taken\r\n"));
        continue;
      }
      to = /^RCPT TO:<([^>]*)>/i.exec(line)?.[1] ?? to;
      const command = line.slice(0, 4).toUpperCase();
      inText = command === "DATA";
      socket.write(answers[command] ?? "250 2.0.0 Ok\r\n");
      if (command === "QUIT") socket.end();
    }
  });
  socket.write("220 sink ESMTP\r\n");
}
