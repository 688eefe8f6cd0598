import { networkOf } from "@/lib/accounts/rules";
import { env } from "@/lib/env";

export const A_MINUTE = 600;
const WINDOW = 60_000;
const REMEMBERED = 20_000;

const counts = new Map<string, { since: number; requests: number }>();

/** Counts one request; the seconds to wait once an address has had its share of a minute, else 0. In memory, so per instance. */
export function countRequest(address: string, now: number): number {
  let count = counts.get(address);
  if (!count || now - count.since >= WINDOW) {
    if (counts.size >= REMEMBERED) forgetOld(now);
    count = { since: now, requests: 0 };
    counts.delete(address);
    counts.set(address, count);
  }
  count.requests += 1;
  return count.requests > A_MINUTE ? Math.max(1, Math.ceil((count.since + WINDOW - now) / 1000)) : 0;
}

/** Oldest first, as a Map keeps them. */
function forgetOld(now: number) {
  for (const [address, { since }] of counts) {
    if (now - since < WINDOW && counts.size < REMEMBERED) return;
    counts.delete(address);
  }
}

export const addressOf = (request: Request): string =>
  networkOf(request.headers.get("x-forwarded-for") ?? "", env().TRUSTED_PROXIES);
