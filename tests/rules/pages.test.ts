import { expect, test } from "vitest";
import { formatCursor, type ListName, pageLimit, pageOf, pageSizes, parseCursor, parseDueCursor } from "@/lib/pages";

const id = "01890000-0000-7000-8000-0000000000ff";
const at = new Date("2026-11-19T18:00:00.123Z");

test("A cursor that is written into an address is read back as the same row", () => {
  expect(parseCursor(formatCursor(at, id))).toEqual({ at: at.toISOString(), id });
  expect(parseDueCursor(`1764000000_${id}`)).toEqual({ due: new Date(1_764_000_000_000).toISOString(), id });
  expect(parseDueCursor(`infinity_${id}`)).toEqual({ due: "infinity", id });
});

test("An address with anything else begins with the first row", () => {
  const wrong = ["", "_", id, `_${id}`, `1_${id}_`, `-1_${id}`, `1e3_${id}`, `12345678901234_${id}`, "1_nonsense"];
  for (const text of wrong) expect([text, parseCursor(text), parseDueCursor(text)]).toEqual([text, null, null]);
  expect(parseCursor(`infinity_${id}`)).toBeNull();
});

test("A page has a next one only when a row more was read than it shows", () => {
  for (const list of Object.keys(pageSizes) as ListName[]) {
    const rows = Array.from({ length: pageLimit(list) }, (_, index) => `${index}`);
    expect(pageOf(list, rows, (last) => last)).toEqual({ rows: rows.slice(0, -1), next: rows.at(-2) });
    expect(pageOf(list, rows.slice(0, -1), (last) => last)).toEqual({ rows: rows.slice(0, -1), next: null });
    expect(pageOf(list, [], (last) => last)).toEqual({ rows: [], next: null });
  }
});
