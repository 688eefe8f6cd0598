import { installed, ownFolder, startProgram } from "./programs.mjs";

export function findFirefox() {
  const firefox = installed("firefox-esr", "firefox");
  if (!firefox) return { lacks: "Firefox is not installed: apt-get install firefox-esr" };
  if (typeof WebSocket === "undefined")
    return { lacks: "Firefox is driven through a WebSocket, which this Node lacks: start npm run test:engines" };
  return { programs: { firefox } };
}

/** Firefox without a window, by WebDriver BiDi. */
export async function startFirefox({ firefox }) {
  const profile = ownFolder();
  const args = ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0", "about:blank"];
  const program = startProgram(firefox, args, { MOZ_HEADLESS: "1", HOME: profile });
  const [, address] = await program.says(/WebDriver BiDi listening on (ws:\S+)/);
  const { ask, faults } = await conversation(`${address}/session`);
  const { capabilities } = await ask("session.new", { capabilities: {} });
  const { contexts } = await ask("browsingContext.getTree", { maxDepth: 0 });
  const { context } = contexts[0];
  await ask("session.subscribe", { events: ["log.entryAdded"] });
  const evaluate = async (run, ...args) => {
    const answer = await ask("script.callFunction", {
      functionDeclaration: `async (given) => JSON.stringify(await (${run})(...JSON.parse(given)) ?? null)`,
      arguments: [{ type: "string", value: JSON.stringify(args) }],
      target: { context },
      awaitPromise: true,
    });
    if (answer.type === "exception") throw new Error(answer.exceptionDetails.text);
    return JSON.parse(answer.result.value);
  };
  return {
    version: `${capabilities.browserName} ${capabilities.browserVersion}`,
    evaluate,
    faults,
    setSize: (width, height) => ask("browsingContext.setViewport", { context, viewport: { width, height } }),
    open: (url) => ask("browsingContext.navigate", { context, url, wait: "complete" }),
    act: (actions) => ask("input.performActions", { context, actions }),
    forgetCookies: () => ask("storage.deleteCookies", {}),
    stop: program.stop,
  };
}

/** Questions and answers over one WebSocket. `faults` are the errors that pages reported meanwhile. */
async function conversation(address) {
  const socket = new WebSocket(address);
  const waiting = new Map();
  const faults = [];
  let last = 0;
  socket.addEventListener("message", ({ data }) => {
    const { id, type, method, params, result, error, message } = JSON.parse(data);
    if (method === "log.entryAdded" && params.level === "error") faults.push(params.text);
    const asked = waiting.get(id);
    waiting.delete(id);
    if (type === "error") asked?.fail(new Error(`${error}: ${message}`));
    else asked?.done(result);
  });
  socket.addEventListener("close", () => {
    for (const { fail } of waiting.values()) fail(new Error("Firefox hung up."));
  });
  await new Promise((done, fail) => {
    socket.addEventListener("open", done);
    socket.addEventListener("error", () => fail(new Error(`Firefox does not answer at ${address}.`)));
  });
  const ask = (method, params) =>
    new Promise((done, fail) => {
      last += 1;
      waiting.set(last, { done, fail });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  return { ask, faults };
}
