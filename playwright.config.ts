import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { findBrowser } from "./bin/browser.mjs";
import { setSettingsAside } from "./bin/settings.mjs";
import { freePort } from "./db/embedded";

setSettingsAside();
// Workers read this file again, so what the first reading decides is handed on through the environment.
process.env.E2E_PORT ??= String(await freePort());
process.env.CHROMIUM_PATH ??= await findBrowser();
if (!process.env.E2E_DATA) {
  const folder = mkdtempSync(join(tmpdir(), "followthrough-e2e-"));
  process.env.E2E_DATA = folder;
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
}
// Tests call our own commands, which import Next by names that Node alone does not resolve.
process.env.NODE_OPTIONS = "--import tsx";
/** Set to the address of a running `npm run dev` (and E2E_DATA to its data folder), no server is started. */
const running = process.env.E2E_URL;
const baseURL = running ?? `http://localhost:${process.env.E2E_PORT}`;

/** Files with tests that take most of a minute. They begin first, so that none runs alone at the end. */
const long = ["agencies", "forms-*", "limits", "look", "records", "rights", "walk"].map((name) => `**/${name}.spec.ts`);

export default defineConfig({
  testDir: "tests/e2e",
  workers: 2,
  projects: [
    { name: "long", testMatch: long },
    { name: "short", testIgnore: long },
  ],
  fullyParallel: true,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
  outputDir: "test-results/e2e",
  use: {
    baseURL,
    locale: "en-GB",
    timezoneId: "Europe/London",
    // A colour on its way from one theme to the other is neither's.
    contextOptions: { reducedMotion: "reduce" },
    // Recording costs an eighth of the whole run. A failed test says what was on the page; for more, run it again with --trace on.
    trace: "off",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
  ...(running
    ? {}
    : {
        webServer: {
          command: `"${process.execPath}" bin/start.mjs`,
          url: `${baseURL}/api/health/ready`,
          env: { PORT: process.env.E2E_PORT, DATA_DIR: process.env.E2E_DATA, NODE_OPTIONS: "" },
          timeout: 240_000,
          gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
          stdout: "ignore",
        },
      }),
});
