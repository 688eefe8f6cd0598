import type { ReportableProps } from "@/emails/email";
import { type EmailName, type EmailPropsByName, emailRegistry, type FilledEmail } from "@/emails/registry";
import { seal, unseal } from "@/lib/seal";
import type { GivenEmail, OutboxContent, StoredProps } from "../rules/content";

const secretsOf = (name: EmailName): readonly string[] => emailRegistry[name].secret ?? [];

/** Links and codes are not stored in plain text. */
export function sealSecrets<Name extends EmailName>({ email, props }: GivenEmail<Name>): OutboxContent<Name> {
  const names = secretsOf(email);
  const entries = Object.entries<unknown>(props);
  const secrets = entries.flatMap(([name, value]) => (names.includes(name) ? [[name, String(value)]] : []));
  // The names come from data, so the compiler does not know which props are left.
  const open = Object.fromEntries(entries.filter(([name]) => !names.includes(name))) as StoredProps[Name];
  return { email, props: open, ...(names.length > 0 ? { sealed: seal(Object.fromEntries(secrets)) } : {}) };
}

/** The e-mail as it is written, with its links and codes, which are gone once it was sent or has ended, and with where to report it. */
export function openSecrets<Name extends Exclude<EmailName, "reminder" | "news">>(
  content: OutboxContent<Name>,
  report: ReportableProps,
): FilledEmail<Name> {
  const { email, props, sealed } = content;
  const filled = { ...props, ...(sealed ? unseal(sealed) : {}), ...report };
  if (!hasSecrets(email, filled)) throw new Error("The links and codes of this e-mail are gone.");
  return { email, props: filled };
}

const hasSecrets = <Name extends EmailName>(name: Name, props: object): props is EmailPropsByName[Name] =>
  secretsOf(name).every((secret) => secret in props);
