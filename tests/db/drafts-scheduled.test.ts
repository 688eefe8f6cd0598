import { expect, test } from "vitest";
import { passOnDraft, undoPassOn } from "@/lib/mail/draft-reviews/commands/pass-on";
import { approveDraft, proposeEdit, returnDraft } from "@/lib/mail/draft-reviews/commands/review";
import { cancelMessageSending } from "@/lib/mail/messages/commands/cancel-sending";
import { sendMessage } from "@/lib/mail/messages/commands/send";
import { getMessageView } from "@/lib/mail/messages/queries/message";
import { given, noted, pass } from "./drafts-setup";
import { aim, evening, formOf, later, letterBecomes, letters, rowOf, verbs } from "./messages-setup";

/** Marta has the note to read, and Amara has scheduled it meanwhile. */
async function scheduledByWriter() {
  const of = await noted("direct");
  const draft = await given(of);
  const form = await formOf(of.viewer, of.key, later(1), { intent: "schedule", at: aim.toISOString() });
  await sendMessage(of.viewer, form, later(1));
  const seen = async (minutes: number) => (await getMessageView(of.marta, of.key, later(minutes))).state;
  return { ...of, draft, seen };
}

test("R41 a draft that its writer has scheduled is scheduled for the consultant too, who can judge it no more", async () => {
  const of = await scheduledByWriter();
  expect(await of.seen(2)).toEqual({ kind: "scheduled", at: "2026-11-20T08:00:00Z" });
  const sentence = "Amara has scheduled it already. Ask them to cancel sending.";
  await expect(approveDraft(of.marta, of.draft, later(2))).rejects.toThrow(sentence);
  await expect(returnDraft(of.marta, { ...of.draft, reason: "Shorter." }, later(2))).rejects.toThrow(sentence);
  await expect(proposeEdit(of.marta, { ...of.draft, proposedBody: "x", body: "" }, later(2))).rejects.toThrow(sentence);
  await expect(passOnDraft(of.marta, pass(of.draft), later(2))).rejects.toThrow(sentence);
  await expect(undoPassOn(of.marta, of.draft, later(2))).rejects.toThrow(sentence);
  expect(await rowOf(of.viewer, of.key)).toMatchObject({ approvedAt: null, returnedAt: null, scheduledAt: aim });
});

test("R41 once its writer cancels sending, or it has left, the consultant sees that", async () => {
  const of = await scheduledByWriter();
  await cancelMessageSending(of.viewer, of.key, later(3));
  expect(await of.seen(4)).toEqual({ kind: "writing", reason: "You cancelled sending." });
  await returnDraft(of.marta, { ...of.draft, reason: "Shorter." }, later(5));
  expect(await rowOf(of.viewer, of.key)).toMatchObject({ returnedReason: "Shorter." });

  const other = await scheduledByWriter();
  const afterAim = (aim.getTime() - evening.getTime()) / 60_000 + 1;
  expect(await other.seen(afterAim)).toMatchObject({ kind: "being sent" });
  await expect(approveDraft(other.marta, other.draft, later(afterAim))).rejects.toThrow("Amara has sent it");
});

test("R41 an aim that has just passed is now: it can be undone, and history and page say so", async () => {
  const of = await noted();
  const draft = await given(of);
  const late = later(1, aim);
  const press = pass(draft, { intent: "aim", at: aim.toISOString() });
  expect(await passOnDraft(of.marta, press, late)).toBe("now");
  expect(await letters(of.id)).toMatchObject([{ dueAt: new Date(late.getTime() + 15_000) }]);
  expect(await verbs(of.id)).toContain("passing-on-queued");
  expect(await verbs(of.id)).not.toContain("passing-on-scheduled");
  expect(await passOnDraft(of.marta, press, new Date(late.getTime() + 5_000))).toBe("now");
  await undoPassOn(of.marta, draft, new Date(late.getTime() + 10_000));
  expect(await letters(of.id)).toMatchObject([{ endedAt: new Date(late.getTime() + 10_000) }]);
});

test("R41 what became of a note before is what a second press says", async () => {
  const of = await noted();
  const draft = await given(of);
  expect(await passOnDraft(of.marta, pass(draft, { intent: "aim", at: aim.toISOString() }), later(5))).toBe("aim");
  const [letter] = await letters(of.id);
  await letterBecomes(letter!.id, { dispatchingAt: later(6) });
  expect(await passOnDraft(of.marta, pass(draft, { intent: "aim" }), later(7))).toBe("now");

  const other = await noted();
  const note = await given(other);
  expect(await passOnDraft(other.marta, pass(note, { intent: "myself" }), later(5))).toBe("myself");
  expect(await passOnDraft(other.marta, pass(note), later(6))).toBe("myself");
});
