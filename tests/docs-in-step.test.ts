import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { settingNames } from "../bin/settings.mjs";
import { emailRegistry } from "../emails/registry";
import { signInEmailLimits } from "../lib/accounts/rules";
import { articleDisagreements } from "../lib/plan/rules/disagreements";
import { emptyFacts } from "../lib/plan/rules/empty-facts";
import { type Facts, type InterviewOutcome, stepNames, stepSide } from "../lib/plan/rules/facts";
import { plan } from "../lib/plan/rules/plan";
import { defaultPlanSettings } from "../lib/plan/rules/settings";
import { articles, playbookRules } from "../lib/plan/rules/sources";
import { respectsSuppressions, sendingTimeLimits } from "../lib/sending/rules";
import { planSettingFields } from "../lib/workspaces/rules";

const read = (file: string) => readFileSync(file, "utf8");
const playbook = read("docs/playbook.md");
const emails = read("docs/emails.md");
const settings = read("docs/settings.md");
const glossary = read("docs/glossary.md");

/** The part of a text from one heading to the next of its own level. */
function section(text: string, heading: string) {
  const level = heading.match(/^#+/)?.[0] ?? "";
  const begin = text.indexOf(`${heading}\n`);
  expect(begin, heading).toBeGreaterThan(-1);
  const end = text.indexOf(`\n${level} `, begin + 1);
  return text.slice(begin, end < 0 ? undefined : end);
}

/** The cells of each row of the tables in a text, without their heads. */
const rows = (text: string) =>
  [...text.matchAll(/^\|(.+)\|$/gm)]
    .map(([, row = ""]) => row.split("|").map((cell) => cell.trim()))
    .filter(([first = ""]) => !/^-+$/.test(first));

const sorted = (list: Iterable<string>) => [...list].sort();

// ---- docs/playbook.md ----------------------------------------------------------------------------------------------------

test("The playbook names the articles as the product does", () => {
  const named = rows(section(playbook, "## The articles")).slice(1);
  expect(named).toEqual(Object.entries(articles).map(([short, { title, by }]) => [short, title, by]));
});

test("The playbook has every rule with its articles, each in a sentence, and no other rule", () => {
  const found = rows(section(playbook, "## The rules")).filter(([number]) => number !== "rule");
  expect(found.map(([number, sources]) => [number, sources])).toEqual(
    Object.entries(playbookRules).map(([number, { sources }]) => [number, sources.join(", ")]),
  );
  expect(found.filter(([, , says = ""]) => says.length < 15 || !says.endsWith("."))).toEqual([]);
});

test("The playbook has every disagreement of the articles with its articles, and no other", () => {
  const text = section(playbook, "## Where the articles disagree").replace(/\n {2}/g, " ");
  const found = [...text.matchAll(/^- \*\*(C\d+): ([^*]+)\*\* \(([^)]+)\)/gm)].map(([, ...parts]) => parts);
  expect(found).toEqual(
    Object.entries(articleDisagreements).map(([number, { about, sources }]) => [number, about, sources.join(", ")]),
  );
});

test("The playbook cites no number that there is not, and neither do code and tests", () => {
  const known = new Set([...Object.keys(playbookRules), ...Object.keys(articleDisagreements)]);
  const cited = execFileSync("git", [
    "grep",
    "-ohwE",
    "[RC][1-9][0-9]?",
    "--",
    "docs/playbook.md",
    "lib",
    "tests/rules",
  ]);
  const numbers = new Set(cited.toString().split("\n").filter(Boolean));
  expect(numbers.size).toBeGreaterThan(80);
  expect(sorted(numbers).filter((number) => !known.has(number))).toEqual([]);
});

const steps = [
  ...section(playbook, "## The steps of the plan").matchAll(/^- `([\w-]+)` \((candidate|consultant); ([^)]+)\)\./gm),
].map(([, name, whose, numbers = ""]) => ({ name, whose, numbers: numbers.split(/,\s+/) }));

test("The playbook has every step of the plan, in the plan's order, with whose it is", () => {
  expect(steps.map(({ name, whose }) => [name, whose])).toEqual(stepNames.map((name) => [name, stepSide(name, true)]));
});

/** Interviews that together bring every step about; the 26th of November 2026 was a Thursday. */
function plannedSteps() {
  const [before, start, end, later] = ["2026-11-25T09", "2026-11-26T10", "2026-11-26T11", "2026-12-20T09"].map(
    (hour) => `${hour}:00:00Z`,
  ) as [string, string, string, string];
  const met = [{ id: "priya", name: "Priya Shah", topicNoted: true }];
  const agency: Facts = {
    ...emptyFacts,
    ...{ starts: start, ends: end, zone: "Europe/London", country: "GB", region: "ENG", format: "in_person" },
    ...{ route: "agency", contact: "direct", consultantName: "Dana Reyes", interviewers: met },
    ...{ handwritten: true, interestNote: true, debriefSavedAt: end, debriefSharedAt: end, situationSaidAt: end },
    settled: [{ step: "thank-you", forId: "priya", at: end, how: "done" }],
  };
  const asked = {
    promise: { day: "2026-11-30", loggedAt: null },
    chased: ["2026-12-02T09:00:00Z", "2026-12-10T09:00:00Z"],
  };
  const outcome = (kind: InterviewOutcome) => ({ outcome: { kind, at: "2026-12-01T09:00:00Z" } });
  const interviews: Partial<Facts>[] = [
    { ...asked, draftReviews: [{ step: "thank-you", forId: "priya", askedAt: end, readAt: null }] },
    { wanted: "no", concernAt: end, updateBy: "2026-11-30", feedbackLoggedAt: later, feedbackSharedAt: later },
    ...(["rejected", "offer", "next"] as const).map(outcome),
    { starts: "2026-11-27T10:00:00Z", ends: "2026-11-27T11:00:00Z", settled: [] }, // a Friday
  ];
  return interviews.flatMap((facts) => plan({ ...agency, ...facts }, facts.starts ? before : later));
}

test("The playbook gives every step the rules that the plan gives it", () => {
  const rules = new Map<string, Set<string>>([["keep-looking", new Set(["R51"])]]);
  for (const step of plannedSteps()) rules.set(step.step, new Set([...(rules.get(step.step) ?? []), ...step.rules]));
  for (const { name, numbers } of steps) expect(sorted(numbers), name).toEqual(sorted(rules.get(name!) ?? []));
});

test("The playbook has every number of the plan with its default and the rule that it rests on", () => {
  const found = rows(section(playbook, "## The numbers")).slice(1);
  expect(found).toEqual(
    Object.entries(defaultPlanSettings).map(([name, value]) => [
      `\`${name}\``,
      `${value}`,
      planSettingFields[name as keyof typeof planSettingFields].rule ?? "ours",
    ]),
  );
});

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
  /^(?:NODE_ENV|NODE_OPTIONS|NEXT_\w+|PATH|HOME|npm_\w+|TMPDIR|LD_LIBRARY_PATH|AWS_\w+|FONTCONFIG_PATH|TZ)$/;
const forTests = ["CHROMIUM_PATH", "E2E_DATA", "E2E_PORT", "E2E_URL", "SHOTS"];
const documented = [...settings.matchAll(/^### `([A-Z0-9_]+)`$/gm)].map(([, name]) => name!);

/** Every variable of the environment that our code reads, by any of the ways in which it does. */
function settingsRead() {
  const names = new Set<string>();
  const files = execFileSync("git", ["ls-files", "*.ts", "*.tsx", "*.mjs"]).toString().split("\n").filter(existsSync);
  for (const file of files) {
    const text = read(file);
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
  const code = execFileSync(
    "git",
    ["grep", "-ohwE", "[A-Za-z_][A-Za-z0-9_]*", "--", "*.ts", "*.tsx", "*.mjs", ":!tests"],
    {
      maxBuffer: 1 << 28,
    },
  );
  const words = new Set(code.toString().split("\n"));
  const names = inBackticks(section(glossary, "## In the code")).filter((name) => /^[\w$]+(?:\(\))?$/.test(name));
  expect(names.length).toBeGreaterThan(60);
  expect(names.filter((name) => !words.has(name.replace("()", "")))).toEqual([]);
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
