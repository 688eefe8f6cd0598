import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import SMTPPool from "nodemailer/lib/smtp-pool";
import { env } from "@/lib/env";
import { isReservedAddress } from "@/lib/mail/outbox/rules";
import type { DeliveryProgress, SmtpFault } from "../rules";
import type { ComposedEmail } from "./compose";

/** A limited number of e-mails is in flight at once, so that a crash leaves at most that many uncertain. */
export const concurrency = 4;

export type SmtpAnswer = { reply: string } | { fault: SmtpFault; reached: DeliveryProgress };

/** A real mail server gets no address that can belong to nobody; the built-in mailbox and tests accept any. */
type AcceptedDomains = "real domains" | "any domain";

type SmtpTimeouts = { connect: number; silence: number; whole: number };

// Together they are shorter than a lease: after a lease has expired, its holder counts as dead.
const usual: SmtpTimeouts = { connect: 8_000, silence: 20_000, whole: 25_000 };

/** The answer that a server would give. It has no text, so the address is not stored as refused. */
const belongsToNobody: SmtpFault = { responseCode: 550, command: "RCPT TO" };

export class Transport {
  readonly #pool: SMTPPool;

  constructor(
    url: string,
    readonly takes: AcceptedDomains,
    readonly patience = usual,
  ) {
    this.#pool = new SMTPPool({
      url,
      maxConnections: concurrency,
      maxMessages: 1_000,
      maxRequeues: 1,
      connectionTimeout: patience.connect,
      greetingTimeout: patience.connect,
      socketTimeout: patience.silence,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  /** Never throws. The text is a stream of our own, so that we know whether the server ever asked for it. */
  send(mail: ComposedEmail): Promise<SmtpAnswer> {
    if (this.takes === "real domains" && isReservedAddress(mail.to))
      return Promise.resolve({ fault: belongsToNobody, reached: "nobody" });
    const streams: Readable[] = [];
    const message = {
      getEnvelope: () => ({ from: mail.from, to: [mail.to] }),
      messageId: () => mail.messageId,
      getHeader: () => mail.messageId,
      createReadStream: () => {
        const stream = streamOf(mail.raw);
        streams.push(stream);
        return stream;
      },
    };
    const tooLong = new AbortController();
    const timer = setTimeout(() => tooLong.abort(), this.patience.whole);
    // The pool asks a message for these four things only.
    const asked = { data: { signal: tooLong.signal }, message } as unknown as Parameters<SMTPPool["send"]>[0];
    return new Promise((answered) => {
      this.#pool.send(asked, (fault: Error | null, info?: { response?: string }) => {
        clearTimeout(timer);
        if (!fault) return answered({ reply: info?.response ?? "" });
        const read = streams.some((stream) => stream.readableDidRead);
        answered({
          fault: fault as SmtpFault,
          reached: read ? "the text" : streams.length > 0 ? "the server" : "nobody",
        });
      });
    });
  }

  close() {
    this.#pool.close();
  }
}

const streamOf = (bytes: Buffer) =>
  new Readable({
    read() {
      this.push(bytes);
      this.push(null);
    },
  });

const processPool = globalThis as { followthroughTransport?: { url: string; transport: Transport } };

/** One pool of connections for the process, kept between ticks. */
export function transport(): Transport {
  const url = serverUrl();
  if (processPool.followthroughTransport?.url !== url) {
    processPool.followthroughTransport?.transport.close();
    processPool.followthroughTransport = {
      url,
      transport: new Transport(url, env().SMTP_URL ? "real domains" : "any domain"),
    };
  }
  return processPool.followthroughTransport.transport;
}

const serverUrl = () => env().SMTP_URL ?? env().MAILBOX_URL ?? "";

/** A key for a server and our credentials there, which does not reveal them. With new credentials an old pause no longer counts. */
export function hostKey(): string {
  const url = serverUrl();
  return `${new URL(url).host} ${createHash("sha256").update(url).digest("hex").slice(0, 8)}`;
}
