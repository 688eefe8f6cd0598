/*
 * How a text that saves itself is sent, and why that may fail. When it is sent is decided by use-self-saving.ts.
 */

/**
 * The server's answer. `sentence` says why the text was not saved, or what needs attention although it was. `taken`: what somebody else saved
 * meanwhile, in fields that had not been changed here.
 */
export type SaveAnswer = {
  version?: number;
  sentence?: string;
  theirs?: Record<string, string>;
  taken?: Record<string, string>;
};

/** Why a text was not saved. `status` is 0 where no answer came at all. */
export class SaveError extends Error {
  constructor(
    message: string,
    readonly status: number,
    readonly answer: SaveAnswer = {},
  ) {
    super(message);
  }

  /** Somebody, or another window, saved a newer version meanwhile. */
  get isConflict(): boolean {
    return this.status === 409;
  }

  /** Whether another attempt may help: no answer came, or the server failed. */
  get mayRetry(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}

const timeoutMs = 15_000;
/** Browsers refuse to finish larger requests for a page that has gone. */
const maxKeptAliveLength = 40_000;

type JsonRequest = { method?: "PUT" | "POST"; to: string; body: string; keepalive?: boolean; signal?: AbortSignal };

/** One request of a page's script, as JSON. Null where no answer came at all. */
export const sendJson = ({ method = "PUT", to, body, keepalive, signal }: JsonRequest): Promise<Response | null> =>
  fetch(to, {
    method,
    headers: { "content-type": "application/json" },
    body,
    ...(keepalive === undefined ? {} : { keepalive }),
    signal: AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(signal ? [signal] : [])]),
  }).catch(() => null);

/** Saves by PUT, and resolves to the version that the next save has to send. Throws a SaveError. */
export async function sendSave(to: string, fields: object): Promise<SaveAnswer & { version: number }> {
  const body = JSON.stringify(fields);
  const response = await sendJson({ to, body, keepalive: body.length < maxKeptAliveLength });
  if (!response)
    throw new SaveError(
      globalThis.navigator?.onLine === false
        ? "You are offline. Your text is still here."
        : "We could not reach Followthrough. Your text is still here.",
      0,
    );
  const answer: SaveAnswer = await response.json().catch(() => ({}));
  if (!response.ok || !answer.version)
    throw new SaveError(answer.sentence ?? "This could not be saved.", response.status, answer);
  return { ...answer, version: answer.version };
}
