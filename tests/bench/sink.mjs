// A mail server that takes everything and keeps nothing, as light as can be made: what it costs must not show in what is measured.
import { createServer } from "node:net";

let taken = 0;

export function listen() {
  const server = createServer(serve);
  return new Promise((done) => server.listen(0, "127.0.0.1", () => done(server.address().port)));
}

/** How many e-mails have come since the last call. */
export function count() {
  const since = taken;
  taken = 0;
  return since;
}

const end = Buffer.from("\r\n.\r\n");

function serve(socket) {
  let rest = Buffer.alloc(0);
  let inLetter = false;
  socket.setNoDelay(true);
  socket.on("error", () => socket.destroy());
  socket.on("data", (chunk) => {
    rest = rest.length ? Buffer.concat([rest, chunk]) : chunk;
    for (;;) {
      const at = rest.indexOf(inLetter ? end : "\r\n");
      if (at < 0) break;
      const line = inLetter ? "" : rest.toString("latin1", 0, 4).toUpperCase();
      rest = rest.subarray(at + (inLetter ? end.length : 2));
      if (inLetter) taken += 1;
      inLetter = line === "DATA";
      socket.write(line === "" ? "250 2.0.0 Taken\r\n" : (answers[line] ?? "250 2.0.0 Ok\r\n"));
      if (line === "QUIT") return socket.end();
    }
  });
  socket.write("220 sink ESMTP\r\n");
}

const answers = { DATA: "354 Go ahead\r\n", QUIT: "221 2.0.0 Bye\r\n" };
