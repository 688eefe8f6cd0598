import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { eq } from "drizzle-orm";
import postgres from "postgres";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { interviews } from "@/db/schema/interviews";
import { NotFound } from "@/lib/errors";
import { setContactRule } from "@/lib/people/clients/commands/contact-rule";
import { logAnswer } from "@/lib/record/answers/commands/log";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { addInterview } from "@/lib/record/interviews/commands/add";
import { addInterviewForCandidate } from "@/lib/record/interviews/commands/add-for-candidate";
import { closeInterview, reopenInterview } from "@/lib/record/interviews/commands/cancel-and-close";
import { addInterviewForCandidateInput, interviewInput } from "@/lib/record/interviews/input";
import { logUpdateInput } from "@/lib/record/updates/input";
import { system, type Viewer } from "@/lib/viewer";
import { before, after as evening, form, interviewAt, pennant } from "../factories";
import { superuserUrl } from "../setup/database";

test("An interview that a consultant enters is also its candidate's, with the client's name and rule and the consultant in charge", async () => {
  const of = await pennant("copy");
  const id = await interviewAt(of);
  const { row } = await getInterviewPage(of.amara.viewer, id);
  expect(row).toMatchObject({
    ...{ company: "Northwind", contactRule: "copy", route: "agency", agencyName: "Pennant Recruitment" },
    ...{ consultantName: "Marta Lindqvist", consultantUserId: of.marta.userId, candidateUserId: of.amara.userId },
  });
});

test("A colleague who is not in charge cannot add an interview, unless the agency allows everybody", async () => {
  const of = await pennant();
  const input = addInterviewForCandidateInput.parse({ ...form(), candidateId: of.candidateId, clientId: of.clientId });
  await expect(addInterviewForCandidate(of.joel, input, before)).rejects.toThrow(NotFound);
  await addInterviewForCandidate({ ...of.joel, editAccess: "all" }, input, before);
});

test("A client and a candidate of another agency do not exist", async () => {
  const [one, other] = [await pennant(), await pennant()];
  for (const over of [{ clientId: other.clientId }, { candidateId: other.candidateId }]) {
    const input = addInterviewForCandidateInput.parse({
      ...form(),
      candidateId: one.candidateId,
      clientId: one.clientId,
      ...over,
    });
    await expect(addInterviewForCandidate(one.marta, input, before)).rejects.toThrow(NotFound);
  }
});

test("The row says whose turn it is and when the next reminder is due", async () => {
  const of = await pennant();
  const id = await interviewAt(of, { promiseDay: "2026-11-27", promiseBy: "Priya Shah" });
  const [row] = await transaction(system, (tx) => tx.select().from(interviews).where(eq(interviews.id, id)));
  expect(row?.consultantSteps).toEqual(["chase-the-debrief", "gather-feedback", "ask-the-client"]);
  expect(row?.consultantFrom?.toISOString()).toBe("2026-11-19T19:30:00.000Z");
  expect(row?.consultantDue?.toISOString()).toBe("2026-11-20T10:00:00.000Z");
  expect(row?.othersSteps).toEqual(["tell-consultant", "debrief", "thank-you", "client"]);
  expect(row?.answerDay).toBe("2026-11-27");
});

test("A next round that a candidate adds to an agency's interview stays in the agency, under the agency's rule", async () => {
  const of = await pennant("through");
  const after = await interviewAt(of);
  const next = interviewInput.parse({ ...form({ route: "direct", company: "Elsewhere" }), after });
  const id = await addInterview(of.amara.viewer, next, of.amara.workspaceId, before);
  const { row } = await getInterviewPage(of.amara.viewer, id);
  expect(row).toMatchObject({
    ...{ workspaceId: of.workspaceId, company: "Northwind", route: "agency", contactRule: "through" },
    ...{ consultantUserId: of.marta.userId, agencyName: "Pennant Recruitment" },
  });
});

test("A further round that is added at the instant in which the client's rule changes follows the new rule", async () => {
  const of = await pennant("direct");
  const after = await interviewAt(of);
  const next = interviewInput.parse({ ...form(), after });
  const gate = postgres(superuserUrl, { max: 2 });
  const waiting = async (count: number) => {
    const now =
      await gate`select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
    if (now.count < count) await setTimeout(10).then(() => waiting(count));
  };
  const both: Promise<unknown>[] = [];
  await gate.begin(async (sql) => {
    await sql`select from clients where id = ${of.clientId} for update`;
    both.push(setContactRule(of.joel, { id: of.clientId, contactRule: "through", was: "direct" }, before));
    await waiting(1);
    both.push(addInterview(of.amara.viewer, next, of.amara.workspaceId, before));
    await waiting(2);
  });
  await Promise.all(both);
  await gate.end();
  expect((await getInterviewPage(of.amara.viewer, next.id)).row.contactRule).toBe("through");
});

test("A candidate can undo that they have moved on; what the agency closed, the consultant in charge opens again", async () => {
  const of = await pennant();
  const id = await interviewAt(of);
  const closed = async (by: Viewer) => closeInterview(by, { id, reason: "Silence." }, evening);
  await closed(of.amara.viewer);
  await expect(reopenInterview(of.marta, { id }, evening)).rejects.toThrow("They can reopen it");
  await expect(reopenInterview(of.joel, { id }, evening)).rejects.toThrow(NotFound);
  await reopenInterview(of.amara.viewer, { id }, evening);
  await closed(of.marta);
  await reopenInterview(of.marta, { id }, evening);
  await closed(of.amara.viewer);
  const word = logUpdateInput.parse({
    id: randomUUID(),
    interviewId: id,
    on: "2026-11-19",
    at: "17:45",
    outcome: "undecided",
  });
  await logAnswer(of.marta, { ...word, zone: "Europe/London" }, evening);
  expect((await getInterviewPage(of.marta, id)).row.closedAt).toBeNull();
});
