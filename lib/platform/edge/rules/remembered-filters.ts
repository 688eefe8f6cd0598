import { DAY } from "@/lib/durations";

/**
 * A list of interviews opens with its last filters, with and without script. The answer to an address with filters sets a cookie for that list
 * only. An address without filters redirects to the one with them. We do not remember what somebody searched for: it is often a name.
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

/** The cookie that remembers the filters of this address. Null if the address is no such list, or has no filters. */
export function filtersCookie(address: string, isSecure: boolean): string | null {
  const list = listAt(address);
  const filters = list ? filtersIn(list.searchParams) : "";
  if (!list || !filters) return null;
  const scope = `Path=${list.pathname}; Max-Age=${rememberedSeconds}; HttpOnly; SameSite=Lax`;
  return `${cookie}=${encodeURIComponent(filters)}; ${scope}${isSecure ? "; Secure" : ""}`;
}

/** The address with the remembered filters, for the address of a list without a query. Null if there are none. */
export function withRememberedFilters(address: string, cookies: string | undefined): string | null {
  const list = listAt(address);
  if (!list || list.search || !cookies) return null;
  const kept = cookies.split(/; */).find((pair) => pair.startsWith(`${cookie}=`));
  const filters = kept ? filtersIn(new URLSearchParams(decoded(kept.slice(cookie.length + 1)))) : "";
  // If the filters show the whole list, there is no redirect.
  return filters && filters !== "state=all" ? `${list.pathname}?${filters}` : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
