import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "./env";
import { mailboxAddress } from "./mail/outbox/rules";

const mac = (what: string, content: Uint8Array | string) =>
  createHmac("sha256", `${env().AUTH_SECRET} ${what}`).update(content).digest();

/** A keyed hash of an address to which a person wrote: we can recognise the address, but nobody can read it or write to it. */
export const recipientKey = (address: string): Buffer => mac("recipient", mailboxAddress(address));

/** One message of a person's, as its recipient's link names it. `agencyId`: for which agency it was sent, if for any. */
export type RecipientLink = { recipientKey: Buffer; outboxId: string; senderUserId: string; agencyId: string | null };

const nil = "00000000-0000-0000-0000-000000000000";
const idBytes = (id: string) => Buffer.from(id.replaceAll("-", ""), "hex");
const idOf = (bytes: Buffer) => bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");

/** It never expires, because it can only report one message and stop further ones. It contains ids and a signature, and no address. */
export function recipientToken({ recipientKey: key, outboxId, senderUserId, agencyId }: RecipientLink): string {
  const content = Buffer.concat([key, ...[outboxId, senderUserId, agencyId ?? nil].map(idBytes)].map(bytesOf));
  return Buffer.concat([content, mac("recipient's link", bytesOf(content)).subarray(0, 16)].map(bytesOf)).toString(
    "base64url",
  );
}

/** The message that such a token names, or null if the token is not ours. */
export function readRecipientToken(token: string): RecipientLink | null {
  const all = Buffer.from(token, "base64url");
  if (all.length !== 96 || all.toString("base64url") !== token) return null;
  const content = all.subarray(0, 80);
  if (!timingSafeEqual(bytesOf(all.subarray(80)), bytesOf(mac("recipient's link", bytesOf(content)).subarray(0, 16))))
    return null;
  const [outboxId, senderUserId, agencyId] = [32, 48, 64].map((at) => idOf(content.subarray(at, at + 16))) as [
    string,
    string,
    string,
  ];
  return {
    ...{ recipientKey: Buffer.from(bytesOf(content.subarray(0, 32))), outboxId, senderUserId },
    agencyId: agencyId === nil ? null : agencyId,
  };
}

const bytesOf = (buffer: Buffer) => Uint8Array.from(buffer);

const unsubscribeMac = (content: string) =>
  createHmac("sha256", `${env().AUTH_SECRET} unsubscribe`).update(content).digest("base64url");

/** It never expires and can be used many times, because it can only turn one class of e-mail off. */
export function unsubscribeToken(userId: string, emailClass: string): string {
  const content = `${userId}.${emailClass}`;
  return `${content}.${unsubscribeMac(content)}`;
}

/** The person and the class of such a token, or null for an unknown one. */
export function readUnsubscribeToken(token: string): { userId: string; class: string } | null {
  const [userId = "", emailClass = "", given = "", ...more] = token.split(".");
  const wanted = textBytes(unsubscribeMac(`${userId}.${emailClass}`));
  const found = textBytes(given);
  const genuine = more.length === 0 && found.length === wanted.length && timingSafeEqual(found, wanted);
  return genuine ? { userId, class: emailClass } : null;
}

const textBytes = (text: string) => new TextEncoder().encode(text);
