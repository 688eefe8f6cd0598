import type { z } from "zod";
import { InvalidFields, Refused } from "./errors";

/** The body of a request, or null if it is longer than so many bytes: the rest is not read. */
export async function requestText(request: Request, maxBytes: number): Promise<string | null> {
  const bodyReader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for (let part = await bodyReader?.read(); part?.value; part = await bodyReader?.read()) {
    chunks.push(part.value);
    bytes += part.value.length;
    if (bytes <= maxBytes) continue;
    await bodyReader?.cancel();
    return null;
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The one file of a form, or its text where that was pasted instead. */
export async function submittedFile(form: FormData): Promise<Uint8Array> {
  const file = form.get("file");
  if (file instanceof File && file.size > 0) return new Uint8Array(await file.arrayBuffer());
  const text = form.get("text");
  if (typeof text === "string" && text.trim()) return new TextEncoder().encode(text);
  throw new Refused("Choose a file, or paste its rows.", "file");
}

/**
 * Next adds fields of its own, which begin with $. Only `submittedFile` reads files. It goes through the form once: a form may have very many
 * names, and each look-up by name would go through all of them.
 */
export function formValues(form: FormData): Record<string, string | string[]> {
  const submitted = new Map<string, string[]>();
  for (const [key, value] of form) {
    if (key.startsWith("$")) continue;
    const values = submitted.get(key) ?? [];
    if (typeof value === "string") values.push(value);
    submitted.set(key, values);
  }
  return Object.fromEntries(
    [...submitted].map(([key, values]) => [key, values.length > 1 ? values : (values[0] ?? "")]),
  );
}

/** In characters: the longest field that any page accepts, except pages that accept files. */
const maxShownLength = 1_000_000;
/** How many values one name may have: more than any list of ours has. */
const maxValuesPerName = 200;

/** What a refused form shows again: everything that a person typed. A pasted file that is too long is left out completely, never cut. */
export function valuesShownAgain(submitted: Record<string, string | string[]>): Record<string, string | string[]> {
  const isShown = (text: string) => text.length <= maxShownLength;
  return Object.fromEntries(
    Object.entries(submitted).map(([name, value]) => [
      name,
      typeof value === "string" ? (isShown(value) ? value : "") : value.slice(0, maxValuesPerName).filter(isShown),
    ]),
  );
}

/** `interviewers.0.name` becomes `{ interviewers: [{ name }] }`. An index is a position among the sent ones, at most 50. */
export function nestedValues(submitted: Record<string, string | string[]>): unknown {
  const root: Record<string, unknown> = Object.create(null);
  for (const [key, value] of Object.entries(submitted)) {
    const path = key.split(".");
    if (path.length > 3) continue;
    let at = root;
    path.forEach((part, depth) => {
      if (depth === path.length - 1) at[part] = value;
      else {
        if (typeof at[part] !== "object" || at[part] === null || Array.isArray(at[part]))
          at[part] = Object.create(null);
        at = at[part] as Record<string, unknown>;
      }
    });
  }
  return withLists(root);
}

function withLists(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, withLists(inner)] as const);
  const isList = entries.length > 0 && entries.every(([key]) => /^\d{1,2}$/.test(key));
  if (!isList) return Object.fromEntries(entries);
  return entries.sort((a, b) => Number(a[0]) - Number(b[0])).map(([, inner]) => inner);
}

/** Throws `InvalidFields` with a sentence for each field that the schema refuses. */
export function parseFields<S extends z.ZodType>(schema: S, fields: Record<string, string | string[]>): z.output<S> {
  const parsed = schema.safeParse(nestedValues(fields));
  if (parsed.success) return parsed.data;
  const errors: Record<string, string> = {};
  for (const issue of parsed.error.issues) errors[issue.path.join(".")] ??= issue.message;
  throw new InvalidFields(errors);
}
