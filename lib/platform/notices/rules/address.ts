/*
 * How a notice is written into an address, for code that runs in a browser too: it needs no words. Which page can show what is in
 * `notices.ts`.
 */

/** The parameter of a page's address that asks for a notice. */
export const noticeParameter = "said";

/** Every page can say that a button came to nothing, where neither a sentence of its own nor the button’s form says so. */
const refusedNotice = "refused";

/** Whether an address asks for a notice. */
export const hasNotice = (path: string): boolean => new URLSearchParams(path.split("?")[1] ?? "").has(noticeParameter);

/** The address of a page with that notice, unless it has one already. */
export const refusedPath = (path: string): string =>
  hasNotice(path) ? path : `${path}${path.includes("?") ? "&" : "?"}${noticeParameter}=${refusedNotice}`;

export const isRefusedNotice = (key: string): boolean => key === refusedNotice;

/** The address after signing out. The page there makes the device forget the drafts of the person. */
export const signedOutPath = `/sign-in?${noticeParameter}=out`;
