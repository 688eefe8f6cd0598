import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { NotFound } from "@/lib/errors";
import { getDeskInput } from "@/lib/planning/desk/input";
import { getDesk } from "@/lib/planning/desk/queries";
import { saveDebrief } from "@/lib/record/debriefs/commands/save";
import { saveDebriefInput } from "@/lib/record/debriefs/input";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import type { Consultant } from "@/lib/viewer";
import { after, interviewAt, pennant } from "../factories";

const zone = "Europe/London";
const desk = (viewer: Consultant, at: Date, asked: object = {}) => getDesk(viewer, getDeskInput.parse(asked), zone, at);
const friday = new Date("2026-11-20T11:00:00Z");
const promised = { promiseDay: "2026-11-27", promiseBy: "Priya Shah" };

const none = { all: 0, answered: 0, overdue: 0, debriefs: 0, drafts: 0, clients: 0, updates: 0, passed: 0 };

const debriefed = (of: Awaited<ReturnType<typeof pennant>>, id: string, over: object = {}) =>
  saveDebrief(
    of.amara.viewer,
    saveDebriefInput.parse({ id, version: 0, share: "yes", went_well: "The case", ...over }),
    after,
  );

test("Before anything is due the desk is empty, and right after the interview it is the candidate's turn", async () => {
  const of = await pennant();
  await interviewAt(of, promised);
  const before = await desk(of.marta, new Date("2026-11-18T12:00:00Z"));
  expect([before.ours.rows, before.theirs.rows]).toEqual([[], []]);
  const { ours, theirs } = await desk(of.marta, after);
  expect(ours.rows).toEqual([]);
  expect(theirs.rows).toMatchObject([
    { candidate: "Amara Okafor", next: "Waiting for Amara to tell you how it went", role: "Data analyst, Northwind" },
  ]);
});

test("A shared debrief is for the consultant to read, and counts among the debriefs", async () => {
  const of = await pennant();
  const id = await interviewAt(of, promised);
  await debriefed(of, id);
  const { ours, theirs, figures } = await desk(of.marta, friday);
  expect(ours.rows).toMatchObject([
    {
      id,
      next: "Read the debrief, then ask the client for feedback",
      label: "Read",
      waitingTime: "1 day since the interview",
    },
  ]);
  expect(theirs.rows).toMatchObject([{ id, next: "Waiting for Amara to thank Priya Shah" }]);
  expect(figures).toEqual({ ...none, all: 1, debriefs: 1, clients: 1 });
  expect([ours.count, theirs.count]).toEqual([1, 1]);
});

test("The desk filters by mine, everybody's and a colleague's, by client, and by state", async () => {
  const of = await pennant();
  const id = await interviewAt(of, promised);
  await debriefed(of, id);
  const seen = async (viewer: Consultant, asked: object) =>
    (await desk(viewer, friday, asked)).ours.rows.map((row) => row.id);
  expect(await seen(of.joel, {})).toEqual([]);
  expect(await seen(of.joel, { who: "all" })).toEqual([id]);
  expect(await seen(of.joel, { who: of.marta.userId })).toEqual([id]);
  expect(await seen(of.marta, { client: "north" })).toEqual([id]);
  expect(await seen(of.marta, { client: "%" })).toEqual([]);
  expect(await seen(of.marta, { state: "debriefs" })).toEqual([id]);
  expect(await seen(of.marta, { state: "clients" })).toEqual([id]);
  for (const state of ["drafts", "updates", "passed"]) expect(await seen(of.marta, { state })).toEqual([]);
});

test("Once the agreed date has passed, the interview is listed under it", async () => {
  const of = await pennant();
  const id = await interviewAt(of, promised);
  await debriefed(of, id);
  const later = await desk(of.marta, new Date("2026-11-30T10:00:00Z"), { state: "passed" });
  expect(later.figures.passed).toBe(1);
  expect(later.ours.rows).toMatchObject([{ id, tone: "late" }]);
});

test("Another agency's desk shows nothing of it, and its record does not exist there", async () => {
  const [of, other] = [await pennant(), await pennant()];
  const id = await interviewAt(of, promised);
  await debriefed(of, id);
  expect((await desk(other.marta, friday, { who: "all" })).ours.rows).toEqual([]);
  await expect(getInterviewPage(other.marta, id)).rejects.toThrow(NotFound);
});

test("The desk continues on further pages, and shows each interview once", async () => {
  const of = await pennant();
  const ids: string[] = [];
  for (let n = 0; n < 27; n += 1) ids.push(await interviewAt(of, { id: randomUUID(), role: `Role ${n}` }));
  const at = new Date("2026-11-24T11:00:00Z");
  expect((await desk(of.marta, at)).figures.clients).toBe(27);
  const pages: string[][] = [];
  for (let ours: string | null = ""; ours !== null; ) {
    const found = await desk(of.marta, at, ours ? { ours } : {});
    pages.push(found.ours.rows.map((row) => row.id));
    ours = found.ours.nextCursor;
  }
  expect(pages.map((ids) => ids.length)).toEqual([10, 10, 7]);
  expect(new Set(pages.flat()).size).toBe(27);
});

test("A consultant reads the shared parts of the record, and neither private notes nor what stays with its writer", async () => {
  const of = await pennant();
  const id = await interviewAt(of, promised);
  await debriefed(of, id, { fell_short: "My SQL", private: "I dislike the office", audience: { fell_short: "me" } });
  const record = await getInterviewPage(of.marta, id);
  expect(record.entries.map((one) => one.body)).toEqual(["The case"]);
  expect(record.ours).toMatchObject({ candidate: "Amara Okafor", clientId: of.clientId, clientFeedback: [] });
  expect((await getInterviewPage(of.joel, id)).row.id).toBe(id);
});
