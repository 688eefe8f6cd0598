import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { auditEvents } from "@/db/schema/audit";
import { debriefDrafts, debriefEntries, debriefs, lessons } from "@/db/schema/debriefs";
import { interviews, stepEvents } from "@/db/schema/interviews";
import { outbox } from "@/db/schema/mail";
import { draftAnswers, messages } from "@/db/schema/messages";
import { candidates } from "@/db/schema/workspaces";
import { emailRegistry } from "@/emails/registry";
import { NotFound } from "@/lib/errors";
import { getMessageView } from "@/lib/mail/messages/queries/message";
import { claimDueEmails } from "@/lib/mail/sending/commands/claim";
import { dispatch } from "@/lib/mail/sending/commands/dispatch";
import { markResults } from "@/lib/mail/sending/commands/mark";
import { leaveAsCandidate } from "@/lib/people/candidates/commands/leave";
import { acceptInvitation } from "@/lib/people/invitations/commands/answer";
import { listAgenciesOfCandidate } from "@/lib/people/workspaces/queries";
import { saveDebriefDraft } from "@/lib/record/debriefs/commands/draft";
import { saveDebrief } from "@/lib/record/debriefs/commands/save";
import { saveDebriefInput } from "@/lib/record/debriefs/input";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { addLesson } from "@/lib/record/lessons/commands";
import { system } from "@/lib/viewer";
import { after, interviewAt, interviewOf, pennant, person } from "../factories";
import { invited, later, now } from "./invitations-setup";

test("A candidate who leaves keeps what was private, and the agency keeps what was shared", async () => {
  const of = await pennant();
  const { viewer } = of.amara;
  const [id, own] = [await interviewAt(of), await interviewOf(of.amara)];
  const said = { version: 0, went_well: "Shared", concerns: "Kept", private: "Mine", audience: { concerns: "me" } };
  await saveDebrief(viewer, saveDebriefInput.parse({ id, ...said, share: "yes" }), after);
  await saveDebriefDraft(viewer, { id, version: 1, formValues: { went_well: "Half a thought" } }, after);
  for (const share of ["yes", undefined] as const)
    await addLesson(viewer, { id, lessonId: randomUUID(), body: `Shared: ${share}`, share }, after);
  const there = { workspaceId: of.workspaceId, interviewId: id, candidateUserId: of.amara.userId };
  const letter = {
    class: "message" as const,
    toAddress: "p@example.com",
    senderUserId: of.amara.userId,
    recipientKey: Buffer.from("p"),
    dueAt: later(9),
    nextAttemptAt: later(9),
  };
  await transaction(system, async (tx) => {
    const content = {
      email: "message" as const,
      props: { ...emailRegistry.message.PreviewProps, step: "thank-you" as const },
    };
    const [row] = await tx
      .insert(outbox)
      .values({ ...there, ...letter, occasion: randomUUID(), content })
      .returning();
    const note = { ...there, step: "thank-you", body: "Dear Priya", updatedAt: after } as const;
    await tx.insert(messages).values({ ...note, scheduledAt: later(9), outboxId: row!.id });
  });
  expect(await listAgenciesOfCandidate(viewer)).toMatchObject([
    { name: "Pennant Recruitment", consultant: "Marta Lindqvist" },
  ]);

  await leaveAsCandidate(viewer, { workspaceId: of.workspaceId }, after);

  await expect(getInterviewPage(viewer, id)).rejects.toThrow(NotFound);
  expect((await getInterviewPage(viewer, own)).row.id).toBe(own);
  expect(await listAgenciesOfCandidate(viewer)).toEqual([]);
  const left = await transaction(system, async (tx) => ({
    entries: await tx
      .select({ body: debriefEntries.body })
      .from(debriefEntries)
      .where(eq(debriefEntries.interviewId, id)),
    lessons: await tx.select({ body: lessons.body }).from(lessons).where(eq(lessons.interviewId, id)),
    debriefs: await tx.select({ is: debriefs.candidateUserId }).from(debriefs).where(eq(debriefs.interviewId, id)),
    drafts: await tx.select().from(debriefDrafts).where(eq(debriefDrafts.interviewId, id)),
    answers: await tx.select().from(draftAnswers).where(eq(draftAnswers.interviewId, id)),
    notes: await tx.select().from(messages).where(eq(messages.interviewId, id)),
    letters: await tx.select({ because: outbox.endedReason }).from(outbox).where(eq(outbox.interviewId, id)),
    interview: await tx.select({ is: interviews.candidateUserId }).from(interviews).where(eq(interviews.id, id)),
    history: await tx
      .select({ is: auditEvents.candidateUserId })
      .from(auditEvents)
      .where(eq(auditEvents.interviewId, id)),
  }));
  expect(left).toMatchObject({
    entries: [{ body: "Shared" }],
    lessons: [{ body: "Shared: yes" }],
    ...{ debriefs: [{ is: null }], drafts: [], answers: [], notes: [], interview: [{ is: null }] },
    letters: [{ because: "The candidate left the agency." }],
  });
  expect(left.history.every((one) => one.is === null)).toBe(true);
  const seen = await transaction(of.marta, (tx) =>
    tx.select().from(debriefEntries).where(eq(debriefEntries.interviewId, id)),
  );
  expect(seen.map((one) => one.body)).toEqual(["Shared"]);
  const [row] = await transaction(of.marta, (tx) =>
    tx.select().from(candidates).where(eq(candidates.id, of.candidateId)),
  );
  expect(row).toMatchObject({ userId: null, leftAt: after });
});

test("Nobody can leave their own workspace, an agency of which they are no candidate, or the same agency twice", async () => {
  const [of, other] = [await pennant(), await pennant()];
  const leave = (workspaceId: string) => leaveAsCandidate(of.amara.viewer, { workspaceId }, now);
  await expect(leave(of.amara.workspaceId)).rejects.toThrow(NotFound);
  await expect(leave(other.workspaceId)).rejects.toThrow(NotFound);
  await leave(of.workspaceId);
  await expect(leave(of.workspaceId)).rejects.toThrow(NotFound);
});

test("A candidate who left can return by a new invitation, and finds what stayed there", async () => {
  const of = await pennant();
  const id = await interviewAt(of);
  await leaveAsCandidate(of.amara.viewer, { workspaceId: of.workspaceId }, now);
  const token = await invited(of.marta, { as: "candidate", email: of.amara.email, candidateId: of.candidateId });
  await acceptInvitation(of.amara.viewer, { token }, now);
  expect((await getInterviewPage(of.amara.viewer, id)).people).toHaveLength(2);
  const [row] = await transaction(system, (tx) =>
    tx
      .select()
      .from(candidates)
      .where(and(eq(candidates.workspaceId, of.workspaceId), eq(candidates.id, of.candidateId))),
  );
  expect(row).toMatchObject({ leftAt: null, userId: of.amara.userId });
});

test("C7: A step that a person opened for themselves does not count as their consultant's permission under another account", async () => {
  const of = await pennant("through");
  const id = await interviewAt(of, { promiseDay: "2026-11-24" });
  const again = await person("Amara Okafor");
  const step = { interviewId: id, step: "chaser", kind: "unlocked", at: after, by: of.amara.userId } as const;
  await transaction(of.amara.viewer, (tx) =>
    tx.insert(stepEvents).values({ ...step, workspaceId: of.workspaceId, candidateUserId: of.amara.userId }),
  );
  await leaveAsCandidate(of.amara.viewer, { workspaceId: of.workspaceId }, after);
  const token = await invited(of.marta, { as: "candidate", candidateId: of.candidateId, email: again.email });
  await acceptInvitation(again.viewer, { token }, now);
  const found = await getMessageView(again.viewer, { interviewId: id, step: "chaser", interviewerId: null }, after);
  expect(found.recipient?.way).toBe("consultant");
});

test("A note that is being sent while its writer leaves is marked as sent, and so is not sent twice", async () => {
  const of = await pennant();
  const id = await interviewAt(of);
  const whose = { workspaceId: of.workspaceId, interviewId: id, candidateUserId: of.amara.userId };
  const props = {
    messageId: randomUUID(),
    step: "thank-you" as const,
    interviewerId: null,
    toName: "Priya",
    replyTo: "a@b.example",
  };
  const due = new Date(now.getTime() - 1_000);
  const [row] = await transaction(system, (tx) =>
    tx
      .insert(outbox)
      .values({
        ...{ senderUserId: of.amara.userId, recipientKey: Buffer.from("p") },
        ...{ ...whose, class: "message" as const, toAddress: "p@example.com", dueAt: due, nextAttemptAt: due },
        ...{
          occasion: randomUUID(),
          content: { email: "message" as const, props: { ...props, text: "", subject: "", fromName: "" } },
        },
      })
      .returning(),
  );
  const leaseToken = randomUUID();
  const mine = (await claimDueEmails(system, leaseToken, now, 500)).filter((one) => one.id === row!.id);
  await transaction(system, (tx) =>
    dispatch(
      tx,
      mine.map((each) => ({ row: each })),
      now,
    ),
  );
  await leaveAsCandidate(of.amara.viewer, { workspaceId: of.workspaceId }, now);
  const results = mine.map((each) => ({ row: each, verdict: "sent" as const, reply: "250" }));
  expect(await transaction(system, (tx) => markResults(tx, results, now, () => 0))).toMatchObject({ sent: 1 });
});
