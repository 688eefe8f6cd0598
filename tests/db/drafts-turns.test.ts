import { expect, test } from "vitest";
import { askForDraftReview, cancelDraftReview } from "@/lib/mail/draft-reviews/commands/ask";
import { passOnDraft, undoPassOn } from "@/lib/mail/draft-reviews/commands/pass-on";
import { approveDraft, returnDraft } from "@/lib/mail/draft-reviews/commands/review";
import { saveDraft } from "@/lib/mail/messages/commands/save";
import { startMessageAgain } from "@/lib/mail/messages/commands/start-again";
import { getDeskInput } from "@/lib/planning/desk/input";
import { getDesk } from "@/lib/planning/desk/queries";
import type { StepName } from "@/lib/planning/plan/rules/facts";
import { listTodayInterviews } from "@/lib/planning/today/queries";
import { todayLists } from "@/lib/planning/today/rules/today";
import { propsOf } from "../setup/contents";
import { given, type Noted, noted, pass } from "./drafts-setup";
import { later, rowOf } from "./messages-setup";
import { letThemLeave, lettersTo, sweepAt, wakeOf } from "./reminders-setup";

const zone = "Europe/London";

const shown = async (of: Noted, now: Date) => {
  const { todo, waiting } = todayLists((await listTodayInterviews(of.viewer, zone, now)).rows, {
    zone,
    now: now.getTime(),
  });
  return { todo: todo.map((row) => row.step?.title), waiting: waiting.map((row) => row.why) };
};
const drafts = async (of: Noted, now: Date) =>
  (await getDesk(of.marta, getDeskInput.parse({ state: "drafts" }), zone, now)).ours.rows.map((row) => [
    row.next,
    row.label,
  ]);

/** The reminders of these steps that a person got, by minutes after the evening. */
async function toldOf(userId: string, minutes: number[], step: StepName) {
  for (const one of minutes) {
    await sweepAt(later(one));
    await letThemLeave();
  }
  const told = await lettersTo(userId);
  return told.flatMap((one) => (one.steps.includes(step) ? [one.dueAt.toISOString()] : []));
}

test("R41 through the consultant: Today, the desk and the reminders follow the draft from one person to the other", async () => {
  const of = await noted("through");
  expect((await shown(of, later(0))).todo).toContain("Thank Priya Shah");
  const draft = await given(of);
  expect(await shown(of, later(1))).toMatchObject({
    waiting: ["Marta has had your note to Priya Shah for review since 18:00."],
  });
  expect((await shown(of, later(1))).todo).not.toContain("Thank Priya Shah");
  expect(await drafts(of, later(1))).toEqual([["Read the candidate’s draft to Priya Shah", "Read draft"]]);

  await returnDraft(of.marta, { ...draft, reason: "Name one thing you talked about." }, later(10));
  expect((await shown(of, later(11))).todo).toContain("Thank Priya Shah");
  expect(await drafts(of, later(11))).toEqual([]);

  await askForDraftReview(
    of.viewer,
    { ...of.form, version: 1, body: `${of.form.body}\n\nThe forecast stayed with me.` },
    later(12),
  );
  const { version } = (await rowOf(of.viewer, of.key))!;
  await approveDraft(of.marta, { ...draft, version }, later(13));
  expect((await shown(of, later(14))).waiting).toEqual([
    "Marta has approved your note to Priya Shah, and will send it.",
  ]);
  expect(await drafts(of, later(14))).toEqual([["Send the candidate’s note to Priya Shah", "Send it"]]);

  await passOnDraft(of.marta, pass({ ...draft, version }), later(15));
  expect(await drafts(of, later(16))).toEqual([]);
  await undoPassOn(of.marta, draft, later(17));
  expect(await drafts(of, later(18))).toEqual([["Send the candidate’s note to Priya Shah", "Send it"]]);
  await cancelDraftReview(of.viewer, of.key, later(19));
  expect(await drafts(of, later(20))).toEqual([]);
  expect((await shown(of, later(20))).todo).toContain("Thank Priya Shah");
});

test("R41 an edit that voids an approval makes it the writer's turn at once", async () => {
  const of = await noted("through");
  const draft = await given(of);
  await approveDraft(of.marta, draft, later(1));
  expect(await drafts(of, later(2))).toHaveLength(1);
  await saveDraft(of.viewer, { ...of.form, version: 1, body: `${of.form.body} More.` }, later(3));
  expect(await drafts(of, later(4))).toEqual([]);
  expect((await shown(of, later(4))).todo).toContain("Thank Priya Shah");
});

test("R41 a draft that is begun again voids its approval: its writer is reminded from that moment, as after an edit", async () => {
  const edited = await noted("through", { role: "Analyst" });
  const begunAgain = await noted("through", { role: "Analyst" });
  const body = "Dear Priya,\n\nThank you for the talk about churn.";
  for (const of of [edited, begunAgain]) {
    const draft = await given(of, { body });
    await approveDraft(of.marta, draft, later(1));
    await sweepAt(later(20 * 60));
    await letThemLeave();
  }
  expect(await wakeOf(begunAgain.id)).toBe(await wakeOf(edited.id));
  const approved = await wakeOf(edited.id);
  await saveDraft(edited.viewer, { ...edited.form, version: 1, body: `${body} More.` }, later(20 * 60 + 3));
  await startMessageAgain(begunAgain.viewer, { ...begunAgain.key, answer: "accept" }, later(20 * 60 + 3));
  expect(await wakeOf(edited.id)).not.toBe(approved);
  expect(await wakeOf(begunAgain.id)).toBe(await wakeOf(edited.id));
  expect((await shown(begunAgain, later(20 * 60 + 4))).todo).toContain("Thank Priya Shah");
});

test("R41 while the consultant has it, its writer gets no reminder even past its aim; the consultant does", async () => {
  const of = await noted("through");
  await given(of);
  const minutes = [0, 30, 121, 14 * 60 + 1, 22 * 60];
  expect(await toldOf(of.marta.userId, minutes, "read-a-draft")).toHaveLength(2);
  const told = (await lettersTo(of.viewer.userId)).flatMap((one) => propsOf("reminder", one).items);
  expect(told.some((one) => one.forId === of.key.interviewerId)).toBe(false);
});

test("R41 the writer learns at once that it was returned, in the one e-mail of the sweep, and only once", async () => {
  const of = await noted("through");
  const draft = await given(of);
  await sweepAt(later(1));
  await letThemLeave();
  const before = (await lettersTo(of.viewer.userId)).length;
  await returnDraft(of.marta, { ...draft, reason: "Name one thing you talked about." }, later(130));
  expect(await wakeOf(of.id)).toBe("2026-11-19T20:10:00Z");
  for (const minutes of [131, 135, 140]) {
    await sweepAt(later(minutes));
    await letThemLeave();
  }
  const letters = (await lettersTo(of.viewer.userId)).slice(before);
  expect(letters.map((one) => one.steps)).toEqual([["debrief", "thank-you"]]);
  expect(propsOf("reminder", letters[0]).items).toContainEqual(
    expect.objectContaining({ forId: of.key.interviewerId }),
  );
});

test("R41 where the candidate writes themselves, an approval tells them that it is theirs to send", async () => {
  const of = await noted("copy");
  const draft = await given(of);
  await sweepAt(later(1));
  await letThemLeave();
  await approveDraft(of.marta, draft, later(130));
  expect(await toldOf(of.viewer.userId, [131], "thank-you")).toHaveLength(1);
  expect((await shown(of, later(131))).todo).toContain("Thank Priya Shah");
});
