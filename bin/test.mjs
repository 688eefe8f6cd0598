import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, install, nextBin, program } from "./prepare.mjs";
import { setSettingsAside } from "./settings.mjs";
import { endOnSignals, explain, onEnd } from "./trouble.mjs";

const isQuickCheck = process.argv.includes("--check");
const only = process.argv.find((argument) => argument === "types" || argument === "lint");
const reports = "test-results";
const totals = { passed: 0, failed: 0 };
/** What failed, in words. It is said once more at the end, where a reader of a long log looks first. */
const failures = [];

async function runAll() {
  setSettingsAside();
  await install();
  if (only !== "lint") await part("types", types);
  if (only !== "types") await part("lint", lint);
  if (only) return;
  await part("unused", unused);
  rmSync(reports, { recursive: true, force: true });
  await vitest("house", "rules", "emails");
  if (isQuickCheck) return;
  await vitest("db");
  if (!(await part("build", build))) return;
  await vitest("faults");
  await endToEnd();
}

async function types() {
  rmSync(join(".next", "dev", "types"), { recursive: true, force: true }); // may speak of pages that are gone
  await run([nextBin, "typegen"], "ignore");
  return run([program("tsc", "typescript"), "--noEmit"]);
}

const lint = () => run([program("biome", "@biomejs/biome"), "check", "--error-on-warnings"]);

/** Files, exports and packages that nothing needs (knip.jsonc). `npx knip --fix` takes the word `export` away where it is for nothing. */
const unused = () => run([program("knip"), "--no-progress"]);

/** Runs one part of the tests, which passes or fails as a whole. */
async function part(name, act) {
  console.log(`\n— ${name}`);
  const passed = await act().then(
    (code) => !code,
    (fault) => console.error(fault.message),
  );
  totals[passed ? "passed" : "failed"] += 1;
  if (!passed) failures.push(name);
  return passed;
}

async function vitest(...projects) {
  console.log(`\n— ${projects.join(", ")}`);
  const file = join(reports, `${projects[0]}.json`);
  const args = [
    "run",
    ...projects.flatMap((name) => ["--project", name]),
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ];
  const code = await run([program("vitest"), ...args]);
  const { numPassedTests: passed = 0, numFailedTests: failed = 0, testResults = [] } = reportIn(file);
  count(passed, failed, code);
  for (const { name, status, message, assertionResults } of testResults) {
    const failed = assertionResults.filter((test) => test.status === "failed");
    for (const test of failed) failures.push(`${name}: ${test.fullName}\n${test.failureMessages.join("\n")}`);
    if (status === "failed" && failed.length === 0) failures.push(`${name}: ${message}`);
  }
}

async function endToEnd() {
  console.log("\n— end to end");
  const code = await run([program("playwright", "@playwright/test"), "test"]);
  const { stats = {}, suites = [] } = reportIn(join(reports, "e2e.json"));
  const { expected = 0, flaky = 0, unexpected = 0 } = stats;
  count(expected, unexpected + flaky, code);
  for (const { file, title, tests } of suites.flatMap(specsIn))
    for (const { error } of tests.flatMap((test) => test.results).filter((result) => result.error))
      failures.push(`${file}: ${title}\n${error.message}`);
}

const specsIn = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsIn)];

/** A run that failed without a failed test counts as one failure. */
function count(passed, failed, code) {
  totals.passed += passed;
  totals.failed += failed || (code === 0 ? 0 : 1);
}

const reportIn = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {});

function run(args, stdout = "inherit") {
  const child = spawn(process.execPath, args, { stdio: ["ignore", stdout, "inherit"] });
  onEnd(() => void child.kill("SIGTERM"));
  return new Promise((done) => child.on("exit", (code) => done(code ?? 1)));
}

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
endOnSignals(1);
await runAll().catch(explain);
for (const failure of failures) console.log(`\nFailed: ${failure}`);
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed ? 1 : 0);
