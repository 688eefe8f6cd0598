import ipaddr from "ipaddr.js";

/**
 * The client's address, as the trusted proxy that is farthest from us saw it, or else the connection's own. If the header has fewer addresses
 * than there are proxies, the request did not pass all of them. Then, and if the text is no address, the connection's address counts. "" only
 * if the connection is closed already.
 */
export function requesterAddress(forwardedFor: string, socket: string | undefined, trustedProxies: number): string {
  const hops = trustedProxies === 0 ? [] : forwardedFor.split(",");
  return ipAddressIn(hops.at(-trustedProxies) ?? "") ?? ipAddressIn(socket ?? "") ?? "";
}

/** An address in the form in which it is counted: without port, brackets and zone, and as IPv4 if it is an IPv4 address inside an IPv6 one. Else null. */
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

/** How many times more requests a wider network may send. It may be a whole campus, or one person with many networks. */
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
