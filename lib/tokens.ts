import { createHmac, randomBytes, randomInt, timingSafeEqual } from "node:crypto";
import { env } from "./env";
import { ownPath } from "./people/accounts/rules";
import { seal, unseal } from "./seal";
import { hashToken } from "./viewer";

/** 256 random bits for a link or a cookie, and what is stored of them. */
export function newToken() {
  const token = randomBytes(32).toString("base64url");
  return { token, hash: hashToken(token) };
}

/** The same for a link that is shown to the person who makes it. If the answer to a press is lost, the next press makes the same link. */
export function pressToken(press: string) {
  const token = keyedHmac("link of a press").update(press).digest("base64url");
  return { token, hash: hashToken(token) };
}

export const newSignInCode = () => randomInt(100_000_000).toString().padStart(8, "0");

/** Anybody could guess eight digits from a plain hash in a second. So this hash needs the key, and the token of the row. */
export const hashSignInCode = (code: string, tokenHash: Buffer) =>
  keyedHmac("code").update(tokenHash.toString("hex")).update(code).digest();

export const isSameHash = (first: Buffer, second: Buffer) =>
  first.length === second.length && timingSafeEqual(Uint8Array.from(first), Uint8Array.from(second));

/** Encrypts the address after signing in, because it may be a link that lets a person in (an invitation, a handover). */
export const sealNextPath = (next: string) => (next ? seal({ next }) : null);

export function unsealNextPath(hidden: string | null): string | null {
  if (!hidden) return null;
  try {
    return ownPath(unseal(hidden).next, "") || null;
  } catch {
    return null; // sealed under another key: then they begin where they always do
  }
}

/** The key under which a limit is counted. It does not reveal the person or the network. */
export const keyedHash = (what: string, whom: string) => keyedHmac("limit").update(`${what}\n${whom}`).digest();

const keyedHmac = (use: string) => createHmac("sha256", env().AUTH_SECRET).update(`${use}\n`);
