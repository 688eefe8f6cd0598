/*
 * How a notice is written into an address, for code that runs in a browser too: it needs no words. Which page can show what is in
 * `notices.ts`.
 */

/** The parameter of a page's address that asks for a notice. */
export const noticeParameter = "said";

/** The address after signing out. The page there makes the device forget the drafts of the person. */
export const signedOutPath = `/sign-in?${noticeParameter}=out`;
