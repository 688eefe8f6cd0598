import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { setSettingsAside } from "./bin/settings.mjs";

setSettingsAside();

const quiet = "tests/setup/quiet.ts";
/** A server's own zone must never matter, so tests run where hours are odd. */
const env = { TZ: "Asia/Kathmandu", LOG_LEVEL: "silent" };

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    maxWorkers: 2,
    projects: [
      // Tests of what changes nothing share the modules that they load: loading them anew for each file took most of the time.
      { extends: true, test: { name: "house", include: ["tests/*.test.ts"], setupFiles: [quiet], isolate: false } },
      {
        extends: true,
        test: { name: "rules", include: ["tests/rules/**/*.test.ts"], setupFiles: [quiet], env, isolate: false },
      },
      {
        extends: true,
        test: {
          name: "emails",
          include: ["tests/emails/**/*.test.{ts,tsx}"],
          setupFiles: [quiet],
          env,
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: ["tests/db/**/*.test.ts"],
          globalSetup: ["tests/setup/postgres.ts"],
          setupFiles: [quiet, "tests/setup/database.ts"],
          testTimeout: 20_000,
          env,
        },
      },
      {
        extends: true,
        test: {
          name: "faults",
          include: ["tests/faults/**/*.test.ts"],
          globalSetup: ["tests/setup/postgres.ts"],
          setupFiles: [quiet, "tests/setup/database.ts"],
          fileParallelism: false,
          testTimeout: 120_000,
          env,
        },
      },
    ],
  },
});
