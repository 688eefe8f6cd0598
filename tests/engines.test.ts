import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { onlyWith } from "./setup/only-with";

/** The command on a machine that has no browser at all. */
const run = (...args: string[]) => {
  const env = onlyWith({ PATH: "/nowhere" });
  const { status, stdout, stderr } = spawnSync(process.execPath, ["bin/engines.mjs", ...args], {
    ...{ env, encoding: "utf8" as const },
  });
  return { status, said: `${stdout}${stderr}`.trim().split("\n") };
};

test("If an engine is not installed, the walk says in one sentence what to install", () => {
  const firefox = "Firefox is not installed: apt-get install firefox-esr";
  const webkit = "WebKit is not installed: apt-get install webkit2gtk-driver";
  expect(run("--engine", "firefox")).toEqual({ status: 2, said: [firefox] });
  expect(run("--engine", "webkit")).toEqual({ status: 2, said: [webkit] });
  expect(run()).toEqual({ status: 2, said: [firefox, webkit] });
});

test("An unknown engine is refused, with the names of the known ones", () => {
  expect(run("--engine", "trident")).toEqual({
    status: 1,
    said: ['There is no engine "trident", only firefox and webkit.'],
  });
  expect(run("firefox")).toEqual({
    status: 1,
    said: ["Usage: npm run test:engines [-- --engine firefox|webkit]"],
  });
});
