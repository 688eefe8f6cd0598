import type { FormState } from "@/lib/form-state";
import { isUnavailableMessage } from "@/lib/platform/edge/rules/unavailable";
import { signedOutPath } from "@/lib/platform/notices/rules/address";
import { forgetAllDeviceDrafts } from "./device-draft-keeper";

/** In milliseconds: longer than any answer of ours takes on a slow line, shorter than a person's patience. A file has a longer limit. */
const timeouts = { text: 15_000, file: 90_000 };

/**
 * Sends a form, and says in a sentence why that failed. Only a redirect is thrown, for the framework to follow. Any other exception would
 * replace the page, and the text with it, by an error page. `saved` is called where the text is saved.
 */
export async function sendForm(form: FormData, send: () => Promise<unknown>, saved: () => void): Promise<FormState> {
  const offlineBefore = !navigator.onLine;
  const end = giveUpAfter([...form.values()].some((value) => value instanceof File) ? timeouts.file : timeouts.text);
  try {
    const state = ((await send()) as FormState | undefined) ?? {};
    if (!state.message && !state.errors) saved();
    return state;
  } catch (fault) {
    const to = redirectPath(fault);
    if (to?.startsWith(signedOutPath)) forgetAllDeviceDrafts();
    else if (to !== null && !/^\/(?:sign-in|welcome)\b/.test(to)) saved();
    if (to !== null) throw fault;
    return {
      message: sendingFailureMessage(fault, offlineBefore),
      submitted: submittedValues(form),
      key: Math.random(),
    };
  } finally {
    end();
  }
}

/** A redirect of the framework, such as "NEXT_REDIRECT;push;/me;307;", or null. */
function redirectPath(fault: unknown): string | null {
  const [kind, , ...rest] = String((fault as { digest?: unknown } | null)?.digest).split(";");
  return kind === "NEXT_REDIRECT" ? rest.slice(0, -2).join(";") : null;
}

/** A connection that breaks after the form has left says nothing about whether it arrived. */
function sendingFailureMessage(fault: unknown, offlineBefore: boolean): string {
  const { name, message, digest } = (fault ?? {}) as Partial<Error & { digest: string }>;
  if (!navigator.onLine && !offlineBefore)
    return "You are offline now and we did not get an answer, so this may or may not be saved. Your text is still here. Try again when you are online.";
  if (!navigator.onLine)
    return "You are offline, so nothing was sent. Your text is still here. Try again when you are online.";
  if (name === "TimeoutError")
    return "We did not get an answer in time, so this may or may not be saved. Your text is still here. Try again.";
  if (name === "TypeError")
    return "We could not reach Followthrough, so this may not be saved. Your text is still here. Check your connection, then try again.";
  if (name === "UnrecognizedActionError")
    return "Followthrough was updated, so nothing was saved. Your text is still here. Copy it, then load this page again.";
  if (message !== undefined && isUnavailableMessage(message)) return message;
  if (message?.startsWith("This is too long"))
    return "This is too long to send, so nothing was saved. Your text is still here. Shorten it, then try again.";
  if (digest?.startsWith("NEXT_HTTP_ERROR"))
    return "This is no longer here, or you can no longer change it. Nothing was saved. Your text is still here, so you can copy it.";
  return "Something went wrong on our side, so this may not be saved. Your text is still here. Try again in a moment.";
}

const submittedValues = (form: FormData) =>
  Object.fromEntries(
    [...new Set(form.keys())].map((name) => {
      const values = form.getAll(name).filter((value) => typeof value === "string");
      return [name, values.length > 1 ? values : (values[0] ?? "")];
    }),
  );

type RunningRequest = { ms: number };

/** The attempts that wait for an answer, and the function with which the page sent requests before the first of them. */
const running = new Set<RunningRequest>();
let originalFetch: typeof fetch | null = null;

const fetchWithTimeout: typeof fetch = (to, init) => {
  const send = (originalFetch ?? fetch) as (to: unknown, init?: RequestInit) => Promise<Response>;
  if (running.size === 0 || !new Headers(init?.headers).has("next-action")) return send(to, init);
  return send(to, { ...init, signal: AbortSignal.timeout(Math.max(...[...running].map((request) => request.ms))) });
};

/**
 * The framework sends actions one after another and never gives one up: a request that hangs would block every later press. So every request
 * that starts while an attempt runs gets a time limit. If several attempts run, the longest limit counts.
 */
function giveUpAfter(ms: number): () => void {
  const request: RunningRequest = { ms };
  if (!originalFetch) {
    originalFetch = window.fetch;
    window.fetch = fetchWithTimeout;
  }
  running.add(request);
  return () => {
    running.delete(request);
    if (running.size > 0 || !originalFetch || window.fetch !== fetchWithTimeout) return;
    window.fetch = originalFetch;
    originalFetch = null;
  };
}
