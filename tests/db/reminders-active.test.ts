import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { sessions } from "@/db/schema/accounts";
import { outbox } from "@/db/schema/mail";
import { openSession } from "@/lib/people/accounts/commands/sessions";
import { recheckReminders } from "@/lib/planning/reminders/queries";
import { addInterview } from "@/lib/record/interviews/commands/add";
import { interviewInput } from "@/lib/record/interviews/input";
import { system } from "@/lib/viewer";
import { form, interviewOf, person } from "../factories";
import { onlyOf } from "../setup/contents";
import { at, consultantOf, lettersTo, sweepAt } from "./reminders-setup";

/** The debrief of `form`'s interview gets its reminder at 18:30 on Thursday 19 November 2026. */
const evening = "2026-11-19T18:40:00Z";

/** As `find_session` writes it down when they open a page. */
const usedAt = (userId: string, moment: string) =>
  transaction(system, (tx) =>
    tx
      .update(sessions)
      .set({ seenAt: at(moment) })
      .where(eq(sessions.userId, userId)),
  );

async function someone() {
  const of = await person();
  const id = await interviewOf(of);
  for (let browsers = 0; browsers < 2; browsers += 1)
    await openSession(system, { userId: of.userId, device: "" }, at("2026-11-17T09:00:00Z"));
  return { ...of, id };
}

/** What a reminder that waits is to do at that moment: go, wait until, or not at all. */
async function status(userId: string, moment: string) {
  const all = await transaction(system, (tx) => tx.select().from(outbox).where(eq(outbox.userId, userId)));
  const rows = onlyOf("reminder", all);
  const found = (await recheckReminders(system, rows, at(moment))).get(rows.at(-1)!.id)!;
  return "to" in found ? found.late.props.items.map((one) => one.what) : found;
}

test("Nobody gets a reminder within 15 minutes of using the product, in any browser, and afterwards they get it once", async () => {
  const { userId } = await someone();
  await usedAt(userId, "2026-11-19T18:38:00Z");
  await sweepAt(evening);
  await sweepAt("2026-11-19T18:53:00Z");
  expect(await lettersTo(userId)).toEqual([]);
  await sweepAt("2026-11-19T18:54:00Z");
  await sweepAt("2026-11-19T18:55:00Z");
  expect(await lettersTo(userId)).toMatchObject([{ steps: expect.arrayContaining(["debrief"]) }]);
  const [, ...more] = await lettersTo(userId);
  expect(more).toEqual([]);
});

test("A waiting reminder is not sent while its reader is active, and is sent when they have left", async () => {
  const { userId } = await someone();
  await sweepAt(evening);
  expect(await lettersTo(userId)).toHaveLength(1);
  await usedAt(userId, "2026-11-19T18:41:00Z");
  expect(await status(userId, "2026-11-19T18:41:30Z")).toEqual({ over: false, until: at("2026-11-19T18:57:00Z") });
  expect(await status(userId, "2026-11-19T18:57:00Z")).toContain("Write down how it went");
});

test("An active member of an agency gets no reminder, while the candidate does", async () => {
  const of = await someone();
  const marta = await person("Marta Lindqvist");
  await consultantOf(of.id, of.workspaceId, marta.userId, at(evening));
  await openSession(system, { userId: marta.userId, device: "" }, at("2026-11-19T18:39:00Z"));
  await sweepAt(evening);
  expect(await lettersTo(of.userId)).toHaveLength(1);
  expect(await lettersTo(marta.userId)).toEqual([]);
});

test("A moment that was missed by more than a week reminds nobody, and a waiting reminder leaves it out", async () => {
  const late = await someone();
  await sweepAt("2026-12-04T10:00:00Z");
  const steps = (await lettersTo(late.userId)).flatMap((letter) => letter.steps);
  expect(steps).not.toContain("debrief");
  expect(steps).not.toContain("thank-you");
  const waits = await someone();
  await sweepAt(evening);
  expect(await status(waits.userId, "2026-11-25T10:00:00Z")).toContain("Write down how it went");
  expect(await status(waits.userId, "2026-12-04T10:00:00Z")).toEqual({ over: true });
});

test("Nobody gets a reminder of a step that was due before its interview was on record", async () => {
  const of = await person();
  // Entered on Saturday morning, two days after it took place: the debrief and the thank-yous were due on Friday at the latest.
  await addInterview(of.viewer, interviewInput.parse(form()), of.workspaceId, at("2026-11-21T10:00:00Z"));
  for (const moment of ["2026-11-21T10:20:00Z", "2026-11-22T12:00:00Z", "2026-11-23T12:00:00Z"]) await sweepAt(moment);
  const steps = (await lettersTo(of.userId)).flatMap((letter) => letter.steps);
  expect(steps).not.toContain("debrief");
  expect(steps).not.toContain("thank-you");
});
