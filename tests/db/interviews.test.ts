import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { readBatch } from "@/db/client";
import { auditEvents } from "@/db/schema/audit";
import { interviewers, interviews } from "@/db/schema/interviews";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { addInterview } from "@/lib/record/interviews/commands/add";
import {
  cancelInterview,
  closeInterview,
  reopenInterview,
  restoreInterview,
} from "@/lib/record/interviews/commands/cancel-and-close";
import { editInterview } from "@/lib/record/interviews/commands/edit";
import { interviewInput } from "@/lib/record/interviews/input";
import { getInterviewForm, listInterviews } from "@/lib/record/interviews/queries";
import type { Viewer } from "@/lib/viewer";
import { after, before, form, interviewOf, memberOf, person } from "../factories";

const row = async (viewer: Viewer, id: string) =>
  (await readBatch(viewer, (tx) => tx.select().from(interviews).where(eq(interviews.id, id))))[0];
const verbs = async (viewer: Viewer, id: string) =>
  (
    await readBatch(viewer, (tx) =>
      tx.select({ verb: auditEvents.verb }).from(auditEvents).where(eq(auditEvents.interviewId, id)),
    )
  ).map((one) => one.verb);

test("an interview keeps its local time, its zone and the instant that they meant", async () => {
  const amara = await person();
  const id = await interviewOf(amara, { day: "2026-07-01", zone: "America/New_York", country: "US" });
  const kept = await row(amara.viewer, id);
  expect(kept).toMatchObject({ startsLocal: "2026-07-01T16:30", zone: "America/New_York" });
  expect(kept?.startsAt.toISOString()).toBe("2026-07-01T20:30:00.000Z");
  expect(kept?.nextCheckAt).not.toBeNull();
});

test("a time that the clocks skip is refused with its neighbours, and one that happens twice asks which", async () => {
  const amara = await person();
  const skipped = interviewInput.parse(form({ day: "2026-03-29", start: "01:30", end: "03:00" }));
  await expect(addInterview(amara.viewer, skipped, amara.workspaceId, before)).rejects.toMatchObject({
    name: "Refused",
    field: "start",
    message: expect.stringContaining("02:00"),
  });
  const doubled = form({ day: "2026-10-25", start: "01:30", end: "03:00" });
  await expect(
    addInterview(amara.viewer, interviewInput.parse(doubled), amara.workspaceId, before),
  ).rejects.toMatchObject({
    field: "fold",
  });
  const id = await addInterview(
    amara.viewer,
    interviewInput.parse({ ...doubled, fold: "later" }),
    amara.workspaceId,
    before,
  );
  expect((await row(amara.viewer, id))?.startsAt.toISOString()).toBe("2026-10-25T01:30:00.000Z");
});

test("a form that is sent twice adds one interview", async () => {
  const amara = await person();
  const sent = interviewInput.parse(form());
  const ids = await Promise.all([1, 2].map(() => addInterview(amara.viewer, sent, amara.workspaceId, before)));
  expect(new Set(ids)).toEqual(new Set([sent.id]));
  expect((await getInterviewForm(amara.viewer, sent.id)).interviewers).toHaveLength(2);
  expect(await verbs(amara.viewer, sent.id)).toEqual(["interview-added"]);
});

test("another person's interview does not exist: reading, editing, cancelling and adding a round get one answer", async () => {
  const [amara, jonas] = [await person(), await person("Jonas Berg")];
  const id = await interviewOf(amara);
  const missing = { name: "NotFound" };
  for (const one of [id, randomUUID()]) {
    await expect(getInterviewPage(jonas.viewer, one)).rejects.toMatchObject(missing);
    await expect(getInterviewForm(jonas.viewer, one)).rejects.toMatchObject(missing);
    await expect(cancelInterview(jonas.viewer, { id: one, reason: "" }, after)).rejects.toMatchObject(missing);
    const edited = interviewInput.parse(form({ id: one, version: "1" }));
    await expect(editInterview(jonas.viewer, edited, after)).rejects.toMatchObject(missing);
    const round = interviewInput.parse(form({ after: one }));
    await expect(addInterview(jonas.viewer, round, jonas.workspaceId, before)).rejects.toMatchObject(missing);
  }
  await expect(
    addInterview(jonas.viewer, interviewInput.parse(form()), amara.workspaceId, before),
  ).rejects.toMatchObject(missing);
  expect(await row(memberOf(jonas.workspaceId), id)).toBeUndefined();
  expect((await row(amara.viewer, id))?.version).toBe(1);
});

test("an id of another person's interview adds nothing to theirs and shows nothing of it", async () => {
  const [amara, jonas] = [await person(), await person("Jonas Berg")];
  const id = await interviewOf(amara);
  const taken = interviewInput.parse(form({ id, company: "Elsewhere" }));
  await expect(addInterview(jonas.viewer, taken, jonas.workspaceId, before)).rejects.toMatchObject({
    name: "NotFound",
  });
  expect((await row(amara.viewer, id))?.company).toBe("Northwind");
  expect(await row(jonas.viewer, id)).toBeUndefined();
});

test("saving over a newer version loses nothing: both are shown", async () => {
  const amara = await person();
  const id = await interviewOf(amara);
  await editInterview(amara.viewer, interviewInput.parse(form({ id, version: "1", place: "Leeds" })), before);
  const second = interviewInput.parse(form({ id, version: "1", place: "York" }));
  await expect(editInterview(amara.viewer, second, before)).rejects.toMatchObject({
    name: "Stale",
    version: 2,
    theirs: { place: "Leeds" },
  });
  const renamed = form({ id, version: "1", place: "Leeds", interviewers: [{ name: "P. Shah" }] });
  await expect(editInterview(amara.viewer, interviewInput.parse(renamed), before)).rejects.toMatchObject({
    theirs: {
      "interviewers.1": "Priya Shah was added in the meantime.",
      "interviewers.2": "Tom Ellery was added in the meantime.",
    },
    rows: { taken: { "interviewers.1.name": "Priya Shah", "interviewers.2.name": "Tom Ellery" } },
  });
  await editInterview(amara.viewer, { ...second, version: 2 }, before);
  expect((await row(amara.viewer, id))?.place).toBe("York");
});

test("moving an interview moves its plan, and history tells from when to when", async () => {
  const amara = await person();
  const id = await interviewOf(amara);
  const woke = (await row(amara.viewer, id))?.nextCheckAt;
  await editInterview(amara.viewer, interviewInput.parse(form({ id, version: "1", day: "2026-12-03" })), before);
  expect((await row(amara.viewer, id))?.nextCheckAt?.getTime()).toBeGreaterThan(woke?.getTime() ?? 0);
  expect(await verbs(amara.viewer, id)).toContain("interview-moved");
});

test("an interviewer keeps their id when their name is corrected, and disappears when they are removed", async () => {
  const amara = await person();
  const id = await interviewOf(amara);
  const [priya] = (await getInterviewForm(amara.viewer, id)).interviewers;
  const mended = form({
    id,
    version: "1",
    interviewers: [{ id: priya?.id, name: "Priya N. Shah", title: "", email: "" }],
  });
  await editInterview(amara.viewer, interviewInput.parse(mended), before);
  const people = await readBatch(amara.viewer, (tx) =>
    tx.select().from(interviewers).where(eq(interviewers.interviewId, id)),
  );
  expect(people.map((one) => [one.id, one.name])).toEqual([[priya?.id, "Priya N. Shah"]]);
});

test("cancelling stops the plan, and restoring brings it back", async () => {
  const amara = await person();
  const id = await interviewOf(amara);
  await cancelInterview(amara.viewer, { id, reason: "They withdrew the job." }, before);
  expect(await row(amara.viewer, id)).toMatchObject({ nextCheckAt: null, cancelledReason: "They withdrew the job." });
  await restoreInterview(amara.viewer, { id }, before);
  expect((await row(amara.viewer, id))?.nextCheckAt).not.toBeNull();
});

test("R68 closing ends every reminder; it cannot happen before the interview, and can be undone", async () => {
  const amara = await person();
  const id = await interviewOf(amara);
  await expect(closeInterview(amara.viewer, { id, reason: "" }, before)).rejects.toMatchObject({ name: "Refused" });
  await closeInterview(amara.viewer, { id, reason: "No answer." }, after);
  const closed = await row(amara.viewer, id);
  expect(closed?.closedAt).not.toBeNull();
  await reopenInterview(amara.viewer, { id }, after);
  expect((await row(amara.viewer, id))?.closedAt).toBeNull();
});

test("R47 the people met stay on the record after it is closed", async () => {
  const amara = await person();
  const id = await interviewOf(amara);
  await closeInterview(amara.viewer, { id, reason: "" }, after);
  expect((await getInterviewPage(amara.viewer, id)).people.map((one) => one.name)).toEqual([
    "Priya Shah",
    "Tom Ellery",
  ]);
});

test("rounds of one process are linked", async () => {
  const amara = await person();
  const first = await interviewOf(amara);
  const second = await interviewOf(amara, { after: first, day: "2026-11-26", round: "Second interview" });
  expect((await getInterviewPage(amara.viewer, first)).rounds.map((one) => one.id)).toEqual([second]);
  expect((await getInterviewPage(amara.viewer, second)).rounds.map((one) => one.id)).toEqual([first]);
});

test("the list is searched by role and company, literally, and paged by key without gaps or repeats", async () => {
  const amara = await person();
  for (let day = 1; day <= 28; day += 1)
    await interviewOf(amara, {
      day: `2026-09-${String(day).padStart(2, "0")}`,
      company: day === 3 ? "100% Natural" : "Tallis",
    });
  const all = { q: "", state: "all", before: "" } as const;
  const first = await listInterviews(amara.viewer, all, after);
  const second = await listInterviews(amara.viewer, { ...all, before: first.older ?? "" }, after);
  expect(first.rows).toHaveLength(25);
  expect(second.rows).toHaveLength(3);
  expect(second.older).toBeNull();
  expect(new Set([...first.rows, ...second.rows].map((one) => one.id)).size).toBe(28);
  const found = await listInterviews(amara.viewer, { ...all, q: "0% n" }, after);
  expect(found.rows.map((one) => one.company)).toEqual(["100% Natural"]);
  expect((await listInterviews(amara.viewer, { ...all, q: "_%" }, after)).rows).toHaveLength(0);
  expect((await listInterviews(amara.viewer, { ...all, before: "nonsense" }, after)).rows).toHaveLength(25);
});
