import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { interviews } from "@/db/schema/interviews";
import { NotFound } from "@/lib/errors";
import { saveAgencyPlanSettings, savePlanSettings } from "@/lib/people/workspaces/commands/settings";
import { savePlanSettingsInput } from "@/lib/people/workspaces/input";
import { getDeskInput } from "@/lib/planning/desk/input";
import { getDesk } from "@/lib/planning/desk/queries";
import { listFacts } from "@/lib/planning/plan/queries";
import { plan } from "@/lib/planning/plan/rules/plan";
import { listTodayInterviews } from "@/lib/planning/today/queries";
import { saveDebrief } from "@/lib/record/debriefs/commands/save";
import { saveDebriefInput } from "@/lib/record/debriefs/input";
import { type Candidate, system, type Viewer } from "@/lib/viewer";
import { after, interviewAt, interviewOf, pennant, person } from "../factories";

/** The interview of the forms is on Thursday 19 November 2026: by when is the first thank-you due, for this reader? */
async function thanksDue(viewer: Viewer, id: string) {
  const [found] = await transaction(viewer, (tx) => listFacts(tx, viewer, [id]));
  return plan(found!.facts, after.toISOString()).find((step) => step.step === "thank-you")?.due;
}

const debriefed = (viewer: Candidate, id: string) =>
  saveDebrief(viewer, saveDebriefInput.parse({ id, version: 0, share: "yes", went_well: "The case" }), after);
const ticked = (...days: string[]) => savePlanSettingsInput.parse({ weekend: days });
const friday = "2026-11-20T17:30:00Z";
const sunday = "2026-11-22T09:00:00Z";
const evening = new Date("2026-11-20T18:30:00Z");
const monday = "2026-11-23T09:00:00Z";

test("R25 An interview's plan follows its country's weekend until its workspace has one of its own", async () => {
  const amara = await person();
  const id = await interviewOf(amara);
  const inRiyadh = await interviewOf(amara, { country: "SA" });
  expect([await thanksDue(amara.viewer, id), await thanksDue(amara.viewer, inRiyadh)]).toEqual([friday, sunday]);
  await savePlanSettings(amara.viewer, ticked("5", "6", "7"), after);
  expect([await thanksDue(amara.viewer, id), await thanksDue(amara.viewer, inRiyadh)]).toEqual([monday, monday]);
  await savePlanSettings(amara.viewer, ticked(), after);
  expect([await thanksDue(amara.viewer, id), await thanksDue(amara.viewer, inRiyadh)]).toEqual([friday, sunday]);
});

test("R25 An agency's owner sets its weekend, which applies to both sides of its interviews, and to nobody else's", async () => {
  const [of, other] = [await pennant(), await pennant()];
  const [id, elsewhere] = [await interviewAt(of), await interviewAt(other)];
  await expect(saveAgencyPlanSettings(of.joel, ticked("5", "6"), after)).rejects.toThrow(NotFound);
  await expect(
    saveAgencyPlanSettings({ ...other.owner, workspaceId: of.workspaceId }, ticked("5", "6"), after),
  ).rejects.toThrow(NotFound);
  expect(await thanksDue(of.joel, id)).toBe(friday);
  await saveAgencyPlanSettings(of.owner, ticked("5", "6"), after);
  expect([await thanksDue(of.joel, id), await thanksDue(of.amara.viewer, id)]).toEqual([sunday, sunday]);
  expect(await thanksDue(other.joel, elsewhere)).toBe(friday);
});

test("R25 Today plans each interview with the numbers of its own workspace, and the Desk with its agency's", async () => {
  const [of, other] = [await pennant(), await pennant()];
  const ids = [await interviewOf(of.amara), await interviewAt(of), await interviewAt(other)];
  await debriefed(of.amara.viewer, ids[1]!);
  await debriefed(other.amara.viewer, ids[2]!);
  const chips = async () => {
    const { rows } = await listTodayInterviews(of.amara.viewer, "Europe/London", after);
    const due = ids.map((id) => rows.find((row) => row.id === id)?.steps.find(({ step }) => step === "thank-you")?.due);
    const desks = [of, other].map(({ marta }) => getDesk(marta, getDeskInput.parse({}), "Europe/London", evening));
    return [due, (await Promise.all(desks)).map(({ theirs }) => theirs.rows[0]?.chip)];
  };
  expect(await chips()).toEqual([
    [friday, friday, undefined],
    ["was due at 17:30", "was due at 17:30"],
  ]);
  await saveAgencyPlanSettings(of.owner, ticked("5", "6"), after);
  expect(await chips()).toEqual([
    [friday, sunday, undefined],
    ["by Sunday 09:00", "was due at 17:30"],
  ]);
  await savePlanSettings(of.amara.viewer, ticked("5", "6", "7"), after);
  expect((await chips())[0]).toEqual([monday, sunday, undefined]);
});

test("A new weekend reschedules live interviews, so that their reminders and turns follow", async () => {
  const of = await pennant();
  const id = await interviewAt(of);
  const later = new Date(after.getTime() + 60_000);
  await saveAgencyPlanSettings(of.owner, ticked("5"), later);
  const [row] = await transaction(system, (tx) =>
    tx.select({ nextCheckAt: interviews.nextCheckAt }).from(interviews).where(eq(interviews.id, id)),
  );
  expect(row?.nextCheckAt?.getTime()).toBeLessThanOrEqual(later.getTime());
});
