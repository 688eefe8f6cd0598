import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { prepared, readBatch } from "@/db/client";
import { interviewers, interviews } from "@/db/schema/interviews";
import type { Viewer } from "@/lib/viewer";
import { interviewOf, person } from "../factories";

const [one, other] = [await person(), await person("Tom Ellery")];
const [mine, theirs] = [await interviewOf(one), await interviewOf(other)];

let built = 0;
const page = prepared(["id"], (tx, { id }) => {
  built += 1;
  return [
    tx
      .select({
        id: interviews.id,
        startsAt: interviews.startsAt,
        region: interviews.region,
        people: sql<
          string[]
        >`(select json_agg(p.name order by p.position) from interviewers p where p.interview_id = interviews.id)`,
        role: sql<string>`upper(${interviews.role})`.as("role"),
      })
      .from(interviews)
      .where(eq(interviews.id, id)),
    tx.select({ name: interviewers.name }).from(interviewers).where(eq(interviewers.interviewId, id)).limit(1),
  ];
});
const read = (viewer: Viewer, id: string) => readBatch(viewer, (tx) => page(tx, { id }));

test("Prepared queries answer each viewer with their own rows, decoded as drizzle decodes them", async () => {
  const [[found], people] = await read(one.viewer, mine);
  expect(found).toEqual({
    id: mine,
    startsAt: new Date("2026-11-19T16:30:00Z"),
    region: null,
    people: ["Priya Shah", "Tom Ellery"],
    role: "DATA ANALYST",
  });
  expect(people).toEqual([{ name: "Priya Shah" }]);
  expect((await read(other.viewer, theirs))[0][0]?.id).toBe(theirs);
  expect(built).toBe(1);
});

test("They follow the row-level security like every query", async () => {
  expect(await read(one.viewer, theirs)).toEqual([[], []]);
});

test("A value that is no id fails the page as it would fail the query", async () => {
  await expect(read(one.viewer, "no id")).rejects.toThrow("invalid input syntax for type uuid");
});
