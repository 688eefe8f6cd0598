import { randomUUID } from "node:crypto";
import { createTransport } from "nodemailer";
import { transaction } from "@/db/client";
import { sendMessage } from "@/lib/mail/messages/commands/send";
import { enqueueAll } from "@/lib/mail/outbox/commands/enqueue";
import type { ComposedEmail } from "@/lib/mail/sending/commands/compose";
import { sendDueEmails } from "@/lib/mail/sending/commands/send";
import { concurrency, Transport } from "@/lib/mail/sending/commands/transport";
import { sweep } from "@/lib/planning/reminders/commands/sweep";
import { system } from "@/lib/viewer";
import { evening, formOf, keyOf, met, viaMarta } from "../db/messages-setup";

export { person as told } from "./person";

/** Links and codes, as many as people sign in at a time. */
export const signIns = (count: number, at: string) =>
  transaction(system, (tx) =>
    enqueueAll(
      tx,
      Array.from({ length: count }, (_, n) => ({
        email: "sign-in" as const,
        props: { link: `https://followthrough.example/confirm?token=${randomUUID()}`, code: "12345678", minutes: 10 },
        occasion: `sign-in:${n}`,
        to: `person${n}@example.com`,
        dueAt: new Date(at),
      })),
    ).then(({ length }) => length),
  );

/** A candidate's thank-yous to two people, with copies to the consultant and the writer. */
export async function thanks() {
  const { viewer, workspaceId, id, priya, tom } = await met({ ...viaMarta, contactRule: "copy" });
  const undoable = new Date(evening.getTime() - 15_000); // so it is due in the evening
  for (const who of [priya, tom])
    await sendMessage(viewer, await formOf(viewer, keyOf(id, "thank-you", who)), undoable);
  return { userId: viewer.userId, workspaceId, at: evening.toISOString() };
}

export const remind = (at: string) => sweep(system, new Date(at), () => false);

/** What the product sent, finished, so that it can be sent once more without the product. */
const finished: ComposedEmail[] = [];

class Copying extends Transport {
  override send(mail: ComposedEmail) {
    finished.push(mail);
    return super.send(mail);
  }
}

let ours: Transport | undefined;

/** E-mails a second, from the claim to the mark. */
export async function byUs(url: string, at: string, letters: number) {
  ours ??= new Copying(url, "any domain");
  finished.length = 0;
  const began = performance.now();
  const counts = await sendDueEmails(system, () => new Date(at), {
    transport: ours,
    isOver: () => false,
    random: () => 0.5,
  });
  const taken = performance.now() - began;
  if (counts.sent !== letters) throw new Error(`${letters} letters were to be sent: ${JSON.stringify(counts)}`);
  return (letters * 1000) / taken;
}

let bare: ReturnType<typeof createTransport> | undefined;

/** The same e-mails, by nodemailer alone. */
export async function byNodemailer(url: string) {
  bare ??= createTransport({ url, pool: true, maxConnections: concurrency, maxMessages: 1_000 } as object);
  const mailer = bare;
  const began = performance.now();
  await Promise.all(finished.map(({ from, to, raw }) => mailer.sendMail({ envelope: { from, to }, raw })));
  return (finished.length * 1000) / (performance.now() - began);
}
