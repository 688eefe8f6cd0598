/** A row of history as it is read. */
export type Told = { verb: string; detail: Record<string, unknown> };

const text = (value: unknown) => (typeof value === "string" ? value : "");

/** What was done, in words. `names` gives interviewers by id; `title` gives the words of a step. */
export function wordsOf({ verb, detail }: Told, names: Map<string, string>, title: (step: string) => string): string {
  const person = names.get(text(detail.interviewerId)) ?? text(detail.toName);
  const step = text(detail.step);
  const what = step ? `: ${title(step)}${person ? `, ${person}` : ""}` : person ? `: ${person}` : "";
  const moved = detail.from && detail.to ? ` from ${text(detail.from)} to ${text(detail.to)}` : "";
  const about = detail.what ? `: ${text(detail.what)}` : "";
  return `${verb.charAt(0).toUpperCase()}${verb.slice(1)}${what}${about}${moved}`;
}

/** "tell-consultant" in a sentence. */
export const stepWords = (step: string) => step.replaceAll("-", " ");
