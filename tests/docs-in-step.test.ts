import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { settingNames } from "../bin/settings.mjs";
import { emailRegistry } from "../emails/registry";
import { respectsSuppressions, sendingTimeLimits } from "../lib/mail/sending/rules";
import { signInEmailLimits } from "../lib/people/accounts/rules";
import { rows, section, sorted } from "./setup/markdown";
import { sourceTexts, topSources } from "./setup/source-files";

const read = (file: string) => readFileSync(file, "utf8");
const emails = read("docs/emails.md");
const settings = read("docs/settings.md");
const glossary = read("docs/glossary.md");

// ---- docs/emails.md ------------------------------------------------------------------------------------------------------

test("The document of e-mails has every e-mail with its class, and no other", () => {
  const list = section(emails, "## The e-mails");
  const found = [...list.matchAll(/^### `([\w-]+)`$/gm)].map(([, name]) => name!);
  expect(sorted(found)).toEqual(sorted(Object.keys(emailRegistry)));
  for (const [name, email] of Object.entries(emailRegistry)) {
    const part = section(list, `### \`${name}\``);
    expect(part, name).toMatch(/^- To: /m);
    expect(part, name).toContain(`- Class: \`${email.class}\`. Stopped by: `);
  }
});

test("The document of e-mails says for how long each class is tried, and to which addresses", () => {
  const words = (ms: number) =>
    ms === Number.POSITIVE_INFINITY
      ? "without an end"
      : ms < 3_600_000
        ? `${ms / 60_000} minutes`
        : `${ms / 3_600_000} hours`;
  expect(rows(section(emails, "## How long sending is tried")).slice(1)).toEqual(
    Object.entries(sendingTimeLimits).map(([name, ms]) => [
      `\`${name}\``,
      words(ms),
      respectsSuppressions[name as keyof typeof respectsSuppressions] ? "no" : "yes",
    ]),
  );
});

test("The document of e-mails gives the limits of sign-in e-mails as they are", () => {
  const limits = signInEmailLimits;
  expect(
    rows(section(emails, "## Sign-in e-mails"))
      .slice(1)
      .map(([, most]) => most),
  ).toEqual([
    `${limits.byBrowser} an hour`,
    `${limits.byKnownBrowser} an hour`,
    `${limits.byNetwork} an hour`,
    `${limits.fromNetworkAnHour} an hour, ${limits.fromNetworkADay} a day`,
    `${limits.toAddressADay} a day`,
    `${limits.ceiling.toLocaleString("en-GB")} an hour`,
  ]);
});

// ---- docs/settings.md and .env.example -----------------------------------------------------------------------------------

/** What Node, npm, Next and the system say, and no setting of ours is. */
const notOurs =
  /^(?:NODE_ENV|NODE_OPTIONS|NEXTAUTH_URL|NEXT_\w+|PATH|HOME|npm_\w+|TMPDIR|LD_LIBRARY_PATH|AWS_\w+|FONTCONFIG_PATH|TZ|DISPLAY)$/;
const forTests = [
  "CHROMIUM_PATH",
  "CRASH_ROUNDS",
  "DRAINED",
  "E2E_DATA",
  "E2E_PORT",
  "E2E_URL",
  "SHOTS",
  "UPGRADE_INTERVIEWS",
];
const documented = [...settings.matchAll(/^### `([A-Z0-9_]+)`$/gm)].map(([, name]) => name!);

/** Every variable of the environment that our code reads, by any of the ways in which it does. */
function settingsRead() {
  const names = new Set<string>();
  for (const text of sourceTexts("app", "lib", "db", "emails", "bin", "tests", ...topSources)) {
    for (const [, name] of text.matchAll(/\bprocess\.env\.([A-Za-z0-9_]+)/g)) names.add(name!);
    for (const [, list = ""] of text.matchAll(/\{([^{}]*)\}\s*=\s*(?:process\.env|env\(\))/g))
      for (const [, name] of list.matchAll(/\b([A-Z][A-Z0-9_]+)\b(?=\s*(?:[,:=]|$))/g)) names.add(name!);
  }
  const schema = section(read("lib/env.ts").replace(/^const settings/m, "# settings\nconst settings"), "# settings");
  for (const [, name] of schema.matchAll(/^ {2}([A-Z_]+):/gm)) names.add(name!);
  return [...names].filter((name) => !notOurs.test(name));
}

test("Every setting that is read stands in its document, and the other way round", () => {
  expect(sorted(documented)).toEqual(sorted(settingsRead()));
  expect(sorted(documented)).toEqual(sorted([...settingNames, ...forTests, "ENV_FILE", "STUDIO_URL"]));
});

test("Every setting has its default, an example and who needs it", () => {
  for (const name of documented) {
    const part = section(settings, `### \`${name}\``);
    for (const line of ["- Default: ", "- Example: ", "- Who needs it: "]) expect(part, name).toContain(`\n${line}`);
  }
});

test(".env.example has every setting that a person sets, each as a comment", () => {
  const lines = read(".env.example").split("\n").filter(Boolean);
  expect(lines.filter((line) => !line.startsWith("#"))).toEqual([]);
  const found = lines.flatMap((line) => line.match(/^# ([A-Z0-9_]+)=/)?.[1] ?? []);
  const byHand = settingNames.filter((name) => name !== "MAILBOX_URL");
  expect(sorted(found)).toEqual(sorted([...byHand, "CHROMIUM_PATH"]));
});

// ---- docs/glossary.md ----------------------------------------------------------------------------------------------------

const inBackticks = (text: string) => [...new Set([...text.matchAll(/`([^`\n]+)`/g)].map(([, name]) => name!))];

test("Every name of the code that the glossary has is a name of the code", () => {
  const code = sourceTexts("app", "lib", "db", "emails", "bin").flatMap((text) => text.match(/[A-Za-z_]\w*/g) ?? []);
  const words = new Set(code);
  const names = inBackticks(section(glossary, "## In the code")).filter((name) => /^[\w$]+(?:\(\))?$/.test(name));
  expect(names.length).toBeGreaterThan(60);
  expect(names.filter((name) => !words.has(name.replace("()", "")))).toEqual([]);
});

test("The glossary has every folder of lib", () => {
  const folders = readdirSync("lib", { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && !/^(?:rules|queries|commands)$/.test(entry.name),
  );
  const paths = folders.map(({ parentPath, name }) => `\`${parentPath}/${name}/\``);
  expect(paths.filter((path) => !glossary.includes(path))).toEqual([]);
});

test("Every folder that the glossary has is a folder", () => {
  const paths = inBackticks(glossary).filter((name) => /^(?:app|lib|db|emails|tests|bin|docs)\//.test(name));
  expect(paths.length).toBeGreaterThan(40);
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});

// ---- all of them ---------------------------------------------------------------------------------------------------------

test("No line of a document is longer than 160 characters", () => {
  const files = readdirSync("docs").filter((name) => name.endsWith(".md"));
  const long = [...files.map((name) => `docs/${name}`), "SECURITY.md", "CHANGELOG.md", "NOTICE"].flatMap((file) =>
    read(file)
      .split("\n")
      .flatMap((line, index) => (line.length > 160 ? [`${file}:${index + 1}`] : [])),
  );
  expect(long).toEqual([]);
});
