import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { handOverCandidate } from "@/lib/people/candidates/commands/hand-over";
import { createAgency } from "@/lib/people/workspaces/commands/agency";
import { leaveAgency, removeMember } from "@/lib/people/workspaces/commands/members";
import { addUpdate } from "@/lib/planning/desk/commands";
import { addUpdateInput } from "@/lib/planning/desk/input";
import { consultantOfRowAt } from "@/lib/planning/plan/rules/consultant-in-charge";
import type { StepName } from "@/lib/planning/plan/rules/facts";
import { factsFromRow } from "@/lib/planning/plan/rules/facts-from-row";
import { candidatesPlan, consultantsPlan } from "@/lib/planning/plan/rules/plan";
import { settleStep } from "@/lib/planning/steps/commands/step-events";
import { settleStepInput } from "@/lib/planning/steps/input";
import { listTodayInterviews } from "@/lib/planning/today/queries";
import { doneForYouMessages } from "@/lib/planning/waiting/rules";
import { getInterviewHistory } from "@/lib/record/audit/queries";
import { auditActorLabel } from "@/lib/record/audit/rules";
import type { AuditVerb } from "@/lib/record/audit/rules/verbs";
import { saveDebrief } from "@/lib/record/debriefs/commands/save";
import { saveDebriefInput } from "@/lib/record/debriefs/input";
import { getDebrief } from "@/lib/record/debriefs/queries";
import { acceptHandover } from "@/lib/record/handovers/commands/accept-and-decline";
import { askConsultant } from "@/lib/record/handovers/commands/ask";
import { acceptHandoverInput } from "@/lib/record/handovers/input";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { editInterview } from "@/lib/record/interviews/commands/edit";
import { interviewInput } from "@/lib/record/interviews/input";
import { getInterviewForm } from "@/lib/record/interviews/queries";
import type { Candidate, Consultant } from "@/lib/viewer";
import { after, form, interviewAt, interviewOf, pennant, person, viaAgency } from "../factories";
import { linksTo, tokenIn } from "./invitations-setup";

const hours = (count: number) => new Date(after.getTime() + count * 3_600_000);
type Person = Candidate | Consultant;

async function plansOf(viewer: Person, id: string, now = hours(4)) {
  const { row } = await getInterviewPage(viewer, id);
  return (viewer.as === "candidate" ? candidatesPlan : consultantsPlan)(factsFromRow(row), now);
}
const stepOf = async (viewer: Person, id: string, name: StepName) =>
  (await plansOf(viewer, id)).find((one) => one.step === name);

/** Amara has told Marta how it went, and Marta has asked the client; then another consultant takes over. */
async function told() {
  const of = await pennant();
  const id = await interviewAt(of);
  const shared = saveDebriefInput.parse({ id, version: 0, share: "yes", went_well: "The case" });
  await saveDebrief(of.amara.viewer, shared, hours(1));
  await addUpdate(of.marta, addUpdateInput.parse({ id, what: "asked", how: "call" }), hours(1.5));
  return { ...of, id };
}
type Told = Awaited<ReturnType<typeof told>>;

const handOvers: [string, (of: Told) => Promise<unknown>][] = [
  [
    "is handed over",
    (of) => handOverCandidate(of.marta, { id: of.candidateId, to: of.joel.userId, from: of.marta.userId }, hours(2)),
  ],
  [
    "goes by themselves",
    async (of) => {
      await makeOwner(of);
      await leaveAgency(of.marta, { heir: of.joel.userId }, hours(2));
    },
  ],
  [
    "is removed",
    async (of) => {
      await makeOwner(of);
      await removeMember({ ...of.joel, access: "owner" }, { userId: of.marta.userId, heir: of.joel.userId }, hours(2));
    },
  ],
];

async function makeOwner(of: Told) {
  const { changeAccess } = await import("@/lib/people/workspaces/commands/members");
  await changeAccess(of.marta, { userId: of.joel.userId, access: "owner" }, hours(1.8));
}

test.each(handOvers)(
  "True statements: when a candidate with a consultant %s, both sides read who was told, and thank nobody else.",
  async (name, handOver) => {
    const of = await told();
    await handOver(of);
    for (const viewer of [of.amara.viewer, of.joel]) {
      expect(await stepOf(viewer, of.id, "tell-consultant"), name).toMatchObject({
        ...{ title: "Tell Marta Lindqvist how it went", status: "done", formerly: "Marta Lindqvist" },
      });
      expect(await stepOf(viewer, of.id, "thank-consultant"), name).toMatchObject({
        ...{ title: "Thank Marta Lindqvist", status: "obsolete" },
      });
    }
    const { row } = await getInterviewPage(of.amara.viewer, of.id);
    expect(row.consultantName).toBe("Joel Brandt");
    const reader = { zone: "Europe/London", now: hours(4).getTime() };
    expect(doneForYouMessages(row, reader)[0]).toMatch(/^Marta asked Northwind/);
    expect((await stepOf(of.amara.viewer, of.id, "gather-feedback"))?.title).toBe(
      "Joel Brandt asks the company for feedback",
    );
    const { interview, debrief: written } = await getDebrief(of.amara.viewer, of.id);
    expect(consultantOfRowAt(interview, written!.sharedAt!)).toBe("Marta Lindqvist");
    // Today asks to thank nobody.
    const { rows } = await listTodayInterviews(of.amara.viewer, "Europe/London", hours(4));
    const open = rows.flatMap((work) => work.steps.filter((step) => step.status === "open"));
    expect(open.map((step) => step.title).join()).not.toMatch(/Marta|Thank Joel/);
  },
);

test("The candidate’s history names the consultant at that time, and the one of now.", async () => {
  const of = await told();
  await handOvers[0]![1](of);
  await addUpdate(of.joel, addUpdateInput.parse({ id: of.id, what: "updated", how: "call" }), hours(3));
  const { interview, rows, members } = await getInterviewHistory(of.amara.viewer, of.id, "");
  const known = { ...interview, self: of.amara.userId, members };
  const who = (verb: AuditVerb) => rows.filter((row) => row.verb === verb).map((row) => auditActorLabel(row, known));
  expect(who("client-asked")).toEqual(["Marta Lindqvist"]);
  expect(who("candidate-updated")).toEqual(["Joel Brandt"]);
});

test("An update after the hand-over goes to the new consultant, who is thanked for it.", async () => {
  const of = await pennant();
  const id = await interviewAt(of);
  await handOverCandidate(of.marta, { id: of.candidateId, to: of.joel.userId, from: of.marta.userId }, hours(1));
  const shared = saveDebriefInput.parse({ id, version: 0, share: "yes", went_well: "The case" });
  await saveDebrief(of.amara.viewer, shared, hours(2));
  expect(await stepOf(of.amara.viewer, id, "tell-consultant")).toMatchObject({ title: "Tell Joel Brandt how it went" });
  expect(await stepOf(of.amara.viewer, id, "thank-consultant")).toMatchObject({
    title: "Thank Joel Brandt",
    status: "open",
  });
});

test("An interview that the new consultant already had is not handed over to them.", async () => {
  const of = await pennant();
  const id = await interviewAt(of, { consultantUserId: of.joel.userId });
  await handOverCandidate(of.marta, { id: of.candidateId, to: of.joel.userId, from: of.marta.userId }, hours(1));
  const { row, history } = await getInterviewPage(of.marta, id);
  expect(row.handedOver).toEqual([]);
  expect(history.map((one) => one.verb)).not.toContain("interview-handed-over");
});

/** Amara's own interview through a consultant without an account. She has called them. */
async function ownThrough(consultantName: string) {
  const amara = await person();
  const id = await interviewOf(amara, { ...viaAgency, consultantName });
  const tell = { interviewId: id, step: "tell-consultant", interviewerId: "", how: "call" };
  await settleStep(amara.viewer, settleStepInput.parse(tell), hours(1));
  return { amara, id };
}

async function rename(viewer: Candidate, id: string, over: Record<string, unknown>, now: Date) {
  const { interview: held } = await getInterviewForm(viewer, id);
  const values = form({ ...viaAgency, id, version: held.version, interviewers: [], ...over });
  await editInterview(viewer, interviewInput.parse(values), now);
}

test("True statements: a candidate who names another consultant told the earlier one; a new spelling of a name is the same person.", async () => {
  const { amara, id } = await ownThrough("Dana Whitfeld");
  await rename(amara.viewer, id, { consultantName: "Dana Whitfield" }, hours(2));
  expect(await stepOf(amara.viewer, id, "tell-consultant")).toMatchObject({ title: "Tell Dana Whitfield how it went" });
  expect(await stepOf(amara.viewer, id, "thank-consultant")).toMatchObject({ status: "open" });
  await rename(amara.viewer, id, { consultantName: "Joel Brandt" }, hours(3));
  expect(await stepOf(amara.viewer, id, "tell-consultant")).toMatchObject({ title: "Tell Dana Whitfield how it went" });
  expect(await stepOf(amara.viewer, id, "thank-consultant")).toMatchObject({
    ...{ status: "obsolete", because: "You told Dana how it went. Joel has looked after you since Thu 19 Nov." },
  });
  const { row, history } = await getInterviewPage(amara.viewer, id);
  expect(row.handedOver).toHaveLength(1);
  expect(history.filter((one) => one.verb === "consultant-changed").map((one) => one.detail)).toEqual([
    { from: "Dana Whitfield", to: "Joel Brandt" },
  ]);
  // Somebody is taken out from in between, and somebody else put there later: the past stays Dana's.
  await rename(
    amara.viewer,
    id,
    { route: "direct", consultantName: "", consultantEmail: "", agencyName: "" },
    hours(3.2),
  );
  await rename(amara.viewer, id, { consultantName: "Eve Moss" }, hours(3.4));
  expect(await stepOf(amara.viewer, id, "tell-consultant")).toMatchObject({ title: "Tell Dana Whitfield how it went" });
});

async function takenOver(named: string, agencyName: string) {
  const { amara, id } = await ownThrough(named);
  if (agencyName !== viaAgency.agencyName)
    await rename(amara.viewer, id, { consultantName: named, agencyName }, hours(1.2));
  const marta = await person("Marta Lindqvist");
  const agency = await createAgency(marta.userId, { name: "Pennant Recruitment" }, hours(1));
  await askConsultant(amara.viewer, { id, name: "Marta Lindqvist", email: marta.email }, hours(1.5));
  const token = tokenIn((await linksTo(marta.email))[0]);
  const input = acceptHandoverInput.parse({ token, workspaceId: agency.workspaceId, contactRule: "direct" });
  const { interviewId } = await acceptHandover(marta.viewer, input, hours(2));
  return { amara, agency, interviewId };
}

test.each([
  ["Marta Lindqvist", "Pennant Recruitment", "Tell Marta Lindqvist how it went", "open"],
  ["Marta", "Pennant Recruitment", "Tell Marta Lindqvist how it went", "open"],
  ["Dana Whitfield", "pennant recruitment", "Tell Dana Whitfield how it went", "obsolete"],
  // An agency learns nothing of another.
  ["Dana Whitfield", "Harbour Search", "Tell your consultant how it went", "obsolete"],
])(
  "True statements: when %s of %s had no account and Marta joins later, it reads: %s",
  async (named, agencyName, title, thanks) => {
    const of = await takenOver(named, agencyName);
    for (const viewer of [of.amara.viewer, of.agency]) {
      expect((await stepOf(viewer, of.interviewId, "tell-consultant"))?.title).toBe(title);
      expect((await stepOf(viewer, of.interviewId, "thank-consultant"))?.status).toBe(thanks);
    }
    if (agencyName === "Harbour Search")
      expect(JSON.stringify(await getInterviewPage(of.agency, of.interviewId))).not.toContain("Dana");
  },
);

test("Nobody else can read who looked after an interview.", async () => {
  const of = await told();
  await handOvers[0]![1](of);
  const stranger = await person();
  await expect(getInterviewPage(stranger.viewer, of.id)).rejects.toThrow();
  await expect(getInterviewPage({ ...of.joel, workspaceId: randomUUID() }, of.id)).rejects.toThrow();
});
