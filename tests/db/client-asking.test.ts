import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { feedbackLinks } from "@/db/schema/debriefs";
import { interviews } from "@/db/schema/interviews";
import { DAY } from "@/lib/durations";
import { recipientKey, recipientToken } from "@/lib/email-tokens";
import { NotFound, Refused } from "@/lib/errors";
import { decideAsRecipient } from "@/lib/people/recipients/commands/decide";
import { changeAgency } from "@/lib/people/workspaces/commands/agency";
import { getInterviewHistory } from "@/lib/record/audit/queries";
import { askByLink, renewLink, revokeLink } from "@/lib/record/client-feedback/commands/links";
import { getAskByLinkView } from "@/lib/record/client-feedback/queries/ask-by-link";
import { getClientFeedbackView } from "@/lib/record/client-feedback/queries/feedback-view";
import { defaultAskByLinkText } from "@/lib/record/client-feedback/rules/ask-by-link";
import { findLinkHolder, system } from "@/lib/viewer";
import { pennant } from "../factories";
import { propsOf } from "../setup/contents";
import { asking, later, lettersOf, noon, renewing, status, talked } from "./client-feedback-setup";
import { kinds, lastTo, numbers, placesTaken, senders, stranger } from "./sending-setup";

const ownWords = { subject: "Your view of Amara", body: "Three lines would help us both.\n\nThank you." };

const linksOf = (id: string) =>
  transaction(system, (tx) => tx.select().from(feedbackLinks).where(eq(feedbackLinks.interviewId, id)));

const opens = async (address: string, now = later(5)) => {
  const found = await findLinkHolder("feedback", address.split("/").at(-1)!, now);
  return "endedReason" in found ? found.endedReason : "open";
};

const fieldOf = (fault: unknown) => (fault instanceof Refused ? [fault.field, fault.message] : fault);

test("The e-mail holds what its sender wrote, and our own words where nothing was changed", async () => {
  const of = await talked();
  await askByLink(of.marta, asking(of.id, ownWords), noon);
  await askByLink(of.marta, asking(of.id, { email: "sam@northwind.example" }), noon);
  const words = (await lettersOf(of.id)).map((one) => [one.toAddress, propsOf("client-feedback", one).words]);
  expect(Object.fromEntries(words)).toEqual({
    "dana@northwind.example": ownWords,
    "sam@northwind.example": undefined,
  });
});

test("Words that may not be sent are refused beside their field, nothing is created, and the button can be pressed again", async () => {
  const of = await talked();
  const form = asking(of.id, { body: "Amara Okafor would be glad of a line." });
  const refused = await askByLink(of.marta, form, noon).catch(fieldOf);
  expect(refused).toEqual(["body", expect.stringContaining("Delete “Okafor”")]);
  for (const [over, field] of [
    [{ subject: "" }, "subject"],
    [{ body: "[Your text]" }, "body"],
    [{ email: "" }, "email"],
  ] as const)
    expect(await askByLink(of.marta, { ...form, ...over }, noon).catch(fieldOf)).toEqual([field, expect.any(String)]);
  expect([await linksOf(of.id), await lettersOf(of.id)]).toEqual([[], []]);
  await askByLink(of.marta, { ...form, body: "Amara would be glad of a line." }, noon);
  expect(await lettersOf(of.id)).toHaveLength(1);
});

test("The agency's setting for clients is read at the moment of the press, also for a new link", async () => {
  const of = await talked();
  const form = asking(of.id, ownWords);
  const set = (candidateShownAs: "initials" | "first name") =>
    changeAgency(of.owner, { name: "Pennant Recruitment", editAccess: "assigned", candidateShownAs }, noon);
  await set("initials");
  await expect(askByLink(of.marta, form, noon)).rejects.toThrow(/only the initials/);
  await set("first name");
  await askByLink(of.marta, form, noon);
  const again = await renewing(of.marta, of.id, form.id, ownWords);
  await set("initials");
  await expect(renewLink(of.marta, again, later(1))).rejects.toThrow(/only the initials/);
  expect(await lettersOf(of.id)).toHaveLength(1);
});

test("A repeated press sends one e-mail; with other words by then it says that the first ones were sent", async () => {
  const of = await talked();
  const form = asking(of.id, ownWords);
  const changed = { body: "Two lines would help." };
  for (const minutes of [0, 1]) await askByLink(of.marta, form, later(minutes));
  await expect(askByLink(of.marta, { ...form, ...changed }, later(2))).rejects.toThrow(/before you changed/);
  const again = await renewing(of.marta, of.id, form.id);
  for (const minutes of [3, 4]) await renewLink(of.marta, again, later(minutes));
  await expect(renewLink(of.marta, { ...again, ...changed }, later(5))).rejects.toThrow(/before you changed/);
  const letters = (await lettersOf(of.id)).sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime());
  expect(letters.map((one) => propsOf("client-feedback", one).words)).toEqual([ownWords, undefined]);
});

test("A copied link is shown, works until its end and sends no e-mail, and the record says that it was made and not e-mailed", async () => {
  const of = await talked();
  const form = asking(of.id, { intent: "copy", body: "", subject: "[nothing]" });
  const made = await askByLink(of.marta, form, noon);
  expect(made?.until).toEqual(new Date(noon.getTime() + 14 * DAY));
  expect(await opens(made!.address)).toBe("open");
  expect(await opens(made!.address, new Date(noon.getTime() + 14 * DAY))).toBe("expired");
  expect(await lettersOf(of.id)).toEqual([]);
  expect((await getClientFeedbackView(of.marta, of.id)).links).toMatchObject([{ copiedAt: noon, wait: null }]);
  const { rows } = await getInterviewHistory(of.amara.viewer, of.id, "");
  expect(rows[0]).toMatchObject({ verb: "client-link-copied", detail: { what: "Dana Whitlock" } });
  expect(rows.map(({ verb }) => verb)).not.toContain("client-asked-by-link");
  await revokeLink(of.marta, { interviewId: of.id, linkId: form.id }, later(6));
  expect(await opens(made!.address, later(7))).toBe("revoked");
});

test("A repeated press makes one link and shows it again; once the link was cancelled or replaced, it is refused", async () => {
  const of = await talked();
  const form = asking(of.id, { intent: "copy", email: "" });
  const made = await askByLink(of.marta, form, noon);
  expect(await askByLink(of.marta, form, later(1))).toEqual(made);
  expect(await linksOf(of.id)).toHaveLength(1);
  await expect(askByLink(of.marta, { ...form, intent: "send" }, later(1))).rejects.toThrow(Refused);
  const again = await renewing(of.marta, of.id, form.id, { intent: "copy" });
  const anew = await renewLink(of.marta, again, later(2));
  expect(await renewLink(of.marta, again, later(3))).toEqual(anew);
  expect([await opens(made!.address), await opens(anew!.address)]).toEqual(["unknown", "open"]);
  await expect(askByLink(of.marta, form, later(4))).rejects.toThrow(/already used/);
  await revokeLink(of.marta, { interviewId: of.id, linkId: form.id }, later(5));
  await expect(renewLink(of.marta, again, later(6))).rejects.toThrow(/already used/);
  expect(await lettersOf(of.id)).toEqual([]);
});

test("An address that is pasted with another person's name is questioned, and one with the recipient's own name is accepted", async () => {
  const of = await talked();
  const form = asking(of.id);
  const sentence = /address of Tom Ellery, and the message is for Dana Whitlock/;
  await expect(askByLink(of.marta, { ...form, pastedName: "Tom Ellery" }, noon)).rejects.toThrow(sentence);
  expect(await linksOf(of.id)).toEqual([]);
  await askByLink(of.marta, { ...form, pastedName: "Whitlock, Dana" }, noon);
  const bare = asking(of.id, { intent: "copy", email: "" });
  await askByLink(of.marta, bare, later(1));
  const again = await renewing(of.marta, of.id, bare.id, { email: "tom@client.example" });
  await expect(renewLink(of.marta, { ...again, pastedName: "Tom Ellery" }, later(2))).rejects.toThrow(sentence);
});

test("Somebody without an address gets a copied link, and with a new one may give an address to which it is e-mailed", async () => {
  const of = await talked();
  const form = asking(of.id, { intent: "copy", email: "" });
  await askByLink(of.marta, form, noon);
  await expect(renewLink(of.marta, await renewing(of.marta, of.id, form.id), later(1))).rejects.toThrow(
    /e-mail address/,
  );
  const again = await renewing(of.marta, of.id, form.id, { email: "dana@northwind.example" });
  await renewLink(of.marta, again, later(2));
  await renewLink(of.marta, again, later(3));
  expect(await linksOf(of.id)).toMatchObject([{ email: "dana@northwind.example", copiedAt: null }]);
  expect((await lettersOf(of.id)).map((one) => one.toAddress)).toEqual(["dana@northwind.example"]);
});

test("Copying the link of an e-mail that still waits cancels that e-mail", async () => {
  const of = await talked();
  const form = asking(of.id);
  await askByLink(of.marta, form, noon);
  await renewLink(of.marta, await renewing(of.marta, of.id, form.id, { intent: "copy" }), later(1));
  expect((await lettersOf(of.id)).map((one) => one.endedReason)).toEqual(["A newer link replaced it."]);
  expect((await getClientFeedbackView(of.marta, of.id)).links).toMatchObject([{ copiedAt: later(1) }]);
});

test("A page that was opened before the link was cancelled or replaced sends nothing, and says so", async () => {
  const of = await talked();
  const form = asking(of.id);
  await askByLink(of.marta, form, noon);
  for (const intent of ["send", "copy"]) {
    const old = await renewing(of.marta, of.id, form.id, { intent });
    await revokeLink(of.marta, { interviewId: of.id, linkId: form.id }, later(1));
    await expect(renewLink(of.marta, old, later(2)), intent).rejects.toThrow(/replaced or cancelled in the meantime/);
    await renewLink(of.marta, await renewing(of.marta, of.id, form.id), later(3));
  }
});

test("A cancelled or coming interview is refused with a sentence, and a consultant who handed it over can ask nobody", async () => {
  const [of, other] = [await talked(), await pennant()];
  const form = asking(of.id, { intent: "copy" });
  await expect(askByLink(of.marta, form, new Date("2026-11-18T12:00:00Z"))).rejects.toThrow(/not taken place/);
  const change = (values: Partial<typeof interviews.$inferInsert>) =>
    transaction(system, (tx) => tx.update(interviews).set(values).where(eq(interviews.id, of.id)));
  await change({ cancelledAt: noon });
  await expect(askByLink(of.marta, form, later(1))).rejects.toThrow(/was cancelled/);
  await change({ cancelledAt: null, consultantUserId: of.joel.userId });
  expect(await askByLink(of.joel, form, later(1))).not.toBeNull();
  const again = await renewing(of.joel, of.id, form.id);
  await change({ consultantUserId: of.marta.userId });
  for (const viewer of [of.joel, other.marta, of.amara.viewer as never]) {
    await expect(askByLink(viewer, asking(of.id), later(2))).rejects.toThrow(NotFound);
    await expect(renewLink(viewer, again, later(2))).rejects.toThrow(NotFound);
  }
  await expect(getAskByLinkView(other.marta, of.id)).rejects.toThrow(NotFound);
  expect(await lettersOf(of.id)).toEqual([]);
});

test("R49 Neither an e-mail nor a copied link settles gathering feedback: the client's answer does", async () => {
  const of = await talked();
  await askByLink(of.marta, asking(of.id), noon);
  await askByLink(of.marta, asking(of.id, { intent: "copy", email: "", name: "Sam Reed" }), noon);
  expect(await status(of.marta, of.id, "gather-feedback")).toMatchObject({ status: "open" });
});

test("A person who asked for no more e-mail gets none, whatever the words; the link can be copied", async () => {
  const of = await talked();
  const form = asking(of.id, ownWords);
  await askByLink(of.marta, form, noon);
  const [letter] = await lettersOf(of.id);
  const received = { recipientKey: recipientKey(letter!.toAddress), outboxId: letter!.id };
  const token = recipientToken({ ...received, senderUserId: of.marta.userId, agencyId: of.workspaceId });
  await decideAsRecipient(system, token, "stop sender", later(1));
  const again = await renewing(of.marta, of.id, form.id, ownWords);
  await expect(renewLink(of.marta, again, later(2))).rejects.toThrow(/asked not to get messages/);
  expect(await renewLink(of.marta, { ...again, intent: "copy" }, later(3))).not.toBeNull();
});

const b = await numbers();
const evening = new Date("2026-11-19T18:00:00Z");

/** Asks about the interview of an earlier link, so that it is over by then. */
async function askIn(of: Awaited<ReturnType<typeof senders>>, email: string, words: object) {
  const before = stranger();
  await kinds["client’s link"]!.send(of, before);
  const { interviewId } = await lastTo(before);
  await askByLink(of.marta, asking(interviewId!, { email, name: "Dana Reed", ...words }), evening);
}

test("In an agency's first week changed words are limited like a new person's own: they wait for a day with room, and the list says so", async () => {
  const of = await senders();
  await placesTaken(of.owner.userId, b.person_new!);
  const [own, ours] = [stranger(), stranger()];
  await askIn(of, own, { body: "Three lines would help." });
  await askIn(of, ours, {});
  expect(await lastTo(own)).toMatchObject({ delayReason: "new" });
  expect((await lastTo(own)).dueAt.getTime()).toBeGreaterThan(evening.getTime() + 6 * 3_600_000);
  expect(await lastTo(ours)).toMatchObject({ delayReason: null });
  const { links } = await getClientFeedbackView(of.marta, (await lastTo(own)).interviewId!);
  const waiting = links.find((one) => one.email === own);
  expect(waiting?.wait).toMatchObject({ why: "new", stopped: false });
  // Its days begin when it leaves.
  expect(waiting?.expiresAt.getTime()).toBe((await lastTo(own)).dueAt.getTime() + 14 * DAY);
});

test("After an agency's first week changed words have the same limit as ours", async () => {
  const of = await senders(new Date("2026-11-01T08:00:00Z"));
  await placesTaken(of.owner.userId, b.person_new! + 5);
  const own = stranger();
  await askIn(of, own, { subject: "Three lines" });
  expect(await lastTo(own)).toMatchObject({ delayReason: null });
});

test("Nobody can pass their own words off as ours: what counts is whether the e-mail has words in it", async () => {
  const of = await talked();
  await askByLink(of.marta, asking(of.id, { subject: `${defaultAskByLinkText.subject}!` }), noon);
  expect((await lettersOf(of.id))[0]!.content.props).toHaveProperty("words");
});
