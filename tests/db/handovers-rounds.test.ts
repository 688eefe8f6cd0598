import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { debriefDrafts, debriefEntries } from "@/db/schema/debriefs";
import { interviews } from "@/db/schema/interviews";
import { handovers } from "@/db/schema/sharing";
import { NotFound } from "@/lib/errors";
import { closedLinkMessages } from "@/lib/people/invitations/rules";
import { createAgency } from "@/lib/people/workspaces/commands/agency";
import { getInterviewHistory } from "@/lib/record/audit/queries";
import type { AuditVerb } from "@/lib/record/audit/rules/verbs";
import { saveDebriefDraft } from "@/lib/record/debriefs/commands/draft";
import { saveDebrief } from "@/lib/record/debriefs/commands/save";
import { saveDebriefInput } from "@/lib/record/debriefs/input";
import { acceptHandover, declineHandover } from "@/lib/record/handovers/commands/accept-and-decline";
import { askConsultant, cancelHandover } from "@/lib/record/handovers/commands/ask";
import { acceptHandoverInput, askConsultantInput } from "@/lib/record/handovers/input";
import { findHandoverByLink, listRoundsToHandOver } from "@/lib/record/handovers/queries";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { cancelInterview, closeInterview, restoreInterview } from "@/lib/record/interviews/commands/cancel-and-close";
import { system } from "@/lib/viewer";
import { after, interviewOf, person, viaAgency } from "../factories";
import { linksTo, tokenIn } from "./invitations-setup";

const days = (count: number) => new Date(after.getTime() + count * 86_400_000);

/** Amara's three rounds at Northwind through Marta, who has an agency; the first two have taken place. */
async function threeRounds() {
  const [amara, marta] = [await person(), await person("Marta Lindqvist")];
  const agency = await createAgency(marta.userId, { name: "Pennant Recruitment" }, after);
  const first = await interviewOf(amara, viaAgency);
  const more = { ...viaAgency, after: first };
  const second = await interviewOf(amara, { ...more, day: "2026-11-20", round: "Second interview" });
  const third = await interviewOf(amara, { ...more, day: "2026-12-03", round: "Third interview" });
  const ask = async (id: string, rounds: string | string[] | undefined, at = after) => {
    const form = { id, name: "Marta Lindqvist", email: marta.email, ...(rounds && { rounds }) };
    await askConsultant(amara.viewer, askConsultantInput.parse(form), at);
    return tokenIn((await linksTo(marta.email))[0]);
  };
  const take = (token: string, at = days(2)) =>
    acceptHandover(
      marta.viewer,
      acceptHandoverInput.parse({ token, workspaceId: agency.workspaceId, contactRule: "copy" }),
      at,
    );
  return { amara, marta, agency, first, second, third, ask, take };
}

const ofAgency = (of: Awaited<ReturnType<typeof threeRounds>>) =>
  transaction(of.agency, (tx) => tx.select().from(interviews).orderBy(interviews.startsAt));

test("All rounds of the process are offered, and the chosen ones move together, linked as rounds", async () => {
  const of = await threeRounds();
  const { viewer } = of.amara;
  expect((await listRoundsToHandOver(viewer, of.third)).map((one) => one.id)).toEqual([of.first, of.second]);
  await closeInterview(viewer, { id: of.first, reason: "Passed." }, after);
  await cancelInterview(viewer, { id: of.second, reason: "Moved on without it." }, after);
  const token = await of.ask(of.third, [of.second, of.first]);
  const { row, rounds } = await findHandoverByLink(system, token, days(1));
  expect([row?.round, rounds.map((one) => one.round).sort()]).toEqual([
    "Third interview",
    ["First interview", "Second interview"],
  ]);

  const { interviewId } = await of.take(token);

  const there = await ofAgency(of);
  expect(there.map((one) => one.round)).toEqual(["First interview", "Second interview", "Third interview"]);
  expect(there[2]?.id).toBe(interviewId);
  expect(there.map((one) => one.processId)).toEqual(there.map(() => there[0]?.id));
  expect(there.map((one) => [one.closedAt !== null, one.cancelledAt !== null])).toEqual([
    [true, false],
    [false, true],
    [false, false],
  ]);
  expect((await getInterviewPage(of.agency, interviewId)).rounds.map((one) => one.id)).toEqual([
    there[0]?.id,
    there[1]?.id,
  ]);
  for (const [index, id] of [of.first, of.second, of.third].entries()) {
    expect((await getInterviewPage(viewer, id)).handover).toMatchObject({ goesOn: there[index]?.id });
    await expect(getInterviewPage(of.agency, id)).rejects.toThrow(NotFound);
  }
  await expect(restoreInterview(viewer, { id: of.second }, days(2))).rejects.toThrow("continues with your agency");
  expect(await listRoundsToHandOver(viewer, of.third)).toEqual([]);
  await expect(of.ask(of.third, of.first, days(3))).rejects.toThrow("is over");
});

test("No private note of any round moves, neither saved nor half typed; the candidate still reads them in their own record", async () => {
  const of = await threeRounds();
  const { viewer } = of.amara;
  const said = { version: 0, share: "yes", went_well: "For Marta", wished_said: "Kept", private: "Mine alone" };
  for (const id of [of.first, of.second])
    await saveDebrief(viewer, saveDebriefInput.parse({ ...said, id, audience: { wished_said: "me" } }), days(1));
  const typed = { went_well: "Half", private: "Half a secret" };
  await saveDebriefDraft(viewer, { id: of.first, version: 1, formValues: typed }, days(1));
  const { interviewId } = await of.take(await of.ask(of.second, of.first, days(1)));
  const { workspaceId } = of.agency;
  const [entries, drafts] = await transaction(system, (tx) =>
    Promise.all([
      tx.select().from(debriefEntries).where(eq(debriefEntries.workspaceId, workspaceId)),
      tx.select().from(debriefDrafts).where(eq(debriefDrafts.workspaceId, workspaceId)),
    ]),
  );
  expect(entries.map((one) => one.body).sort()).toEqual(["For Marta", "For Marta", "Kept", "Kept"]);
  expect(drafts.map((one) => one.formValues)).toEqual([{ went_well: "Half" }]);
  expect((await getInterviewPage(of.agency, interviewId)).entries.map((one) => one.body)).toEqual(["For Marta"]);
  const kept = and(eq(debriefEntries.interviewId, of.first), eq(debriefEntries.field, "private"));
  expect(await transaction(viewer, (tx) => tx.select().from(debriefEntries).where(kept))).toHaveLength(1);
});

test("The candidate reads the whole history of a round in the agency's record, the agency what was done since", async () => {
  const of = await threeRounds();
  const { viewer } = of.amara;
  await saveDebrief(
    viewer,
    saveDebriefInput.parse({ id: of.first, version: 0, share: "yes", went_well: "Yes" }),
    days(1),
  );
  await of.take(await of.ask(of.second, of.first, days(1)));
  const id = (await ofAgency(of))[0]!.id;
  const verbs = (rows: { verb: AuditVerb }[]) => rows.map((one) => one.verb);
  const before = ["interview-added", "debrief-saved", "handover-asked", "interview-continued"];
  const theirs = await getInterviewHistory(viewer, id, "");
  expect(verbs(theirs.rows)).toEqual(expect.arrayContaining([...before, "interview-taken-over"]));
  expect(verbs((await getInterviewHistory(of.agency, id, "")).rows)).toEqual(["interview-taken-over"]);
  const oldest = theirs.rows.at(-2)!;
  expect((await getInterviewHistory(viewer, id, oldest.id)).rows).toEqual([theirs.rows.at(-1)]);
  expect(verbs((await getInterviewPage(viewer, id)).history)).toEqual(expect.arrayContaining(before));
  expect(verbs((await getInterviewPage(of.agency, id)).history)).toEqual(["interview-taken-over"]);
});

test("A round that is not chosen stays the candidate's alone, and joins the others when it is handed over later", async () => {
  const of = await threeRounds();
  await of.take(await of.ask(of.first, undefined));
  expect(await ofAgency(of)).toHaveLength(1);
  expect((await getInterviewPage(of.amara.viewer, of.second)).row.closedAt).toBeNull();
  await expect(of.ask(of.second, of.first, days(3))).rejects.toThrow(
    "First interview already continues with an agency",
  );
  await of.take(await of.ask(of.second, of.third, days(3)), days(4));
  const there = await ofAgency(of);
  expect(there.map((one) => one.processId)).toEqual([there[0]?.id, there[0]?.id, there[0]?.id]);
});

test("Only rounds of one process, and of one's own, can be handed over", async () => {
  const of = await threeRounds();
  const elsewhere = await interviewOf(of.amara, { ...viaAgency, company: "Harbour" });
  const eve = await person("Eve");
  const hers = await interviewOf(eve, viaAgency);
  for (const id of [elsewhere, hers, randomUUID()]) await expect(of.ask(of.first, id)).rejects.toThrow(NotFound);
  expect(await transaction(system, (tx) => tx.select().from(handovers).where(eq(handovers.interviewId, hers)))).toEqual(
    [],
  );
  expect(await listRoundsToHandOver(eve.viewer, of.first)).toEqual([]);
});

test("Cancelling or declining applies to every round; asking anew about one ends the older request for all", async () => {
  const of = await threeRounds();
  const { viewer } = of.amara;
  const token = await of.ask(of.third, [of.first, of.second]);
  await cancelHandover(viewer, { id: of.first }, days(1));
  await expect(of.take(token)).rejects.toThrow(closedLinkMessages.revoked);
  for (const id of [of.first, of.second, of.third])
    expect((await getInterviewPage(viewer, id)).handover).toMatchObject({ revoked: true });
  const [older, newer] = [await of.ask(of.third, of.first, days(1)), await of.ask(of.second, of.first, days(2))];
  await expect(of.take(older)).rejects.toThrow(closedLinkMessages.revoked);
  await declineHandover(system, { token: newer }, days(2));
  for (const id of [of.first, of.second])
    expect((await getInterviewPage(viewer, id)).handover).toMatchObject({ declined: true });
  expect(await ofAgency(of)).toEqual([]);
});
