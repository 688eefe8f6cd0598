import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { readBatch } from "@/db/client";
import { lessons } from "@/db/schema/debriefs";
import { NotFound, Stale } from "@/lib/errors";
import { pageSizes } from "@/lib/pages";
import { logAnswer } from "@/lib/record/answers/commands/log";
import { getFeedbackView, listFeedback } from "@/lib/record/feedback/queries";
import { addLesson, editLesson, keepLessons, removeLesson } from "@/lib/record/lessons/commands";
import { addLessonInput } from "@/lib/record/lessons/input";
import { listEarlierLessons } from "@/lib/record/lessons/queries";
import { logUpdateInput } from "@/lib/record/updates/input";
import type { Candidate } from "@/lib/viewer";
import { after, before, interviewOf, person } from "../factories";
import { debriefer, factsAbout, saved } from "./debriefs-setup";

const pageSize = pageSizes.feedback;

const lesson = (id: string, body: string, over: Record<string, unknown> = {}) =>
  addLessonInput.parse({ id, lessonId: randomUUID(), body, ...over });

const later = new Date(after.getTime() + 86_400_000);

const feedbackOn = (viewer: Candidate, interviewId: string, over: Record<string, unknown> = {}) =>
  logAnswer(
    viewer,
    {
      ...logUpdateInput.parse({
        id: randomUUID(),
        interviewId,
        on: "2026-11-20",
        at: "09:00",
        shortfalls: "SQL",
        ...over,
      }),
      zone: "Europe/London",
    },
    later,
  );

const settled = async (id: string) => (await factsAbout(id)).some((fact) => fact.step === "learn");

test("R20 What the candidate thought is shown beside what was said, question by question", async () => {
  const { viewer, id } = await debriefer();
  await saved(viewer, id, { went_well: "The case study.", fell_short: "My questions." });
  await feedbackOn(viewer, id, { strengths: "The case study" });
  expect(await getFeedbackView(viewer, id)).toMatchObject({
    ownShortfalls: { strengths: "The case study.", shortfalls: "My questions." },
    feedback: [{ strengths: "The case study", shortfalls: "SQL" }],
    settledAt: null,
  });
});

test("R74 A lesson after feedback settles the step, and is shown again before the next interview", async () => {
  const { viewer, id, workspaceId } = await debriefer();
  await feedbackOn(viewer, id);
  await addLesson(viewer, lesson(id, "Practise window functions aloud."), later);
  expect(await settled(id)).toBe(true);
  const next = await interviewOf({ viewer, workspaceId }, { company: "Hallam", day: "2026-12-01", after: "" });
  expect(await listEarlierLessons(viewer, next)).toMatchObject([
    { body: "Practise window functions aloud.", company: "Northwind", role: "Data analyst" },
  ]);
  expect(await listEarlierLessons(viewer, id)).toEqual([]);
});

test("R74 The rounds of the same process come first, then the latest, up to a limit", async () => {
  const me = await debriefer();
  const second = await interviewOf(me, { after: me.id, day: "2026-12-01" });
  const elsewhere = await interviewOf(me, { company: "Hallam" });
  await addLesson(me.viewer, lesson(me.id, "Of this process"), after);
  for (let n = 1; n <= 7; n++)
    await addLesson(me.viewer, lesson(elsewhere, `Elsewhere ${n}`), new Date(after.getTime() + n * 60_000));
  expect((await listEarlierLessons(me.viewer, second)).map((one) => one.body)).toEqual([
    "Of this process",
    "Elsewhere 7",
    "Elsewhere 6",
    "Elsewhere 5",
    "Elsewhere 4",
    "Elsewhere 3",
  ]);
});

test("R74 Lessons written before the feedback settle nothing by themselves, and can be kept as they are", async () => {
  const { viewer, id } = await debriefer();
  await expect(keepLessons(viewer, { id }, after)).rejects.toThrow("Write down one lesson first");
  await addLesson(viewer, lesson(id, "Sleep more."), after);
  expect(await settled(id)).toBe(false);
  await feedbackOn(viewer, id);
  expect(await settled(id)).toBe(false);
  await keepLessons(viewer, { id }, later);
  expect(await settled(id)).toBe(true);
});

test("A lesson is saved over the version that was read, and removing the last one opens the step again", async () => {
  const { viewer, id } = await debriefer();
  await feedbackOn(viewer, id);
  const first = lesson(id, "Practise.");
  await addLesson(viewer, first, later);
  await addLesson(viewer, first, later);
  const change = { id, lessonId: first.lessonId, version: 1, share: undefined };
  await editLesson(viewer, { ...change, body: "Practise aloud." }, later);
  await expect(editLesson(viewer, { ...change, body: "Other" }, later)).rejects.toMatchObject({
    theirs: { body: "Practise aloud." },
    version: 2,
  });
  await expect(editLesson(viewer, { ...change, body: "Other" }, later)).rejects.toBeInstanceOf(Stale);
  expect((await getFeedbackView(viewer, id)).lessons.map((one) => one.body)).toEqual(["Practise aloud."]);
  await removeLesson(viewer, { id, lessonId: first.lessonId }, later);
  expect(await settled(id)).toBe(false);
});

test("A consultant reads a lesson only if it was shared with them", async () => {
  const { viewer, id, marta } = await debriefer("inside");
  const mine = lesson(id, "Mine alone");
  await addLesson(viewer, mine, after);
  await addLesson(viewer, lesson(id, "For Marta too", { share: "yes" }), after);
  const seen = () => readBatch(marta, (tx) => tx.select({ body: lessons.body }).from(lessons));
  expect(await seen()).toEqual([{ body: "For Marta too" }]);
  await editLesson(viewer, { id, lessonId: mine.lessonId, body: "Mine alone", version: 1, share: "yes" }, after);
  expect(await seen()).toHaveLength(2);
});

test("Nobody can add lessons to another person's interview, to a coming interview, or without text", async () => {
  const { viewer, id } = await debriefer();
  const stranger = await person();
  await expect(addLesson(stranger.viewer, lesson(id, "x"), after)).rejects.toBeInstanceOf(NotFound);
  await expect(getFeedbackView(stranger.viewer, id)).rejects.toBeInstanceOf(NotFound);
  await expect(addLesson(viewer, lesson(id, "x"), before)).rejects.toThrow("has not taken place yet");
  expect(addLessonInput.safeParse({ id, lessonId: id, body: "  " }).success).toBe(false);
  expect(addLessonInput.safeParse({ id, lessonId: id, body: "a".repeat(10_240) }).success).toBe(false);
});

test("All feedback and lessons are listed by interview, latest first, paged by key without gaps or repeats", async () => {
  const me = await person();
  expect(await listFeedback(me.viewer, "")).toEqual({ rows: [], older: null });
  for (let n = 0; n < pageSize + 2; n++) {
    const id = await interviewOf(me, {
      company: `Company ${n}`,
      day: `2026-11-${String(18 - (n % 17)).padStart(2, "0")}`,
    });
    await addLesson(me.viewer, lesson(id, `Lesson ${n}`), after);
    if (n === 0) await feedbackOn(me.viewer, id);
  }
  await interviewOf(me, { company: "Nothing said" });
  const first = await listFeedback(me.viewer, "");
  const second = await listFeedback(me.viewer, first.older!);
  expect([first.rows.length, second.rows.length, second.older]).toEqual([pageSize, 2, null]);
  expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(pageSize + 2);
  expect(first.rows.find((row) => row.company === "Company 0")).toMatchObject({
    feedback: [{ shortfalls: "SQL" }],
    lessons: ["Lesson 0"],
  });
  for (const odd of ["x", "999999999999999_x", `9999999999999_${randomUUID()}`, `${"9".repeat(15)}_${randomUUID()}`])
    await expect(listFeedback(me.viewer, odd)).resolves.toBeDefined();
});
