import ipaddr from "ipaddr.js";

/**
 * The client's address: what the nearest trusted proxy saw, or else the connection's own. A header with fewer addresses than there are
 * proxies did not pass all of them, and text that is no address says nothing: then the connection's address counts. "" only where the
 * connection is closed already.
 */
export function requesterAddress(forwardedFor: string, socket: string | undefined, trustedProxies: number): string {
  const hops = trustedProxies === 0 ? [] : forwardedFor.split(",");
  return ipAddressIn(hops.at(-trustedProxies) ?? "") ?? ipAddressIn(socket ?? "") ?? "";
}

/** An address as it is counted: without port, brackets and zone, an IPv4 address inside an IPv6 one as IPv4. Null if it is none. */
export function ipAddressIn(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^"(.*)"$/, "$1")
    .replace(/^\[(.*)\](?::\d{1,5})?$/, "$1")
    .replace(/^(\d+(?:\.\d+){3}):\d{1,5}$/, "$1")
    .replace(/%.*$/, "");
  // ipaddr.js also reads "127.1" and "0x7f000001", which no proxy writes.
  if (!bare.includes(":")) return ipaddr.IPv4.isValidFourPartDecimal(bare) ? bare : null;
  return ipaddr.IPv6.isValid(bare) ? ipaddr.process(bare).toString() : null;
}

/** How much more a wider network may do than a narrow one: it may be a whole campus, or one person with many networks. */
export const widerNetworkFactor = 4;

/**
 * What to count for an address, the narrowest first: an IPv4 address, or the /64 and the /48 of an IPv6 one (the owner of a /48 has 65,536
 * networks of 64 bits). Those after the first may make `widerNetworkFactor` times as many requests.
 */
export function networksOf(address: string): string[] {
  const plain = ipAddressIn(address);
  if (plain === null) return ["no address"];
  if (!plain.includes(":")) return [plain];
  return [64, 48].map((bits) => `${ipaddr.IPv6.networkAddressFromCIDR(`${plain}/${bits}`).toString()}/${bits}`);
}

/** This machine itself. */
export function isLoopback(address: string): boolean {
  const plain = ipAddressIn(address);
  return plain !== null && ipaddr.process(plain).range() === "loopback";
}
