import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { workspaces } from "@/db/schema/workspaces";
import { getChosenClient } from "@/lib/people/clients/queries/chosen-client";
import { savePlanSettings } from "@/lib/people/workspaces/commands/settings";
import { savePlanSettingsInput } from "@/lib/people/workspaces/input";
import { getNewInterviewForm } from "@/lib/record/interviews/queries";
import { system } from "@/lib/viewer";
import { after, interviewAt, interviewOf, pennant, person } from "../factories";

test("The form of a new interview knows where each company interviewed this candidate last, the latest first, and nothing about other candidates", async () => {
  const [of, other] = [await person(), await person()];
  await interviewOf(of, { company: "Northwind", zone: "Europe/Dublin", country: "IE", day: "2026-11-02" });
  await interviewOf(of, { company: "northwind", country: "GB", region: "Scotland", day: "2026-11-09" });
  await interviewOf(of, { company: "Hallam", zone: "America/New_York", country: "US", day: "2026-11-12" });
  await interviewOf(other, { company: "Otterbourne" });
  const { places, known } = await getNewInterviewForm(of.viewer, of.workspaceId);
  expect(places).toEqual([
    { company: "Hallam", zone: "America/New_York", country: "US", region: "" },
    { company: "northwind", zone: "Europe/London", country: "GB", region: "SCT" },
  ]);
  expect(known.map(({ name }) => name)).toContain("Priya Shah");
});

test("At an agency, the place is that of this client's last interview, and never that of another client or agency", async () => {
  const [of, other] = [await pennant(), await pennant()];
  const lastPlace = async (clientId = of.clientId) => (await getChosenClient(of.marta, clientId, "")).lastPlace;
  expect(await lastPlace()).toBeUndefined();
  await interviewAt(of, { zone: "America/New_York", country: "US", day: "2026-11-20" });
  await interviewAt(of, { zone: "Europe/London", country: "GB", day: "2026-11-19" });
  await interviewAt(other, { zone: "Asia/Tokyo", country: "JP", day: "2026-11-30" });
  expect(await lastPlace()).toEqual({ zone: "America/New_York", country: "US", region: null });
});

test("If a candidate saves their timing, the numbers of the consultant’s steps do not change; the form does not show them", async () => {
  const of = await person();
  const settings = async () =>
    (
      await transaction(system, (tx) =>
        tx.select({ settings: workspaces.settings }).from(workspaces).where(eq(workspaces.id, of.workspaceId)),
      )
    )[0]?.settings;
  await transaction(system, (tx) =>
    tx
      .update(workspaces)
      .set({ settings: { shareFeedbackDueDays: 3 } })
      .where(eq(workspaces.id, of.workspaceId)),
  );
  const save = (typed: Record<string, string>) =>
    savePlanSettings(of.viewer, savePlanSettingsInput.parse(typed), after);
  await save({ connectDueDays: "4", raiseConcernDueDays: "9" });
  expect(await settings()).toEqual({ connectDueDays: 4, shareFeedbackDueDays: 3 });
  await save({ reset: "all" });
  expect(await settings()).toEqual({ shareFeedbackDueDays: 3 });
});
