// A load in a process of its own, as light as can be made: raw sockets, requests written beforehand, answers searched for their end only.
import { connect } from "node:net";

process.on("message", async ({ port, requests, lanes, seconds }) => {
  const until = performance.now() + seconds * 1000;
  const began = performance.now();
  const counts = await Promise.all(
    Array.from({ length: lanes }, (_, lane) => drive({ port, requests, lane, lanes, until })),
  );
  const taken = (performance.now() - began) / 1000;
  process.send({ rate: counts.reduce((sum, count) => sum + count, 0) / taken });
});

const end = Buffer.from("\r\n0\r\n\r\n");
const head = Buffer.from("\r\n\r\n");

/** One connection, kept; the next request goes when the answer to the last is in. */
function drive({ port, requests, lane, lanes, until }) {
  const written = requests.map((text) => Buffer.from(text, "latin1"));
  return new Promise((done, fail) => {
    const socket = connect(port, "127.0.0.1");
    socket.setNoDelay(true);
    let count = 0;
    let next = lane;
    let left = null;
    let tail = Buffer.alloc(0);
    const ask = () => {
      if (performance.now() >= until) return socket.end(() => done(count));
      left = null;
      tail = Buffer.alloc(0);
      socket.write(written[next % written.length]);
      next += lanes;
    };
    const answered = () => {
      count += 1;
      ask();
    };
    socket.on("connect", ask);
    socket.on("error", fail);
    socket.on("data", (chunk) => {
      const seen = tail.length ? Buffer.concat([tail, chunk]) : chunk;
      if (left === null) {
        const at = seen.indexOf(head);
        if (at < 0) {
          tail = seen;
          return;
        }
        const headText = seen.toString("latin1", 0, at);
        if (!headText.startsWith("HTTP/1.1 200")) return fail(new Error(headText.slice(0, headText.indexOf("\r\n"))));
        const length = /content-length: (\d+)/i.exec(headText);
        left = length ? Number(length[1]) - (seen.length - at - 4) : -1;
      } else if (left >= 0) left -= chunk.length;
      if (left === 0) return answered();
      if (left > 0) return;
      if (seen.subarray(-end.length).equals(end)) return answered();
      tail = seen.subarray(-end.length);
    });
  });
}
