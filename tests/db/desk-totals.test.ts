import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { getDeskInput } from "@/lib/planning/desk/input";
import { getDesk } from "@/lib/planning/desk/queries";
import type { Consultant } from "@/lib/viewer";
import { interviewAt, pennant } from "../factories";
import { superuserUrl } from "../setup/database";

const sql = postgres(superuserUrl, { max: 1, onnotice: () => {} });
afterAll(() => sql.end());

const promised = { promiseDay: "2026-11-27", promiseBy: "Priya Shah" };
/** The Tuesday after the interview, when the consultant has something to do about it. */
const tuesday = new Date("2026-11-24T11:00:00Z");
const desk = (viewer: Consultant, asked: object = {}, at = tuesday) =>
  getDesk(viewer, getDeskInput.parse(asked), "Europe/London", at);

/** Rows like this interview's, so many as nobody would enter by hand. */
const repeated = (id: string, times: number) => sql`
  insert into interviews select (jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid()))).*
  from interviews i, generate_series(1, ${times}) where i.id = ${id}`;

test("Totals are exact to a thousand, and beyond it one more is all that is counted", async () => {
  const of = await pennant();
  const id = await interviewAt(of, promised);
  await repeated(id, 999);
  const thousand = await desk(of.marta);
  expect([thousand.ours.count, thousand.theirs.count]).toEqual([1000, 1000]);
  expect(thousand.figures).toMatchObject({ all: 1000, overdue: 1000, clients: 1000, passed: 0 });
  await repeated(id, 3);
  const more = await desk(of.marta);
  expect([more.ours.count, more.theirs.count]).toEqual([1001, 1001]);
  expect(more.figures).toMatchObject({ all: 1001, overdue: 1001, clients: 1001 });
});

test("A colleague's and another agency's rows are in no total", async () => {
  const [of, other] = [await pennant(), await pennant()];
  await interviewAt(of, promised);
  expect((await desk(of.joel)).ours.count).toBe(0);
  expect((await desk(of.joel, { who: "all" })).figures.all).toBe(1);
  expect((await desk(other.marta, { who: "all" })).figures.all).toBe(0);
});

test("A filtered list has its own total, and the others stay as they are", async () => {
  const of = await pennant();
  await interviewAt(of, promised);
  const december = new Date("2026-12-01T11:00:00Z");
  const { ours, theirs, figures } = await desk(of.marta, { state: "passed" }, december);
  expect([ours.count, theirs.count, figures.all, figures.passed]).toEqual([1, 1, 1, 1]);
  const drafts = await desk(of.marta, { state: "drafts" }, december);
  expect([drafts.ours.count, drafts.theirs.count, drafts.figures.all]).toEqual([0, 0, 1]);
});

test("What is overdue is counted, and what is due later is not", async () => {
  const of = await pennant();
  await interviewAt(of, promised);
  const afterwards = await desk(of.marta, { state: "overdue" }, new Date("2026-11-19T18:31:00Z"));
  expect([afterwards.ours.count, afterwards.ours.rows]).toEqual([0, []]);
  expect((await desk(of.marta, { state: "overdue" })).ours.rows).toMatchObject([{ tone: "late" }]);
});
