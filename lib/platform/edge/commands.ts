import { randomBytes } from "node:crypto";
import type { IncomingMessage, OutgoingHttpHeaders, Server, ServerResponse } from "node:http";
import { env } from "@/lib/env";
import { noticeParameter } from "@/lib/platform/notices/rules/address";
import type { NoticeOf } from "@/lib/platform/notices/rules/notices";
import { isKnown, isOnPage } from "./queries";
import { actionCallFault, actionFormFault, formBoundary, hasPlainFormParts } from "./rules/action-requests";
import { requesterAddress } from "./rules/networks";
import { noticeCookie, withoutNotice } from "./rules/notices";
import {
  hasBody,
  isActionForm,
  isForwarded,
  isMailboxPath,
  maxBodyBytesAt,
  type Refusal,
  requestRefusal,
  urlPath,
} from "./rules/requests";
import {
  contentSecurityPolicy,
  endsSession,
  refusalFormat,
  refusalResponse,
  refusalSecurityPolicy,
  responseHeaders,
} from "./rules/responses";
import { hasTypedFields, submissionLoss, submittedTextPage } from "./rules/submitted-text";

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Whether the framework can read its own header about the pages that are open in a browser. */
type IsTree = (header: string) => boolean;

/**
 * A secret of this process. It marks a request that the framework sends to itself (for the page to which an action leads). Such a request has
 * our headers of the first request. Without this secret, a request did not come from the framework.
 */
const processMark = randomBytes(24).toString("base64url");

/**
 * Sits between a server and the framework that listens to it: requests that are not for us are answered here, the headers of every answer
 * are added here, and the client's address is noted here. A server is guarded before it passes on its first request.
 */
export function guardServer(server: Server, isTree: IsTree) {
  const [framework] = server.listeners("request") as Listener[];
  if (!framework) return;
  server.removeAllListeners("request");
  server.on("request", (request, response) => receive(request, response, framework, isTree));
  // We use only HTTP. Without a listener an upgrade is treated as an ordinary request. Development needs an upgrade to reload pages.
  if (process.env.NODE_ENV === "production") server.removeAllListeners("upgrade");
}

function receive(request: IncomingMessage, response: ServerResponse, framework: Listener, isTree: IsTree) {
  const head = { method: request.method ?? "", url: request.url ?? "", headers: request.headers };
  const nonce = randomBytes(16).toString("base64");
  setRequester(request);
  // The built-in mailbox is for this machine alone. Everybody else gets the answer of a page that does not exist.
  if (isMailboxPath(urlPath(head.url)) && request.headers["x-asked-directly"] !== "yes") request.url = "/no-such-page";
  const { OIDC_ISSUER } = env();
  request.headers["content-security-policy"] = contentSecurityPolicy(nonce, process.env.NODE_ENV, OIDC_ISSUER); // the framework reads the nonce from here
  addHeaders(response, responseHeaders(urlPath(head.url), nonce, process.env.NODE_ENV, OIDC_ISSUER));
  // With the header `rsc` a script asks for a part of an open page. Only other requests count as requests for a page.
  const page = head.method === "GET" && request.headers.rsc === undefined ? head.url : null;
  setNoticeCookie(response, page);
  const answer = (refusal: Refusal) => refuse(request, response, refusal, nonce);
  const fault = requestRefusal(head, new URL(env().APP_URL).origin, isTree);
  if (fault) return answer(fault);
  const pathWithoutNotice = page && withoutNotice(page, request.headers.cookie);
  if (pathWithoutNotice)
    return response.writeHead(303, { location: pathWithoutNotice, "cache-control": "no-store" }).end();
  if (!isActionForm(head)) return framework(request, response); // routes hold the body that they read to a bound of their own
  if (!hasBody(head)) return answer({ status: 400 });
  const maxBytes = maxBodyBytesAt(urlPath(head.url));
  readBody(request, maxBytes, async (body) => {
    if (body === null) return answer({ status: 413, most: maxBytes });
    const form = await formIn(request, body);
    const wrong = form ? actionFault(request, form) : { status: 400 as const };
    if (wrong) return answer(wrong);
    if (form && request.headers["next-action"] === undefined && hasTypedFields(form))
      keepSubmittedText(response, form, urlPath(head.url), nonce);
    framework(request, response);
  });
}

/** The client's address, host and protocol, as far as we can know them. What the client itself says about them is dropped. */
function setRequester({ headers, socket }: IncomingMessage) {
  if (headers["x-ours"] === processMark) return;
  const { APP_URL, TRUSTED_PROXIES } = env();
  const { host, protocol } = new URL(APP_URL);
  const forwarded = isForwarded(headers);
  const asker = requesterAddress(`${headers["x-forwarded-for"] ?? ""}`, socket.remoteAddress, TRUSTED_PROXIES);
  Object.assign(headers, {
    "x-ours": processMark,
    "x-asked-directly": forwarded ? "no" : "yes",
    "x-forwarded-for": asker,
    // Above, a form's origin is compared with our own address. The framework compares it with these headers.
    "x-forwarded-host": host,
    "x-forwarded-proto": protocol.slice(0, -1),
  });
}

/** Adds headers to an answer as it begins, unless it has its own of that name. */
function addHeaders(response: ServerResponse, headers: Record<string, string>) {
  const begin = response.writeHead;
  response.writeHead = function (this: ServerResponse, ...given: Parameters<typeof begin>) {
    for (const name in headers) if (!response.hasHeader(name)) response.setHeader(name, headers[name]!);
    const cookies = [response.getHeader("set-cookie") ?? []].flat().map(String);
    if (cookies.length && endsSession(cookies)) response.setHeader("Clear-Site-Data", '"cache", "storage"');
    return begin.apply(this, given);
  } as typeof begin;
}

/** Sets a cookie that says: this answer leads to a page with a notice. Or, if the answer is that `page`: the notice was shown. */
function setNoticeCookie(response: ServerResponse, page: string | null) {
  const begin = response.writeHead;
  response.writeHead = function (this: ServerResponse, ...given: Parameters<typeof begin>) {
    const [byScript = ""] = `${response.getHeader("x-action-redirect") ?? ""}`.split(";");
    const cookie = noticeCookie(locationIn(response, given) || byScript, page, env().APP_URL.startsWith("https:"));
    if (cookie) response.appendHeader("set-cookie", cookie);
    return begin.apply(this, given);
  } as typeof begin;
}

/** The address to which an answer redirects, or "". */
function locationIn(response: ServerResponse, given: unknown[]): string {
  const headers = given.find(
    (argument): argument is OutgoingHttpHeaders => typeof argument === "object" && !Array.isArray(argument),
  );
  return `${headers?.location ?? headers?.Location ?? response.getHeader("location") ?? ""}`;
}

/** Reads a whole body, up to a number of bytes (else null), and puts it back for its next reader. Does nothing if the sender leaves. */
function readBody(request: IncomingMessage, maxBytes: number, then: (body: Buffer | null) => unknown) {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const onReadable = () => {
    for (let chunk: Uint8Array | null = request.read(); chunk; chunk = request.read()) {
      chunks.push(chunk);
      bytes += chunk.length;
    }
    if (bytes <= maxBytes && !request.complete) return;
    request.off("readable", onReadable);
    const body = bytes > maxBytes ? null : Buffer.concat(chunks);
    // This must happen in the same tick, before the stream records that everything has been read.
    if (body?.length) request.unshift(body);
    then(body);
  };
  request.on("readable", onReadable);
}

/**
 * Without script, some answers would lose a person's text: the session has ended, the record does not exist any more, or we have an error. Then
 * a page is sent that holds all of the text.
 */
function keepSubmittedText(response: ServerResponse, form: FormData, path: string, nonce: string) {
  const { writeHead, write, end } = response;
  let page: string | null = null;
  response.writeHead = function (this: ServerResponse, ...given: Parameters<typeof writeHead>) {
    const loss = submissionLoss({ status: Number(given[0]), location: locationIn(response, given) }, path);
    if (!loss) return writeHead.apply(this, given);
    page = submittedTextPage(loss, form, nonce);
    for (const name of response.getHeaderNames()) if (name !== "set-cookie") response.removeHeader(name);
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Security-Policy", refusalSecurityPolicy(nonce, "'self'"));
    return writeHead.call(this, loss.next ? 401 : Number(given[0]));
  } as typeof writeHead;
  response.write = function (this: ServerResponse, ...given: Parameters<typeof write>) {
    if (!response.headersSent) response.writeHead(response.statusCode);
    return page === null ? write.apply(this, given) : true;
  } as typeof write;
  response.end = function (this: ServerResponse, ...given: Parameters<typeof end>) {
    if (!response.headersSent) response.writeHead(response.statusCode);
    return page === null ? end.apply(this, given) : end.call(this, page, "utf8");
  } as typeof end;
}

async function formIn({ headers }: IncomingMessage, body: Buffer): Promise<FormData | null> {
  const type = headers["content-type"] ?? "";
  const boundary = formBoundary(type);
  if (!boundary || !hasPlainFormParts(body, boundary)) return null;
  return new Response(body as unknown as Uint8Array<ArrayBuffer>, { headers: { "content-type": type } })
    .formData()
    .catch(() => null);
}

function actionFault({ headers, url }: IncomingMessage, form: FormData): Refusal | null {
  const call = headers["next-action"];
  // A call by script is passed on to a page that has the action. A form must be sent to such a page directly.
  const path = urlPath(url ?? "");
  const fault =
    call === undefined
      ? actionFormFault(form, (action) => isKnown(action) && isOnPage(action, path))
      : actionCallFault(`${call}`, form, isKnown);
  if (fault === "malformed") return { status: 400 };
  return fault === "unknown action" ? { status: call === undefined ? 409 : 404 } : null;
}

/** The notice of a file that was too large. Both import pages have it. */
const tooLargeNotice: NoticeOf<"/w/[workspace]/candidates/import"> & NoticeOf<"/w/[workspace]/clients/import"> =
  "too-large";

function refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal, nonce: string) {
  const path = urlPath(request.url ?? "");
  const form = refusalFormat(path, request.headers);
  const isImport = refusal.status === 413 && form === "page" && path.endsWith("/import");
  if (isImport)
    return afterBody(request, () =>
      response
        .writeHead(303, { location: `${path}?${noticeParameter}=${tooLargeNotice}`, "cache-control": "no-store" })
        .end(),
    );
  const { type, body } = refusalResponse(refusal, form, nonce);
  if (refusal.allow) response.setHeader("Allow", refusal.allow);
  // The framework's script in the browser recognises by this header that an action does not exist.
  if (refusal.status === 404) response.setHeader("x-nextjs-action-not-found", "1");
  if (form === "page") response.setHeader("Content-Security-Policy", refusalSecurityPolicy(nonce));
  afterBody(request, () => {
    response.writeHead(refusal.status, { "content-type": type, "cache-control": "no-store" });
    response.end(request.method === "HEAD" ? undefined : body);
  });
}

/** In bytes: more than a person sends by mistake. */
const maxDroppedBytes = 20_000_000;

/** A browser reads no answer while it is still sending. So the body of a refused request is first read to its end, and dropped. */
function afterBody(request: IncomingMessage, then: () => unknown) {
  if (request.complete || !hasBody({ method: "", url: "", headers: request.headers })) return then();
  let dropped = 0;
  const drop = (chunk: Uint8Array) => {
    dropped += chunk.length;
    if (dropped <= maxDroppedBytes) return;
    request.off("data", drop).off("end", then);
    then();
  };
  request.on("data", drop).on("end", then).resume();
}
