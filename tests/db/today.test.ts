import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { listTodayInterviews, maxTodayInterviews } from "@/lib/planning/today/queries";
import { todayLists } from "@/lib/planning/today/rules/today";
import { logAnswer } from "@/lib/record/answers/commands/log";
import { logUpdateInput } from "@/lib/record/updates/input";
import { interviewOf, person } from "../factories";

const now = new Date("2026-12-01T12:00:00Z");
const day = (n: number) => new Date(Date.parse("2026-07-01T12:00:00Z") + n * 86_400_000).toISOString().slice(0, 10);

test("Today shows the newest interviews of a person with more than it plans, and an old offer, and says how many it leaves out", async () => {
  const of = await person();
  const ids: string[] = [];
  for (let n = 0; n < maxTodayInterviews + 3; n += 1)
    ids.push(await interviewOf(of, { id: randomUUID(), day: day(n), company: `Company ${n}` }));
  const log = (id: string, on: string, outcome: string) =>
    logAnswer(
      of.viewer,
      {
        ...logUpdateInput.parse({ id: randomUUID(), interviewId: id, on, at: "09:00", outcome }),
        zone: "Europe/London",
      },
      now,
    );
  // The oldest is an offer that waits for its answer; two of the newest are over and ask for feedback.
  await log(ids[0]!, "2026-11-30", "offer");
  for (const n of [maxTodayInterviews + 1, maxTodayInterviews + 2]) await log(ids[n]!, day(n + 1), "rejected");
  const { rows, older, hasInterviews } = await listTodayInterviews(of.viewer, "Europe/London", now);
  expect(rows).toHaveLength(maxTodayInterviews);
  const companies = rows.map((row) => Number(row.company.split(" ")[1]));
  // First the offer, then what is live, newest first: of the 61 that are live one is left out, and both that are over.
  expect(companies).toEqual([0, ...Array.from({ length: maxTodayInterviews - 1 }, (_, n) => maxTodayInterviews - n)]);
  expect([older, hasInterviews]).toEqual([3, true]);
  const today = todayLists(rows, { zone: "Europe/London", now: now.getTime() });
  expect(today.todo[0]).toMatchObject({ interview: { company: "Company 0" }, step: { step: "answer-the-offer" } });
  expect(today.toDoCount + today.optionalCount).toBe(today.todo.length + today.hiddenCounts.todo);
  const none = await person();
  expect(await listTodayInterviews(none.viewer, "Europe/London", now)).toEqual({
    rows: [],
    older: 0,
    hasInterviews: false,
  });
}, 60_000);
