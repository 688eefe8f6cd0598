const patienceMs = 10_000;

/** Asks the server about what is being typed, and saves nothing. `so` ends the sentence that says why there is no answer. */
export async function askServer<T>(to: string, fields: string, so: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(to, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: fields,
    signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
  }).catch(() => null);
  if (!response) throw new Error(`We could not reach Followthrough, so ${so}`);
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.sentence ?? `Something went wrong on our side, so ${so}`);
  return answer;
}
