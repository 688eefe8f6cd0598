import { z } from "zod";

const secret = z.string().refine((value) => Buffer.byteLength(value) >= 32, "must be 32 bytes or longer");
const address = (...protocols: string[]) =>
  z.string().refine(
    (value) => {
      const url = URL.canParse(value) && new URL(value);
      return url && protocols.includes(url.protocol) && url.hostname !== "";
    },
    `must be an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(" or ")}`,
  );
const number = (from: number, to: number) =>
  z.coerce.number(`must be a number from ${from} to ${to}`).int().min(from).max(to);

const settings = z.object({
  /** The address with which the application signs in to the database, as a role that owns nothing. */
  DATABASE_URL: address("postgres:", "postgresql:"),
  /** The mail server. Without it all e-mails go to the built-in mailbox at MAILBOX_URL. */
  SMTP_URL: address("smtp:", "smtps:").optional(),
  MAILBOX_URL: address("smtp:").optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\s<>@,;]+@[^\s<>@,;]+$/, "must be one e-mail address")
    .optional(),
  /** Where to report a vulnerability, in /.well-known/security.txt. */
  SECURITY_CONTACT: z
    .string()
    .regex(
      /^(?:[^\s<>@,;:]+@[^\s<>@,;:]+|(?:mailto|https):[^\s<>]+)$/,
      "must be one e-mail address, or an address that begins with https://",
    )
    .optional(),
  APP_URL: address("http:", "https:").transform((value) => value.replace(/\/+$/, "")),
  AUTH_SECRET: secret,
  /** Without it nobody can start a tick: the route answers 503. */
  CRON_SECRET: secret.optional(),
  DATA_DIR: z.string().default(".data"),
  /** Whether the start fills an empty database with invented people. If it is not set, lib/platform/demo/rules/wanted.ts decides. */
  DEMO: z.enum(["yes", "no"], "must be yes or no").optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
  /** Who gets an account: everybody who asks, or only whoever is invited. */
  SIGN_UP: z.enum(["open", "invited"], "must be open or invited").default("open"),
  /** An OpenID Connect provider at which people may sign in as well: all three settings, or none. */
  OIDC_ISSUER: z
    .string()
    .regex(
      /^(?:https:\/\/|http:\/\/(?:localhost|127\.0\.0\.1)(?=[:/]|$))\S+$/,
      "must be an address that begins with https://",
    )
    .refine((value) => URL.canParse(value), "must be an address that begins with https://")
    .transform((value) => value.replace(/\/+$/, ""))
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  /** How many proxies stand in front of us and add to X-Forwarded-For. */
  TRUSTED_PROXIES: number(0, 10).default(0),
});

const oidcNames = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] as const;

export type Env = z.output<typeof settings> & { MAIL_FROM: string; SECURITY_CONTACT: string };

let checked: Env | undefined;

/** The settings. They are checked when they are first read (at the start, by instrumentation.ts), and never during a build. */
export function env(): Env {
  checked ??= checkEnv(process.env);
  return checked;
}

/** One sentence that names every setting that is missing or malformed. */
export function checkEnv(given: Record<string, string | undefined>): Env {
  const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ""));
  const parsed = settings.safeParse(filled);
  const faults = (parsed.error?.issues ?? []).map((issue) => {
    const name = String(issue.path[0]);
    return filled[name] === undefined ? `${name} is not set` : `${name} ${issue.message}`;
  });
  if (!filled.SMTP_URL && !filled.MAILBOX_URL) faults.push("SMTP_URL is not set");
  if (oidcNames.some((name) => filled[name]))
    faults.push(...oidcNames.filter((name) => !filled[name]).map((name) => `${name} is not set`));
  if (parsed.success && !faults.length) {
    const MAIL_FROM = parsed.data.MAIL_FROM ?? ourAddress(parsed.data.APP_URL);
    return { SECURITY_CONTACT: MAIL_FROM.replace(/^[^@]*/, "security"), ...parsed.data, MAIL_FROM };
  }
  throw new Error(`${faults.join("; ")}.`);
}

function ourAddress(appUrl: string) {
  const host = new URL(appUrl).hostname;
  return `followthrough@${/^[\d.]+$|[:[]|^localhost$/.test(host) ? "localhost.localdomain" : host}`;
}
