import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { candidates } from "@/db/schema/workspaces";
import { pageSizes } from "@/lib/pages";
import { addPosition, fillPosition } from "@/lib/people/positions/commands";
import { addPositionInput, listPositionsInput } from "@/lib/people/positions/input";
import { listPositions } from "@/lib/people/positions/queries/list";
import { getPositionPage } from "@/lib/people/positions/queries/position-page";
import { formatStageCounts } from "@/lib/people/positions/rules";
import { logAnswer } from "@/lib/record/answers/commands/log";
import { cancelInterview } from "@/lib/record/interviews/commands/cancel-and-close";
import { logUpdateInput } from "@/lib/record/updates/input";
import { system } from "@/lib/viewer";
import { before, interviewAt, pennant } from "../factories";
import { db } from "./rights-setup";

const noon = new Date("2026-11-24T12:00:00Z");

async function withRole() {
  const of = await pennant();
  const positionId = await role(of, "Data analyst");
  return { ...of, positionId };
}
type Of = Awaited<ReturnType<typeof withRole>>;
type Agency = Awaited<ReturnType<typeof pennant>>;

async function role(of: Agency, title: string, at = before) {
  const id = randomUUID();
  await addPosition(of.marta, addPositionInput.parse({ id, clientId: of.clientId, title }), at);
  return id;
}

async function candidate(of: Agency, name: string) {
  const id = randomUUID();
  await transaction(system, (tx) =>
    tx.insert(candidates).values({ id, workspaceId: of.workspaceId, name, consultantUserId: of.marta.userId }),
  );
  return id;
}

const met = async (of: Of, name: string, over: object = {}) =>
  interviewAt({ ...of, candidateId: await candidate(of, name) }, { positionId: of.positionId, ...over });

async function heard(of: Of, interviewId: string, outcome: string) {
  const sent = logUpdateInput.parse({ id: randomUUID(), interviewId, on: "2026-11-20", at: "11:00", outcome });
  await logAnswer(of.marta, { ...sent, zone: "Europe/London" }, noon);
}

const pageOf = (of: Of, after = "") => getPositionPage(of.marta, of.clientId, of.positionId, after, noon);
const listed = (of: Agency, asked: object = {}) => listPositions(of.joel, listPositionsInput.parse(asked));

test("A role's page shows each candidate once, with their latest round, and counts how many are at each stage", async () => {
  const of = await withRole();
  const first = await interviewAt(of, { positionId: of.positionId, promiseDay: "2026-11-23", promiseBy: "Priya Shah" });
  await heard(of, first, "next");
  const next = { after: first, positionId: of.positionId, day: "2026-12-02", round: "Second interview" };
  const second = await interviewAt(of, next);
  await heard(of, await met(of, "Ben Castell"), "offer");
  await heard(of, await met(of, "Chioma Eze"), "rejected");
  await heard(of, await met(of, "Dag Lund"), "rejected");
  const waiting = await met(of, "Ewa Nowak", { promiseDay: "2026-11-27", promiseBy: "Priya Shah" });
  await cancelInterview(of.marta, { id: await met(of, "Finn Roe"), reason: "" }, before);
  const page = await pageOf(of);
  expect(page.candidates.map((row) => [row.candidate, row.stage])).toEqual([
    ["Ben Castell", "offer"],
    ["Amara Okafor", "interviews"],
    ["Ewa Nowak", "interviews"],
    ...["Chioma Eze", "Dag Lund"]
      .map((name) => [name, "rejected"])
      .sort((one, other) => idOf(page, one[0]!).localeCompare(idOf(page, other[0]!))),
    ["Finn Roe", "closed"],
  ]);
  expect(page.candidates[1]).toMatchObject({ id: second, round: "Second interview", held: 1, lastHeld: first });
  expect(page.candidates[2]).toMatchObject({ id: waiting, held: 1, lastHeld: waiting, answerDay: "2026-11-27" });
  expect(page.candidates[5]).toMatchObject({ held: 0, lastHeld: null });
  const said = "6 candidates: 2 in interviews, 1 offer, 2 not selected, 1 closed";
  expect(formatStageCounts(page.counts)).toBe(said);
  const { rows, count } = await listed(of);
  expect(count).toBe(1);
  expect(rows.map((row) => formatStageCounts(row.counts))).toEqual([said]);
});

const idOf = (page: Awaited<ReturnType<typeof pageOf>>, name: string) =>
  page.candidates.find((row) => row.candidate === name)!.candidateId;

test("A cancelled round does not hide the round before it, and another role's interviews are not counted", async () => {
  const of = await withRole();
  const first = await interviewAt(of, { positionId: of.positionId });
  const next = { after: first, positionId: of.positionId, day: "2026-12-02", round: "Second interview" };
  const second = await interviewAt(of, next);
  await cancelInterview(of.marta, { id: second, reason: "" }, before);
  await interviewAt(of, { id: randomUUID(), positionId: await role(of, "Data lead"), day: "2026-12-04" });
  expect((await pageOf(of)).candidates).toMatchObject([{ id: first, stage: "interviews", held: 1 }]);
});

/** So many candidates with the same interview. It has only what a role's page reads. */
async function copies(of: Of, count: number) {
  const id = await interviewAt(of, { positionId: of.positionId });
  await db.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`insert into candidates (id, workspace_id, name) select gen_random_uuid(), ${of.workspaceId}, 'Copy ' || n
      from generate_series(1, ${count}::int) n`;
    await tx`insert into interviews select (jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid(), 'candidate_id', c.id,
        'candidate_user_id', null, 'process_id', gen_random_uuid()))).*
      from interviews i join candidates c on c.workspace_id = i.workspace_id where i.id = ${id} and c.name like 'Copy %'`;
  });
}

test("Every candidate of a role is on one of its pages, once", async () => {
  const of = await withRole();
  await copies(of, 2 * pageSizes.pipeline + 3);
  const found: string[] = [];
  for (let after: string | null = ""; after !== null; ) {
    const page: Awaited<ReturnType<typeof pageOf>> = await pageOf(of, after);
    found.push(...page.candidates.map((row) => row.candidateId));
    expect(formatStageCounts(page.counts)).toBe("54 candidates: 54 in interviews");
    after = page.next;
  }
  expect(found).toHaveLength(54);
  expect(new Set(found).size).toBe(54);
  expect((await pageOf(of, randomUUID())).candidates).toHaveLength(pageSizes.pipeline);
});

test("Up to a thousand candidates are counted exactly", async () => {
  const of = await withRole();
  await copies(of, 999);
  expect(formatStageCounts((await pageOf(of)).counts)).toBe("1,000 candidates: 1,000 in interviews");
  await met(of, "Zoë Adams");
  expect(formatStageCounts((await pageOf(of)).counts)).toBe("1,000+ candidates");
});

test("Roles are listed page by page, the newest first, and can be filtered by state, by client and by words", async () => {
  const of = await pennant();
  const ids: string[] = [];
  for (let count = 0; count < pageSizes.positions + 2; count += 1)
    ids.push(await role(of, `Role ${count}`, new Date(before.getTime() + count)));
  const first = await listed(of);
  const second = await listed(of, { before: first.next ?? "" });
  expect([...first.rows, ...second.rows].map((row) => row.id)).toEqual(ids.toReversed());
  expect([first.count, second.next]).toEqual([pageSizes.positions + 2, null]);
  await fillPosition(of.marta, { id: ids[0]!, clientId: of.clientId, filled: "yes" }, before);
  expect((await listed(of, { state: "filled" })).rows.map((row) => row.id)).toEqual([ids[0]]);
  expect((await listed(of, { q: "role 26" })).rows).toMatchObject([{ title: "Role 26", client: "Northwind" }]);
  expect((await listed(of, { q: "northw" })).count).toBe(pageSizes.positions + 1);
  expect(await listed(of, { client: of.clientId })).toMatchObject({ client: "Northwind", count: 26 });
  expect(await listed(of, { client: randomUUID() })).toMatchObject({ client: null, count: 0, rows: [] });
  expect(await listed(await pennant(), { client: of.clientId })).toMatchObject({ client: null, count: 0, rows: [] });
});
