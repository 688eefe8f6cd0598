import { pino } from "pino";

const personal = ["email", "to", "toAddress", "address", "name", "subject", "text", "html", "link", "code", "token"];
const secret = ["authorization", "cookie", "secret", "password", "sealed", "content", "props", "response", "lastReply"];

/** Nothing personal is logged. If something slips in under one of these names, it is removed. */
export const logger = pino({
  level: process.env.LOG_LEVEL || "info",
  base: null,
  redact: { paths: [...personal, ...secret].flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: "…" },
});
