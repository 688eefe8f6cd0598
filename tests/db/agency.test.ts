import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { asViewer } from "@/db/client";
import { interviews } from "@/db/schema/interviews";
import { NotFound } from "@/lib/errors";
import { addInterview } from "@/lib/interviews/commands/add";
import { addInterviewFor } from "@/lib/interviews/commands/add-for";
import { interview, interviewFor } from "@/lib/interviews/input";
import { recordOf } from "@/lib/record/queries";
import { system } from "@/lib/viewer";
import { before, form, interviewAt, pennant } from "../factories";

test("An interview that a consultant enters is its candidate's too, with the client's name and rule and who is in charge", async () => {
  const of = await pennant("copy");
  const id = await interviewAt(of);
  const { row } = await recordOf(of.amara.viewer, id);
  expect(row).toMatchObject({
    ...{ company: "Northwind", contactRule: "copy", route: "agency", agencyName: "Pennant Recruitment" },
    ...{ consultantName: "Marta Lindqvist", consultantUserId: of.marta.userId, candidateUserId: of.amara.userId },
  });
});

test("A colleague who is not in charge enters none, unless the agency lets everybody", async () => {
  const of = await pennant();
  const input = interviewFor.parse({ ...form(), candidateId: of.candidateId, clientId: of.clientId });
  await expect(addInterviewFor(of.joel, input, before)).rejects.toThrow(NotFound);
  await addInterviewFor({ ...of.joel, edits: "all" }, input, before);
});

test("A client and a candidate of another agency do not exist", async () => {
  const [one, other] = [await pennant(), await pennant()];
  for (const over of [{ clientId: other.clientId }, { candidateId: other.candidateId }]) {
    const input = interviewFor.parse({ ...form(), candidateId: one.candidateId, clientId: one.clientId, ...over });
    await expect(addInterviewFor(one.marta, input, before)).rejects.toThrow(NotFound);
  }
});

test("Whose turn it is stands beside the moment of the next reminder", async () => {
  const of = await pennant();
  const id = await interviewAt(of, { promiseDay: "2026-11-27", promiseBy: "Priya Shah" });
  const [row] = await asViewer(system, (tx) => tx.select().from(interviews).where(eq(interviews.id, id)));
  expect(row?.oursSteps).toEqual(["chase-the-debrief", "gather-feedback", "ask-the-client"]);
  expect(row?.oursFrom?.toISOString()).toBe("2026-11-19T19:30:00.000Z");
  expect(row?.oursDue?.toISOString()).toBe("2026-11-20T10:00:00.000Z");
  expect(row?.theirsSteps).toEqual(["tell-consultant", "debrief", "thank-you", "client"]);
  expect(row?.owedDay).toBe("2026-11-27");
});

test("The next round that a candidate enters of an agency's interview goes on in the agency, by the agency's rule", async () => {
  const of = await pennant("through");
  const after = await interviewAt(of);
  const next = interview.parse({ ...form({ route: "direct", company: "Elsewhere" }), after });
  const id = await addInterview(of.amara.viewer, next, of.amara.workspaceId, before);
  const { row } = await recordOf(of.amara.viewer, id);
  expect(row).toMatchObject({
    ...{ workspaceId: of.workspaceId, company: "Northwind", route: "agency", contactRule: "through" },
    ...{ consultantUserId: of.marta.userId, agencyName: "Pennant Recruitment" },
  });
});
