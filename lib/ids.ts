/**
 * A UUIDv7, as the database makes them: the milliseconds of `now`, then 74 random bits. Rows whose id comes from a form, so that a form
 * sent twice adds once, sort by age like the rest and are stored beside their neighbours.
 */
export function newId(now: Date): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const ms = now.getTime();
  for (let at = 0; at < 6; at++) bytes[at] = Math.floor(ms / 256 ** (5 - at)) % 256;
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
