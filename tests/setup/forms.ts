import { readdirSync } from "node:fs";
import type { z } from "zod";

type Schema = {
  def: Record<string, unknown> & { type: string };
  safeParse: (value: unknown) => z.ZodSafeParseResult<unknown>;
};

/** A field of a form into which something is typed. `read`: what is kept of a text, or null where it is refused. */
export type Field = { name: string; takes: "a line" | "several lines"; read: (text: string) => string | null };

/** Every field of every form that takes any text, found by what it does; named like "interviews interview.interviewers.*.name". */
export async function fieldsOfForms(): Promise<Field[]> {
  const found = new Map<string, Field>();
  for (const noun of readdirSync("lib").filter((one) => !one.includes("."))) {
    if (!readdirSync(`lib/${noun}`).includes("input.ts")) continue;
    const module: Record<string, unknown> = await import(`../../lib/${noun}/input.ts`);
    for (const [form, schema] of Object.entries(module))
      if (isSchema(schema)) for (const field of fieldsOf(schema, `${noun} ${form}`)) found.set(field.name, field);
  }
  return [...found.values()];
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === "object" && value !== null && "def" in value && "safeParse" in value;

const wrappers = ["optional", "nullable", "default", "prefault", "catch", "readonly", "nonoptional"];

function fieldsOf(schema: Schema, name: string): Field[] {
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

/** Two words that are no choice, day, number, address or id of ours: whoever keeps them keeps any text. */
const words = "Zq x";

function ownField(schema: Schema, name: string): Field[] {
  const read = (text: string) => {
    const { success, data } = schema.safeParse(text);
    return success && typeof data === "string" ? data : null;
  };
  if (read(words) !== words) return [];
  return [{ name, read, takes: read("Zq\nx") === null ? "a line" : "several lines" }];
}
