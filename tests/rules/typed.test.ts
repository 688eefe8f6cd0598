import { expect, test } from "vitest";
import { formValues, valuesShownAgain } from "@/lib/form-values";

test("A form is read by name: one value as text, several as a list; files and Next's own fields are ignored", () => {
  const form = new FormData();
  for (const [name, value] of [
    ["name", "Nadia"],
    ["who", "one"],
    ["who", "two"],
    ["$ACTION_ID", "x"],
    ["__proto__", "mine"],
  ] as const)
    form.append(name, value);
  form.append("file", new File(["x"], "x.csv"));
  expect(JSON.stringify(formValues(form))).toBe('{"name":"Nadia","who":["one","two"],"__proto__":"mine","file":""}');
});

test("A form with tens of thousands of names is read without delay, since anybody may send it", {
  timeout: 10_000,
}, () => {
  const form = new FormData();
  for (let at = 0; at < 30_000; at++) form.append(`name ${at}`, "x");
  expect(Object.keys(formValues(form))).toHaveLength(30_000);
});

test("A refused form shows again everything a person types, never cut, and a limited part of what a program sends", () => {
  const text = "a".repeat(100_000);
  expect(valuesShownAgain({ body: text, who: ["one", "two"] })).toEqual({ body: text, who: ["one", "two"] });
  const file = "a".repeat(1_000_001);
  expect(valuesShownAgain({ file, rows: [file, "one"] })).toEqual({ file: "", rows: ["one"] });
  expect(valuesShownAgain({ who: Array<string>(5_000).fill("x") }).who).toHaveLength(200);
});
