import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { actOnSelection } from "@/lib/planning/selection/commands";
import { actOnSelectionInput } from "@/lib/planning/selection/input";
import { interviewAt, pennant } from "../factories";
import { db } from "./rights-setup";

const tuesday = new Date("2026-11-24T11:00:00Z");

test("Where one of several fails halfway, the rest is not tried, and it is said what was done and what was not", async () => {
  const of = await pennant();
  const ids = [];
  for (let count = 0; count < 4; count += 1) ids.push(await interviewAt(of, { id: randomUUID() }));
  const items = Object.fromEntries(ids.map((id) => [id, { since: "" }]));
  const press = () => actOnSelection(of.marta, actOnSelectionInput.parse({ do: "told", how: "call", items }), tuesday);
  const failing = (id: string) =>
    db.unsafe(`create or replace function fails() returns trigger language plpgsql as $$ begin
        if new.interview_id = '${id}' then raise exception 'broken'; end if; return new; end $$;
      create or replace trigger fails before insert on audit_events for each row execute function fails()`);
  const told = async () =>
    (await db`select distinct interview_id from audit_events where verb = 'candidate-updated'`).length;

  await failing(ids[0]!);
  await expect(press()).rejects.toThrow();
  expect(await told()).toBe(0);
  await failing(ids[2]!);
  expect(await press()).toEqual({
    done: 2,
    refused: [
      { name: "Amara Okafor", why: expect.stringContaining("went wrong") },
      { name: "Amara Okafor", why: "We did not try this one." },
    ],
  });
  expect(await told()).toBe(2);
  await failing(randomUUID());
  expect(await press()).toEqual({ done: 4, refused: [] });
});
