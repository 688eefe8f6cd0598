import type { OutgoingHttpHeaders, ServerResponse } from "node:http";
import { env } from "@/lib/env";
import { isStopping } from "@/lib/platform/stopping/queries";
import { noticeCookie } from "../rules/notices";
import { filtersCookie } from "../rules/remembered-filters";
import { endsSession } from "../rules/responses";

/** Adds headers to an answer as it begins, unless it has its own of that name. */
export function addHeaders(response: ServerResponse, headers: Record<string, string>) {
  const begin = response.writeHead;
  response.writeHead = function (this: ServerResponse, ...given: Parameters<typeof begin>) {
    for (const name in headers) if (!response.hasHeader(name)) response.setHeader(name, headers[name]!);
    const cookies = [response.getHeader("set-cookie") ?? []].flat().map(String);
    if (cookies.length && endsSession(cookies)) response.setHeader("Clear-Site-Data", '"cache", "storage"');
    // A server that is to end would wait for its clients to leave.
    if (isStopping()) response.setHeader("Connection", "close");
    return begin.apply(this, given);
  } as typeof begin;
}

/** Sets a cookie that says: this answer leads to a page with a notice. Or, if the answer is that `page`: the notice was shown. */
export function setNoticeCookie(response: ServerResponse, page: string | null) {
  const begin = response.writeHead;
  response.writeHead = function (this: ServerResponse, ...given: Parameters<typeof begin>) {
    const [byScript = ""] = `${response.getHeader("x-action-redirect") ?? ""}`.split(";");
    const cookie = noticeCookie(locationIn(response, given) || byScript, page, env().APP_URL.startsWith("https:"));
    if (cookie) response.appendHeader("set-cookie", cookie);
    return begin.apply(this, given);
  } as typeof begin;
}

/** Sets the cookie that remembers the filters of a list, if `address` is the address of a list and the answer shows it. */
export function setFiltersCookie(response: ServerResponse, address: string) {
  const cookie = filtersCookie(address, env().APP_URL.startsWith("https:"));
  if (!cookie) return;
  const begin = response.writeHead;
  response.writeHead = function (this: ServerResponse, ...given: Parameters<typeof begin>) {
    if (given[0] === 200) response.appendHeader("set-cookie", cookie);
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

export type WholeAnswer = { status: number; headers: Record<string, string>; body: string };

/** Sends another answer in place of the framework's, where `other` has one for the status and the location with which that begins. */
export function replaceAnswer(
  response: ServerResponse,
  other: (began: { status: number; location: string }) => WholeAnswer | null,
) {
  const { writeHead, write, end } = response;
  let answer: WholeAnswer | null | undefined;
  const choose = (status: number, given: unknown[]) => {
    if (answer !== undefined) return answer;
    answer = other({ status, location: locationIn(response, given) });
    if (!answer) return null;
    for (const name of response.getHeaderNames()) if (name !== "set-cookie") response.removeHeader(name);
    for (const name in answer.headers) response.setHeader(name, answer.headers[name]!);
    response.statusCode = answer.status;
    return answer;
  };
  response.writeHead = function (this: ServerResponse, ...given: Parameters<typeof writeHead>) {
    const chosen = choose(Number(given[0]), given);
    return chosen ? writeHead.call(this, chosen.status) : writeHead.apply(this, given);
  } as typeof writeHead;
  response.write = function (this: ServerResponse, ...given: Parameters<typeof write>) {
    if (!response.headersSent) response.writeHead(response.statusCode);
    return answer ? true : write.apply(this, given);
  } as typeof write;
  response.end = function (this: ServerResponse, ...given: Parameters<typeof end>) {
    const chosen = choose(response.statusCode, []);
    return chosen ? end.call(this, chosen.body, "utf8") : end.apply(this, given);
  } as typeof end;
}
