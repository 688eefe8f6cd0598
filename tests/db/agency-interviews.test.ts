import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { interviewers, interviews } from "@/db/schema/interviews";
import { questions } from "@/db/schema/tasks";
import { NotFound, Stale } from "@/lib/errors";
import { cancelInterview, restoreInterview } from "@/lib/record/interviews/commands/cancel-and-close";
import { editInterview } from "@/lib/record/interviews/commands/edit";
import { editInterviewAsConsultantInput, interviewInput } from "@/lib/record/interviews/input";
import { listAgencyInterviews } from "@/lib/record/interviews/queries";
import { system } from "@/lib/viewer";
import { after, before, form, interviewAt, pennant } from "../factories";

const asked = { q: "", state: "all" as const, whose: "all" as const, before: "" };
const rowOf = async (id: string) =>
  (await transaction(system, (tx) => tx.select().from(interviews).where(eq(interviews.id, id))))[0]!;
const met = (id: string) =>
  transaction(system, (tx) => tx.select().from(interviewers).where(eq(interviewers.interviewId, id)));

async function had() {
  const of = await pennant("copy");
  const id = await interviewAt(of);
  const people = await met(id);
  const list = people.map(({ id: personId, name, title, email }) => ({ id: personId, name, title, email }));
  const edited = (over: Record<string, unknown> = {}) =>
    editInterviewAsConsultantInput.parse({ ...form(), id, version: 1, interviewers: list, ...over });
  return { ...of, id, list, edited };
}

test("A consultant moves an interview: the client, the contact rule and the candidate's questions stay as they are", async () => {
  const { marta, amara, id, list, edited } = await had();
  const prepared = { ...form(), id, version: 1, interviewers: list, questions: [{ body: "What happens next?" }] };
  await editInterview(amara.viewer, interviewInput.parse({ ...prepared, company: "Elsewhere" }), before);
  await editInterview(marta, edited({ version: 2, day: "2026-11-20", company: "Elsewhere" }), before);
  expect(await rowOf(id)).toMatchObject({
    ...{ company: "Northwind", contactRule: "copy", route: "agency", consultantName: "Marta Lindqvist" },
    startsLocal: "2026-11-20T16:30",
  });
  const kept = await transaction(system, (tx) => tx.select().from(questions).where(eq(questions.interviewId, id)));
  expect(kept.map((one) => one.body)).toEqual(["What happens next?"]);
});

test("Neither side can save over the other's version unseen", async () => {
  const { marta, amara, id, list, edited } = await had();
  await editInterview(marta, edited({ place: "Room 4" }), before);
  const late = editInterview(
    amara.viewer,
    interviewInput.parse({ ...form(), id, version: 1, interviewers: list }),
    before,
  );
  await expect(late).rejects.toThrow(Stale);
  await expect(late).rejects.toMatchObject({ theirs: { place: "Room 4" } });
});

test("After the interview a consultant cannot remove an interviewer, because the candidate may have written about them", async () => {
  const { marta, id, list, edited } = await had();
  const fewer = { interviewers: list.slice(0, 1) };
  await expect(editInterview(marta, edited(fewer), after)).rejects.toMatchObject({ field: "interviewers" });
  await editInterview(marta, edited(fewer), before);
  expect(await met(id)).toHaveLength(1);
});

test("A colleague who is not in charge, and another agency, can neither edit, cancel nor restore", async () => {
  const { joel, id, edited } = await had();
  const stranger = (await pennant()).marta;
  for (const viewer of [joel, stranger])
    for (const attempt of [
      () => editInterview(viewer, edited(), before),
      () => cancelInterview(viewer, { id, reason: "" }, before),
      () => restoreInterview(viewer, { id }, before),
    ])
      await expect(attempt()).rejects.toThrow(NotFound);
});

test("A consultant cancels an interview and restores it", async () => {
  const { marta, id } = await had();
  await cancelInterview(marta, { id, reason: "The client called it off." }, before);
  expect((await rowOf(id)).nextCheckAt).toBe(null);
  await restoreInterview(marta, { id }, before);
  expect((await rowOf(id)).cancelledAt).toBe(null);
});

test("The agency's list can be searched by candidate, role and company, is paged by key, and shows no other agency's interviews", async () => {
  const of = await pennant();
  for (let n = 0; n < 30; n += 1) await interviewAt(of, { id: randomUUID(), role: n === 7 ? "Astronaut" : "Analyst" });
  const first = await listAgencyInterviews(of.joel, asked, before);
  const second = await listAgencyInterviews(of.joel, { ...asked, before: first.older! }, before);
  expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(30);
  expect(second.older).toBe(null);
  const found = async (q: string, over = {}) =>
    (await listAgencyInterviews(of.joel, { ...asked, q, ...over }, before)).rows.length;
  expect([await found("astro"), await found("amara"), await found("north"), await found("zzz")]).toEqual([
    1, 25, 25, 0,
  ]);
  expect(await found("", { whose: "mine" })).toBe(0);
  expect(await found("", { state: "over" })).toBe(0);
  expect((await listAgencyInterviews((await pennant()).marta, asked, before)).rows).toEqual([]);
});
