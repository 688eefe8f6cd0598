import { readdirSync } from "node:fs";
import type { z } from "zod";

export type Schema = {
  def: Record<string, unknown> & { type: string };
  safeParse: (value: unknown) => z.ZodSafeParseResult<unknown>;
};

type Own = { name: string; read: (text: string) => string | null; faults: (sent: unknown) => string[] };
/** A field, of which form. `read`: what is kept of a text, or null where it is refused; `faults`: the sentences of a refusal. */
export type Leaf = Own & { form: Schema };
/** A field into which any text may be typed. */
export type Field = Leaf & { takes: "a line" | "several lines" };

/** Two words that are no choice, day, number, address or id of ours: whoever keeps them keeps any text. */
const words = "Zq x";

/** Every field of every form that takes any text, found by what it does; named like "interviews interviewInput.interviewers.*.name". */
export const fieldsOfForms = async (): Promise<Field[]> =>
  (await leavesOfForms())
    .filter(({ read }) => read(words) === words)
    .map((leaf) => ({ ...leaf, takes: leaf.read("Zq\nx") === null ? "a line" : "several lines" }));

/** The fields that keep this as it is, and take no two words: those for addresses, days, times, links. */
export const fieldsFor = async (text: string): Promise<Leaf[]> =>
  (await leavesOfForms()).filter(({ read }) => read(text) === text && read(words) === null);

/** Every form by its name: "interviews interviewInput". */
export async function formsOfAll(): Promise<[name: string, schema: Schema][]> {
  const found: [string, Schema][] = [];
  const inputs = readdirSync("lib", { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith("/input.ts"));
  for (const path of inputs.sort()) {
    const noun = path.split("/").at(-2)!;
    const module: Record<string, unknown> = await import(/* @vite-ignore */ `../../lib/${path}`);
    for (const [form, schema] of Object.entries(module)) if (isSchema(schema)) found.push([`${noun} ${form}`, schema]);
  }
  return found;
}

/** Every field of every form, whatever it takes. */
export async function leavesOfForms(): Promise<Leaf[]> {
  const found = new Map<string, Leaf>();
  for (const [name, schema] of await formsOfAll())
    for (const field of fieldsOf(schema, name)) found.set(field.name, { ...field, form: schema });
  return [...found.values()];
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === "object" && value !== null && "def" in value && "safeParse" in value;

const wrappers = ["optional", "nullable", "default", "prefault", "catch", "readonly", "nonoptional"];

function fieldsOf(schema: Schema, name: string): Own[] {
  const { def } = schema;
  if (def.type === "transform") return [];
  const inner = (key: string, at = name) => fieldsOf(def[key] as Schema, at);
  if (def.type === "object")
    return Object.entries(def.shape as Record<string, Schema>).flatMap(([key, field]) =>
      fieldsOf(field, `${name}.${key}`),
    );
  if (def.type === "array") return inner("element", `${name}.*`);
  if (def.type === "record") return inner("valueType", `${name}.*`);
  if (def.type === "intersection") return [...inner("left"), ...inner("right")];
  // Whatever is in it of an object or a list; of a field, the field itself, as it is sent.
  const parts = [
    ...(wrappers.includes(def.type) ? inner("innerType") : []),
    ...(def.type === "pipe" ? [...inner("in"), ...inner("out")] : []),
  ].filter((field) => field.name !== name);
  return parts.length > 0 ? parts : ownField(schema, name);
}

function ownField(schema: Schema, name: string): Own[] {
  const read = (text: string) => {
    const { success, data } = schema.safeParse(text);
    return success && typeof data === "string" ? data : null;
  };
  const faults = (sent: unknown) => schema.safeParse(sent).error?.issues.map(({ message }) => message) ?? [];
  return [{ name, read, faults }];
}
