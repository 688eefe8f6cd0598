import { sendJson } from "./save-request";

/** Asks the server about what is being typed, and saves nothing. `so` ends the sentence that says why there is no answer. */
export async function askServer<T>(to: string, body: string, so: string, signal: AbortSignal): Promise<T> {
  const response = await sendJson({ method: "POST", to, body, signal });
  if (!response) throw new Error(`We could not reach Followthrough, so ${so}`);
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.sentence ?? `Something went wrong on our side, so ${so}`);
  return answer;
}
