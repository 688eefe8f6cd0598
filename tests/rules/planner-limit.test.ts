import { expect, test } from "vitest";
import { A_MINUTE, countRequest } from "@/app/api/plan/limit";

const start = Date.parse("2026-09-18T12:00:00Z");

test("An address has 600 requests a minute, then waits for the rest of it; others are not kept waiting.", () => {
  for (let count = 1; count <= A_MINUTE; count += 1) expect(countRequest("192.0.2.1", start + count)).toBe(0);
  expect(countRequest("192.0.2.1", start + 20_000)).toBe(41);
  expect(countRequest("192.0.2.2", start + 20_000)).toBe(0);
  expect(countRequest("192.0.2.1", start + 60_001)).toBe(0);
});

test("Any number of addresses is counted without growing for ever.", () => {
  for (let one = 0; one < 50_000; one += 1) expect(countRequest(`2001:db8:0:${one}`, start)).toBe(0);
});
