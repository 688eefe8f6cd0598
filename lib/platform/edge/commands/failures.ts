import type { IncomingMessage, ServerResponse } from "node:http";
import { type DatabaseUse, withTimeLimit } from "@/db/time-limit";
import { urlPath } from "../rules/requests";
import { refusalFormat, refusalSecurityPolicy, unavailableAnswer } from "../rules/responses";
import { submissionLoss, submittedTextPage } from "../rules/submitted-text";
import { databaseWaitAt, retryAfter } from "../rules/unavailable";
import { replaceAnswer, type WholeAnswer } from "./answers";

/**
 * Passes a request on, with a limit to how long it may wait for the database. Where that gave no answer, and so the framework has none, a
 * page or a sentence says so. `typed` is the form of a person without script, if text was typed into it: where the answer would lose that
 * (the session has ended, the record is gone, an error of ours), it is a page that holds all of it.
 */
export function passOn(
  request: IncomingMessage,
  response: ServerResponse,
  framework: () => unknown,
  nonce: string,
  typed: FormData | null,
) {
  const wait = databaseWaitAt(urlPath(request.url ?? ""));
  if (wait === null) return framework();
  return withTimeLimit(wait, (use) => {
    replaceAnswer(response, (began) => {
      const answer = typed && lostText(began, typed, use, urlPath(request.url ?? ""), nonce);
      return answer ?? unavailable(began.status, request, use, nonce);
    });
    return framework();
  });
}

const retryLater = (status: number): Record<string, string> => (status === 503 ? { "Retry-After": retryAfter } : {});

function lostText(
  began: { status: number; location: string },
  form: FormData,
  { unavailable: reason }: DatabaseUse,
  path: string,
  nonce: string,
): WholeAnswer | null {
  const loss = submissionLoss({ ...began, unavailable: reason }, path);
  if (!loss) return null;
  const status = loss.next ? 401 : began.status >= 500 && reason ? 503 : began.status;
  return {
    status,
    headers: { ...pageHeaders(nonce, "'self'"), ...retryLater(status) },
    body: submittedTextPage(loss, form, nonce),
  };
}

function unavailable(
  status: number,
  { method = "", url = "", headers }: IncomingMessage,
  { unavailable: reason }: DatabaseUse,
  nonce: string,
): WholeAnswer | null {
  if (status < 500 || !reason) return null;
  const format = refusalFormat(urlPath(url), headers);
  const { type, body } = unavailableAnswer(reason, format, method, nonce);
  const own = format === "page" ? pageHeaders(nonce, "'none'") : { "Content-Type": type, "Cache-Control": "no-store" };
  return { status: 503, headers: { ...own, ...retryLater(503) }, body };
}

const pageHeaders = (nonce: string, sendsTo: "'none'" | "'self'") => ({
  "Content-Type": "text/html; charset=utf-8",
  "Cache-Control": "no-store",
  "Content-Security-Policy": refusalSecurityPolicy(nonce, sendsTo),
});
