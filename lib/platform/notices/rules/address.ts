/*
 * How a notice is written into an address, for code that runs in a browser too: it needs no words. Which page can show what is in
 * `notices.ts`.
 */

/** The parameter of a page's address that asks for a notice. */
export const noticeParameter = "said";

/** Where signing out leads. What the device kept for its owner is forgotten then. */
export const signedOutPath = `/sign-in?${noticeParameter}=out`;
