import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { NotFound, Refused, Stale } from "@/lib/errors";
import { logCall } from "@/lib/record/debriefs/commands/call";
import { saveDebrief } from "@/lib/record/debriefs/commands/save";
import { tickTask } from "@/lib/record/debriefs/commands/tasks";
import { saveDebriefInput } from "@/lib/record/debriefs/input";
import { getDebrief } from "@/lib/record/debriefs/queries";
import { cancelInterview } from "@/lib/record/interviews/commands/cancel-and-close";
import { getInterviewForm } from "@/lib/record/interviews/queries";
import { after, before, interviewOf, person, viaAgency } from "../factories";
import { debriefer, factsAbout, freshOf, interviewRow, saved, told, typed } from "./debriefs-setup";

const minutes = (count: number) => new Date(after.getTime() + count * 60_000);

test("R10 A debrief says how fresh it was, and saving it settles its step", async () => {
  const { viewer, id } = await debriefer();
  await saved(viewer, id, {}, minutes(5));
  expect(await freshOf(viewer, id)).toBe("Written 35 minutes after the interview");
  expect(await factsAbout(id)).toEqual([{ step: "debrief", how: null, at: minutes(5) }]);
  await saved(viewer, id, { version: 1, went_well: "The case study, and the plan." }, minutes(600));
  expect(await freshOf(viewer, id)).toBe("Written 35 minutes after the interview");
  expect(await told(id)).toEqual(["interview-added", "debrief-saved", "debrief-edited"]);
});

test("R2 Questions that were asked are ticked; the others stay visible", async () => {
  const me = await person();
  const id = await interviewOf(me, { questions: [{ body: "What happens next?" }, { body: "How big is the team?" }] });
  const { questions } = await getDebrief(me.viewer, id);
  await saved(me.viewer, id, { asked: { [questions[0]!.id]: "yes" } });
  const now = await getDebrief(me.viewer, id);
  expect(now.questions.map((one) => [one.body, one.askedAt !== null])).toEqual([
    ["What happens next?", true],
    ["How big is the team?", false],
  ]);
  await saved(me.viewer, id, { version: 1, asked: {} });
  expect((await getDebrief(me.viewer, id)).questions.every((one) => one.askedAt === null)).toBe(true);
});

test("R3 R6 The day that was named at the end of a direct interview becomes the promise, with its author and what it covers", async () => {
  const { viewer, id } = await debriefer();
  expect((await getDebrief(viewer, id)).promise).toBeNull();
  const day = { promiseDay: "2026-11-27", promiseBy: "Priya Shah", promiseCovers: "next stage" };
  await saved(viewer, id, day);
  await saved(viewer, id, { version: 1, ...day });
  const { promises } = await getInterviewForm(viewer, id);
  expect(promises).toMatchObject([{ day: "2026-11-27", givenBy: "Priya Shah", covers: "next stage", kind: "answer" }]);
});

test("R7 Thanking in person is a separate box and does not replace the note", async () => {
  const { viewer, id } = await debriefer();
  await saved(viewer, id, { thanked: "yes" });
  expect((await getDebrief(viewer, id)).debrief?.thankedInPersonAt).toEqual(after);
  expect((await factsAbout(id)).map((fact) => fact.step)).not.toContain("thank-you");
  await saved(viewer, id, { version: 1 }, minutes(9));
  expect((await getDebrief(viewer, id)).debrief?.thankedInPersonAt).toBeNull();
});

test("R9 R11 Missing titles and addresses are added to the record, and so is a person who was not announced", async () => {
  const { viewer, id, priya, tom } = await debriefer();
  const ann = randomUUID();
  const people = {
    [priya.id]: { title: "Something else", talked_about: "Churn forecasting" },
    [tom.id]: { email: "tom@northwind.example" },
    [ann]: { name: "Ann Reed", title: "People partner", talked_about: "The team" },
  };
  await saved(viewer, id, { people });
  const found = await getDebrief(viewer, id);
  expect(found.people.map(({ name, title, email }) => [name, title, email])).toEqual([
    ["Priya Shah", "Head of Analytics", "priya@northwind.example"],
    ["Tom Ellery", "Engineering manager", "tom@northwind.example"],
    ["Ann Reed", "People partner", ""],
  ]);
  expect(found.entries.find((entry) => entry.interviewerId === ann)?.body).toBe("The team");
  const twice = { [randomUUID()]: { name: "ann reed" } };
  await expect(saved(viewer, id, { version: 1, people: twice })).rejects.toThrow("already in the list");
  await expect(saved(viewer, id, { version: 1, people: { [randomUUID()]: { title: "Nobody" } } })).rejects.toThrow(
    "Add this person’s name.",
  );
});

test("R11 People who were added at the debrief cannot be lost by a form that was opened before", async () => {
  const { viewer, id } = await debriefer();
  const { interview } = await getInterviewForm(viewer, id);
  await saved(viewer, id, { people: { [randomUUID()]: { name: "Ann Reed" } } });
  expect((await getInterviewForm(viewer, id)).interview.version).toBe(interview.version + 1);
});

test("R13 A call counts as telling the consultant, at the time of the call; before the end of the interview it does not", async () => {
  const { viewer, id } = await debriefer("by name");
  const call = { id, at: "17:42", on: "2026-11-19", note: "", zone: "Europe/London" };
  await expect(logCall(viewer, { ...call, at: "17:20" }, after)).rejects.toThrow("before the interview ended");
  await expect(logCall(viewer, { ...call, at: "23:59" }, after)).rejects.toThrow("in the future");
  await logCall(viewer, call, after);
  await logCall(viewer, { ...call, at: "17:50" }, after);
  expect(await factsAbout(id)).toEqual([
    { step: "tell-consultant", how: "call", at: new Date("2026-11-19T17:42:00Z") },
  ]);
  expect((await told(id)).filter((verb) => verb === "consultant-called")).toHaveLength(1);
  const direct = await debriefer();
  await expect(logCall(direct.viewer, { ...call, id: direct.id }, after)).rejects.toThrow("no consultant");
});

test("R16 Instructions become tasks with dates, which either side can tick", async () => {
  const { viewer, id, marta } = await debriefer("inside");
  const [test1, refs] = [randomUUID(), randomUUID()];
  const tasks = { [test1]: { body: "SQL test", day: "2026-11-24" }, [refs]: { body: "References", day: "" } };
  await saved(viewer, id, { tasks });
  await tickTask(marta, { id, taskId: test1, done: "yes" }, after);
  expect((await getDebrief(marta, id)).tasks.map((task) => [task.body, task.dueDay, task.doneAt])).toEqual([
    ["SQL test", "2026-11-24", after],
    ["References", null, null],
  ]);
  await saved(viewer, id, { version: 1, tasks: { [refs]: { body: "", day: "" } } });
  expect((await getDebrief(viewer, id)).tasks.map((task) => task.body)).toEqual(["SQL test"]);
  await expect(
    saved(viewer, id, { version: 2, tasks: { [randomUUID()]: { body: "", day: "2026-11-24" } } }),
  ).rejects.toThrow("Write the task");
});

test("R19 A job that is not wanted leads to a withdrawal", async () => {
  const { viewer, id } = await debriefer();
  expect(await saved(viewer, id, { wanted: "no", wanted_why: "Too far away." })).toMatchObject({ unwanted: true });
  expect((await interviewRow(id)).wanted).toBe("no");
  expect(await saved(viewer, id, { version: 1, wanted: "no" })).toMatchObject({ unwanted: false });
});

test("R20 R33 R34 R43 C4 What went well, fell short, was not said and caught their interest is kept, each as its own answer", async () => {
  const { viewer, id, priya } = await debriefer();
  await saved(viewer, id, {
    fell_short: "The window functions.",
    wished_said: "The pricing project.",
    people: { [priya.id]: { talked_about: "Churn", caught_interest: "The forecasting article" } },
  });
  const { entries, people } = await getDebrief(viewer, id);
  expect(entries.map(({ field, body, interviewerId }) => [field, body, interviewerId]).sort()).toEqual([
    ["caught_interest", "The forecasting article", priya.id],
    ["fell_short", "The window functions.", null],
    ["talked_about", "Churn", priya.id],
    ["went_well", "The case study.", null],
    ["wished_said", "The pricing project.", null],
  ]);
  expect(people[0]?.topicNotedAt).toEqual(after);
  const without = { [priya.id]: { talked_about: "Churn" } };
  await saved(viewer, id, { version: 1, went_well: "", fell_short: "The window functions.", people: without });
  const emptied = await getDebrief(viewer, id);
  expect(emptied.entries.map((entry) => entry.field).sort()).toEqual(["fell_short", "talked_about"]);
  expect(emptied.people[0]?.topicNotedAt).toBeNull();
});

test("A debrief cannot be saved before the interview has ended, for a cancelled interview, or empty", async () => {
  const { viewer, id } = await debriefer();
  await expect(saved(viewer, id, {}, before)).rejects.toThrow("has not ended yet");
  await expect(saved(viewer, id, { went_well: "" })).rejects.toThrow("Write a line or two first");
  await cancelInterview(viewer, { id, reason: "" }, before);
  await expect(saved(viewer, id)).rejects.toThrow("was cancelled");
  expect(await factsAbout(id)).toEqual([]);
});

test("A second window's save shows both versions and loses neither; the same words twice are no conflict", async () => {
  const { viewer, id } = await debriefer();
  await saved(viewer, id, { went_well: "From the first window" });
  const second = saved(viewer, id, { went_well: "From the second window", private: "Mine" });
  await expect(second).rejects.toBeInstanceOf(Stale);
  const fault = await second.catch((stale: Stale) => stale);
  expect(fault).toMatchObject({ version: 1, theirs: { went_well: "From the first window", private: "" } });
  expect((await getDebrief(viewer, id)).entries.map((entry) => entry.body)).toEqual(["From the first window"]);
  await saved(viewer, id, { went_well: "From the first window" });
  expect(await told(id)).toEqual(["interview-added", "debrief-saved"]);
});

test("A form that is sent twice makes each person and each task once", async () => {
  const { viewer, id } = await debriefer();
  const rows = {
    people: { [randomUUID()]: { name: "Ann Reed", talked_about: "The team" } },
    tasks: { [randomUUID()]: { body: "SQL test", day: "2026-11-24" } },
  };
  await saved(viewer, id, rows);
  await saved(viewer, id, rows).catch((fault: unknown) => expect(fault).toBeInstanceOf(Stale));
  await saved(viewer, id, { version: 1, ...rows });
  const found = await getDebrief(viewer, id);
  expect(found.people).toHaveLength(3);
  expect(found.tasks).toHaveLength(1);
});

test("Another person's interview does not exist, nor does an unknown one", async () => {
  const { viewer, id, marta } = await debriefer("inside");
  const stranger = await person();
  for (const [who, what] of [
    [stranger.viewer, id],
    [viewer, randomUUID()],
  ] as const) {
    await expect(saved(who, what)).rejects.toBeInstanceOf(NotFound);
    await expect(getDebrief(who, what)).rejects.toBeInstanceOf(NotFound);
    await expect(logCall(who, { id: what, at: "", on: "", note: "", zone: "UTC" }, after)).rejects.toBeInstanceOf(
      NotFound,
    );
  }
  const asConsultant = marta as unknown as typeof viewer;
  await expect(saveDebrief(asConsultant, typed(id), after)).rejects.toBeInstanceOf(NotFound);
});

test("A row that names another interview's person or task is refused, and changes nothing there", async () => {
  const me = await debriefer();
  const other = await interviewOf(me, viaAgency);
  const theirs = (await getDebrief(me.viewer, other)).people[0]!;
  await expect(saved(me.viewer, me.id, { people: { [theirs.id]: { name: "Intruder" } } })).rejects.toBeInstanceOf(
    NotFound,
  );
  expect((await getDebrief(me.viewer, other)).people[0]?.name).toBe("Priya Shah");
});

test("Fields at and past their limits, and days that do not exist, get a sentence", () => {
  const id = randomUUID();
  const faults = (over: object) => {
    const parsed = saveDebriefInput.safeParse({ id, version: 0, ...over });
    return parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  };
  expect(faults({ went_well: "a".repeat(4000) })).toEqual([]);
  expect(faults({ went_well: "a".repeat(10_240) })).toEqual([
    "went_well: What went well can be 4,000 characters at most.",
  ]);
  expect(faults({ promiseDay: "2026-02-31" })[0]).toMatch(/^promiseDay: /);
  expect(faults({ promiseBy: "Priya" })[0]).toBe("promiseDay: Add the date that they gave you.");
  expect(faults({ tasks: { [id]: { body: "x", day: "2026-13-01" } } })[0]).toMatch(new RegExp(`^tasks.${id}.day: `));
  expect(faults({ people: { [id]: { email: "two@a.example, b@b.example" } } })[0]).toMatch(/email: Enter one e-mail/);
  expect(faults({ people: { nobody: { name: "x" } } })).not.toEqual([]);
  expect(faults({ private: "a\0b" })[0]).toMatch(/control characters/);
  expect(faults({ raise: "yes" })[0]).toMatch(/Write the concern/);
});

test("A refusal is a sentence, and leaves nothing half saved", async () => {
  const { viewer, id } = await debriefer();
  const bad = saved(viewer, id, { private: "Mine", promiseDay: "2026-11-01" });
  await expect(bad).rejects.toBeInstanceOf(Refused);
  await expect(bad).rejects.toMatchObject({ field: "promiseDay" });
  const found = await getDebrief(viewer, id);
  expect([found.debrief, found.entries.length]).toEqual([null, 0]);
});
