import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { Stale } from "@/lib/errors";
import { shareFeedback } from "@/lib/record/client-feedback/commands/share";
import { getClientFeedbackView } from "@/lib/record/client-feedback/queries/feedback-view";
import { saveDebrief } from "@/lib/record/debriefs/commands/save";
import { saveDebriefInput } from "@/lib/record/debriefs/input";
import { getFeedbackView, getRecurringFeedback } from "@/lib/record/feedback/queries";
import { addLesson } from "@/lib/record/lessons/commands";
import { interviewAt, pennant } from "../factories";
import { later, logged, shareForm, talked } from "./client-feedback-setup";

/** Amara's debrief with its grades, shared or not. */
const wrote = (of: Awaited<ReturnType<typeof talked>>, over: Record<string, unknown> = {}) =>
  saveDebrief(
    of.amara.viewer,
    saveDebriefInput.parse({
      id: of.id,
      version: 0,
      fell_short: "Rambling",
      grades: { role: "2", examples: "4" },
      ...over,
    }),
    later(-60),
  );

async function heard(of: Awaited<ReturnType<typeof talked>>, examples: string, shortfalls: string) {
  const feedbackId = await logged(of);
  await shareFeedback(of.marta, shareForm(of, feedbackId, { shortfalls, grades: { examples } }), later(10));
}

test("The debrief keeps the same graded questions, shared together with the debrief and not before", async () => {
  const of = await talked();
  await wrote(of);
  expect((await getFeedbackView(of.amara.viewer, of.id)).ownShortfalls.grades).toEqual({ role: 2, examples: 4 });
  expect((await getClientFeedbackView(of.marta, of.id)).thought).toBeNull();
  await wrote(of, { version: 1, share: "yes" });
  expect((await getClientFeedbackView(of.marta, of.id)).thought).toMatchObject({
    grades: { role: 2, examples: 4 },
    shortfalls: "Rambling",
  });
  const stale = await wrote(of, { version: 0, grades: { role: "4" } }).catch((fault) => fault);
  expect(stale).toBeInstanceOf(Stale);
  expect(stale.theirs).toMatchObject({ "grades.role": "2", "grades.examples": "4" });
});

test("R74 Over many interviews, what recurs and what the lessons led to: the candidate’s own, and what the agency may know of it", async () => {
  const first = await talked({ day: "2026-11-12" });
  const second = { ...first, id: await interviewAt(first) };
  await heard(first, "2", "Vague about SQL");
  await heard(second, "3", "SQL under pressure");
  await wrote(second);
  await addLesson(
    first.amara.viewer,
    { id: first.id, lessonId: randomUUID(), body: "SQL", share: undefined },
    later(20),
  );
  const own = await getRecurringFeedback(first.amara.viewer, null);
  expect(own).toMatchObject({ interviews: 2, lessons: 1, words: [{ word: "sql" }] });
  expect(own.lessonResults.map(({ key, verdict }) => [key, verdict])).toEqual([["examples", "better"]]);
  expect(own.questions.find((one) => one.key === "examples")?.own).toMatchObject([{ grade: 4 }]);
  const theirs = await getRecurringFeedback(first.marta, first.candidateId);
  expect(theirs).toMatchObject({ interviews: 2, lessons: 0, lessonResults: [], words: [{ word: "sql" }] });
  expect(theirs.questions.flatMap((one) => one.own)).toEqual([]);
  expect((await getRecurringFeedback((await pennant()).marta, first.candidateId)).questions).toEqual([]);
});
