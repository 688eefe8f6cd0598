import { toASCII } from "tr46";
import { z } from "zod";
import "@/lib/zod-messages";
import { tidyDigits, tidyLine } from "@/lib/platform/text/rules";

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

/** Completely in lower case: no mail server in use distinguishes `Ann` from `ann`, and one person must not get two accounts. */
export const emailAddress: z.ZodType<string> = z.string().transform((raw, context) => mailbox(raw, context));

/** For fields that may stay empty. */
export const optionalEmailAddress: z.ZodType<string> = z
  .string()
  .transform((raw, context) => (tidyLine(raw) === "" ? "" : mailbox(raw, context)));

const mailbox = (raw: string, context: z.RefinementCtx) => {
  const found = pastedAddress(raw);
  if ("address" in found) return found.address;
  context.addIssue({
    code: "custom",
    message: ["Enter one e-mail address, such as name@example.com.", found.reason].filter(Boolean).join(" "),
  });
  return z.NEVER;
};

const before = /^[\s<([{"\u201c\u201d\u201e\u00ab\u2039,;:]+/u;
const after = /[\s>)\]}"'\u2019\u201c\u201d\u00bb\u203a.,;:\u3001\u3002\u060c\u061b!?]+$/u;
const scheme = /^mailto:/i;

/** The address without the signs that programs and people put around it. */
function bare(text: string): string {
  const inner = text.replace(before, "").replace(after, "");
  const plain = scheme.test(inner) ? decoded(inner.replace(scheme, "").replace(/\?.*$/s, "")) : inner;
  return plain
    .replace(/^'|^\u2018/, "")
    .replace(/ *@ */g, "@")
    .replaceAll("\u3002", ".")
    .replace(after, "");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * An address as it is pasted: "Ann Lee <ann@example.com>", "mailto:ann@example.com", in full-width characters, with a comma after it.
 * `name` is the name in it, or "". A text with two addresses gives none. `reason`
 * says why there is none.
 */
export function pastedAddress(raw: string): { address: string; name: string } | { reason: string } {
  if (raw.length > 1_000) return { reason: "This is too long for an address." };
  const text = tidyDigits(raw.slice(0, 1_000));
  const [, inner] = /^.*?[<([]+([^<>()[\]]*@[^<>()[\]]*)(?:[>)\]].*)?$/su.exec(text) ?? [];
  const found = normaliseAddress(bare(inner ?? text));
  const others = [...text.matchAll(/[^\s<>()[\]"',;]+@[^\s<>()[\]"',;]+/g)].map(([part]) =>
    normaliseAddress(bare(part)),
  );
  if (found && others.every((part) => part === found))
    return { address: found, name: inner === undefined ? "" : nameIn(raw) };
  return { reason: reasonAgainst(text) };
}

/** The name that was pasted with an address into a field that keeps addresses alone; "" if none was. */
export function pastedName(sent: unknown): string {
  const found = typeof sent === "string" ? pastedAddress(sent) : { reason: "" };
  return "name" in found ? found.name : "";
}

/** For a form that has a name beside the address: the name that was pasted with the address fills the field that was left empty. */
export const nameFromAddress =
  (name = "name", email = "email") =>
  (form: unknown): unknown => {
    const { [name]: typed = "", [email]: pasted } = (form ?? {}) as Record<string, unknown>;
    if (typeof typed !== "string" || typeof pasted !== "string" || tidyLine(typed) !== "") return form;
    const found = pastedAddress(pasted);
    return "name" in found && found.name ? { ...(form as object), [name]: found.name } : form;
  };

/** The name before an address, without its quotation marks. An address that was written twice is no name. */
function nameIn(raw: string): string {
  const name = tidyLine(raw.replace(/[<([\uff1c\uff08\uff3b].*$/su, ""));
  const plain = name.replace(/^[\s"'\u2018\u201c\u201e\u00ab]+|[\s"'\u2019\u201d\u201c\u00bb,;:]+$/gu, "");
  return /[@\uff20]/.test(plain) ? "" : plain;
}

function reasonAgainst(text: string): string {
  const ats = text.split("@").length - 1;
  if (text === "") return "";
  if (ats === 0) return "This has no @.";
  if (ats > 1) return "This is more than one address.";
  const [name = "", host = ""] = bare(text).split("@");
  if (name === "") return "There is nothing before the @.";
  if (/\s/.test(name + host)) return "An address can’t contain spaces.";
  if (/[^\x21-\x7e]/.test(name))
    return "Before the @, an address can have only letters from a to z, digits and signs such as . _ - +.";
  if (!local.test(name.toLowerCase())) return "Check the part before the @.";
  if (!host.includes(".")) return "The part after the @ needs an ending, such as .com.";
  return "Check the part after the @.";
}

/**
 * The domain in its ASCII form (IDNs as punycode), or null. A library converts it and not the platform: what an address is known by must be
 * the same under every release of Node, and Node 24 takes labels for punycode that are none ("xn--a").
 */
const asciiDomain = (host: string): string | null => {
  const domain = writtenDomain.test(host) ? toASCII(host, { checkBidi: true, checkJoiners: true }) : null;
  const labels = domain?.split(".") ?? [];
  const top = labels.at(-1) ?? "";
  const isNumber = /^(?:\d+|0x[\da-f]*)$/.test(top);
  return labels.length > 1 && labels.every((part) => label.test(part)) && !isNumber && top.length > 1 ? domain : null;
};
