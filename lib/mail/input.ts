import { z } from "zod";

// Narrower than RFC 5322 on purpose. Every form that a mail server, a library or a shell has ever read as two addresses is
// refused: quotes, comments, groups, commas, and the "%" and "!" of old source routes.
const local = /^[a-z0-9_+'&=~#$*/?^{}-]+(?:\.[a-z0-9_+'&=~#$*/?^{}-]+)*$/;
const writtenDomain = /^[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+$/u;
const label = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;

/** The one spelling of an address by which we know it, or null if it isn't exactly one mailbox. */
export const normaliseAddress = (raw: string): string | null => {
  if (raw.length > 320) return null;
  const parts = raw.replace(/^ +| +$/g, "").split("@");
  const [name, host] = parts;
  if (parts.length !== 2 || !name || !host || /[^\x21-\x7e]/.test(name)) return null;
  const before = name.toLowerCase();
  const after = asciiDomain(host);
  if (!after || before.length > 64 || !local.test(before)) return null;
  return before.length + after.length < 254 ? `${before}@${after}` : null;
};

/** Lower-cased as a whole: no mail server in use tells `Ann` from `ann`, and two accounts for one person help nobody. */
export const address: z.ZodType<string> = z.string().transform((raw, context) => mailbox(raw, context));

/** For fields that may stay empty. */
export const optionalAddress: z.ZodType<string> = z
  .string()
  .transform((raw, context) => (/^ *$/.test(raw) ? "" : mailbox(raw, context)));

const mailbox = (raw: string, context: z.RefinementCtx) => {
  const normal = normaliseAddress(raw);
  if (normal) return normal;
  context.addIssue({ code: "custom", message: "Enter one e-mail address, such as name@example.com." });
  return z.NEVER;
};

/** The domain in its ASCII form (IDNs as punycode), or null. */
const asciiDomain = (host: string): string | null => {
  if (!writtenDomain.test(host) || !URL.canParse(`http://${host}`)) return null;
  const { hostname } = new URL(`http://${host}`);
  const labels = hostname.split(".");
  const top = labels.at(-1) ?? "";
  if (labels.length < 2 || !labels.every((one) => label.test(one)) || /^\d+$/.test(top) || top.length < 2) return null;
  return hostname;
};
