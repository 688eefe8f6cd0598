import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { interviewers } from "@/db/schema/interviews";
import { saveGoesBy } from "@/lib/mail/messages/commands/goes-by";
import { saveRecipientAddress } from "@/lib/mail/messages/commands/recipient-address";
import { saveDraft } from "@/lib/mail/messages/commands/save";
import { sendMessage } from "@/lib/mail/messages/commands/send";
import { getMessageView } from "@/lib/mail/messages/queries/message";
import { shownRecipient } from "@/lib/mail/messages/rules/recipient";
import { cancelInterview } from "@/lib/record/interviews/commands/cancel-and-close";
import { editInterview } from "@/lib/record/interviews/commands/edit";
import { interviewInput } from "@/lib/record/interviews/input";
import { evening, formOf, keyOf, later, letters, met } from "./messages-setup";

/** A thank-you to Priya that leaves tomorrow at eight, and the interview's own form as it is saved meanwhile. */
async function scheduled(over: Record<string, unknown> = {}) {
  const found = await met();
  const { viewer, id, priya } = found;
  const key = keyOf(id, "thank-you", priya);
  await sendMessage(
    viewer,
    await formOf(viewer, key, evening, { intent: "schedule", at: "2026-11-20T08:00:00Z" }),
    evening,
  );
  const people = await transaction(viewer, (tx) =>
    tx.select().from(interviewers).where(eq(interviewers.interviewId, id)).orderBy(interviewers.position),
  );
  const form = {
    id,
    version: 1,
    role: "Data analyst",
    company: "Northwind",
    day: "2026-11-19",
    start: "16:30",
    end: "17:30",
    zone: "Europe/London",
    country: "GB",
    region: "ENG",
    format: "in_person",
    asksFor: "SQL, dbt",
    route: "direct",
    interviewers: people.map(({ id: personId, name, title, email, linkedin }) => ({
      id: personId,
      name,
      title,
      email,
      linkedin,
    })),
  };
  const edited = (change: Record<string, unknown>) => interviewInput.parse({ ...form, ...over, ...change });
  return { ...found, key, form, edited };
}

test("moving the interview cancels what was scheduled for it", async () => {
  const { viewer, id, key, edited } = await scheduled();
  await editInterview(viewer, edited({ day: "2026-11-26" }), later(5));
  expect((await getMessageView(viewer, key, later(6))).state).toEqual({
    kind: "writing",
    reason: "The time of the interview has changed. Read it again before you send it.",
  });
  expect(await letters(id)).toMatchObject([{ endedAt: later(5) }]);
});

test("R30 a corrected address cancels messages to the old one", async () => {
  const { viewer, id, key, form, edited } = await scheduled();
  const people = form.interviewers.map((one) => ({ ...one, email: one.email.replace("priya", "p.shah") }));
  await editInterview(viewer, edited({ interviewers: people }), later(5));
  expect((await getMessageView(viewer, key, later(6))).state).toMatchObject({
    kind: "writing",
    reason: expect.stringMatching(/have changed/),
  });
  await sendMessage(viewer, await formOf(viewer, key, later(7)), later(7));
  expect((await letters(id)).map((one) => one.toAddress)).toEqual([
    "priya@northwind.example",
    "p.shah@northwind.example",
  ]);
});

test("any other edit keeps a message scheduled", async () => {
  const { viewer, key, edited } = await scheduled();
  await editInterview(viewer, edited({ place: "Second floor" }), later(5));
  expect((await getMessageView(viewer, key, later(6))).state.kind).toBe("scheduled");
});

test("cancelling the interview cancels every scheduled message", async () => {
  const { viewer, id, key } = await scheduled();
  await cancelInterview(viewer, { id, reason: "" }, later(5));
  expect((await getMessageView(viewer, key, later(6))).state).toEqual({
    kind: "writing",
    reason: "The interview was cancelled.",
  });
});

test("an address that was pasted with another person's name is questioned, and changes nothing until it comes without", async () => {
  const { viewer, id, priya } = await met();
  const key = keyOf(id, "thank-you", priya);
  const address = { ...key, email: "dana@northwind.example" };
  await expect(
    saveRecipientAddress(viewer, { ...address, pastedName: "Dana Whitfield" }, evening),
  ).rejects.toMatchObject({
    field: "email",
    message: expect.stringContaining("the address of Dana Whitfield, and the message is for Priya Shah"),
  });
  const sentTo = async () => (await getMessageView(viewer, key, evening)).recipient?.to.email;
  expect(await sentTo()).toBe("priya@northwind.example");
  await saveRecipientAddress(viewer, { ...address, pastedName: "Shah, Priya" }, later(1));
  expect(await sentTo()).toBe("dana@northwind.example");
});

const monday = new Date("2026-11-23T10:00:00Z");

/** A follow-up that is saved, to Priya, and the recipient that its page shows. */
async function savedForPriya() {
  const { viewer, id, priya, tom } = await met({ promiseDay: "2026-11-20" });
  const key = keyOf(id, "chaser");
  const first = await formOf(viewer, key, monday, { recipientId: priya });
  await saveDraft(viewer, first, monday);
  const shown = shownRecipient((await getMessageView(viewer, key, monday)).recipient!);
  return { viewer, id, tom, key, first, shown };
}

test("an address that was given for one person is not saved for another one, if the recipient has changed meanwhile", async () => {
  const { viewer, id, tom, key, first, shown } = await savedForPriya();
  // Without script the page still names Priya when the writer has chosen Tom.
  const form = { ...first, version: 1, recipientId: tom, email: "p.shah@northwind.example", shownRecipient: shown };
  await expect(sendMessage(viewer, form, monday)).rejects.toMatchObject({
    field: "email",
    message: expect.stringContaining("for Priya Shah, and the message goes to Tom Ellery now"),
  });
  await expect(saveRecipientAddress(viewer, form, monday)).rejects.toMatchObject({ field: "email" });
  const panel = async () => (await getMessageView(viewer, key, monday)).writing.panel.map(({ email }) => email);
  expect(await panel()).toEqual(["priya@northwind.example", "tom@northwind.example"]);
  expect(await letters(id)).toEqual([]);
  const toTom = shownRecipient((await getMessageView(viewer, key, monday)).recipient!);
  await saveRecipientAddress(viewer, { ...form, email: "t.ellery@northwind.example", shownRecipient: toTom }, monday);
  expect(await panel()).toEqual(["priya@northwind.example", "t.ellery@northwind.example"]);
});

test("a name that was ticked for one person is not kept for another", async () => {
  const { viewer, tom, key, first, shown } = await savedForPriya();
  const body = first.body.replace("Dear Priya", "Dear Pip");
  const form = { ...first, version: 1, body, recipientId: tom, goesBy: "Pip", shownRecipient: shown };
  await expect(sendMessage(viewer, form, monday)).rejects.toMatchObject({ field: "goesBy" });
  await saveGoesBy(viewer, form, monday);
  const { panel } = (await getMessageView(viewer, key, monday)).writing;
  expect(panel.map(({ goesBy }) => goesBy)).toEqual([[], []]);
});
