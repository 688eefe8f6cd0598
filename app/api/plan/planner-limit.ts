import { MINUTE } from "@/lib/durations";
import { networksOf, widerNetworkFactor } from "@/lib/platform/edge/rules/networks";

export const plannerRequestsPerMinute = 600;
const maxNetworks = 20_000;

const counts = new Map<string, { since: number; requests: number }>();

/**
 * Counts one request from an address, for each network that contains it; returns the seconds to wait once a network has used its share of a
 * minute, else 0. In memory, so per instance.
 */
export function countPlannerRequest(address: string, now: number): number {
  const waits = networksOf(address).map((network, width) =>
    count(network, plannerRequestsPerMinute * (width === 0 ? 1 : widerNetworkFactor), now),
  );
  return Math.max(...waits);
}

function count(network: string, limit: number, now: number): number {
  let found = counts.get(network);
  if (!found || now - found.since >= MINUTE) {
    if (counts.size >= maxNetworks) forgetOldNetworks(now);
    found = { since: now, requests: 0 };
    counts.delete(network);
    counts.set(network, found);
  }
  found.requests += 1;
  return found.requests > limit ? Math.max(1, Math.ceil((found.since + MINUTE - now) / 1000)) : 0;
}

/** Oldest first, as a Map keeps them. */
function forgetOldNetworks(now: number) {
  for (const [network, { since }] of counts) {
    if (now - since < MINUTE && counts.size < maxNetworks) return;
    counts.delete(network);
  }
}

export const plannerRequestAddress = (request: Request): string => request.headers.get("x-forwarded-for") ?? "";
