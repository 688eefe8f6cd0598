import { expect, test } from "vitest";
import { z } from "zod";
import { newId } from "@/lib/ids";

const at = (ms: number) => new Date(Date.parse("2026-11-19T18:00:00Z") + ms);

test("An id of ours is a UUIDv7: it contains its time, sorts by age, and no two are the same", () => {
  const ids = Array.from({ length: 500 }, (_, ms) => newId(at(ms)));
  for (const id of ids) expect(z.uuidv7().safeParse(id).success).toBe(true);
  expect([...ids].sort()).toEqual(ids);
  expect(Number.parseInt(ids[7]!.replaceAll("-", "").slice(0, 12), 16)).toBe(at(7).getTime());
  expect(new Set(Array.from({ length: 500 }, () => newId(at(0)))).size).toBe(500);
});
