import type { Server } from "node:http";

/** The server that listens is not handed to us: it is found as it receives, and guarded before it passes its first request on. */
export async function register() {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    (await import("./lib/env")).env();
    const { guardServer } = await import("./lib/platform/edge/commands/guard");
    const { stopOnSignals } = await import("./lib/platform/stopping/commands");
    const { parseAndValidateFlightRouterState: readTree } = await import(
      "next/dist/server/app-render/parse-and-validate-flight-router-state"
    );
    const { getSpeller } = await import("./lib/platform/spelling/queries");
    stopOnSignals();
    // Reading the dictionaries and the first check take a moment, and nobody waits for them here.
    void getSpeller().then(async (speller) =>
      (await import("./lib/mail/messages/rules/first-check")).checkFirstNote(speller),
    );
    const { subscribe } = await import("node:diagnostics_channel");
    const guarded = new WeakSet<Server>();
    subscribe("http.server.request.start", (message) => {
      const { server } = message as { server: Server };
      if (guarded.has(server)) return;
      guarded.add(server);
      guardServer(server, (header) => reads(readTree, header));
    });
  }
}

function reads(read: (text: string) => unknown, text: string) {
  try {
    return read(text) !== undefined;
  } catch {
    return false;
  }
}
