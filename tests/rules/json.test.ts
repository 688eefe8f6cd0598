import { expect, test } from "vitest";
import { json } from "@/db/json";

const person = json.object({ name: json.text, at: json.orNull(json.instant), days: json.list(json.day) });

test("JSON of a query is looked at and not copied: a page reads thousands of values", () => {
  const found = { name: "Amara", at: "2026-11-19T12:00:00+00:00", days: ["2026-11-20"] };
  expect(person(found, "person")).toBe(found);
  expect(person({ name: "", at: null, days: [] }, "person")).toEqual({ name: "", at: null, days: [] });
});

test("Instants keep the fractions and the offset that the database writes", () => {
  for (const text of ["2026-11-19T12:00:00.123456+00:00", "2026-11-19T17:45:00+05:45", "infinity"])
    expect(json.instant(text, "at")).toBe(text);
});

test("A missing key, another kind and a null where none is expected are refused by the key's name, without the value", () => {
  const wrong: [unknown, RegExp][] = [
    [{ at: null, days: [] }, /no text in "name"/],
    [{ name: 4, at: null, days: [] }, /no text in "name"/],
    [{ name: null, at: null, days: [] }, /no text in "name"/],
    [{ name: "Amara", days: [] }, /no instant in "at"/],
    [{ name: "Amara", at: "Amara", days: [] }, /^The JSON of a query has no instant in "at"\.$/],
    [{ name: "Amara", at: null, days: "2026-11-20" }, /no list in "days"/],
    [{ name: "Amara", at: null, days: ["tomorrow"] }, /no day in "days"/],
    [[], /no object in "person"/],
    [null, /no object in "person"/],
  ];
  for (const [value, message] of wrong) expect(() => person(value, "person")).toThrow(message);
});

test("Numbers, flags and what our own code stored are read as they are", () => {
  expect(json.list(json.number)([1, 2.5], "moments")).toEqual([1, 2.5]);
  expect(json.list(json.flag)([true, false], "flags")).toEqual([true, false]);
  expect(json.stored<{ grade: number }>()({ grade: 3 }, "grades")).toEqual({ grade: 3 });
  expect(() => json.stored()("words", "grades")).toThrow(/no object in "grades"/);
});
