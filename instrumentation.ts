import type { IncomingMessage } from "node:http";

export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { env } = await import("./lib/env");
  if (env().TRUSTED_PROXIES > 0) return;
  // With no proxy in front, the address that a request claims for itself is nobody's word: the socket knows better.
  const { subscribe } = await import("node:diagnostics_channel");
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers["x-forwarded-for"] = request.socket.remoteAddress;
  });
}
