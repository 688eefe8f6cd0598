import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { interviews } from "@/db/schema/interviews";
import { HOUR } from "@/lib/durations";
import { saveDebriefDraft } from "@/lib/record/debriefs/commands/draft";
import { saveDebrief } from "@/lib/record/debriefs/commands/save";
import { takeDownDebrief } from "@/lib/record/debriefs/commands/take-down";
import { saveDebriefInput, takeDownDebriefInput } from "@/lib/record/debriefs/input";
import { getDebrief } from "@/lib/record/debriefs/queries";
import { type Consultant, system, type Viewer } from "@/lib/viewer";
import { after, interviewAt, pennant } from "../factories";

const later = new Date(after.getTime() + HOUR);
const take = (viewer: Consultant, id: string, over: object = {}) =>
  takeDownDebrief(viewer, takeDownDebriefInput.parse({ id, went_well: "The forecast", ...over }), after);
const save = (viewer: Parameters<typeof saveDebrief>[0], id: string, version: number, words: object) =>
  saveDebrief(viewer, saveDebriefInput.parse({ id, version, went_well: "The forecast", ...words }), later);
const bodies = async (viewer: Viewer, id: string) =>
  Object.fromEntries((await getDebrief(viewer, id)).entries.map(({ field, body }) => [field, body]));
const mine = { fell_short: "The test", concerns: "The commute" };

test("What the candidate adds to a debrief that was written down for them is shared only when they share it", async () => {
  const of = await pennant();
  const id = await interviewAt(of);
  await take(of.marta, id);
  const kept = await save(of.amara.viewer, id, 1, { ...mine, raise: "yes" });
  expect(kept.shared).toBeNull();
  expect(await bodies(of.marta, id)).toEqual({ went_well: "The forecast" });
  expect(await bodies(of.amara.viewer, id)).toEqual({ went_well: "The forecast", ...mine });
  expect((await getDebrief(of.marta, id)).concern).toBeNull();
  const shared = await save(of.amara.viewer, id, 2, { ...mine, raise: "yes", share: "yes" });
  expect(shared.shared).toBe("inside");
  expect(await bodies(of.marta, id)).toEqual({ went_well: "The forecast", ...mine });
  const found = await getDebrief(of.marta, id);
  expect(found.concern).toMatchObject({ requestedAt: later });
  // The consultant has not read what was added.
  expect(found.debrief?.sharedAt).toEqual(later);
  expect(found.read?.at).toEqual(after);
  // From then on a save shares, as it does with every debrief that its candidate has shared.
  await save(of.amara.viewer, id, 3, { ...mine, instructions: "Send the form", grades: { role: "3" } });
  expect(await bodies(of.marta, id)).toMatchObject({ instructions: "Send the form" });
});

test("Ratings go to the consultant only by the button that shares", async () => {
  const of = await pennant();
  const id = await interviewAt(of);
  await take(of.marta, id);
  const grades = { role: "2" };
  await expect(save(of.amara.viewer, id, 1, { grades })).rejects.toThrow(
    "Your consultant sees your ratings once they are saved. Save and share, or choose “can’t say”.",
  );
  expect((await getDebrief(of.marta, id)).debrief?.grades).toEqual({});
  await save(of.amara.viewer, id, 1, { grades, share: "yes" });
  expect((await getDebrief(of.marta, id)).debrief?.grades).toEqual({ role: 2 });
});

test("A draft that one line was written into shares nothing of the candidate’s own", async () => {
  const of = await pennant();
  const id = await interviewAt(of);
  const formValues = { ...mine, "audience.fell_short": "consultant", "audience.concerns": "consultant" };
  await saveDebriefDraft(of.amara.viewer, { id, version: 0, formValues }, after);
  await take(of.marta, id);
  const typed = (await getDebrief(of.amara.viewer, id)).draft?.formValues ?? {};
  const audience = { fell_short: typed["audience.fell_short"], concerns: typed["audience.concerns"] };
  expect(audience).toEqual({ fell_short: "me", concerns: "me" });
  await save(of.amara.viewer, id, 2, { ...mine, audience, share: "yes" });
  expect(await bodies(of.marta, id)).toEqual({ went_well: "The forecast" });
  expect(await bodies(of.amara.viewer, id)).toEqual({ went_well: "The forecast", ...mine });
});

test("What was written down where nobody is in charge stays shared when the candidate saves", async () => {
  const of = await pennant();
  const id = await interviewAt(of);
  await transaction(system, (tx) => tx.update(interviews).set({ consultantUserId: null }).where(eq(interviews.id, id)));
  await take(of.marta, id, { concerns: "The commute", raise: "yes" });
  await save(of.amara.viewer, id, 1, { ...mine, raise: "yes", private: "Mine" });
  expect(await bodies(of.marta, id)).toEqual({ went_well: "The forecast", concerns: "The commute" });
  const { debrief, concern } = await getDebrief(of.marta, id);
  expect(debrief?.sharedAt).toEqual(after);
  expect(concern).toMatchObject({ requestedAt: after });
  expect((await save(of.amara.viewer, id, 2, { ...mine, raise: "yes", share: "yes" })).shared).toBe("inside");
  expect(await bodies(of.joel, id)).toEqual({ went_well: "The forecast", ...mine });
});
