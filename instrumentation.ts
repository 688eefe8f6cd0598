import type { IncomingMessage } from "node:http";

export async function register() {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { env } = await import("./lib/env");
    const { subscribe } = await import("node:diagnostics_channel");
    if (env().TRUSTED_PROXIES === 0) subscribe("http.server.request.start", nameTheSocket);
  }
}

/** With no proxy in front, the address that a request claims for itself is nobody's word: the socket knows better. */
function nameTheSocket(message: unknown) {
  const { request } = message as { request: IncomingMessage };
  request.headers["x-forwarded-for"] = request.socket.remoteAddress;
}
