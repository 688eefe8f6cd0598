import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { formValues, nestedValues, valuesShownAgain } from "@/lib/form-values";
import { charactersLeft, type TextLimit, textLimits } from "@/lib/platform/text/rules";
import { type Field, fieldsOfForms } from "../setup/forms";

/** What no form has a field for (an agency’s says none of the last), and what is asked for in an address: a text too long finds nothing there. */
const untyped =
  /\.(?:token|before|packed|q|client|field)$|^desk getDeskInput\.candidate$|^text |^phone-numbers |^csv previewImportInput$|^debriefs saveDebriefDraftInput|^interviews (?:addInterviewForCandidate|editInterviewAsConsultant)Input\.(?:questions|company|consultantName)/;

const fields = (await fieldsOfForms()).filter(({ name }) => !untyped.test(name));
const numbers = [...new Set(Object.values(textLimits))];
const text = (length: number) => "a".repeat(length);
const sentence = (most: number) => `can be ${most.toLocaleString("en-GB")} characters at most.`;

/** What a form with nothing but this field shows when it has come back: the sentence beside the field, and what is in it. */
function sent({ name, form }: Field, typed: string) {
  const path = name.slice(name.indexOf(".") + 1);
  for (const row of ["0", "01a20199-32aa-73c1-8589-b649aeb655cb"]) {
    const field = path.replace("*", row);
    const data = new FormData();
    data.set(field, typed);
    const parsed = form.safeParse(nestedValues(formValues(data)));
    const issue = parsed.error?.issues.find((issue) => issue.path.join(".") === field);
    if (issue || !path.includes("*"))
      return { message: issue?.message ?? "", kept: valuesShownAgain(formValues(data))[field] };
  }
  return { message: "", kept: undefined };
}

test.each(fields)(
  "$name accepts text up to its limit; one character more is returned complete with a sentence beside it",
  (field) => {
    const own = Math.max(0, ...numbers.filter((most) => field.read(text(most)) !== null));
    expect(numbers).toContain(own);
    for (const much of [own + 1, own + 1_240, 11 * own + 2_000]) {
      expect(field.read(text(much))).toBeNull();
      const { message, kept } = sent(field, text(much));
      expect(message).toContain(sentence(own));
      expect(kept).toBe(text(much));
    }
  },
);

test("Every limit has fields that use it", () => {
  const used = new Set(
    fields.map((field) => Math.max(0, ...numbers.filter((most) => field.read(text(most)) !== null))),
  );
  expect(numbers.filter((most) => !used.has(most) && most !== textLimits.search)).toEqual([]);
});

test("No field cuts typed or pasted text: it counts, and its form says when it is too long", () => {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name));
  expect(files.filter((name) => /maxLength|maxlength/.test(readFileSync(join("app", name), "utf8")))).toEqual([]);
});

test("A field counts like its schema: the stored text, by code points", async () => {
  const { line, prose } = await import("@/lib/platform/text/input");
  const { personName } = await import("@/lib/people/names/input");
  const schemas: [TextLimit, boolean, (most: 120 | 1_000) => { safeParse: (typed: string) => { success: boolean } }][] =
    [
      ["title", false, (most) => line(most, "It")],
      ["note", true, (most) => prose(most, "It")],
      ["name", false, (most) => personName(most, "It")],
    ];
  for (const [limit, several, schema] of schemas) {
    const most = textLimits[limit] as 120 | 1_000;
    for (const [sign, units] of [
      ["a", 1],
      ["é", 1],
      ["e\u0301", 1],
      ["😀", 1],
      ["👩\u200d💻", 3],
      ...(several ? ([["\r\n", 1]] as const) : []),
    ] as const)
      for (const over of [0, 1]) {
        const typed = `  a${sign.repeat((most - 2) / units)}${text(1 + over + ((most - 2) % units))}\n `;
        expect(charactersLeft(typed, limit, several), `${limit}, ${JSON.stringify(sign)}`).toBe(0 - over);
        expect(schema(most).safeParse(typed).success, `${limit}, ${JSON.stringify(sign)}`).toBe(over === 0);
      }
  }
});

test("It says nothing until less than a tenth is left, and then how many", () => {
  expect(charactersLeft(text(900), "note", true)).toBeNull();
  expect(charactersLeft(text(901), "note", true)).toBe(99);
  expect(charactersLeft(text(1_000), "note", true)).toBe(0);
  expect(charactersLeft(text(2_240), "note", true)).toBe(-1_240);
  expect(charactersLeft(text(50_000), "note", true)).toBe(-49_000);
});
