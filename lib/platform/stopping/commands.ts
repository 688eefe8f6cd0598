import type { Server } from "node:http";
import { stoppingState } from "./queries";

/**
 * In milliseconds: what is still going on then is cut off. A program that stops a process usually waits ten seconds, and `npm start` has its
 * mailbox and its database to stop after this one.
 */
const longestStop = 7_000;

const servers = new Set<Server>();

/**
 * An orderly stop. The framework closes the server and ends the process once every request is answered. So that this comes soon, sending
 * stops claiming (lib/mail/sending), and each client's connection ends with the answer that it waits for.
 */
export function stopOnSignals() {
  for (const [signal, code] of [
    ["SIGTERM", 143],
    ["SIGINT", 130],
  ] as const)
    process.once(signal, () => {
      stoppingState.followthroughIsStopping = true;
      setTimeout(() => process.exit(code), longestStop).unref();
      // A connection may have begun its last answer before the stop, and so was told to stay.
      setInterval(() => {
        for (const server of servers) server.closeIdleConnections();
      }, 100).unref();
    });
}

export const closeWhenStopping = (server: Server) => void servers.add(server);
