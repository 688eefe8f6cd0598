import { DAY } from "@/lib/durations";

/**
 * A list of interviews opens as it was last filtered, with and without script: the answer to an address with filters sets a cookie for that
 * list alone, and an address without any leads to the one with them. What was searched for is not remembered: it is often a name.
 */
const cookie = "followthrough-filters";
const rememberedSeconds = (180 * DAY) / 1000;

/** The lists, and the filters of each. Their values are single words. */
const listPaths = /^\/(?:me|w\/[\w-]+)\/interviews$/;
const filterNames = ["state", "whose"];
const filterValue = /^[a-z]{1,12}$/;

/** The filters in a query, in a fixed order, or "" if there is none. */
function filtersIn(query: URLSearchParams): string {
  const kept = filterNames.flatMap((name) => {
    const value = query.get(name);
    return value && filterValue.test(value) ? [[name, value]] : [];
  });
  return new URLSearchParams(kept).toString();
}

function listAt(address: string) {
  const url = URL.canParse(address, "http://here") ? new URL(address, "http://here") : null;
  return url && listPaths.test(url.pathname) ? url : null;
}

/** The cookie with which the answer to this address remembers its filters. Null if the address is no such list, or has no filters. */
export function filtersCookie(address: string, isSecure: boolean): string | null {
  const list = listAt(address);
  const filters = list ? filtersIn(list.searchParams) : "";
  if (!list || !filters) return null;
  const scope = `Path=${list.pathname}; Max-Age=${rememberedSeconds}; HttpOnly; SameSite=Lax`;
  return `${cookie}=${encodeURIComponent(filters)}; ${scope}${isSecure ? "; Secure" : ""}`;
}

/** Where to go instead of a list's address without a query, if its filters are remembered. Else null. */
export function withRememberedFilters(address: string, cookies: string | undefined): string | null {
  const list = listAt(address);
  if (!list || list.search || !cookies) return null;
  const kept = cookies.split(/; */).find((pair) => pair.startsWith(`${cookie}=`));
  const filters = kept ? filtersIn(new URLSearchParams(decoded(kept.slice(cookie.length + 1)))) : "";
  // The whole list needs no other address.
  return filters && filters !== "state=all" ? `${list.pathname}?${filters}` : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
