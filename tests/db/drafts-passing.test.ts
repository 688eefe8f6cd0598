import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { interviewers, interviews } from "@/db/schema/interviews";
import { messages } from "@/db/schema/messages";
import { NotFound, Refused, Stale } from "@/lib/errors";
import { askForDraftReview } from "@/lib/mail/draft-reviews/commands/ask";
import { passOnDraft, undoPassOn } from "@/lib/mail/draft-reviews/commands/pass-on";
import { approveDraft } from "@/lib/mail/draft-reviews/commands/review";
import { passOnRecipient } from "@/lib/mail/draft-reviews/rules";
import { cancelMessageSending } from "@/lib/mail/messages/commands/cancel-sending";
import { saveDraft } from "@/lib/mail/messages/commands/save";
import { sendMessage } from "@/lib/mail/messages/commands/send";
import { markSentMyself, undoSentMyself } from "@/lib/mail/messages/commands/sent-myself";
import { getMessageView } from "@/lib/mail/messages/queries/message";
import { shownRecipient } from "@/lib/mail/messages/rules/recipient";
import { system } from "@/lib/viewer";
import { propsOf } from "../setup/contents";
import { given, noted, pass } from "./drafts-setup";
import { aim, evening, formOf, keyOf, later, letterBecomes, letters, rowOf, verbs } from "./messages-setup";

test("R41 where messages go through the consultant a candidate can send nothing to the client, by any button or request", async () => {
  const of = await noted();
  await expect(sendMessage(of.viewer, of.form, evening)).rejects.toThrow(/gets messages through Marta Lindqvist/);
  await expect(
    sendMessage(of.viewer, { ...of.form, version: 1, intent: "schedule", at: aim.toISOString() }, evening),
  ).rejects.toThrow(Refused);
  await expect(markSentMyself(of.viewer, { ...of.form, version: 1 }, evening)).rejects.toThrow(/through Marta/);
  const draft = await given(of, { version: 1 });
  await approveDraft(of.marta, draft, later(1));
  await expect(sendMessage(of.viewer, { ...of.form, version: 1 }, later(2))).rejects.toThrow(/through Marta/);
  expect(await letters(of.id)).toEqual([]);
});

test("R41 a draft for the consultant has passed the checks and was re-read before they get it", async () => {
  const of = await noted();
  await expect(askForDraftReview(of.viewer, { ...of.form, reread: undefined }, evening)).rejects.toThrow(/not re-read/);
  await expect(askForDraftReview(of.viewer, { ...of.form, body: "Dear Tom,\n\nThank you." }, evening)).rejects.toThrow(
    /goes to Priya Shah/,
  );
});

test("R41 an address that the consultant pastes with another person's name is questioned, and nothing is sent", async () => {
  const of = await noted();
  const draft = await given(of);
  const press = { ...pass(draft), email: "dana@northwind.example" };
  await expect(passOnDraft(of.marta, { ...press, pastedName: "Dana Whitfield" }, later(5))).rejects.toMatchObject({
    field: "email",
    message: expect.stringContaining("the address of Dana Whitfield, and the message is for Priya Shah"),
  });
  expect(await letters(of.id)).toEqual([]);
});

test("R41 an address that the consultant gave for one person is not kept for another who took their place on the record", async () => {
  const of = await noted();
  const draft = await given(of);
  const { recipient, writing } = await getMessageView(of.marta, of.key, later(1));
  const shown = shownRecipient(passOnRecipient(recipient!, writing, ""));
  await transaction(system, (tx) =>
    tx
      .update(interviewers)
      .set({ name: "Dana Whitfield", email: "dana@northwind.example" })
      .where(eq(interviewers.id, of.key.interviewerId!)),
  );
  const press = { ...pass(draft, { email: "priya@northwind.example" }), shownRecipient: shown };
  await expect(passOnDraft(of.marta, press, later(5))).rejects.toMatchObject({
    field: "email",
    message: expect.stringContaining("for Priya Shah, and the message goes to Dana Whitfield now"),
  });
  expect(await letters(of.id)).toEqual([]);
});

test("R41 the consultant approves this exact text and passes it on: one e-mail to the interviewer, with replies to the consultant", async () => {
  const of = await noted();
  const draft = await given(of);
  const press = pass(draft);
  await passOnDraft(of.marta, press, later(5));
  await passOnDraft(of.marta, press, later(6));
  const all = await letters(of.id);
  expect(all).toMatchObject([
    { toAddress: "priya@northwind.example", consultantWorkspaceId: of.workspaceId, candidateUserId: of.viewer.userId },
  ]);
  expect(propsOf("message", all[0])).toMatchObject({
    ...{ subject: of.form.subject, text: of.form.body, fromName: "Amara Okafor via Marta Lindqvist" },
    ...{ passedOn: { by: of.marta.userId, name: "Marta Lindqvist" }, toName: "Priya Shah" },
  });
  expect(propsOf("message", all[0]).replyTo).toMatch(/^person\d+-/);
  expect(propsOf("message", all[0]).replyTo).not.toBe(of.amara.email);
  expect(await rowOf(of.viewer, of.key)).toMatchObject({ approvedVersion: draft.version, approvedBy: of.marta.userId });
  expect((await getMessageView(of.viewer, of.key, later(7))).state.kind).toBe("being sent");
});

test("R41 a text that changed since it was approved cannot be passed on", async () => {
  const of = await noted();
  const draft = await given(of);
  await approveDraft(of.marta, draft, later(1));
  await saveDraft(of.viewer, { ...of.form, version: draft.version, body: `${of.form.body}\nPS` }, later(2));
  await expect(passOnDraft(of.marta, pass(draft), later(3))).rejects.toThrow(Stale);
  await saveDraft(of.viewer, { ...of.form, version: 2, body: `${of.form.body}\nPPS`, reread: undefined }, later(4));
  await expect(passOnDraft(of.marta, pass({ ...draft, version: 3 }), later(5))).rejects.toThrow(/has not re-read/);
  expect(await letters(of.id)).toEqual([]);
});

test("R41 it waits for its aim, and either of them can cancel sending until then", async () => {
  const of = await noted();
  const draft = await given(of);
  await passOnDraft(of.marta, pass(draft, { intent: "aim", at: "2026-11-20T08:00:00Z" }), later(5));
  expect(await letters(of.id)).toMatchObject([{ dueAt: aim }]);
  await expect(saveDraft(of.viewer, { ...of.form, version: draft.version, body: "x" }, later(6))).rejects.toThrow(
    /being sent/,
  );
  await undoPassOn(of.marta, draft, later(7));
  expect((await getMessageView(of.viewer, of.key, later(7))).state).toEqual({
    kind: "writing",
    reason: "Marta Lindqvist cancelled sending.",
  });
  await passOnDraft(of.marta, pass(draft, { intent: "aim" }), later(8));
  await cancelMessageSending(of.viewer, of.key, later(9));
  expect((await letters(of.id)).every((letter) => letter.endedAt !== null)).toBe(true);
  await passOnDraft(of.marta, pass(draft), later(10));
  const last = (await letters(of.id)).at(-1)!;
  await letterBecomes(last.id, { dispatchingAt: later(11) });
  await expect(undoPassOn(of.marta, draft, later(12))).rejects.toThrow(/already been sent/);
});

test("R41 a rule that changed between approving and sending is followed", async () => {
  const of = await noted();
  const draft = await given(of);
  await approveDraft(of.marta, draft, later(1));
  await transaction(system, (tx) =>
    tx.update(interviews).set({ contactRule: "direct" }).where(eq(interviews.id, of.id)),
  );
  await expect(passOnDraft(of.marta, pass(draft), later(2))).rejects.toThrow(/no longer gets messages through/);
  await transaction(system, (tx) =>
    tx.update(interviews).set({ contactRule: "through" }).where(eq(interviews.id, of.id)),
  );
  await expect(sendMessage(of.viewer, { ...of.form, version: 1 }, later(3))).rejects.toThrow(Refused);
  expect(await letters(of.id)).toEqual([]);
});

test("R41 passing it on in another way settles the candidate's step, and only the consultant can undo that", async () => {
  const of = await noted();
  const draft = await given(of);
  await passOnDraft(of.marta, pass(draft, { intent: "myself" }), later(5));
  expect(await rowOf(of.viewer, of.key)).toMatchObject({ sentHow: "passed on", passedOnBy: of.marta.userId });
  const found = await getMessageView(of.viewer, of.key, later(6));
  expect(found.state).toMatchObject({ kind: "sent", how: "passed on" });
  expect(found.step.status).toBe("done");
  expect(await letters(of.id)).toEqual([]);
  await expect(undoSentMyself(of.viewer, of.key, later(7))).rejects.toThrow(/only they can undo this/);
  await undoPassOn(of.marta, draft, later(8));
  expect((await getMessageView(of.viewer, of.key, later(9))).step.status).toBe("open");
  expect(await verbs(of.id)).toContain("message-passed-on");
});

test("R11 an address that the record does not have is added while passing it on, and stays", async () => {
  const of = await noted();
  const key = keyOf(of.id, "thank-you", of.tom);
  const draft = await given({ ...of, key, form: await formOf(of.viewer, key) });
  const fault = await passOnDraft(of.marta, pass(draft), later(1)).catch((one: unknown) => one);
  expect(fault).toMatchObject({ field: "email", message: expect.stringContaining("Tom Ellery") });
  await passOnDraft(of.marta, pass(draft, { email: "tom@northwind.example" }), later(2));
  expect(await letters(of.id)).toMatchObject([{ toAddress: "tom@northwind.example" }]);
  const [tom] = await transaction(of.viewer, (tx) => tx.select().from(interviewers).where(eq(interviewers.id, of.tom)));
  expect(tom?.email).toBe("tom@northwind.example");
});

test("Nobody can pass on a draft that is not theirs to judge, or that is not for passing on", async () => {
  const of = await noted();
  const draft = await given(of);
  await expect(passOnDraft(of.joel, pass(draft), later(1))).rejects.toThrow(NotFound);
  await expect(passOnDraft((await noted()).marta, pass(draft), later(1))).rejects.toThrow(NotFound);
  const direct = await noted("direct");
  const own = await given(direct);
  await expect(passOnDraft(direct.marta, pass(own), later(1))).rejects.toThrow(Refused);
  expect((await rowOf(direct.viewer, direct.key))?.approvedVersion).toBeNull();
});

test("C12 where the consultant is a member, they get a copy of what the candidate writes", async () => {
  const of = await noted("copy");
  await sendMessage(of.viewer, of.form, evening);
  const [letter] = await letters(of.id);
  expect(letter).toMatchObject({ toAddress: "priya@northwind.example", consultantWorkspaceId: null });
  expect(propsOf("message", letter).alsoTo?.name).toBe("Marta Lindqvist");
  const [row] = await transaction(system, (tx) => tx.select().from(messages).where(eq(messages.interviewId, of.id)));
  expect(row?.sharedAt).toBeNull();
});

test("A note that was not delivered is questioned and passed on again, to the same address or a corrected one", async () => {
  const of = await noted();
  const draft = await given(of);
  await passOnDraft(of.marta, pass(draft), later(1));
  const [letter] = await letters(of.id);
  await letterBecomes(letter!.id, { endedAt: later(2), endedReason: "no such address", lastReply: "550" });
  expect((await getMessageView(of.viewer, of.key, later(3))).state.kind).toBe("not delivered");
  await askForDraftReview(of.viewer, { ...of.form, version: draft.version }, later(4));
  expect(await rowOf(of.viewer, of.key)).toMatchObject({ reviewRequestedAt: later(4), approvedAt: null });
  await passOnDraft(of.marta, pass(draft, { email: "p.shah@northwind.example" }), later(5));
  expect((await letters(of.id)).map((one) => one.toAddress)).toEqual([
    "priya@northwind.example",
    "p.shah@northwind.example",
  ]);
});
