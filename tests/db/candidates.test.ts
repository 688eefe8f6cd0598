import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { auditEvents } from "@/db/schema/audit";
import { interviews } from "@/db/schema/interviews";
import { NotFound, Refused, Stale } from "@/lib/errors";
import { sendMessage } from "@/lib/mail/messages/commands/send";
import { addCandidate } from "@/lib/people/candidates/commands/add";
import { editCandidate } from "@/lib/people/candidates/commands/edit";
import { handOverCandidate } from "@/lib/people/candidates/commands/hand-over";
import { addCandidateInput, editCandidateInput } from "@/lib/people/candidates/input";
import { getCandidateForm, getCandidatePage } from "@/lib/people/candidates/queries/candidate-page";
import { listCandidates } from "@/lib/people/candidates/queries/list";
import { saveDebrief } from "@/lib/record/debriefs/commands/save";
import { saveDebriefInput } from "@/lib/record/debriefs/input";
import { type Consultant, system } from "@/lib/viewer";
import { after, before, interviewAt, pennant } from "../factories";
import { evening, formOf, keyOf, rowOf, verbs } from "./messages-setup";

const named = (name: string, over: Record<string, unknown> = {}) =>
  addCandidateInput.parse({ id: randomUUID(), name, ...over });
const asked = { q: "", whose: "all" as const, after: "" };

test("A candidate is added once, however often the button is pressed, and the person who added them is in charge", async () => {
  const { joel } = await pennant();
  const input = named("Jonas Berg", { email: "jonas@example.com" });
  await addCandidate(joel, input, before);
  await addCandidate(joel, input, before);
  const { rows } = await listCandidates(joel, { ...asked, whose: "mine" });
  expect(rows.map((row) => row.name)).toEqual(["Jonas Berg"]);
});

test("One address is one person: a second candidate with it is refused, beside the field", async () => {
  const { joel } = await pennant();
  await addCandidate(joel, named("Jonas Berg", { email: "jonas@example.com" }), before);
  const again = addCandidate(joel, named("J. Berg", { email: "Jonas@Example.com" }), before);
  await expect(again).rejects.toMatchObject({ field: "email", message: "Jonas Berg already has this address." });
});

test("The list is searched literally by name, and paged without gaps or repeats", async () => {
  const { marta } = await pennant();
  const names = Array.from(
    { length: 60 },
    (_, index) => `${index % 2 ? "b" : "B"}erg ${`${index % 30}`.padStart(2, "0")}`,
  );
  for (const name of names) await addCandidate(marta, named(name), before);
  await addCandidate(marta, named("100% Anna_"), before);
  const seen: string[] = [];
  for (let after = ""; ; ) {
    const { rows, more } = await listCandidates(marta, { ...asked, after });
    seen.push(...rows.map((row) => row.id));
    if (!more) break;
    after = more;
  }
  expect(seen).toHaveLength(62);
  expect(new Set(seen).size).toBe(62);
  const found = async (q: string) => (await listCandidates(marta, { ...asked, q })).rows.map((row) => row.name);
  expect(await found("0% anna_")).toEqual(["100% Anna_"]);
  expect(await found("%")).toEqual(["100% Anna_"]);
});

test("Saving over a newer version loses nothing: both are shown", async () => {
  const { marta, candidateId } = await pennant();
  const form = { id: candidateId, name: "Amara O.", email: "new@example.com", phone: "", version: 1 };
  await editCandidate(marta, editCandidateInput.parse(form), before);
  const stale = editCandidate(
    marta,
    editCandidateInput.parse({ ...form, name: "Amara N.", phone: "+49 30 901820" }),
    before,
  );
  await expect(stale).rejects.toThrow(Stale);
  await expect(stale).rejects.toMatchObject({ version: 2, theirs: { name: "Amara O.", phone: "" } });
});

test("A colleague who is not in charge can neither edit nor hand over, unless the agency allows everybody", async () => {
  const { marta, joel, candidateId } = await pennant();
  const edit = editCandidateInput.parse({ id: candidateId, name: "X", version: 1 });
  await expect(editCandidate(joel, edit, before)).rejects.toThrow(NotFound);
  const over = { id: candidateId, to: joel.userId, from: marta.userId };
  await expect(handOverCandidate(joel, over, before)).rejects.toThrow(NotFound);
  await editCandidate({ ...joel, editAccess: "all" }, edit, before);
});

test("For another agency the candidate does not exist", async () => {
  const { candidateId } = await pennant();
  const stranger = (await pennant()).marta;
  const over = { id: candidateId, to: stranger.userId, from: "" };
  for (const attempt of [
    () => getCandidatePage(stranger, candidateId),
    () => getCandidateForm(stranger, candidateId),
    () => editCandidate(stranger, editCandidateInput.parse({ id: candidateId, name: "X", version: 1 }), before),
    () => handOverCandidate(stranger, over, before),
  ])
    await expect(attempt()).rejects.toThrow(NotFound);
});

test("Handing over moves every interview, adds to each one's history, and cancels scheduled messages", async () => {
  const of = await pennant("copy");
  const id = await interviewAt(of);
  const { people } = await (await import("@/lib/record/interview-page/queries")).getInterviewPage(of.amara.viewer, id);
  const key = keyOf(id, "thank-you", people[0]!.id);
  await sendMessage(of.amara.viewer, await formOf(of.amara.viewer, key, evening, { intent: "schedule" }), evening);
  const over = { id: of.candidateId, to: of.joel.userId, from: of.marta.userId };
  await handOverCandidate(of.marta, over, evening);
  const [row] = await transaction(system, (tx) => tx.select().from(interviews).where(eq(interviews.id, id)));
  expect(row).toMatchObject({ consultantUserId: of.joel.userId, consultantName: "Joel Brandt" });
  expect(row?.nextCheckAt?.getTime()).toBe(evening.getTime());
  expect(await verbs(id)).toContain("interview-handed-over");
  expect(await rowOf(of.amara.viewer, key)).toMatchObject({
    scheduledAt: null,
    cancelledReason: "Joel Brandt is the consultant now. Read it again before you send it.",
  });
  // Pressed twice, it happened once.
  await handOverCandidate({ ...of.marta }, over, evening);
  expect((await verbs(id)).filter((verb) => verb === "interview-handed-over")).toHaveLength(1);
});

test("A candidate who was handed over in the meantime cannot be taken unseen, nor given to a person who is no member", async () => {
  const { marta, joel, candidateId } = await pennant();
  const owner: Consultant = marta;
  const late = handOverCandidate(owner, { id: candidateId, to: joel.userId, from: joel.userId }, before);
  await expect(late).rejects.toThrow("the consultant is now Marta Lindqvist.");
  const gone = handOverCandidate(owner, { id: candidateId, to: randomUUID(), from: marta.userId }, before);
  await expect(gone).rejects.toThrow(Refused);
});

test("A candidate's page shows the present state, and nothing that they wrote for themselves", async () => {
  const of = await pennant();
  const id = await interviewAt(of, { promiseDay: "2026-11-27", promiseBy: "Priya Shah" });
  const text = { id, version: 0, went_well: "My private joy", private: "My private note" };
  await saveDebrief(of.amara.viewer, saveDebriefInput.parse(text), after);
  const page = await getCandidatePage(of.joel, of.candidateId);
  expect(page.interviews).toMatchObject([
    { id, answerDay: "2026-11-27", answer: { day: "2026-11-27", by: "Priya Shah" } },
  ]);
  expect(JSON.stringify(page)).not.toContain("private");
});

test("Changes to a candidate's record are in the agency's history, and not in the candidate's", async () => {
  const { marta, candidateId, workspaceId } = await pennant();
  await editCandidate(marta, editCandidateInput.parse({ id: candidateId, name: "Amara O.", version: 1 }), before);
  const rows = await transaction(system, (tx) =>
    tx.select().from(auditEvents).where(eq(auditEvents.workspaceId, workspaceId)),
  );
  expect(rows.find((row) => row.verb === "candidate-edited")).toMatchObject({
    ...{ candidateUserId: null, consultantWorkspaceId: workspaceId, by: marta.userId },
  });
});
