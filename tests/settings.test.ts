import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { settingNames } from "../bin/settings.mjs";

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => void rmSync(folder, { recursive: true, force: true })));

function folderWith(files: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), "followthrough-settings-"));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** The environment of a program in this folder, once it has done what `code` says. */
function environment(code: string, folder: string, shell: Record<string, string> = {}): Record<string, string> {
  const module = pathToFileURL(resolve("bin/settings.mjs")).href;
  const program = `import * as settings from ${JSON.stringify(module)};
    import { createRequire } from "node:module";
    const require = createRequire(${JSON.stringify(createRequire(import.meta.url).resolve("next/package.json"))});
    ${code};
    console.log(JSON.stringify(process.env));`;
  const { PATH } = process.env;
  const options = { cwd: folder, env: { PATH, ...shell } as unknown as NodeJS.ProcessEnv, encoding: "utf8" as const };
  return JSON.parse(execFileSync(process.execPath, ["--input-type=module", "-e", program], options));
}

const read = "settings.readSettings()";
const aside = "settings.setSettingsAside()";
const every = (value: string) => settingNames.map((name) => `${name}=${value}\n`).join("");

test("Settings are read from .env, and the environment wins over it, also where it is empty", () => {
  const folder = folderWith({ ".env": 'PORT=1\nSIGN_UP=invited\nSMTP_URL=smtp://a\nMAIL_FROM="a@b" # why\n' });
  expect(environment(read, folder, { PORT: "2", SMTP_URL: "" })).toMatchObject({
    PORT: "2",
    SIGN_UP: "invited",
    SMTP_URL: "",
    MAIL_FROM: "a@b",
  });
});

test("Without .env nothing is read, and nothing is wrong", () => {
  expect(environment(read, folderWith({})).PORT).toBeUndefined();
});

test("ENV_FILE names another file, or none at all", () => {
  const folder = folderWith({ ".env": "PORT=1\n", other: "PORT=2\n" });
  expect(environment(read, folder, { ENV_FILE: "other" }).PORT).toBe("2");
  expect(environment(read, folder, { ENV_FILE: "none" }).PORT).toBeUndefined();
});

test("Tests and the bench take no setting that could lead to somebody's data, neither from .env nor from the shell", () => {
  const folder = folderWith({ ".env": `${every("from the file")}CHROMIUM_PATH=/a/browser\n` });
  const shell = Object.fromEntries(settingNames.map((name) => [name, "from the shell"]));
  const found = environment(aside, folder, { ...shell, PREPARED_STATEMENTS: "off" });
  const kept = settingNames.filter((name) => found[name] !== "");
  expect(kept.map((name) => [name, found[name]])).toEqual([
    ["LOG_LEVEL", "from the shell"],
    ["PREPARED_STATEMENTS", "off"],
  ]);
  expect(found).toMatchObject({ CHROMIUM_PATH: "/a/browser", ENV_FILE: "none" });
  const alone = environment(aside, folder);
  expect(settingNames.filter((name) => alone[name] !== "")).toEqual([]);
  expect(settingNames.filter((name) => process.env[name]).filter((name) => name !== "LOG_LEVEL")).toEqual([]);
});

test("Next, which reads files of its own, adds nothing to the settings that a server is started with", () => {
  const files = [".env", ".env.local", ".env.production", ".env.production.local"];
  const folder = folderWith(Object.fromEntries(files.map((name) => [name, `${every("from Next")}NEW=yes\n`])));
  const server = `process.env.ENV_FILE = "none"; process.env.PORT = "1"; process.env.DATABASE_OWNER_URL = "postgres://owner";
    Object.assign(process.env, settings.settingsForServer());
    require("@next/env").loadEnvConfig(process.cwd(), false, { info() {}, error() {} })`;
  const found = environment(server, folder);
  expect(found.NEW).toBe("yes"); // so it did read them
  expect(settingNames.filter((name) => found[name]).map((name) => [name, found[name]])).toEqual([["PORT", "1"]]);
});

test("Every command reads its settings in one of the two ways", () => {
  const { postinstall, ...scripts } = JSON.parse(readFileSync("package.json", "utf8")).scripts;
  expect(postinstall).toBe("node bin/patch.mjs"); // which mends packages, and works on nobody's data
  const commands = [
    ...new Set(Object.values<string>(scripts).flatMap((script) => script.match(/\bbin\/\S+\.mjs/g) ?? [])),
  ];
  expect(commands.length).toBeGreaterThanOrEqual(4);
  const others = ["drizzle.config.ts", "vitest.config.ts", "playwright.config.ts"];
  for (const file of [...commands, ...others])
    expect(readFileSync(file, "utf8"), file).toMatch(/^ *(?:readSettings|setSettingsAside)\(\);/m);
});

test("A program of ours that a test starts is given its settings alone", () => {
  const starters = readdirSync("tests", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && name !== "settings.test.ts")
    .filter((name) => /\["bin\/\w+\.mjs"/.test(readFileSync(join("tests", name), "utf8")));
  expect(starters.length).toBeGreaterThanOrEqual(5);
  for (const name of starters) expect(readFileSync(join("tests", name), "utf8"), name).toContain("onlyWith(");
});
