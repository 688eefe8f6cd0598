import { expect, test } from "vitest";
import { likenessRows } from "../bench/likeness";

const rows = Object.fromEntries(likenessRows().map((row) => [row.what, row]));

test("R29 at least 200 pairs that differ only in their writer are under 30 % alike, and share no run of eight words", () => {
  for (const what of ["same reader, role and topics, other writer", "the same, nobody answered with own work"]) {
    expect(rows[what]!.pairs).toBeGreaterThanOrEqual(200);
    expect(rows[what]!.most).toBeLessThan(0.3);
    expect(rows[what]!.run).toBeLessThan(8);
  }
});

test("R29 the notes of a panel of six differ in structure and are under 30 % alike", () => {
  expect(rows["within a panel of six"]).toMatchObject({ pairs: 150 });
  expect(rows["within a panel of six"]!.most).toBeLessThan(0.3);
  expect(rows["within a panel of six"]!.structures).toBe(6);
});

test("R29 two letters of one candidate to two companies are under 60 % alike, and so are two that could not know of each other", () => {
  expect(rows["one candidate to two companies"]!.most).toBeLessThan(0.6);
  expect(rows["the same, neither saved before the other began"]!.most).toBeLessThan(0.6);
});
