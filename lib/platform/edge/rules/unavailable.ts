import { MINUTE } from "@/lib/durations";

/**
 * Why the database does not do what it was asked. "read only": it answers and takes nothing new. "away": no answer came, before it was asked to
 * change anything. "silent": no answer came after that, so that nobody knows what it did.
 */
export type UnavailableReason = "read only" | "away" | "silent";

/** What a form says that could not be saved for such a reason. */
export const unavailableMessage = (reason: UnavailableReason): string =>
  reason === "silent"
    ? "We did not get an answer in time, so this may or may not be saved. Your text is still here. Try again in a moment."
    : "Nothing can be saved at the moment. Your text is still here. Try again in a few minutes.";

/** Whether a sentence is one of these, for the script of a page that got it as its answer. */
export const isUnavailableMessage = (message: string): boolean =>
  (["read only", "silent"] as const).some((reason) => unavailableMessage(reason) === message);

/** By this an open page knows that a page that it asked for can't be shown for such a reason. */
export const unavailableDigest = "database-unavailable";

/** What a page says that can't be shown for such a reason. */
export const unshownMessage = {
  title: "This page can’t be shown at the moment",
  sentences: ["We can’t reach our records. Everything that was saved before is still there.", "Try again in a minute."],
} as const;

/**
 * In milliseconds: how long a request may wait for the database, all its questions together. Nobody waits for an answer longer than ten seconds,
 * also where the machine is busy.
 */
const usualWait = 8_000;
/** A file that is imported or exported may hold thousands of rows. */
const fileWait = MINUTE;

/** Null for files, and for a tick, which works as long as it is told to. */
export const databaseWaitAt = (path: string): number | null => {
  if (/^\/(?:_next|api\/cron)\//.test(path)) return null;
  return /^\/w\/.*(?:\/import|\.csv)$/.test(path) ? fileWait : usualWait;
};

/** In seconds: after how long a program that was answered 503 may ask again. */
export const retryAfter = "10";
