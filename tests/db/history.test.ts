import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { pageSizes } from "@/lib/pages";
import { addCandidate } from "@/lib/people/candidates/commands/add";
import { leaveAsCandidate } from "@/lib/people/candidates/commands/leave";
import { addCandidateInput } from "@/lib/people/candidates/input";
import { acceptInvitation } from "@/lib/people/invitations/commands/answer";
import { stepHistoryName } from "@/lib/planning/plan/rules/steps";
import { waiveStep } from "@/lib/planning/steps/commands/step-events";
import { audit } from "@/lib/record/audit/commands";
import { getInterviewHistory } from "@/lib/record/audit/queries";
import { auditActorLabel, auditEventLabel } from "@/lib/record/audit/rules";
import { editClientFeedback } from "@/lib/record/client-feedback/commands/edit";
import { askByLink } from "@/lib/record/client-feedback/commands/links";
import { logClientFeedback } from "@/lib/record/client-feedback/commands/log";
import { shareFeedback } from "@/lib/record/client-feedback/commands/share";
import { askByLinkInput } from "@/lib/record/client-feedback/input";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { addInterviewForCandidate } from "@/lib/record/interviews/commands/add-for-candidate";
import { addInterviewForCandidateInput } from "@/lib/record/interviews/input";
import { before, form, interviewAt, pennant, person } from "../factories";
import { logForm, noon, shareForm } from "./client-feedback-setup";
import { invited } from "./invitations-setup";

const pageSize = pageSizes.history;

const later = (minutes: number) => new Date(before.getTime() + minutes * 60_000);

test("Each side reads who did what on the record, and only what concerns that side", async () => {
  const of = await pennant();
  const id = await interviewAt(of);
  const told = { workspaceId: of.workspaceId, interviewId: id };
  await transaction(of.marta, (tx) =>
    audit(tx, of.marta, later(1), {
      ...told,
      candidateUserId: null,
      consultants: true,
      verb: "client-feedback-received",
    }),
  );
  const hers = { ...told, candidateUserId: of.amara.userId, consultants: false, verb: "lesson-added" } as const;
  await transaction(of.amara.viewer, (tx) => audit(tx, of.amara.viewer, later(2), hers));
  const ours = await getInterviewHistory(of.joel, id, "");
  expect(ours.rows.map((row) => row.verb)).toEqual(["client-feedback-received", "interview-added"]);
  const theirs = await getInterviewHistory(of.amara.viewer, id, "");
  expect(theirs.rows.map((row) => row.verb)).toEqual(["lesson-added", "interview-added"]);
  expect(theirs.members.size).toBe(0);
});

test("A long history is read page by page, the latest first, without gaps or repeats", async () => {
  const of = await pennant();
  const id = await interviewAt(of);
  const told = { workspaceId: of.workspaceId, interviewId: id, candidateUserId: null, consultants: true };
  await transaction(of.marta, async (tx) => {
    for (let one = 1; one <= pageSize + 4; one++)
      await audit(tx, of.marta, later(Math.ceil(one / 2)), { ...told, verb: "task-done", detail: { what: `${one}` } });
  });
  const first = await getInterviewHistory(of.marta, id, "");
  const second = await getInterviewHistory(of.marta, id, first.older!);
  const read = [...first.rows, ...second.rows].map((row) => row.detail.what);
  expect(read).toEqual([...Array.from({ length: pageSize + 4 }, (_, index) => `${pageSize + 4 - index}`), undefined]);
  expect(second.older).toBeNull();
  expect((await getInterviewHistory(of.marta, id, "nonsense")).rows).toHaveLength(pageSize);
});

test("It names the person in the reader's words: themselves, a colleague, the candidate, or a side", async () => {
  const of = await pennant();
  const id = await interviewAt(of);
  const step = { interviewId: id, step: "chase-the-debrief" as const, interviewerId: null };
  await waiveStep(of.marta, { ...step, reason: "They rang me." }, new Date("2026-11-19T20:00:00Z"));
  const said = async (viewer: typeof of.joel | typeof of.amara.viewer) => {
    const { interview, members, people, rows } = await getInterviewHistory(viewer, id, "");
    const known = { ...interview, members, self: viewer.userId };
    return rows.map((row) => `${auditActorLabel(row, known)}: ${auditEventLabel(row, people, stepHistoryName)}`);
  };
  const lines = (who: string, ...note: string[]) => [
    `${who}: Step skipped: call to ask how it went`,
    ...note.map((words) => `${who}: ${words}`),
    `${who}: Interview added`,
  ];
  const note = "Note for the agency only: call to ask how it went: They rang me.";
  expect(await said(of.marta)).toEqual(lines("You", note));
  expect(await said(of.joel)).toEqual(lines("Marta Lindqvist", note));
  expect(await said(of.amara.viewer)).toEqual(lines("Marta Lindqvist"));
});

test("A candidate who is linked late reads what was done for them before, and nothing of the client's words or the agency's own", async () => {
  const of = await pennant();
  const [candidateId, nadia] = [randomUUID(), await person("Nadia Rahimi")];
  const who = addCandidateInput.parse({ id: candidateId, name: "Nadia Rahimi", email: nadia.email });
  await addCandidate(of.marta, who, before);
  const input = addInterviewForCandidateInput.parse({ ...form(), candidateId, clientId: of.clientId });
  const id = await addInterviewForCandidate(of.marta, input, before);
  const raw = logForm(id);
  await logClientFeedback(of.marta, raw, noon);
  await editClientFeedback(of.marta, { ...raw, version: 1, verbatim: "Not for us, between us." }, noon);
  await shareFeedback(of.marta, shareForm({ id }, raw.id), noon);
  const told = { workspaceId: of.workspaceId, interviewId: id, consultants: true };
  await transaction(of.marta, (tx) => audit(tx, of.marta, noon, { ...told, verb: "brief-begun" }));
  const dana = { id: randomUUID(), interviewId: id, name: "Dana", email: "d@n.example" };
  await askByLink(of.marta, askByLinkInput.parse(dana), noon);

  await acceptInvitation(
    nadia.viewer,
    { token: await invited(of.marta, { as: "candidate", candidateId, email: nadia.email }, noon) },
    noon,
  );

  const { rows } = await getInterviewHistory(nadia.viewer, id, "");
  const verbs = rows.map((row) => row.verb);
  expect(verbs).toEqual(
    expect.arrayContaining(["interview-added", "client-feedback-received", "feedback-shared", "client-asked-by-link"]),
  );
  for (const own of ["client-feedback-corrected", "brief-begun", "candidate-added", "invitation-sent"])
    expect(verbs).not.toContain(own);
  expect(JSON.stringify(rows)).not.toContain("between us");
  const ours = (await getInterviewHistory(of.marta, id, "")).rows;
  expect(ours.map((row) => row.verb)).toEqual(expect.arrayContaining(["client-feedback-corrected", "brief-begun"]));
  expect((await getInterviewPage(nadia.viewer, id)).history.map((row) => row.verb)).toEqual(
    expect.arrayContaining(verbs),
  );

  // Whoever is linked after them reads what the agency did, and nothing that they kept to themselves.
  const hers = { workspaceId: of.workspaceId, interviewId: id, candidateUserId: nadia.userId, consultants: false };
  await transaction(nadia.viewer, (tx) => audit(tx, nadia.viewer, noon, { ...hers, verb: "lesson-added" }));
  await leaveAsCandidate(nadia.viewer, { workspaceId: of.workspaceId }, noon);
  const eve = await person("Nadia R.");
  await acceptInvitation(
    eve.viewer,
    { token: await invited(of.marta, { as: "candidate", candidateId, email: eve.email }, noon) },
    noon,
  );
  const after = (await getInterviewHistory(eve.viewer, id, "")).rows.map((row) => row.verb);
  expect(after).toContain("feedback-shared");
  expect(after).not.toContain("lesson-added");
});
