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

/** The same for a link that is shown to its maker: one press, whose answer may have been lost, makes one link. */
export function pressToken(press: string) {
  const token = keyedHmac("link of a press").update(press).digest("base64url");
  return { token, hash: hashToken(token) };
}

export const newSignInCode = () => randomInt(100_000_000).toString().padStart(8, "0");

/** Eight digits are guessed in a second from a plain hash: this one needs the key, and its row's own token. */
export const hashSignInCode = (code: string, tokenHash: Buffer) =>
  keyedHmac("code").update(tokenHash.toString("hex")).update(code).digest();

export const isSameHash = (first: Buffer, second: Buffer) =>
  first.length === second.length && timingSafeEqual(Uint8Array.from(first), Uint8Array.from(second));

/** The address after signing in may be a link that lets a person in (an invitation, a handover): in the database nobody can read it. */
export const sealNextPath = (next: string) => (next ? seal({ next }) : null);

export function unsealNextPath(hidden: string | null): string | null {
  if (!hidden) return null;
  try {
    return ownPath(unseal(hidden).next, "") || null;
  } catch {
    return null; // sealed under another key: then they begin where they always do
  }
}

/** The key of a limit: it counts a person or network without storing who it is. */
export const keyedHash = (what: string, whom: string) => keyedHmac("limit").update(`${what}\n${whom}`).digest();

const keyedHmac = (use: string) => createHmac("sha256", env().AUTH_SECRET).update(`${use}\n`);
