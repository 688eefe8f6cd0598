/** In milliseconds. They are apart from `dates.ts`, so that a form in the browser need not load all that knows about zones. */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
