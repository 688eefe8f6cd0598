import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { system } from "@/lib/viewer";

test("Bytes, JSON, booleans and instants arrive as they were sent, however often the statement was used", async () => {
  const bytes = randomBytes(16);
  const at = "2026-11-20T12:00:00.123456Z";
  await transaction(system, async (tx) => {
    for (let run = 0; run < 3; run++) {
      const [row] = await tx.execute<{ hex: string; yes: boolean; word: string; same: boolean }>(
        sql`select encode(${bytes}::bytea, 'hex') as hex, ${true}::boolean as yes, ${{ a: "b" }}::jsonb ->> 'a' as word,
          ${at}::timestamptz = timestamptz '2026-11-20T12:00:00.123456Z' as same`,
      );
      expect(row, `run ${run + 1}`).toEqual({ hex: bytes.toString("hex"), yes: true, word: "b", same: true });
    }
  });
});
