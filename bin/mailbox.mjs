import { randomBytes } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { SMTPServer } from "smtp-server";

const largest = 5 * 1024 * 1024;

/** A mail server for this machine alone. It keeps each message as a file, in a folder for each recipient. */
export async function startMailbox(dataFolder, { port = 0 } = {}) {
  const folder = join(dataFolder, "mailbox");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    hideSize: false,
    size: largest,
    closeTimeout: 1_000,
    onRcptTo: ({ address }, _session, done) =>
      done(address.includes("@") ? null : Object.assign(new Error("No such address"), { responseCode: 550 })),
    onData: (stream, session, done) => {
      saveMessage(folder, stream, session).then((name) => done(null, `Kept as ${name}`), done);
    },
  });
  server.on("error", () => {});
  await new Promise((ready, fail) => {
    server.server.once("error", fail);
    server.listen(port, "127.0.0.1", ready);
  });
  return {
    url: `smtp://127.0.0.1:${server.server.address().port}`,
    close: () => new Promise((closed) => server.close(closed)),
  };
}

/** Writes the file under another name and then renames it, so that nobody ever reads half a message. Names sort by age. */
async function saveMessage(folder, stream, { envelope }) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  if (stream.sizeExceeded) throw Object.assign(new Error("Message is too large"), { responseCode: 552 });
  const name = `${new Date().toISOString().replace(/[:.]/g, "-")}-${randomBytes(4).toString("hex")}.eml`;
  for (const { address } of envelope.rcptTo) {
    const box = join(folder, encodeURIComponent(address.toLowerCase()));
    await mkdir(box, { recursive: true, mode: 0o700 });
    await writeFile(join(box, `${name}.part`), Buffer.concat(chunks), { mode: 0o600 });
    await rename(join(box, `${name}.part`), join(box, name));
  }
  return name;
}
