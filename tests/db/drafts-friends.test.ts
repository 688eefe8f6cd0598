import { randomUUID } from "node:crypto";
import { eq, inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { findLink, transaction } from "@/db/client";
import { outbox } from "@/db/schema/mail";
import { friendReviews } from "@/db/schema/sharing";
import { NotFound, Refused } from "@/lib/errors";
import { answerFriendReview } from "@/lib/mail/draft-reviews/commands/answer-friend-review";
import { askFriend, revokeFriendReview } from "@/lib/mail/draft-reviews/commands/friends";
import { askFriendInput } from "@/lib/mail/draft-reviews/input";
import { getFriendReview, getMessageReviews } from "@/lib/mail/draft-reviews/queries";
import { saveDraft } from "@/lib/mail/messages/commands/save";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { unseal } from "@/lib/seal";
import { hashToken, type LinkHolder, system } from "@/lib/viewer";
import { evening, formOf, keyOf, later, met, rowOf, verbs } from "./messages-setup";

const good = { verdict: "good to go" as const, comment: "Lovely." };

async function asked(email = `ben-${randomUUID()}@example.com`) {
  const { viewer, id, priya } = await met();
  const key = keyOf(id, "thank-you", priya);
  await saveDraft(viewer, await formOf(viewer, key), evening);
  const input = askFriendInput.parse({ ...key, id: randomUUID(), email, name: "Ben" });
  await askFriend(viewer, input, evening);
  return { viewer, id, key, input, email };
}

/** The token, as the friend's mailbox would show it. */
async function tokenFor(email: string) {
  const rows = await transaction(system, (tx) => tx.select().from(outbox).where(eq(outbox.toAddress, email)));
  const { link } = unseal(rows.at(-1)!.content.sealed!);
  return link!.split("/").at(-1)!;
}

async function friendOf(email: string): Promise<LinkHolder> {
  const found = await findLink(hashToken(await tokenFor(email)));
  return { as: "client", linkId: found!.id, workspaceId: found!.workspaceId };
}

test("R41 a friend is asked by a link that is nowhere stored in plain text, for this text and 14 days", async () => {
  const { viewer, id, key, input, email } = await asked();
  await askFriend(viewer, input, later(1));
  const rows = await transaction(system, (tx) => tx.select().from(outbox).where(eq(outbox.toAddress, email)));
  expect(rows).toMatchObject([{ class: "invitation", candidateUserId: viewer.userId }]);
  expect(JSON.stringify(rows[0]?.content.props)).not.toContain("draft-reviews/");
  const token = await tokenFor(email);
  expect(await findLink(hashToken(token))).toMatchObject({
    kind: "friend-review",
    expiresAt: new Date("2026-12-03T18:00:00Z"),
    revoked: false,
  });
  const { subject, body } = (await rowOf(viewer, key))!;
  expect(await getFriendReview(await friendOf(email))).toEqual({
    subject,
    body,
    from: "Amara Okafor",
    answeredAt: null,
  });
  expect(await verbs(id)).toContain("friend-review-asked");
});

test("R41 a friend sees the text as it was, and their comment belongs to that version", async () => {
  const { viewer, key, email } = await asked();
  const before = (await rowOf(viewer, key))!;
  await saveDraft(viewer, { ...(await formOf(viewer, key)), body: "Dear Priya,\n\nAnother." }, later(1));
  const friend = await friendOf(email);
  expect((await getFriendReview(friend)).body).toBe(before.body);
  await answerFriendReview(friend, { verdict: "change something", comment: "Say what you liked." }, later(2));
  expect((await getMessageReviews(viewer, before.id)).friends).toMatchObject([
    { verdict: "change something", comment: "Say what you liked.", answeredAt: later(2), snapshot: { version: 1 } },
  ]);
});

test("A friend answers once: the same link again changes nothing", async () => {
  const { viewer, key, email } = await asked();
  const friend = await friendOf(email);
  await answerFriendReview(friend, good, later(1));
  await expect(answerFriendReview(friend, { verdict: "change something", comment: "No." }, later(2))).rejects.toThrow(
    /used/,
  );
  const { id } = (await rowOf(viewer, key))!;
  expect((await getMessageReviews(viewer, id)).friends).toMatchObject([
    { verdict: good.verdict, comment: good.comment, answeredAt: later(1) },
  ]);
});

test("A link that was cancelled or has expired no longer shows anything", async () => {
  const { viewer, id, key, email, input } = await asked();
  const friend = await friendOf(email);
  await expect(answerFriendReview(friend, good, later(14 * 24 * 60))).rejects.toThrow(Refused);
  await revokeFriendReview(viewer, { ...key, friendReviewId: input.id }, later(1));
  await revokeFriendReview(viewer, { ...key, friendReviewId: input.id }, later(2));
  await expect(answerFriendReview(friend, good, later(3))).rejects.toThrow(Refused);
  const [letter] = await transaction(system, (tx) => tx.select().from(outbox).where(eq(outbox.toAddress, email)));
  expect(letter?.endedReason).toBe("The link was cancelled.");
  expect((await verbs(id)).filter((verb) => verb === "friend-link-revoked")).toHaveLength(1);
});

test("One friend's link opens no other draft, and changes nothing but its answer", async () => {
  const [one, other] = [await asked(), await asked()];
  const friend = await friendOf(one.email);
  const seen = await transaction(friend, (tx) => tx.select({ id: friendReviews.id }).from(friendReviews));
  expect(seen).toEqual([{ id: one.input.id }]);
  await expect(transaction(friend, (tx) => tx.update(friendReviews).set({ expiresAt: later(9) }))).rejects.toThrow();
  await expect(
    revokeFriendReview(other.viewer, { ...one.key, friendReviewId: one.input.id }, later(1)),
  ).rejects.toThrow(NotFound);
  await expect(
    revokeFriendReview(other.viewer, { ...other.key, friendReviewId: one.input.id }, later(1)),
  ).rejects.toThrow(NotFound);
});

test("A friend cannot be asked without a text, nor can many at once, nor can oneself", async () => {
  const { viewer, id, priya, email } = await met();
  const key = keyOf(id, "thank-you", priya);
  const ask = (to: string, at: Date) =>
    askFriend(viewer, askFriendInput.parse({ ...key, id: randomUUID(), email: to }), at);
  await expect(ask("ben@example.com", evening)).rejects.toThrow(/no text yet/);
  await saveDraft(viewer, await formOf(viewer, key), evening);
  await expect(ask(email, evening)).rejects.toThrow(/your own address/);
  for (let n = 0; n < 5; n += 1) await ask(`ben${n}@example.com`, later(n));
  await expect(ask("ben9@example.com", later(9))).rejects.toThrow(/already asked five friends/);
});

test("The same press again asks once; the same form for another address or another message asks nobody, and says so", async () => {
  const { viewer, id, key, input, email } = await asked();
  await askFriend(viewer, input, later(1));
  const { people } = await getInterviewPage(viewer, id);
  const other = keyOf(id, "thank-you", people.find((one) => one.id !== key.interviewerId)!.id);
  await saveDraft(viewer, await formOf(viewer, other), later(2));
  await expect(askFriend(viewer, { ...input, email: "else@example.com" }, later(3))).rejects.toThrow(
    /already used this form/,
  );
  await expect(askFriend(viewer, { ...input, ...other }, later(3))).rejects.toThrow(NotFound);
  const elsewhere = await asked();
  await expect(
    askFriend(elsewhere.viewer, { ...elsewhere.input, id: input.id, email: "else@example.com" }, later(3)),
  ).rejects.toThrow(NotFound);
  const letters = await transaction(system, (tx) =>
    tx
      .select({ to: outbox.toAddress })
      .from(outbox)
      .where(inArray(outbox.toAddress, [email, "else@example.com"])),
  );
  expect(letters).toEqual([{ to: email }]);
  expect((await verbs(id)).filter((verb) => verb === "friend-review-asked")).toHaveLength(1);
});
