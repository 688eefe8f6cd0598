import { expect, test } from "vitest";
import { fieldsOfForms } from "../setup/forms";

/** What is no text: tokens, places in a list, figures, and drafts, which are kept as they were typed. */
const untyped =
  /\.(?:token|packed|before|after|next|madeFrom)$|debriefs saveDebriefDraftInput\.formValues|csv previewImportInput|^text (?:digitsText|dayText|timeText)$/;
const fields = (await fieldsOfForms()).filter(({ name }) => !untyped.test(name));
/** What is searched for finds nothing where it has several lines, and need not be refused for it. */
const isSearch = (name: string) => /\.(?:q|client)$|^desk getDeskInput\.candidate$|^text searchText$/.test(name);
const texts = fields.filter(({ takes, name }) => takes === "several lines" && !isSearch(name));

test("There are lines and texts to check", () => {
  expect(fields.filter(({ takes }) => takes === "a line").length).toBeGreaterThan(40);
  expect(texts.length).toBeGreaterThan(25);
});

test.each(fields)("$name is stored in composed form, without invisible characters around it", ({ read }) => {
  expect(read("\u200b\ufeff \u2060Zq e\u0301 x\u00a0\u200e\u200b\t")).toBe("Zq é x");
  expect(read("\u202aZq x\u202c")).toBe("Zq x");
  expect(read("Zq x \ud83c")).not.toMatch(/\p{Surrogate}/u);
});

test.each(texts)("$name ends its lines with LF, whatever it was sent with", ({ name, read }) => {
  const blank = name.endsWith(".signature") ? "" : "\n"; // a signature has no blank lines
  expect(read("a\vb\fc\r\nd\re\u2028f\u2029g\u0085h\n\ni")).toBe(`a\nb\nc\nd\ne\nf\ng\nh\n${blank}i`);
  expect(read("Zq\u0000x")).toBeNull();
  expect(read("Zq\u001bx")).toBeNull();
  expect(read("\f\n Zq\tx \v\r\n")).toBe("Zq\tx");
  // Within a text joiners, marks and directions are its writer's.
  expect(read("می\u200cخواهم \u2067abc\u2069 x")).toBe("می\u200cخواهم \u2067abc\u2069 x");
});

test.each(fields.filter(({ takes }) => takes === "a line"))("$name is one line, in one direction", ({ read }) => {
  for (const text of ["a\nb", "a\vb", "a\u2028b", "a\u0000b", "a\u202eb", "a\u2066b\u2069c"])
    expect(read(text)).toBeNull();
});
