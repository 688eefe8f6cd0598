/** What we know of a request before its body is read. Names of headers are in lower case. */
export type RequestHead = { method: string; url: string; headers: Record<string, string | string[] | undefined> };

/** Why a request is refused, as its HTTP status. 409: the form is of an older version of the product. */
export type Refusal = { status: 400 | 403 | 404 | 405 | 409 | 413; allow?: string; most?: number };

/** How long a body may be, in bytes. */
export const maxBodyBytes = {
  /** For most forms. */
  form: 64_000,
  /** A draft that saves itself. */
  autosave: 400_000,
  /** A debrief has up to 120,000 characters of up to three bytes. They are sent twice, because a refused form also sends the answer that it got. */
  texts: 1_000_000,
  /** A file to import has up to 2 MB. Its preview sends up to twice as much. */
  file: 4_100_000,
};

/** Where a body may be longer than `most.form`: the only places with long texts or files. The first that fits counts. */
const longBodyPaths: [RegExp, number][] = [
  [/^\/api\/live\//, maxBodyBytes.autosave],
  [/^\/w\/[^/]+\/(?:candidates|clients)\/import$/, maxBodyBytes.file],
  [/^\/(?:me|w\/[^/]+)\/settings(?:\/|$)/, maxBodyBytes.form],
  [/^\/(?:me|w|feedback|draft-reviews)(?:\/|$)/, maxBodyBytes.texts],
];

export const maxBodyBytesAt = (path: string): number =>
  longBodyPaths.find(([where]) => where.test(path))?.[1] ?? maxBodyBytes.form;

/** Addresses for programs, which send no origin. Each is protected by a secret of its own. */
const programPaths = /^\/api\/cron\/|^\/(?:unsubscribe|recipient)\/[^/]+\/one-click$/;

const isApi = (path: string) => /^\/api(?:\/|$)/.test(path);

/** Addresses that are only read, and to which no form is sent. The last part of a page's address has no dot. */
const isFile = (path: string) => /\.[^/]*$|^\/w\/[^/]+\/insights\/[^/]+$/.test(path);

/** The methods that are answered at a path. A route of /api decides itself which of them it has. */
export function allowedMethods(path: string): string[] {
  if (isApi(path)) return ["GET", "HEAD", "POST", "PUT", "OPTIONS"];
  return isFile(path) ? ["GET", "HEAD"] : ["GET", "HEAD", "POST"];
}

/** Whether a request's body is a form for one of our actions. */
export const isActionForm = ({ method, url }: RequestHead): boolean =>
  method === "POST" && !isApi(urlPath(url)) && !programPaths.test(urlPath(url));

export const urlPath = (url: string): string => url.split(/[?#]/, 1)[0]!;

const headerText = (value: string | string[] | undefined) => (Array.isArray(value) ? value.join(",") : value);

/**
 * What is wrong with a request by its first line and its headers, or null. `origin` is our own; `isTree` says whether the framework can
 * read what its browser part says about the pages that are open.
 */
export function requestRefusal(
  asked: RequestHead,
  origin: string,
  isTree: (header: string) => boolean,
): Refusal | null {
  const { method, url, headers } = asked;
  if (!isAddress(url)) return { status: 400 };
  const path = urlPath(url);
  const allowed = allowedMethods(path);
  if (!allowed.includes(method)) return { status: 405, allow: allowed.join(", ") };
  const tree = headerText(headers["next-router-state-tree"]);
  if (tree !== undefined && !isTree(tree)) return { status: 400 };
  if (!["POST", "PUT"].includes(method)) return null;
  const from = headerText(headers.origin);
  if (from !== origin && !(from === undefined && programPaths.test(path))) return { status: 403 };
  const limit = maxBodyBytesAt(path);
  return Number(headers["content-length"] ?? 0) > limit ? { status: 413, most: limit } : null;
}

/** Whether the framework can read an address: a path of ours whose escapes are whole. */
function isAddress(url: string): boolean {
  if (!url.startsWith("/")) return false;
  try {
    return !decodeURIComponent(urlPath(url)).includes("\0");
  } catch {
    return false;
  }
}

/** Whether there is anything to read after the headers. */
export const hasBody = ({ headers }: RequestHead): boolean =>
  headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;

export const isMailboxPath = (path: string): boolean => /^\/(?:api\/)?mailbox(?:\/|$)/.test(path);

const forwardingHeaders =
  /^(?:forwarded$|via$|x-forwarded|x-real-ip$|x-original-|x-(?:cluster-|proxyuser-)?(?:client-)?ip$|true-client-ip$|cf-|cdn-|fastly-|fly-|x-envoy-|x-amzn?-|x-azure-|x-arr-|x-appengine-|x-vercel-|x-akamai|akamai-|x-varnish|x-proxy|proxy-|x-host$|x-scheme$)/;

/** Whether a proxy between the client and us has passed a request on. The header names that proxies and CDNs write. */
export const isForwarded = (headers: RequestHead["headers"]): boolean =>
  Object.keys(headers).some((name) => forwardingHeaders.test(name) && name !== "proxy-connection");
