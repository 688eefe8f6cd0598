import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { readBatch, transaction } from "@/db/client";
import { candidates } from "@/db/schema/workspaces";
import { addClient } from "@/lib/people/clients/commands/add";
import { addClientInput } from "@/lib/people/clients/input";
import { hasWordLike } from "@/lib/people/names/queries";
import { foldedWords } from "@/lib/people/names/rules/fold";
import { deskSorts, getDeskInput } from "@/lib/planning/desk/input";
import { getDesk } from "@/lib/planning/desk/queries";
import { type Consultant, system } from "@/lib/viewer";
import { interviewAt, pennant } from "../factories";

const tuesday = new Date("2026-11-24T11:00:00Z");
const desk = (viewer: Consultant, asked: object = {}) =>
  getDesk(viewer, getDeskInput.parse(asked), "Europe/London", tuesday);

type Agency = Awaited<ReturnType<typeof pennant>>;

/** Another candidate of Marta's with an interview at a client of that name. */
async function met(of: Agency, name: string, client: string, over: Record<string, unknown> = {}) {
  const [candidateId, clientId] = [randomUUID(), randomUUID()];
  await transaction(system, (tx) =>
    tx.insert(candidates).values({
      ...{ id: candidateId, workspaceId: of.workspaceId, name, consultantUserId: of.marta.userId, createdAt: tuesday },
    }),
  );
  const input = { id: clientId, name: client, contactRule: "direct", country: "GB" };
  await addClient(of.marta, addClientInput.parse(input), tuesday);
  return interviewAt({ ...of, candidateId, clientId }, over);
}

async function four() {
  const of = await pennant();
  await interviewAt(of);
  await met(of, "Łukasz Żuk", "Tallis & Söhne", { day: "2026-11-18" });
  await met(of, "Zoë Adams", "Corvane", { day: "2026-11-17" });
  await met(of, "Ben O’Neil-Shaw", "Hallam", { day: "2026-11-16" });
  return of;
}

test("Candidates are found by the beginning of any word of their name, without accents, and clients too", async () => {
  const of = await four();
  const found = async (asked: object) => (await desk(of.marta, asked)).ours.rows.map((row) => row.candidate);
  expect(await found({ candidate: "luk" })).toEqual(["Łukasz Żuk"]);
  expect(await found({ candidate: "ZUK" })).toEqual(["Łukasz Żuk"]);
  expect(await found({ candidate: "zoe ad" })).toEqual(["Zoë Adams"]);
  expect(await found({ candidate: "shaw" })).toEqual(["Ben O’Neil-Shaw"]);
  expect(await found({ candidate: "kasz" })).toEqual([]);
  expect(await found({ client: "sohne" })).toEqual(["Łukasz Żuk"]);
  expect(await found({ candidate: "ben", client: "corvane" })).toEqual([]);
  for (const typed of ["%", "_", "'"]) expect(await found({ candidate: typed })).toEqual([]);
  const { ours, theirs, figures } = await desk(of.marta, { candidate: "z" });
  expect([ours.count, theirs.count, figures.all, figures.overdue]).toEqual([2, 2, 2, 2]);
});

test("Nobody finds a candidate of another agency by name", async () => {
  const [of, other] = [await four(), await pennant()];
  expect((await desk(other.marta, { who: "all", candidate: "luk" })).ours.rows).toEqual([]);
  expect((await desk(of.joel, { candidate: "luk" })).ours.rows).toEqual([]);
  expect((await desk(of.joel, { who: "all", candidate: "luk" })).ours.rows).toHaveLength(1);
});

test("The desk is sorted by candidate, by client, and by who has waited longest", async () => {
  const of = await four();
  const order = async (sort: string) => (await desk(of.marta, { sort })).ours.rows.map((row) => row.candidate[0]);
  expect(await order("due")).toEqual(["B", "Z", "Ł", "A"]);
  expect(await order("waiting")).toEqual(["B", "Z", "Ł", "A"]);
  expect(await order("client")).toEqual(["Z", "B", "A", "Ł"]);
  expect((await order("candidate")).filter((letter) => letter !== "Ł")).toEqual(["A", "B", "Z"]);
});

test("In every order the desk continues on further pages, and shows each interview once", async () => {
  const of = await pennant();
  for (let n = 0; n < 12; n += 1) await interviewAt(of, { id: randomUUID(), role: `Role ${n}` });
  for (const sort of deskSorts) {
    const first = await desk(of.marta, { sort });
    const second = await desk(of.marta, { sort, ours: first.ours.nextCursor });
    expect([first.ours.rows.length, second.ours.rows.length, second.ours.nextCursor], sort).toEqual([10, 2, null]);
    expect(new Set([...first.ours.rows, ...second.ours.rows].map((row) => row.id)).size, sort).toBe(12);
    // The other list stays where it was, and a cursor of another order begins anew.
    expect(second.theirs.rows, sort).toEqual(first.theirs.rows);
    const elsewhere = sort === "candidate" || sort === "client" ? "due" : "candidate";
    expect((await desk(of.marta, { sort: elsewhere, ours: first.ours.nextCursor })).ours.rows).toHaveLength(10);
  }
});

test("Names are folded in the database as they are in a browser", async () => {
  const names = [
    "Łukasz Żuk",
    "Zoë",
    "Đorđe Þór",
    "Straße",
    "Æsa Bø",
    "İpek Işık",
    "Νίκος",
    "Йосиф",
    "अमित",
    "王小明",
    "O’Neil-Shaw",
  ];
  for (const name of names) {
    const [found] = await readBatch(system, (tx) => [
      tx.select({ is: sql<boolean>`${hasWordLike(sql`${name}::text`, foldedWords(name))}` }).from(sql`(select) one`),
    ]);
    expect(found, name).toEqual([{ is: true }]);
  }
});
