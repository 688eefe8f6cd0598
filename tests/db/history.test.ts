import { expect, test } from "vitest";
import { asViewer } from "@/db/client";
import { record } from "@/lib/history/commands";
import { historyOf, pageSize } from "@/lib/history/queries";
import { stepWords, whoOf, wordsOf } from "@/lib/history/rules";
import { waiveStep } from "@/lib/steps/commands/facts";
import { before, interviewAt, pennant } from "../factories";

const later = (minutes: number) => new Date(before.getTime() + minutes * 60_000);

test("Each side reads who did what on the record, and only what concerns them", async () => {
  const of = await pennant();
  const id = await interviewAt(of);
  const told = { workspaceId: of.workspaceId, interviewId: id };
  await asViewer(of.marta, (tx) =>
    record(tx, of.marta, later(1), {
      ...told,
      candidateUserId: null,
      consultants: true,
      verb: "client feedback logged",
    }),
  );
  const hers = { ...told, candidateUserId: of.amara.userId, consultants: false, verb: "lesson written" };
  await asViewer(of.amara.viewer, (tx) => record(tx, of.amara.viewer, later(2), hers));
  const ours = await historyOf(of.joel, id, "");
  expect(ours.rows.map((row) => row.verb)).toEqual(["client feedback logged", "interview added"]);
  const theirs = await historyOf(of.amara.viewer, id, "");
  expect(theirs.rows.map((row) => row.verb)).toEqual(["lesson written", "interview added"]);
  expect(theirs.members.size).toBe(0);
});

test("A long history is read page by page, the latest first, without gaps or repeats", async () => {
  const of = await pennant();
  const id = await interviewAt(of);
  const told = { workspaceId: of.workspaceId, interviewId: id, candidateUserId: null, consultants: true };
  await asViewer(of.marta, async (tx) => {
    for (let one = 1; one <= pageSize + 4; one++)
      await record(tx, of.marta, later(Math.ceil(one / 2)), { ...told, verb: "task done", detail: { what: `${one}` } });
  });
  const first = await historyOf(of.marta, id, "");
  const second = await historyOf(of.marta, id, first.older!);
  const read = [...first.rows, ...second.rows].map((row) => row.detail.what);
  expect(read).toEqual([...Array.from({ length: pageSize + 4 }, (_, index) => `${pageSize + 4 - index}`), undefined]);
  expect(second.older).toBeNull();
  expect((await historyOf(of.marta, id, "nonsense")).rows).toHaveLength(pageSize);
});

test("It says who in the reader's words: themselves, a colleague, the candidate, or a side", async () => {
  const of = await pennant();
  const id = await interviewAt(of);
  const step = { interviewId: id, step: "chase-the-debrief" as const, interviewerId: null };
  await waiveStep(of.marta, { ...step, reason: "They rang me." }, new Date("2026-11-19T20:00:00Z"));
  const said = async (viewer: typeof of.joel | typeof of.amara.viewer) => {
    const { interview, members, people, rows } = await historyOf(viewer, id, "");
    const known = { ...interview, members, self: viewer.userId };
    return rows.map((row) => `${whoOf(row, known)}: ${wordsOf(row, people, stepWords)}`);
  };
  const lines = (who: string) => [`${who}: Step waived: chase the debrief`, `${who}: Interview added`];
  expect(await said(of.marta)).toEqual(lines("You"));
  expect(await said(of.joel)).toEqual(lines("Marta Lindqvist"));
  expect(await said(of.amara.viewer)).toEqual(lines("Marta Lindqvist"));
});
