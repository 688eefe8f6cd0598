import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { expect } from "@playwright/test";
import { startMailbox } from "../../bin/mailbox.mjs";
import { freePort } from "../../db/embedded";

/** The built product on a port of its own beside the one that the run started, with everything that it says. */
export async function edgeServer(settings: Record<string, string> = {}) {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const { NODE_OPTIONS: _, ...env } = process.env;
  // It sends e-mails at once, and with them whatever else is due: into the mailbox that all tests read.
  const mailbox = await startMailbox(process.env.E2E_DATA ?? "");
  const program = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const child = spawn(process.execPath, [program, "start", "-p", String(port), "-H", "127.0.0.1"], {
    env: {
      ...env,
      NODE_ENV: "production",
      APP_URL: url,
      DATA_DIR: process.env.E2E_DATA,
      MAILBOX_URL: mailbox.url,
      ...settings,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const gone = new Promise((done) => child.on("exit", done));
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (output += chunk));
  for (let tries = 0; tries < 400; tries++) {
    if (
      await fetch(`${url}/api/health/ready`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      break;
    await new Promise((done) => setTimeout(done, 50));
  }
  const begun = output.length;
  return {
    url,
    /** Nothing of ours failed since it began to answer, and nobody can fill the log. */
    isQuiet() {
      expect(output.slice(begun)).not.toMatch(/^\s+at |⨯|Error/m);
      expect(output.length - begun).toBeLessThan(2_000);
    },
    async stop() {
      child.kill("SIGTERM");
      await gone;
      await mailbox.close();
    },
  };
}

export type EdgeServer = Awaited<ReturnType<typeof edgeServer>>;

const always = {
  "x-content-type-options": "nosniff",
  "permissions-policy": /camera=\(\)/,
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": /^(?:same-origin|strict-origin)$/,
  "strict-transport-security": "max-age=31536000; includeSubDomains",
  "content-security-policy": /default-src '(?:self|none)'.*frame-ancestors 'none'/,
};

/** What an answer lacks of what every answer carries. */
export const missing = (headers: Record<string, unknown>) =>
  Object.entries(always).filter(([name, wanted]) => {
    const value = headers[name];
    return typeof value !== "string" || !(typeof wanted === "string" ? value === wanted : wanted.test(value));
  });
