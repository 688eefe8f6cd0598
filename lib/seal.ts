import { createCipheriv, createDecipheriv, getRandomValues, hkdfSync } from "node:crypto";
import { env } from "./env";

/** Encrypts values that are stored for some time but must not be readable there, such as the link in an e-mail that was not sent yet. */
export function seal(secret: Record<string, string>): string {
  const nonce = getRandomValues(new Uint8Array(12));
  const cipher = createCipheriv("aes-256-gcm", key(), nonce);
  const sealed = cipher.update(JSON.stringify(secret), "utf8", "base64url") + cipher.final("base64url");
  return [Buffer.from(nonce).toString("base64url"), cipher.getAuthTag().toString("base64url"), sealed].join(".");
}

export function unseal(text: string): Record<string, string> {
  const [nonce = "", tag = "", sealed = ""] = text.split(".");
  const decipher = createDecipheriv("aes-256-gcm", key(), bytes(nonce), { authTagLength: 16 });
  decipher.setAuthTag(bytes(tag));
  return JSON.parse(decipher.update(sealed, "base64url", "utf8") + decipher.final("utf8"));
}

const bytes = (text: string) => Uint8Array.from(Buffer.from(text, "base64url"));
const key = () => new Uint8Array(hkdfSync("sha256", env().AUTH_SECRET, "", "seal", 32));
