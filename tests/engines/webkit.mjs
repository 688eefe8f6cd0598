import { readdirSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "./product.mjs";
import { installed, ownFolder, startProgram } from "./programs.mjs";

const libraries = ["/usr/lib", "/usr/libexec"];

/** The small browser that is part of WebKitGTK. The name of its folder depends on the version. */
function miniBrowser() {
  const folders = libraries.flatMap((folder) => {
    const inside = (path) => {
      try {
        return readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory());
      } catch {
        return [];
      }
    };
    return [folder, ...inside(folder).map(({ name }) => `${folder}/${name}`)].flatMap((path) =>
      inside(path)
        .filter(({ name }) => name.startsWith("webkit"))
        .map(({ name }) => `${path}/${name}/MiniBrowser`),
    );
  });
  return installed(...folders.sort().reverse());
}

export function findWebKit() {
  const driver = installed("WebKitWebDriver");
  const browser = miniBrowser();
  if (!driver || !browser) return { lacks: "WebKit is not installed: apt-get install webkit2gtk-driver" };
  const screen = installed("Xvfb");
  if (!screen && !process.env.DISPLAY) return { lacks: "WebKit needs a screen: apt-get install xvfb" };
  return { programs: { driver, browser, screen } };
}

/** WebKit's MiniBrowser, on a virtual screen as large as a phone's, driven by plain WebDriver. */
export async function startWebKit({ driver, browser, screen }) {
  const home = ownFolder();
  const display = screen && (await startScreen(screen));
  const port = await freePort();
  const program = startProgram(driver, [`--port=${port}`, "--host=127.0.0.1"], {
    HOME: home,
    XDG_RUNTIME_DIR: home,
    GDK_BACKEND: "x11",
    LIBGL_ALWAYS_SOFTWARE: "1",
    NO_AT_BRIDGE: "1",
    ...(display && { DISPLAY: display.name }),
  });
  const send = sender(`http://127.0.0.1:${port}`);
  const options = { binary: browser, args: ["--automation"] };
  const session = await begun(() =>
    send("POST", "/session", { capabilities: { alwaysMatch: { "webkitgtk:browserOptions": options } } }),
  );
  const here = `/session/${session.sessionId}`;
  const evaluate = async (run, ...args) => {
    const answer = await send("POST", `${here}/execute/async`, {
      script: `const [given, done] = arguments;
        const run = async () => ({ value: (await (${run})(...JSON.parse(given))) ?? null });
        run().catch((fault) => ({ fault: String(fault) })).then((answer) => done(JSON.stringify(answer)));`,
      args: [JSON.stringify(args)],
    });
    const { value, fault } = JSON.parse(answer);
    if (fault) throw new Error(fault);
    return value;
  };
  return {
    version: `${session.capabilities.browserName} ${session.capabilities.browserVersion}`,
    evaluate,
    faults: [],
    setSize: (width, height) => send("POST", `${here}/window/rect`, { x: 0, y: 0, width, height }),
    open: (url) => send("POST", `${here}/url`, { url }),
    act: (actions) => send("POST", `${here}/actions`, { actions }),
    forgetCookies: () => send("DELETE", `${here}/cookie`),
    async stop() {
      await send("DELETE", here).catch(() => {});
      await program.stop();
      await display?.stop();
    },
  };
}

async function startScreen(screen) {
  const program = startProgram(screen, ["-displayfd", "3", "-screen", "0", "800x1000x24", "-nolisten", "tcp"]);
  const [, number] = await program.says(/^(\d+)\n/m);
  return { name: `:${number}`, stop: program.stop };
}

const sender = (address) => async (method, path, body) => {
  const answer = await fetch(address + path, { method, body: body && JSON.stringify(body) });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${value?.error}: ${value?.message}`);
  return value;
};

/** Tries again until the driver listens. If the driver listens and refuses, the reason is reported at once. */
async function begun(ask) {
  for (const until = Date.now() + 20_000; ; await wait(100)) {
    try {
      return await ask();
    } catch (fault) {
      if (fault.message !== "fetch failed" || Date.now() > until) throw fault;
    }
  }
}
