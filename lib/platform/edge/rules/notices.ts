import { DAY } from "@/lib/durations";
import { noticeParameter } from "@/lib/platform/notices/rules/address";

/**
 * `said` in a page's address, to which an action leads, asks for a notice ("Saved."). A browser with script removes it from the address
 * once it is shown; for one without, the answer that leads there sets a cookie, and the page that shows the notice deletes it.
 */
const cookie = "followthrough-said";

/** In seconds: the time between an answer that leads to a notice and the request for that page. */
const waitingSeconds = 60;

/** In seconds. During this time an address with a notice redirects to the one without. */
const shownSeconds = DAY / 1000;

const urlOf = (address: string) => (URL.canParse(address, "http://here") ? new URL(address, "http://here") : null);

/** An address and its notice, or null if it has none. */
function noticeIn(address: string): string | null {
  const url = urlOf(address);
  return url?.searchParams.has(noticeParameter) ? url.pathname + url.search : null;
}

const isWaiting = (notice: string, cookies: string) =>
  cookies.split(/; */).includes(`${cookie}=${encodeURIComponent(notice)}`);

/**
 * The address to go to instead of one whose notice was shown before, or null. A browser that sends no cookie may store none: it shows the notice
 * each time.
 */
export function withoutNotice(address: string, cookies: string | undefined): string | null {
  const notice = noticeIn(address);
  if (notice === null || cookies === undefined || isWaiting(notice, cookies)) return null;
  const url = urlOf(address)!;
  url.searchParams.delete(noticeParameter);
  return url.pathname + url.search;
}

const setCookie = (value: string, seconds: number, isSecure: boolean) =>
  `${cookie}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${isSecure ? "; Secure" : ""}`;

/** The cookie for an answer that leads to `to` or, without `to`, is the page of `address`. Null if there is no notice. */
export function noticeCookie(to: string, address: string | null, isSecure: boolean): string | null {
  const next = noticeIn(to);
  if (next !== null) return setCookie(encodeURIComponent(next), waitingSeconds, isSecure);
  return address !== null && noticeIn(address) !== null ? setCookie("shown", shownSeconds, isSecure) : null;
}
