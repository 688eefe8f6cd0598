import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { env } from "@/lib/env";
import { normaliseAddress } from "@/lib/people/email-addresses/input";
import { isLoopback } from "@/lib/platform/edge/rules/networks";
import { isThisMachine } from "./rules";

export type DevMailboxEmail = {
  id: string;
  to: string;
  from: string;
  replyTo: string | null;
  subject: string;
  date: string;
  text: string;
  html: string;
  headers: Record<string, string>;
};

const fileName = /^[0-9TZ-]+-[0-9a-f]{8}\.eml$/;

/**
 * The built-in mailbox exists only while no mail server is set, and for this machine alone: anybody who reads it can sign in as anybody. So
 * the product's own address, the requested host (another site can point its name at our address) and the client's address are all checked,
 * and whether a proxy has passed the request on (lib/platform/edge notes it).
 */
export function hasDevMailbox(headers: { get: (header: string) => string | null }): boolean {
  const { SMTP_URL, APP_URL } = env();
  const here = isThisMachine(APP_URL) && isThisMachine(`http://${headers.get("host")}`);
  const direct = headers.get("x-asked-directly") === "yes" && isLoopback(headers.get("x-forwarded-for") ?? "");
  return !SMTP_URL && here && direct;
}

const folder = () => join(env().DATA_DIR, "mailbox");
const boxOf = (address: string) => encodeURIComponent(address);

/** The newest first; of everybody, or of one address. */
export async function listDevMailbox(to: string | null, limit = 50): Promise<DevMailboxEmail[]> {
  const address = to === null ? null : normaliseAddress(to);
  if (to !== null && !address) return [];
  const boxes = address ? [boxOf(address)] : await filesIn(folder());
  const found = await Promise.all(
    boxes.map(async (box) => (await filesIn(join(folder(), box))).map((name) => ({ box, name }))),
  );
  const newest = found
    .flat()
    .filter(({ name }) => fileName.test(name))
    .sort((file, other) => (file.name < other.name ? 1 : -1))
    .slice(0, limit);
  const kept = await Promise.all(newest.map(({ box, name }) => findDevMailboxEmail(decodeURIComponent(box), name)));
  return kept.filter((file) => file !== null);
}

export async function findDevMailboxEmail(to: string, name: string): Promise<DevMailboxEmail | null> {
  const address = normaliseAddress(decoded(to));
  if (!address || !fileName.test(name)) return null;
  const raw = await readFile(join(folder(), boxOf(address), name)).catch(() => null);
  if (!raw) return null;
  const read = await PostalMime.parse(new Uint8Array(raw));
  return {
    id: name,
    to: address,
    from: read.from?.name ? `${read.from.name} <${read.from.address}>` : (read.from?.address ?? ""),
    replyTo: read.replyTo?.[0]?.address ?? null,
    subject: read.subject ?? "",
    date: name.replace(/^(\d+-\d+-\d+T\d+)-(\d+)-(\d+)-(\d+)Z.*$/, "$1:$2:$3.$4Z"),
    text: read.text ?? "",
    html: read.html ?? "",
    headers: Object.fromEntries(read.headers.map(({ key, value }) => [key, value])),
  };
}

/** Addresses are written in a path as in one of ours. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}

const filesIn = (path: string) => readdir(path).catch((): string[] => []);
