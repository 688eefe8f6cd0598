import type { Socket } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer, type SMTPServerSession } from "smtp-server";
import { untrusted } from "./mail-certificate";

/** What a server may do at one point: answer with a code, say nothing more, or break the connection. */
export type Act = { code: number; text?: string } | "hang" | "drop" | "accept";

export type Script = {
  connect?: () => Act;
  auth?: () => Act;
  mailFrom?: () => Act;
  rcpt?: (address: string) => Act;
  /** After the whole text was read; a slow server takes its time to say. */
  data?: (address: string) => Act | Promise<Act>;
};

type Received = { to: string[]; from: string; raw: string; mail: Email };

/** A real mail server on the loopback that does what its script says. `port` brings one back where it was before. */
export async function mailServer(script: Script = {}, { port = 0, withAuth = false, withTls = false } = {}) {
  const received: Received[] = [];
  const tried: string[] = [];
  const play = (act: Act | undefined, session: SMTPServerSession, done: (fault?: Error | null) => void) => {
    if (act === "hang") return;
    if (act === "drop") return void socketOf(session)?.destroy();
    if (!act || act === "accept") return done(null);
    done(Object.assign(new Error(act.text ?? "No"), { responseCode: act.code }));
  };
  const server = new SMTPServer({
    authOptional: !withAuth,
    allowInsecureAuth: true,
    ...(withTls ? { secure: true, ...untrusted } : {}),
    disabledCommands: withAuth ? ["STARTTLS"] : ["STARTTLS", "AUTH"],
    disableReverseLookup: true,
    closeTimeout: 50,
    onConnect: (session, done) => play(script.connect?.(), session, done),
    onAuth: (_auth, session, done) => play(script.auth?.(), session, (fault) => done(fault, { user: "us" })),
    onMailFrom: (_address, session, done) => play(script.mailFrom?.(), session, done),
    onRcptTo: ({ address }, session, done) => {
      tried.push(address);
      play(script.rcpt?.(address), session, done);
    },
    onData: async (stream, session, done) => {
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk as Buffer);
      const raw = chunks.map((chunk) => chunk.toString("utf8")).join("");
      const to = session.envelope.rcptTo.map((recipient) => recipient.address);
      const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : "";
      received.push({ to, from, raw, mail: await PostalMime.parse(raw) });
      play(await script.data?.(to[0] ?? ""), session, done);
    },
  });
  server.on("error", () => {});
  const socketOf = (session: SMTPServerSession) =>
    [...(server.connections as Set<{ session?: SMTPServerSession; id: string; _socket: Socket }>)].find(
      (known) => known.session?.id === session.id || known.id === session.id,
    )?._socket;
  await new Promise<void>((ready) => server.listen(port, "127.0.0.1", ready));
  const address = server.server.address();
  if (!address || typeof address === "string") throw new Error("The mail server has no port.");
  return {
    port: address.port,
    url: `${withTls ? "smtps" : "smtp"}://${withAuth ? "us:secret@" : ""}127.0.0.1:${address.port}`,
    script,
    /** Every text that was read, whatever became of it. */
    received,
    tried,
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  };
}
