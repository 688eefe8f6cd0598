import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { memberships } from "@/db/schema/workspaces";
import { approveDraft, returnDraft } from "@/lib/mail/draft-reviews/commands/review";
import { getMessageView } from "@/lib/mail/messages/queries/message";
import { handOverCandidate } from "@/lib/people/candidates/commands/hand-over";
import { addUpdate } from "@/lib/planning/desk/commands";
import { addUpdateInput } from "@/lib/planning/desk/input";
import { factsFromRow } from "@/lib/planning/plan/rules/facts-from-row";
import { candidatesPlan, consultantsPlan } from "@/lib/planning/plan/rules/plan";
import { whoDid, whoDidShort } from "@/lib/planning/plan/rules/who-did";
import { settleStep, snoozeStep } from "@/lib/planning/steps/commands/step-events";
import { settleStepInput, snoozeStepInput } from "@/lib/planning/steps/input";
import { timeline } from "@/lib/planning/timeline/rules/timeline";
import { doneForYouMessages } from "@/lib/planning/waiting/rules";
import { undoAnswer } from "@/lib/record/answers/commands/undo";
import { getInterviewAnswers } from "@/lib/record/answers/queries";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { type Consultant, system } from "@/lib/viewer";
import { person } from "../factories";
import {
  before,
  deeds,
  giveDraft,
  handedOver,
  hears,
  hour,
  noon,
  now,
  type Of,
  type Person,
  setUp,
} from "./who-did-setup";

/** The sentences of the past that tell of one deed, as this person reads them. */
async function told(viewer: Person, of: Of, step: string): Promise<string[]> {
  const { row, briefs, colleagues } = await getInterviewPage(viewer, of.id);
  const facts = factsFromRow(row, colleagues);
  const isCandidate = viewer.as === "candidate";
  const side = isCandidate ? "candidate" : "consultant";
  const steps = (isCandidate ? candidatesPlan : consultantsPlan)(facts, now, "Europe/London").filter(
    (one) => one.step === step && one.status === "done",
  );
  const names = { candidate: "Amara Okafor", consultant: row.consultantName, client: row.company };
  const drawn = timeline(facts, steps, now, side, names);
  const reader = { zone: "Europe/London", now: now.getTime() };
  return [
    ...(steps.length > 0 ? drawn.sentences.filter((line) => steps.some((one) => line.startsWith(one.title))) : []),
    ...drawn.lanes.flatMap((lane) => lane.marks.map(({ label }) => label)).filter((label) => /, /.test(label)),
    ...(isCandidate && step in waits ? doneForYouMessages(row, reader).filter((line) => waits[step]?.test(line)) : []),
    ...(step === "brief" ? briefs.map((one) => whoDid(row, { at: one.sentAt, by: one.sentBy }, colleagues) ?? "") : []),
  ];
}

const waits: Record<string, RegExp> = {
  "read-debrief": /read your debrief/,
  "asked-client": /asked Northwind/,
  "told-candidate": /gave you an update/,
  "raise-a-concern": /raised your concern/,
};

async function colleague(of: Of, name: string): Promise<Consultant> {
  const { userId } = await person(name);
  const row = { workspaceId: of.workspaceId, userId, access: "consultant" as const, createdAt: before(99) };
  await transaction(system, (tx) => tx.insert(memberships).values(row));
  return { ...of.joel, userId };
}

test.each(deeds)(
  "True statements: a colleague who %s is told as who did it (%s): the agency to the candidate, by name to the agency.",
  async (_, step, act) => {
    const of = await setUp();
    await act(of);
    const saysWho = async (candidatesWord: RegExp) => {
      const theirs = await told(of.viewer, of, step);
      expect(theirs).not.toEqual([]);
      expect(theirs.join("\n")).not.toMatch(/Marta|Eve/);
      expect(theirs.join("\n")).toMatch(candidatesWord);
      for (const viewer of [of.marta, of.joel]) {
        const ours = (await told(viewer, of, step)).join("\n");
        expect(ours).not.toMatch(/Marta|Eve/);
        // The waiting room is the candidate's alone.
        if (!(step in waits) || step === "raise-a-concern") expect(ours).toMatch(/Joel Brandt/);
      }
    };
    await saysWho(/Pennant Recruitment/);
    expect((await told(of.viewer, of, step)).join("\n")).not.toMatch(/Joel/);
    const eve = await colleague(of, "Eve Moss");
    await handOverCandidate(of.marta, { id: of.candidateId, to: eve.userId, from: of.marta.userId }, handedOver);
    await saysWho(/Pennant Recruitment/);
    const later = new Date(handedOver.getTime() + hour);
    await handOverCandidate(of.marta, { id: of.candidateId, to: of.joel.userId, from: eve.userId }, later);
    // The candidate knows Joel by name since he looks after them.
    const known = (await told(of.viewer, of, step)).join("\n");
    expect(known).not.toMatch(/Marta|Eve/);
    expect(known).toMatch(/Joel/);
  },
);

test("True statements: what Marta does herself is told as hers, also after a hand-over to Joel.", async () => {
  const of = await setUp();
  await addUpdate(of.marta, addUpdateInput.parse({ id: of.id, what: "updated", how: "call" }), noon);
  await handOverCandidate(of.marta, { id: of.candidateId, to: of.joel.userId, from: of.marta.userId }, handedOver);
  expect(await told(of.viewer, of, "told-candidate")).toEqual(["Marta gave you an update today at 12:00."]);
});

test("R18 A colleague who took the call is who was told; the consultant in charge is not thanked for it.", async () => {
  const of = await setUp();
  await settleStep(
    of.joel,
    settleStepInput.parse({ interviewId: of.id, step: "chase-the-debrief", how: "call" }),
    noon,
  );
  const thanks = async (viewer: Person) => {
    const { row, colleagues } = await getInterviewPage(viewer, of.id);
    const plan = viewer.as === "candidate" ? candidatesPlan : consultantsPlan;
    return plan({ ...factsFromRow(row, colleagues), candidateName: "Amara Okafor" }, now).find(
      (one) => one.step === "thank-consultant",
    );
  };
  expect(await thanks(of.viewer)).toMatchObject({
    ...{ status: "obsolete", because: "You told Pennant Recruitment how it went. Marta looks after you now." },
  });
  expect(await thanks(of.marta)).toMatchObject({
    ...{ status: "obsolete", because: "Amara told Joel how it went. Marta looks after them now." },
  });
});

test("True statements: a step that a colleague put off is still whose it is.", async () => {
  const of = await setUp();
  const which = { interviewId: of.id, step: "agree-a-timescale" };
  await snoozeStep(of.joel, snoozeStepInput.parse({ ...which, until: "tomorrow" }), noon);
  const { row } = await getInterviewPage(of.viewer, of.id);
  const step = candidatesPlan(factsFromRow(row), now).find((one) => one.step === "agree-a-timescale");
  expect(step?.title).toBe("Marta Lindqvist finds out when you will hear");
  expect(step?.formerly).toBeUndefined();
});

test("R41 The page of the note says that the agency approved it, or returned it, where a colleague did.", async () => {
  for (const act of [
    approveDraft,
    (...[by, on, at]: Parameters<typeof approveDraft>) => returnDraft(by, { ...on, reason: "Shorter" }, at),
  ]) {
    const of = await setUp();
    await act(of.joel, await giveDraft(of), noon);
    const { interview, step, writing: written } = await getMessageView(of.viewer, of.key, now);
    const { readBy } = interview.drafts[0]!;
    expect(whoDid(interview, { at: noon, by: readBy })).toBe("Pennant Recruitment");
    expect(step.why).toMatch(/^Pennant Recruitment (has approved|returned) your note to Priya Shah/);
    if (act === approveDraft) expect(written.approver).toBe("Pennant Recruitment");
  }
});

test("True statements: an outcome that a colleague added was told to the agency, and only who added it is named.", async () => {
  const of = await setUp();
  await hears(of.joel, of, { outcome: "rejected" });
  await hears(of.joel, of, { updateDay: "2026-11-24" });
  const { row, outcome, promises } = await getInterviewAnswers(of.viewer, of.id);
  expect(whoDidShort(row, { at: outcome!.loggedAt, by: outcome!.loggedBy })).toBe("Pennant Recruitment");
  expect(promises.map((one) => one.givenBy)).toEqual(["Pennant Recruitment"]);
  const undo = undoAnswer(of.viewer, { id: of.id, factId: outcome!.id, what: "answer" }, now);
  await expect(undo).rejects.toThrow("Pennant Recruitment added this. Ask Marta Lindqvist to undo it.");
});

test("Another agency’s people read nothing of who did it, and a candidate no colleague’s name.", async () => {
  const of = await setUp();
  for (const [, , act] of deeds.filter(([, step]) => step === "asked-client" || step === "told-candidate"))
    await act(of);
  const { colleagues, ...read } = await getInterviewPage(of.viewer, of.id);
  expect(colleagues).toBeUndefined();
  expect(JSON.stringify([read, factsFromRow(read.row)])).not.toMatch(/Joel/);
  await expect(getInterviewPage({ ...of.joel, workspaceId: randomUUID() }, of.id)).rejects.toThrow();
});
