import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { interviewGroups } from "@/app/_interview/interview-groups";
import { pageSizes } from "@/lib/pages";
import { candidatePages, consultantPages } from "@/lib/planning/steps/rules";
import { closeInterview } from "@/lib/record/interviews/commands/cancel-and-close";
import { listAgencyInterviews, listInterviews } from "@/lib/record/interviews/queries";
import { after, interviewAt, interviewOf, pennant, person } from "../factories";
import { later, logged } from "./client-feedback-setup";

const all = { q: "", state: "all", before: "" } as const;
const everybodys = { ...all, whose: "all" } as const;
const reader = { zone: "Europe/London", now: after.getTime(), zoneIsShown: true };

/** A process with three rounds, the last of which is still to come. */
async function process(of: Awaited<ReturnType<typeof pennant>>) {
  const first = await interviewAt(of, { day: "2026-11-02" });
  const second = await interviewAt(of, { day: "2026-11-12", round: "Second interview", after: first });
  const third = await interviewAt(of, { day: "2026-11-26", round: "Third interview", after: second });
  return { first, second, third };
}

test("On both sides, the rounds of a process are together at the place of the latest, even if other interviews were between them", async () => {
  const of = await pennant();
  const { first, second, third } = await process(of);
  const between = await interviewAt(of, { day: "2026-11-10", role: "Astronaut" });
  for (const { rows } of [
    await listAgencyInterviews(of.marta, everybodys, after),
    await listInterviews(of.amara.viewer, all, after),
  ]) {
    expect(rows.map((row) => row.id)).toEqual([third, second, first, between]);
    expect(rows.map((row) => row.headId)).toEqual([third, third, third, between]);
  }
  const { rows } = await listAgencyInterviews(of.marta, everybodys, after);
  const groups = interviewGroups(rows, reader, consultantPages(of.marta.workspaceId));
  expect(groups.map((group) => [group.title, group.rounds.map(({ round }) => round)])).toEqual([
    ["Amara Okafor · Data analyst, Northwind", ["Third interview", "Second interview", "First interview"]],
    ["Amara Okafor · Astronaut, Northwind", ["First interview"]],
  ]);
  expect(groups[0]).toMatchObject({ note: "Marta Lindqvist", state: { words: "Coming up" } });
});

test("A filtered list has only the matching rounds, and each process is at the place of its latest matching round", async () => {
  const of = await pennant();
  const { first, second, third } = await process(of);
  const ids = async (state: "live" | "coming" | "over") =>
    (await listAgencyInterviews(of.marta, { ...everybodys, state }, after)).rows.map((row) => [row.id, row.headId]);
  expect(await ids("coming")).toEqual([[third, third]]);
  expect(await ids("live")).toEqual([
    [second, second],
    [first, second],
  ]);
  expect(await ids("over")).toEqual([]);
});

test("A page has a fixed number of processes, and the next page begins after the last one: each process is shown once, with all its rounds", async () => {
  const amara = await person();
  const day = (n: number) => `2026-10-${String(n).padStart(2, "0")}`;
  const size = pageSizes.interviews;
  const heads: string[] = [];
  for (let n = 0; n < size + 3; n += 1) {
    const first = await interviewOf(amara, { id: randomUUID(), day: day(1 + (n % 14)) });
    heads.push(await interviewOf(amara, { day: day(15 + (n % 14)), round: "Second interview", after: first }));
  }
  const one = await listInterviews(amara.viewer, all, after);
  const two = await listInterviews(amara.viewer, { ...all, before: one.older! }, after);
  expect([one.rows.length, two.rows.length, two.older]).toEqual([2 * size, 6, null]);
  const seen = [...one.rows, ...two.rows];
  expect(new Set(seen.map((row) => row.id)).size).toBe(2 * (size + 3));
  expect(new Set(seen.map((row) => row.headId))).toEqual(new Set(heads));
  // The two rounds of each process are next to each other.
  for (let at = 0; at < seen.length; at += 2) expect(seen[at]!.headId).toBe(seen[at + 1]!.headId);
});

test("A row shows the next step and its date; if the round has ended, it shows the outcome, also after it was closed", async () => {
  const of = await pennant();
  const id = await interviewAt(of);
  const shown = async (now: Date) => {
    const { rows } = await listInterviews(of.amara.viewer, all, now);
    return interviewGroups(rows, { ...reader, now: now.getTime() }, candidatePages)[0]!;
  };
  const [due] = (await shown(after)).rounds;
  expect(due?.when).toBe("today at 16:30");
  expect(due?.next).toMatchObject({ title: "Tell Marta Lindqvist how it went", tone: "due" });
  expect(due?.next?.chip).toMatch(/^by /);
  await logged({ ...of, id }, { decision: "rejected" });
  expect((await shown(later(60))).state).toEqual({ tone: "neutral", words: "Not selected" });
  await closeInterview(of.marta, { id, reason: "" }, later(60));
  expect(await shown(later(90))).toMatchObject({ state: { words: "Not selected" }, rounds: [{ next: null }] });
});
