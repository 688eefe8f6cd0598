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

/** They say how something is done, never whose data or whose mail it is done with. */
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
 * data, so every setting is emptied, here and for each program that they start. Of the shell's, only the harmless ones are kept. `.env` is read
 * for what no setting of the product is, such as CHROMIUM_PATH.
 */
export function setSettingsAside() {
  const kept = harmless.filter((name) => process.env[name]).map((name) => [name, process.env[name]]);
  readSettings();
  for (const name of settingNames) process.env[name] = "";
  Object.assign(process.env, Object.fromEntries(kept), { ENV_FILE: "none" });
}

/**
 * The settings for a server of Next, which reads `.env` and files beside it once more by itself. An empty setting keeps it from filling in
 * what was not given, or what the server is not to know: the address of the database's owner.
 */
export function settingsForServer() {
  const given = Object.fromEntries(settingNames.map((name) => [name, process.env[name] ?? ""]));
  return { ...given, DATABASE_OWNER_URL: "" };
}
