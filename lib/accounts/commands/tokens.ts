import { createHmac, randomBytes, randomInt, timingSafeEqual } from "node:crypto";
import { env } from "../../env";
import { hashToken } from "../../viewer";

/** 256 random bits for a link or a cookie, and what is stored of them. */
export function newToken() {
  const token = randomBytes(32).toString("base64url");
  return { token, hash: hashToken(token) };
}

export const newCode = () => randomInt(100_000_000).toString().padStart(8, "0");

/** Eight digits are guessed in a second from a plain hash: this one needs the key, and its row's own token. */
export const hashCode = (code: string, tokenHash: Buffer) =>
  keyed("code").update(tokenHash.toString("hex")).update(code).digest();

export const same = (one: Buffer, other: Buffer) =>
  one.length === other.length && timingSafeEqual(Uint8Array.from(one), Uint8Array.from(other));

/** What is limited, for whom: counted without writing down whom. */
export const hashKey = (what: string, whom: string) => keyed("limit").update(`${what}\n${whom}`).digest();

const keyed = (use: string) => createHmac("sha256", env().AUTH_SECRET).update(`${use}\n`);
