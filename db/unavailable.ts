import { DrizzleQueryError } from "drizzle-orm";
import type { UnavailableReason, unavailableDigest } from "@/lib/platform/edge/rules/unavailable";

/** The database did not do what it was asked, for no fault of the question's. `code` is PostgreSQL's or the driver's word for it. */
export class DatabaseUnavailable extends Error {
  /** All that the framework tells a browser of a fault. */
  readonly digest: typeof unavailableDigest = "database-unavailable";

  constructor(
    readonly reason: UnavailableReason,
    readonly code: string,
  ) {
    super(`The database is ${reason} (${code}).`);
    this.name = "DatabaseUnavailable";
  }
}

/** No connection came about, so nothing was asked on it. */
const notConnected = new Set([
  ...["ECONNREFUSED", "ENOENT", "EHOSTUNREACH", "ENETUNREACH", "ENOTFOUND", "EAI_AGAIN", "CONNECT_TIMEOUT"],
  "53300", // it has too many connections
  "57P03", // it starts or stops
]);

/** The connection was lost, or was given up. */
const lost = new Set([
  ...["CONNECTION_CLOSED", "CONNECTION_DESTROYED", "CONNECTION_ENDED", "ANSWER_TIMEOUT"],
  ...["ECONNRESET", "EPIPE", "ETIMEDOUT"],
  ...["57P01", "57P02"], // it stops, or another part of it crashed
]);

/** PostgreSQL's or the driver's code of a fault, or "". */
export function faultCode(fault: unknown): string {
  const cause = fault instanceof DrizzleQueryError ? fault.cause : fault;
  const { code } = (cause ?? {}) as { code?: unknown };
  return typeof code === "string" ? code : "";
}

export const isNotConnected = (code: string): boolean => notConnected.has(code);
export const isLost = (code: string): boolean => lost.has(code);

/** Null for a fault of the question's, which the database answered. */
export function unavailability(code: string): "read only" | "no answer" | null {
  if (code === "25006" || code === "53100" || code === "53200") return "read only"; // it takes no writes, or has no room for them
  const isUnanswered = notConnected.has(code) || lost.has(code) || /^(?:57014|08|28|3D)/.test(code);
  return isUnanswered ? "no answer" : null;
}
