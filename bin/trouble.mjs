/** Faults that are reported in one sentence, without a stack trace: a setting, a port, a folder, a server that is down. */
export class Trouble extends Error {}

const endSteps = [];

/** Runs when the process is told to end, the latest first. */
export function onEnd(end) {
  endSteps.push(end);
}

let ending;

/** What fails from here on fails because of the end. */
export const isEnding = () => ending !== undefined;

/** Ends everything that was started, once, and then the process, with this exit code. */
export function end(code) {
  ending ??= (async () => {
    for (const way of endSteps.reverse()) await Promise.resolve(way()).catch((fault) => console.error(fault.message));
    process.exit(code);
  })();
  return ending;
}

/** Ctrl-C, a stop of the service, a closed terminal and the end of the npm that started us: each ends everything in order. */
export function endOnSignals(code = 0) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => end(code));
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && end(code), 500).unref();
}

/** Reports the reason and ends. It reports nothing once the end has begun, because then everything fails. */
export function explain(fault) {
  if (ending) return ending;
  const isPlain = fault instanceof Trouble || fault?.name === "BackupRefused";
  console.error(isPlain ? fault.message : (fault?.stack ?? String(fault)));
  return end(1);
}
