// A process of its own that does what it is asked: the functions that a module exports. tests/bench/apart.mjs starts it.
(await import("tsx/esm/api")).register();
const does = await import(process.argv[2]);

process.on("message", async ({ name, args }) => {
  try {
    process.send({ answer: await does[name](...args) });
  } catch (fault) {
    process.send({ fault: fault?.stack ?? String(fault) });
  }
});
process.send({ answer: "ready" });
