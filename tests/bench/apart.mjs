import { fileURLToPath } from "node:url";
import { startNode } from "../../bin/children.mjs";

const worker = fileURLToPath(new URL("./worker.mjs", import.meta.url));

/** The functions of a module beside this one, in a process of its own with settings of its own. One question at a time. */
export async function apart(module, env = {}) {
  const { child, gone } = startNode([worker, new URL(module, import.meta.url).href], { env });
  const answer = async () => {
    const reply = new Promise((done) => child.once("message", done));
    const { answer, fault } = await Promise.race([reply, gone.then(() => ({ fault: `${module} ended.` }))]);
    if (fault) throw new Error(fault);
    return answer;
  };
  await answer();
  return {
    ask(name, ...args) {
      child.send({ name, args });
      return answer();
    },
    stop: () => child.kill("SIGTERM") && gone,
  };
}
