import { randomBytes } from "node:crypto";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { env } from "@/lib/env";
import { noticeParameter } from "@/lib/platform/notices/rules/address";
import type { NoticeOf } from "@/lib/platform/notices/rules/notices";
import { closeWhenStopping } from "@/lib/platform/stopping/commands";
import { isKnown, isOnPage } from "../queries";
import { actionCallFault, actionFormFault } from "../rules/action-requests";
import { requesterAddress } from "../rules/networks";
import { withoutNotice } from "../rules/notices";
import { withRememberedFilters } from "../rules/remembered-filters";
import {
  hasBody,
  isActionForm,
  isForwarded,
  isMailboxPath,
  maxBodyBytesAt,
  type Refusal,
  requestRefusal,
  urlPath,
} from "../rules/requests";
import {
  contentSecurityPolicy,
  refusalFormat,
  refusalResponse,
  refusalSecurityPolicy,
  responseHeaders,
} from "../rules/responses";
import { hasTypedFields } from "../rules/submitted-text";
import { addHeaders, setFiltersCookie, setNoticeCookie } from "./answers";
import { afterBody, formIn, readBody } from "./bodies";
import { passOn } from "./failures";

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
  closeWhenStopping(server);
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
  const otherPath =
    page && (withoutNotice(page, request.headers.cookie) ?? withRememberedFilters(page, request.headers.cookie));
  if (otherPath) return response.writeHead(303, { location: otherPath, "cache-control": "no-store" }).end();
  if (head.method === "GET") setFiltersCookie(response, head.url);
  const pass = (typed: FormData | null) => passOn(request, response, () => framework(request, response), nonce, typed);
  if (!isActionForm(head)) return pass(null); // routes hold the body that they read to a bound of their own
  if (!hasBody(head)) return answer({ status: 400 });
  const maxBytes = maxBodyBytesAt(urlPath(head.url));
  readBody(request, maxBytes, async (body) => {
    if (body === null) return answer({ status: 413, most: maxBytes });
    const form = await formIn(request, body);
    const wrong = form ? actionFault(request, form) : { status: 400 as const };
    if (wrong) return answer(wrong);
    pass(form && request.headers["next-action"] === undefined && hasTypedFields(form) ? form : null);
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
