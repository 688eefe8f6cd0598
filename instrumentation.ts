import type { IncomingMessage } from "node:http";

export async function register() {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { env } = await import("./lib/env");
    const { askerOf } = await import("./lib/edge/rules/networks");
    const { subscribe } = await import("node:diagnostics_channel");
    const { TRUSTED_PROXIES } = env();
    subscribe("http.server.request.start", (message) => {
      const { headers, socket } = (message as { request: IncomingMessage }).request;
      headers["x-forwarded-for"] = askerOf(
        `${headers["x-forwarded-for"] ?? ""}`,
        socket.remoteAddress,
        TRUSTED_PROXIES,
      );
    });
  }
}
