import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { debriefs } from "@/db/schema/debriefs";
import { outbox } from "@/db/schema/mail";
import { candidates, memberships } from "@/db/schema/workspaces";
import { NotFound } from "@/lib/errors";
import { formatNotification } from "@/lib/mail/notifications/rules";
import { getDeskInput } from "@/lib/planning/desk/input";
import { getDesk } from "@/lib/planning/desk/queries";
import { factsFromRow } from "@/lib/planning/plan/rules/facts-from-row";
import { plan } from "@/lib/planning/plan/rules/plan";
import { saveDebriefDraft } from "@/lib/record/debriefs/commands/draft";
import { saveDebrief } from "@/lib/record/debriefs/commands/save";
import { takeDownDebrief } from "@/lib/record/debriefs/commands/take-down";
import { saveDebriefInput, takeDownDebriefInput } from "@/lib/record/debriefs/input";
import { getDebrief } from "@/lib/record/debriefs/queries";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { cancelInterview } from "@/lib/record/interviews/commands/cancel-and-close";
import { type Consultant, system, type Viewer } from "@/lib/viewer";
import { after, before, interviewAt, pennant } from "../factories";
import { onlyOf } from "../setup/contents";

const told = {
  went_well: "The forecast",
  concerns: "The commute",
  raise: "yes",
  wanted: "yes",
  wanted_why: "The team",
};
const take = (viewer: Consultant, id: string, over: object = {}, at = after) =>
  takeDownDebrief(viewer, takeDownDebriefInput.parse({ id, ...told, ...over }), at);
const save = (viewer: Parameters<typeof saveDebrief>[0], id: string, version: number, words: object) =>
  saveDebrief(viewer, saveDebriefInput.parse({ id, version, ...words }), after);
const bodies = async (viewer: Viewer, id: string) =>
  Object.fromEntries((await getDebrief(viewer, id)).entries.map(({ field, body }) => [field, body]));
const stepOf = async (viewer: Parameters<typeof getInterviewPage>[0], id: string, step: string) =>
  plan(factsFromRow((await getInterviewPage(viewer, id)).row), after, "Europe/London").find(
    (planned) => planned.step === step,
  );

test("R13 What a candidate says on the phone is their debrief, shared, marked for both sides, and their step is done", async () => {
  const of = await pennant();
  const id = await interviewAt(of);
  const { people } = await getDebrief(of.marta, id);
  await take(of.marta, id, { people: { [people[0]!.id]: { caught_interest: "Churn" } } });
  for (const viewer of [of.marta, of.amara.viewer]) {
    const { debrief, concern, interview } = await getDebrief(viewer, id);
    expect(debrief).toMatchObject({ takenDownByName: "Marta Lindqvist", takenDownAt: after, sharedAt: after });
    expect(concern).toMatchObject({ requestedAt: after, raisedAt: null });
    expect(interview.wanted).toBe("yes");
    expect(await bodies(viewer, id)).toEqual({
      ...{ went_well: "The forecast", concerns: "The commute", wanted_why: "The team", caught_interest: "Churn" },
    });
    expect((await getInterviewPage(viewer, id)).row.debriefTakenDown).toMatchObject({ by: "Marta Lindqvist" });
    for (const step of ["debrief", "tell-consultant"])
      expect((await stepOf(viewer, id, step))?.status, step).toBe("done");
    expect((await stepOf(viewer, id, "chase-the-debrief"))?.status).toBe("obsolete");
    const verbs = (await getInterviewPage(viewer, id)).history.map(({ verb }) => verb);
    expect(verbs).toEqual(expect.arrayContaining(["debrief-taken-down", "concern-handed-over"]));
  }
  // Whoever wrote it down has read it.
  const desk = await getDesk(of.marta, getDeskInput.parse({ state: "debriefs" }), "Europe/London", after);
  expect(desk.ours.rows).toEqual([]);
});

test("The candidate is told without a word of it, and changes it afterwards as their own", async () => {
  const of = await pennant();
  const id = await interviewAt(of);
  await take(of.marta, id);
  const rows = await transaction(system, (tx) =>
    tx.select().from(outbox).where(eq(outbox.userId, of.amara.userId)).orderBy(outbox.id),
  );
  const items = onlyOf("news", rows).flatMap(({ content }) => content.props.items.map(formatNotification));
  expect(items).toMatchObject([
    { what: "Marta Lindqvist wrote down what you said about your interview", path: `/me/interviews/${id}/debrief` },
  ]);
  expect(JSON.stringify(items)).not.toMatch(/forecast|commute/);
  await save(of.amara.viewer, id, 1, { ...told, went_well: "The forecast, and the test", private: "Mine" });
  expect(await bodies(of.marta, id)).toMatchObject({ went_well: "The forecast, and the test" });
  expect(await bodies(of.marta, id)).not.toHaveProperty("private");
  expect((await getDebrief(of.marta, id)).debrief).toMatchObject({ takenDownByName: "Marta Lindqvist", version: 2 });
});

test("A candidate without an account can have a debrief written down too, and gets no e-mail", async () => {
  const of = await pennant();
  await transaction(system, (tx) =>
    tx.update(candidates).set({ userId: null }).where(eq(candidates.id, of.candidateId)),
  );
  const id = await interviewAt(of);
  await take(of.marta, id);
  expect(await bodies(of.marta, id)).toMatchObject({ went_well: "The forecast" });
  expect(await transaction(system, (tx) => tx.select().from(outbox).where(eq(outbox.userId, of.amara.userId)))).toEqual(
    [],
  );
});

test("Only whoever is in charge of the interview, or an owner, writes a debrief down", async () => {
  const of = await pennant();
  const id = await interviewAt(of);
  const elsewhere = await pennant();
  const candidate = { ...of.amara.viewer, workspaceId: of.workspaceId } as unknown as Consultant;
  for (const viewer of [of.joel, elsewhere.marta, { ...elsewhere.marta, userId: of.marta.userId }, candidate])
    await expect(take(viewer, id)).rejects.toThrow(NotFound);
  const [row] = await transaction(system, (tx) => tx.select().from(debriefs).where(eq(debriefs.interviewId, id)));
  expect(row).toBeUndefined();
});

test("Somebody who is not an interviewer of this interview gets no answer", async () => {
  const of = await pennant();
  const [id, other] = [await interviewAt(of), await interviewAt(of)];
  const { people } = await getDebrief(of.marta, other);
  await expect(take(of.marta, id, { people: { [people[0]!.id]: { talked_about: "Dbt" } } })).rejects.toThrow(NotFound);
  expect((await getDebrief(of.marta, id)).debrief).toBeNull();
});

test("A debrief that the candidate has written meanwhile stays theirs, whether it is shared or not", async () => {
  for (const share of [{}, { share: "yes" }]) {
    const of = await pennant();
    const id = await interviewAt(of);
    await save(of.amara.viewer, id, 0, { went_well: "My own words", ...share });
    expect((await getDebrief(of.marta, id)).isWritten).toBe(true);
    await expect(take(of.marta, id)).rejects.toThrow("The candidate has written a debrief meanwhile");
    expect(await bodies(of.amara.viewer, id)).toEqual({ went_well: "My own words" });
  }
});

test("The same press twice writes it down once, and a second consultant is told who did", async () => {
  const of = await pennant();
  const id = await interviewAt(of);
  await take(of.marta, id);
  await take(of.marta, id);
  const { history } = await getInterviewPage(of.marta, id);
  expect(history.filter(({ verb }) => verb === "debrief-taken-down")).toHaveLength(1);
  await transaction(system, (tx) =>
    tx.update(memberships).set({ access: "owner" }).where(eq(memberships.userId, of.joel.userId)),
  );
  const joel: Consultant = { ...of.joel, access: "owner" };
  await expect(take(joel, id)).rejects.toThrow("Marta Lindqvist has already written this debrief down.");
  await expect(take(of.marta, id, { went_well: "Something else" })).rejects.toThrow(
    "already written this debrief down",
  );
});

test("A second press that says something else about the job or the concern is refused, and changes nothing", async () => {
  const of = await pennant();
  const id = await interviewAt(of);
  await take(of.marta, id, { raise: undefined });
  for (const over of [{ raise: "yes" }, { raise: undefined, wanted: "no" }])
    await expect(take(of.marta, id, over)).rejects.toThrow("already written this debrief down");
  await take(of.marta, id, { raise: undefined });
  const { concern, interview } = await getDebrief(of.marta, id);
  expect({ concern, wanted: interview.wanted }).toEqual({ concern: null, wanted: "yes" });
});

test("Nothing is written down before the interview is over, after it was cancelled, or without a word", async () => {
  const of = await pennant();
  const id = await interviewAt(of);
  await expect(take(of.marta, id, {}, before)).rejects.toThrow("The interview has not ended yet.");
  const nothing = { went_well: "", concerns: "", raise: undefined, wanted: "", wanted_why: "" };
  await expect(take(of.marta, id, nothing)).rejects.toThrow("Write a line or two first");
  const faults = takeDownDebriefInput.safeParse({ id, raise: "yes" }).error?.issues;
  expect(faults).toMatchObject([{ path: ["concerns"] }]);
  await cancelInterview(of.marta, { id, reason: "" }, after);
  await expect(take(of.marta, id)).rejects.toThrow("This interview was cancelled");
});

test("What the candidate had begun to write is kept, with what was written down below it", async () => {
  const of = await pennant();
  const id = await interviewAt(of);
  const begun = { went_well: "The pricing part", private: "Mine", wanted: "" };
  await saveDebriefDraft(of.amara.viewer, { id, version: 0, formValues: begun }, after);
  await take(of.marta, id);
  const { draft, debrief } = await getDebrief(of.amara.viewer, id);
  expect(draft?.formValues).toMatchObject({
    ...{ went_well: "The pricing part\n\nThe forecast", concerns: "The commute", private: "Mine", wanted: "yes" },
  });
  expect(debrief?.version).toBe(2);
  // A window that was open before is asked.
  const late = { id, version: 1, formValues: { ...begun, went_well: "The pricing part, and more" } };
  await expect(saveDebriefDraft(of.amara.viewer, late, after)).rejects.toMatchObject({ name: "Stale", version: 2 });
  expect(JSON.stringify(await getDebrief(of.marta, id))).not.toMatch(/pricing|Mine/);
});

test("R19 A candidate who says on the phone that they do not want the job is on record so", async () => {
  const of = await pennant();
  const id = await interviewAt(of);
  await take(of.marta, id, { wanted: "no", people: { [randomUUID()]: {} } });
  expect((await getDebrief(of.amara.viewer, id)).interview.wanted).toBe("no");
});
