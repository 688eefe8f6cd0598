import { Trouble } from "./trouble.mjs";

/** The settings of the product. docs/settings.md says what each means, and a test keeps the two in step. */
export const settingNames = [
  "APP_URL",
  "AUTH_SECRET",
  "CRON_SECRET",
  "DATABASE_OWNER_URL",
  "DATABASE_URL",
  "DATA_DIR",
  "DEMO",
  "LISTEN_ADDRESS",
  "LOG_LEVEL",
  "MAILBOX_URL",
  "MAIL_FROM",
  "OIDC_CLIENT_ID",
  "OIDC_CLIENT_SECRET",
  "OIDC_ISSUER",
  "PORT",
  "PREPARED_STATEMENTS",
  "SECURITY_CONTACT",
  "SIGN_UP",
  "SMTP_URL",
  "TRUSTED_PROXIES",
];

/** Settings that say how something is done, and never which data or which mail server is used. */
const harmless = ["LOG_LEVEL", "PREPARED_STATEMENTS"];

/**
 * Reads `.env`, or the file that ENV_FILE names, into the environment. What the environment has already is kept, also where it is empty.
 * Every command that works on somebody's data calls this first, from the project's folder.
 */
export function readSettings() {
  const named = process.env.ENV_FILE;
  if (named === "none") return;
  try {
    process.loadEnvFile(named || ".env");
  } catch (fault) {
    if (fault.code === "ENOENT" && !named) return;
    const file = named ? `${named} (ENV_FILE)` : ".env";
    const why = { ENOENT: "there is no such file", EACCES: "it may not be read by this user" }[fault.code];
    throw new Trouble(`The settings in ${file} can’t be read: ${why ?? fault.message}.`);
  }
}

/**
 * For the tests and the bench, which make databases, people and mail of their own. Neither `.env` nor the shell may lead them to somebody's
 * data, so every setting is emptied, here and for each program that they start. Only the harmless ones of the shell are kept. `.env` is read
 * only for variables that are no settings of the product, such as CHROMIUM_PATH.
 */
export function setSettingsAside() {
  const kept = harmless.filter((name) => process.env[name]).map((name) => [name, process.env[name]]);
  readSettings();
  for (const name of settingNames) process.env[name] = "";
  Object.assign(process.env, Object.fromEntries(kept), { ENV_FILE: "none" });
}

/**
 * The settings for a server of Next, which reads `.env` and similar files again by itself. A setting that is there but empty is not filled in
 * from them. So the server gets nothing that we did not give it, and does not learn the address of the database's owner.
 */
export function settingsForServer() {
  const given = Object.fromEntries(settingNames.map((name) => [name, process.env[name] ?? ""]));
  return { ...given, DATABASE_OWNER_URL: "" };
}
