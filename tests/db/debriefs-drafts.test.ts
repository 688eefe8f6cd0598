import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { NotFound, Stale } from "@/lib/errors";
import { discardDebriefDraft, saveDebriefDraft } from "@/lib/record/debriefs/commands/draft";
import { saveDebriefDraftInput } from "@/lib/record/debriefs/input";
import { getDebrief } from "@/lib/record/debriefs/queries";
import { cancelInterview } from "@/lib/record/interviews/commands/cancel-and-close";
import { after, before, person } from "../factories";
import { debriefer, factsAbout, freshOf, interviewRow, saved, told } from "./debriefs-setup";

const kept = (id: string, version: number, typed: Record<string, string>) =>
  saveDebriefDraftInput.parse({ id, version, formValues: typed });

test("Typed text is saved as it is, faults included, and changes nothing else", async () => {
  const { viewer, id } = await debriefer("inside");
  const rewoken = (await interviewRow(id)).nextCheckAt;
  const typed = { went_well: "The case", wanted: "no", promiseDay: "31.2.2026", [`people.${randomUUID()}.name`]: "An" };
  expect(await saveDebriefDraft(viewer, kept(id, 0, typed), after)).toBe(1);
  expect(await saveDebriefDraft(viewer, kept(id, 1, { ...typed, went_well: "The case study" }), after)).toBe(2);
  const found = await getDebrief(viewer, id);
  expect(found.draft?.formValues).toEqual({ ...typed, went_well: "The case study" });
  expect(found.debrief).toMatchObject({ savedAt: null, sharedAt: null, version: 2 });
  expect(await freshOf(viewer, id)).toBeNull();
  expect(await factsAbout(id)).toEqual([]);
  expect(await told(id)).toEqual(["interview-added"]);
  expect(await interviewRow(id)).toMatchObject({ wanted: null, nextCheckAt: rewoken });
});

test("R10 Notes can be saved before the interview has ended; they count as written when the debrief is saved", async () => {
  const { viewer, id } = await debriefer();
  await saveDebriefDraft(viewer, kept(id, 0, { went_well: "Arrived early" }), before);
  await saved(viewer, id, { version: 1, went_well: "Arrived early" }, after);
  expect(await freshOf(viewer, id)).toBe("Written 30 minutes after the interview");
  expect((await getDebrief(viewer, id)).draft).toBeNull();
});

test("R10 A debrief that was begun right after the interview is fresh, however late it was saved", async () => {
  const { viewer, id } = await debriefer();
  await saveDebriefDraft(viewer, kept(id, 0, { went_well: "The" }), after);
  await saved(viewer, id, { version: 1 }, new Date(after.getTime() + 20 * 3_600_000));
  expect(await freshOf(viewer, id)).toBe("Written 30 minutes after the interview");
});

test("Two windows with one debrief never overwrite each other unseen", async () => {
  const { viewer, id } = await debriefer();
  await saveDebriefDraft(viewer, kept(id, 0, { went_well: "First window" }), after);
  const second = saveDebriefDraft(viewer, kept(id, 0, { went_well: "Second window" }), after);
  await expect(second).rejects.toMatchObject({ version: 1, theirs: { went_well: "First window" } });
  await expect(saved(viewer, id, { went_well: "Second window" })).rejects.toBeInstanceOf(Stale);
  await saved(viewer, id, { version: 1, went_well: "First window, second window" });
  expect((await getDebrief(viewer, id)).entries.map((entry) => entry.body)).toEqual(["First window, second window"]);
});

test("Saving the same words twice is no conflict: a lost answer does no harm", async () => {
  const { viewer, id } = await debriefer();
  await saveDebriefDraft(viewer, kept(id, 0, { went_well: "Once" }), after);
  expect(await saveDebriefDraft(viewer, kept(id, 0, { went_well: "Once" }), after)).toBe(1);
});

test("Changes that were not saved can be discarded", async () => {
  const { viewer, id } = await debriefer();
  await saved(viewer, id);
  await saveDebriefDraft(viewer, kept(id, 1, { went_well: "" }), after);
  await discardDebriefDraft(viewer, { id }, after);
  const found = await getDebrief(viewer, id);
  expect(found.draft).toBeNull();
  expect(found.entries.map((entry) => entry.body)).toEqual(["The case study."]);
  await expect(saveDebriefDraft(viewer, kept(id, 2, { went_well: "Late" }), after)).rejects.toBeInstanceOf(Stale);
});

test("Another person's draft does not exist, and no draft is saved for a cancelled interview", async () => {
  const { viewer, id } = await debriefer();
  const stranger = await person();
  await expect(saveDebriefDraft(stranger.viewer, kept(id, 0, {}), after)).rejects.toBeInstanceOf(NotFound);
  await expect(discardDebriefDraft(stranger.viewer, { id }, after)).rejects.toBeInstanceOf(NotFound);
  await cancelInterview(viewer, { id, reason: "" }, before);
  await expect(saveDebriefDraft(viewer, kept(id, 0, {}), after)).rejects.toThrow("was cancelled");
});

test("A draft has limits: its names, the length of a field, and its total size; text that cannot be stored is left out", () => {
  const id = randomUUID();
  const takes = (typed: Record<string, string>) =>
    saveDebriefDraftInput.safeParse({ id, version: 0, formValues: typed }).success;
  expect(takes({ went_well: "a".repeat(20_000) })).toBe(true);
  expect(takes({ went_well: "a".repeat(20_001) })).toBe(false);
  expect(takes(Object.fromEntries(Array.from({ length: 7 }, (_, n) => [`people.${n}.name`, "a".repeat(20_000)])))).toBe(
    false,
  );
  expect(takes(Object.fromEntries(Array.from({ length: 401 }, (_, n) => [`tasks.${n}.body`, "a"])))).toBe(false);
  expect(takes({ "a b": "x" })).toBe(false);
  expect(takes({ "people.x.y.z": "x" })).toBe(false);
  expect(kept(id, 0, { went_well: "a\0b\ud800" }).formValues).toEqual({ went_well: "ab\ufffd" });
});

test("Half a surrogate pair and a NUL cause no server error", async () => {
  const { viewer, id } = await debriefer();
  await saveDebriefDraft(viewer, kept(id, 0, { went_well: "a\0\ud800" }), after);
  expect((await getDebrief(viewer, id)).draft?.formValues).toEqual({ went_well: "a\ufffd" });
});
