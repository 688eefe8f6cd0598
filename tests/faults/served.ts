import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "@/db/embedded";
import { onlyWith } from "../setup/only-with";

/** Built unless it is; where the run builds beside the tests already, this waits for it. */
async function build() {
  const child = spawn(process.execPath, ["bin/build.mjs"], { env: onlyWith({}), stdio: "ignore" });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error("The product could not be built.");
}

/** The built product in a process of its own, with a port of its own. It ends with this one, should this one be killed. */
export async function serve(settings: Record<string, string>) {
  await build();
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const next = ["node_modules/next/dist/bin/next", "start", "-p", `${port}`, "-H", "127.0.0.1"];
  const child = spawn(process.execPath, ["--require", "./bin/with-parent.cjs", ...next], {
    env: onlyWith({ NODE_ENV: "production", APP_URL: url, LOG_LEVEL: "error", ...settings }),
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const gone = once(child, "exit");
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (said += chunk));
  const answers = () =>
    fetch(`${url}/api/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await answers())) {
    if (child.exitCode !== null) throw new Error(`The server under test ended: ${said}`);
    await wait(50);
  }
  return {
    url,
    said: () => said,
    async stop() {
      child.kill("SIGKILL");
      await gone;
    },
  };
}
