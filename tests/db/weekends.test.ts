import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { asViewer } from "@/db/client";
import { interviews } from "@/db/schema/interviews";
import { NotFound } from "@/lib/errors";
import { factsOf } from "@/lib/followups/queries";
import { plan } from "@/lib/followups/rules/plan";
import { system, type Viewer } from "@/lib/viewer";
import { saveAgencySettings, saveSettings } from "@/lib/workspaces/commands/settings";
import { planSettings } from "@/lib/workspaces/input";
import { after, interviewAt, interviewOf, pennant, person } from "../factories";

/** The interview of the forms is on Thursday 19 November 2026: by when is the first thank-you due, for this reader? */
async function thanksDue(viewer: Viewer, id: string) {
  const [found] = await asViewer(viewer, (tx) => factsOf(tx, viewer, [id]));
  return plan(found!.facts, after.toISOString()).find((step) => step.step === "thank-you")?.due;
}

const ticked = (...days: string[]) => planSettings.parse({ weekend: days });
const friday = "2026-11-20T17:30:00Z";
const sunday = "2026-11-22T09:00:00Z";
const monday = "2026-11-23T09:00:00Z";

test("R25 An interview's plan follows its country's weekend until its workspace has one of its own", async () => {
  const amara = await person();
  const id = await interviewOf(amara);
  const inRiyadh = await interviewOf(amara, { country: "SA" });
  expect([await thanksDue(amara.viewer, id), await thanksDue(amara.viewer, inRiyadh)]).toEqual([friday, sunday]);
  await saveSettings(amara.viewer, ticked("5", "6", "7"), after);
  expect([await thanksDue(amara.viewer, id), await thanksDue(amara.viewer, inRiyadh)]).toEqual([monday, monday]);
  await saveSettings(amara.viewer, ticked(), after);
  expect([await thanksDue(amara.viewer, id), await thanksDue(amara.viewer, inRiyadh)]).toEqual([friday, sunday]);
});

test("R25 An agency's weekend is its owner's to say, holds for both sides of its interviews, and for nobody else's", async () => {
  const [of, other] = [await pennant(), await pennant()];
  const [id, elsewhere] = [await interviewAt(of), await interviewAt(other)];
  await expect(saveAgencySettings(of.joel, ticked("5", "6"), after)).rejects.toThrow(NotFound);
  await expect(
    saveAgencySettings({ ...other.owner, workspaceId: of.workspaceId }, ticked("5", "6"), after),
  ).rejects.toThrow(NotFound);
  expect(await thanksDue(of.joel, id)).toBe(friday);
  await saveAgencySettings(of.owner, ticked("5", "6"), after);
  expect([await thanksDue(of.joel, id), await thanksDue(of.amara.viewer, id)]).toEqual([sunday, sunday]);
  expect(await thanksDue(other.joel, elsewhere)).toBe(friday);
});

test("A new weekend wakes what is under way, so that its reminders and turns follow", async () => {
  const of = await pennant();
  const id = await interviewAt(of);
  const later = new Date(after.getTime() + 60_000);
  await saveAgencySettings(of.owner, ticked("5"), later);
  const [row] = await asViewer(system, (tx) =>
    tx.select({ wakeAt: interviews.wakeAt }).from(interviews).where(eq(interviews.id, id)),
  );
  expect(row?.wakeAt?.getTime()).toBeLessThanOrEqual(later.getTime());
});
