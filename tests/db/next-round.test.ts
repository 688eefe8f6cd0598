import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { interviews } from "@/db/schema/interviews";
import { NotFound } from "@/lib/errors";
import { createAgency } from "@/lib/people/workspaces/commands/agency";
import { getDeskInput } from "@/lib/planning/desk/input";
import { getDesk } from "@/lib/planning/desk/queries";
import { factsFromRow } from "@/lib/planning/plan/rules/facts-from-row";
import { candidatesPlan, plan } from "@/lib/planning/plan/rules/plan";
import { settleStep, undoStep, waiveStep } from "@/lib/planning/steps/commands/step-events";
import { settleStepInput, undoStepInput, waiveStepInput } from "@/lib/planning/steps/input";
import { listTodayInterviews } from "@/lib/planning/today/queries";
import { todayLists } from "@/lib/planning/today/rules/today";
import { logAnswer } from "@/lib/record/answers/commands/log";
import { undoAnswer } from "@/lib/record/answers/commands/undo";
import { acceptHandover } from "@/lib/record/handovers/commands/accept-and-decline";
import { askConsultant } from "@/lib/record/handovers/commands/ask";
import { acceptHandoverInput, askConsultantInput } from "@/lib/record/handovers/input";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { addInterview } from "@/lib/record/interviews/commands/add";
import { addInterviewForCandidate } from "@/lib/record/interviews/commands/add-for-candidate";
import { cancelInterview, restoreInterview } from "@/lib/record/interviews/commands/cancel-and-close";
import { editInterview } from "@/lib/record/interviews/commands/edit";
import { addInterviewForCandidateInput, interviewInput } from "@/lib/record/interviews/input";
import { logUpdateInput } from "@/lib/record/updates/input";
import { type Candidate, type Consultant, system } from "@/lib/viewer";
import { after, form, interviewAt, interviewOf, pennant, person } from "../factories";
import { linksTo, tokenIn } from "./invitations-setup";

const zone = "Europe/London";
const step = "arrange-next-round" as const;
/** Tuesday 24 November 2026, 10:00 in London: they ask for the next round. */
const tuesday = new Date("2026-11-24T10:00:00Z");
const hours = (count: number) => new Date(tuesday.getTime() + count * 3_600_000);
type Agency = Awaited<ReturnType<typeof pennant>>;

const ask = async (viewer: Candidate | Consultant, interviewId: string, outcome = "next") => {
  const said = { id: randomUUID(), interviewId, on: "2026-11-24", at: "09:55", how: "call", outcome };
  await logAnswer(viewer, { ...logUpdateInput.parse(said), zone }, tuesday);
  return said.id;
};
const status = async (viewer: Candidate | Consultant, id: string, now: Date) => {
  const facts = factsFromRow((await getInterviewPage(viewer, id)).row);
  const steps = viewer.as === "candidate" ? candidatesPlan(facts, now) : plan(facts, now);
  return steps.find((one) => one.step === step)?.status;
};
/** What the desk is sorted by. */
const owed = async (id: string) =>
  (await transaction(system, (tx) => tx.select().from(interviews).where(eq(interviews.id, id))))[0]!.consultantSteps;
const todo = async (viewer: Candidate, now: Date) =>
  todayLists((await listTodayInterviews(viewer, zone, now)).rows, { zone, now: now.getTime() }).todo.map(
    (row) => row.step?.step,
  );
const second = (of: Agency, after: string, now: Date, over: object = {}) =>
  addInterviewForCandidate(
    of.marta,
    addInterviewForCandidateInput.parse({
      ...form({ after, day: "2026-12-03", ...over }),
      ...{ candidateId: of.candidateId, clientId: of.clientId },
    }),
    now,
  );

test("R54 When the client asks for the next round, the desk lists it until a later round is on record, and both sides read so", async () => {
  const of = await pennant();
  const first = await interviewAt(of);
  expect(await owed(first)).not.toContain(step);
  await ask(of.marta, first);
  expect(await owed(first)).toContain(step);
  for (const other of ["chase-the-debrief", "agree-a-timescale", "gather-feedback"] as const)
    await waiveStep(of.marta, waiveStepInput.parse({ interviewId: first, step: other, reason: "Decided" }), hours(1));
  const { ours } = await getDesk(of.marta, getDeskInput.parse({}), zone, hours(1));
  expect(ours.rows).toMatchObject([
    {
      ...{ id: first, next: "Arrange the next round", label: "Add the next round" },
      href: `/w/${of.workspaceId}/interviews/new?after=${first}`,
    },
  ]);
  expect(await status(of.amara.viewer, first, hours(1))).toBe("open");
  expect(await todo(of.amara.viewer, hours(1))).not.toContain(step);
  await second(of, first, hours(2));
  for (const viewer of [of.marta, of.amara.viewer]) expect(await status(viewer, first, hours(2))).toBe("done");
  expect(await owed(first)).toEqual([]);
  expect((await getDesk(of.marta, getDeskInput.parse({}), zone, hours(2))).ours.rows).toEqual([]);
});

test("R54 A cancelled later round asks for another, a restored one does not, and a round that is not later counts for nothing", async () => {
  const of = await pennant();
  const first = await interviewAt(of);
  await ask(of.marta, first);
  const id = await second(of, first, hours(2));
  await cancelInterview(of.marta, { id, reason: "The client is ill." }, hours(30));
  expect(await status(of.marta, first, hours(30))).toBe("open");
  expect(await owed(first)).toContain(step);
  await restoreInterview(of.marta, { id }, hours(32));
  expect(await status(of.marta, first, hours(32))).toBe("done");
  expect(await owed(first)).not.toContain(step);
  const earlier = addInterviewForCandidateInput.parse({
    ...form({ id, version: 3, after: first, day: "2026-11-12" }),
    ...{ candidateId: of.candidateId, clientId: of.clientId },
  });
  await editInterview(of.marta, earlier, hours(33));
  expect(await owed(first)).toContain(step);
});

test("R54 Without an agency it is the candidate's, on Today until they add the round or skip it for a reason", async () => {
  const of = await person();
  const first = await interviewOf(of);
  await ask(of.viewer, first);
  expect(await todo(of.viewer, hours(1))).toContain(step);
  const waive = { interviewId: first, step, reason: "They send an invitation themselves." };
  await waiveStep(of.viewer, waiveStepInput.parse(waive), hours(1));
  expect(await todo(of.viewer, hours(1))).not.toContain(step);
  await undoStep(of.viewer, undoStepInput.parse({ ...waive, kind: "waived" }), hours(2));
  expect(await todo(of.viewer, hours(2))).toContain(step);
  const next = interviewInput.parse(form({ after: first, day: "2026-12-03" }));
  await addInterview(of.viewer, next, of.workspaceId, hours(3));
  await addInterview(of.viewer, next, of.workspaceId, hours(4));
  expect(await status(of.viewer, first, hours(3))).toBe("done");
  expect(await todo(of.viewer, hours(3))).not.toContain(step);
});

test("R54 A candidate who agreed on a day themselves adds the round in the agency, and the desk no longer lists it", async () => {
  const of = await pennant();
  const first = await interviewAt(of);
  await ask(of.marta, first);
  const next = interviewInput.parse(form({ after: first, day: "2026-12-03" }));
  await addInterview(of.amara.viewer, next, of.amara.workspaceId, hours(3));
  expect(await status(of.marta, first, hours(3))).toBe("done");
  expect(await owed(first)).not.toContain(step);
});

test("R54 Undoing an outcome removes the step, and a round that was there before leaves nothing to arrange", async () => {
  const of = await pennant();
  const first = await interviewAt(of);
  const id = await ask(of.marta, first);
  await undoAnswer(of.marta, { id: first, factId: id, what: "answer" }, hours(1));
  expect(await status(of.marta, first, hours(1))).toBeUndefined();
  expect(await owed(first)).not.toContain(step);
  const other = await interviewAt(of);
  await second(of, other, after);
  await ask(of.marta, other);
  expect(await status(of.marta, other, hours(1))).toBeUndefined();
});

test("R54 Rounds that are handed over together leave nothing to arrange, and do not say who arranged them", async () => {
  const [amara, marta] = [await person(), await person("Marta Lindqvist")];
  const agency = await createAgency(marta.userId, { name: "Pennant Recruitment" }, after);
  const via = { route: "agency", consultantName: "Marta Lindqvist", consultantEmail: marta.email };
  const first = await interviewOf(amara, via);
  await ask(amara.viewer, first);
  const later = interviewInput.parse(form({ ...via, after: first, day: "2026-12-03", round: "Second interview" }));
  await addInterview(amara.viewer, later, amara.workspaceId, hours(2));
  const handing = { id: later.id, name: "Marta Lindqvist", email: marta.email, rounds: first };
  await askConsultant(amara.viewer, askConsultantInput.parse(handing), hours(3));
  const token = tokenIn((await linksTo(marta.email))[0]);
  const taking = acceptHandoverInput.parse({ token, workspaceId: agency.workspaceId, contactRule: "copy" });
  const { interviewId } = await acceptHandover(marta.viewer, taking, hours(4));
  const { rounds } = await getInterviewPage(agency, interviewId);
  expect(await status(agency, rounds[0]!.id, hours(5))).toBeUndefined();
});

test("R54 Nobody can mark it as done by hand, and only the side whose turn it is can skip it: no candidate of an agency, no colleague who is not in charge, no other agency", async () => {
  const [of, other] = [await pennant(), await pennant()];
  const first = await interviewAt(of);
  await ask(of.marta, first);
  const settle = settleStepInput.parse({ interviewId: first, step, how: "call" });
  await expect(settleStep(of.marta, settle, hours(1))).rejects.toThrow("Add the next round. That completes this step.");
  const waive = waiveStepInput.parse({ interviewId: first, step, reason: "No" });
  for (const viewer of [of.amara.viewer, of.joel, other.marta, other.amara.viewer])
    await expect(waiveStep(viewer, waive, hours(1))).rejects.toThrow(NotFound);
  expect(await status(of.marta, first, hours(1))).toBe("open");
  const alone = await person();
  const own = await interviewOf(alone);
  await ask(alone.viewer, own);
  await waiveStep(alone.viewer, waiveStepInput.parse({ interviewId: own, step, reason: "They do it." }), hours(1));
  expect(await status(alone.viewer, own, hours(1))).toBe("done");
});
