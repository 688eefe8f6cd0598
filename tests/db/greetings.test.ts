import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { interviewers } from "@/db/schema/interviews";
import { clientContacts } from "@/db/schema/workspaces";
import { NotFound } from "@/lib/errors";
import { sendBrief } from "@/lib/mail/briefs/commands";
import { sendBriefInput } from "@/lib/mail/briefs/input";
import { getBriefView } from "@/lib/mail/briefs/queries";
import { askForDraftReview } from "@/lib/mail/draft-reviews/commands/ask";
import { passOnDraft } from "@/lib/mail/draft-reviews/commands/pass-on";
import { saveGoesBy } from "@/lib/mail/messages/commands/goes-by";
import { saveDraft } from "@/lib/mail/messages/commands/save";
import { sendMessage } from "@/lib/mail/messages/commands/send";
import { getMessageView } from "@/lib/mail/messages/queries/message";
import { saveContact } from "@/lib/people/clients/commands/contacts";
import { saveContactInput } from "@/lib/people/clients/input";
import { saveDebrief } from "@/lib/record/debriefs/commands/save";
import { saveDebriefInput } from "@/lib/record/debriefs/input";
import { editInterview } from "@/lib/record/interviews/commands/edit";
import { interviewInput } from "@/lib/record/interviews/input";
import { system } from "@/lib/viewer";
import { given, noted, pass } from "./drafts-setup";
import { aim, evening, formOf, keyOf, later, letters, met, rowOf, viaMarta } from "./messages-setup";

const question = /^Is Priya Shah also called “Bunty”\? If so, tick the box\. If not, change the greeting\.$/;
const bunty = { body: "Dear Bunty,\n\nThank you for your time." };

const namesOf = async (id: string) =>
  (
    await transaction(system, (tx) =>
      tx.select().from(interviewers).where(eq(interviewers.interviewId, id)).orderBy(interviewers.position),
    )
  ).map((one) => one.goesBy);

test("R30 a name that the record does not know is questioned before sending; the tick is saved, and the question is not repeated", async () => {
  const { viewer, id, priya, tom } = await met();
  const key = keyOf(id, "thank-you", priya);
  const form = await formOf(viewer, key, evening, bunty);
  await expect(sendMessage(viewer, form, evening)).rejects.toMatchObject({
    name: "Refused",
    field: "goesBy",
    message: expect.stringMatching(question),
  });
  expect(await letters(id)).toEqual([]);
  expect(await rowOf(viewer, key)).toMatchObject({ ...bunty, version: 1 });
  // A tick for another name, as a page that is out of date sends it, says nothing of this one.
  await expect(sendMessage(viewer, { ...form, version: 1, goesBy: "Priti" }, later(1))).rejects.toThrow(question);
  expect(await namesOf(id)).toEqual([[], []]);
  const scheduled = { ...form, version: 1, goesBy: "Bunty", intent: "schedule" as const, at: aim.toISOString() };
  await sendMessage(viewer, scheduled, later(2));
  await sendMessage(viewer, scheduled, later(3));
  expect(await letters(id)).toHaveLength(1);
  expect(await namesOf(id)).toEqual([["Bunty"], []]);
  const asking = await formOf(viewer, keyOf(id, "check-in"), evening, { ...bunty, recipientId: priya, reread: "yes" });
  await saveDraft(viewer, asking, later(4));
  const { writing: of } = await getMessageView(viewer, keyOf(id, "check-in"), later(4));
  expect(of.panel.map(({ goesBy }) => goesBy)).toEqual([["Bunty"], []]);
  // It is one person's name, and another's note may not use it.
  await expect(
    sendMessage(viewer, await formOf(viewer, keyOf(id, "thank-you", tom), evening, bunty), later(5)),
  ).rejects.toThrow("The greeting says “Bunty”, but the message goes to Tom Ellery.");
});

test("R30 another person on the record stops it, with or without the tick", async () => {
  const { viewer, id, priya } = await met();
  const form = await formOf(viewer, keyOf(id, "thank-you", priya), evening, {
    body: "Dear Tom,\n\nThank you.",
    goesBy: "Tom",
  });
  await expect(sendMessage(viewer, form, evening)).rejects.toThrow(
    "The greeting says “Tom”, but the message goes to Priya Shah.",
  );
  expect(await namesOf(id)).toEqual([[], []]);
});

test("R30 saving with the tick keeps it too, for its own greeting's name only", async () => {
  const { viewer, id, priya } = await met();
  const key = keyOf(id, "thank-you", priya);
  await saveDraft(viewer, await formOf(viewer, key, evening, bunty), evening);
  await saveGoesBy(viewer, { ...key, goesBy: "Anything else" }, later(1));
  expect(await namesOf(id)).toEqual([[], []]);
  await saveGoesBy(viewer, { ...key, goesBy: "bunty" }, later(2));
  await saveGoesBy(viewer, { ...key, goesBy: "Bunty" }, later(3));
  expect(await namesOf(id)).toEqual([["Bunty"], []]);
  const { viewer: stranger } = await met();
  await expect(saveGoesBy(stranger, { ...key, goesBy: "Bunty" }, later(4))).rejects.toThrow(NotFound);
});

test("R30 a consultant known by name only is questioned as well, each time: the record has no place for their other names", async () => {
  const { viewer, id } = await met(viaMarta);
  const form = await formOf(viewer, keyOf(id, "tell-consultant"), evening, { body: "Dear Lindy,\n\nThank you." });
  await expect(sendMessage(viewer, form, evening)).rejects.toThrow("Is Marta Lindqvist also called “Lindy”?");
  const later1 = { ...form, version: 1, goesBy: "Lindy" };
  await sendMessage(viewer, later1, later(1));
  expect(await letters(id)).toMatchObject([{ toAddress: "marta@pennant.example" }]);
});

test("A confirmed name is forgotten when the record gets another name for that person", async () => {
  const { viewer, id, priya, tom } = await met();
  const key = keyOf(id, "thank-you", priya);
  await saveDraft(viewer, await formOf(viewer, key, evening, bunty), evening);
  await saveGoesBy(viewer, { ...key, goesBy: "Bunty" }, later(1));
  const { interview: of, version } = await getMessageView(viewer, key, later(1));
  const edit = (name: string, over: number) =>
    editInterview(
      viewer,
      interviewInput.parse({
        ...{ id, version: over, role: of.role, company: of.company, day: "2026-11-19", start: "16:30", end: "17:30" },
        ...{ zone: "Europe/London", country: "GB", region: "ENG", format: "in_person", route: "direct" },
        interviewers: [
          { id: priya, name, title: "Head", email: "priya@northwind.example" },
          { id: tom, name: "Tom Ellery", title: "Engineering manager", email: "tom@northwind.example" },
        ],
      }),
      later(2),
    );
  await edit("Priya Shah", version);
  expect(await namesOf(id)).toEqual([["Bunty"], []]);
  await edit("Priti Shah", version + 1);
  expect(await namesOf(id)).toEqual([[], []]);
});

test("R30 R41 where a note goes through the consultant its writer is questioned; the consultant is where nobody has answered yet", async () => {
  const of = await noted();
  const form = { ...of.form, ...bunty };
  await expect(askForDraftReview(of.viewer, form, evening)).rejects.toThrow(question);
  await saveDraft(of.viewer, form, evening);
  await saveGoesBy(of.viewer, { ...of.key, goesBy: "Bunty" }, later(1));
  const draft = await given(of, { ...bunty, version: 1 }, later(2));
  const forget = () =>
    transaction(system, (tx) => tx.update(interviewers).set({ goesBy: [] }).where(eq(interviewers.interviewId, of.id)));
  await forget();
  await expect(passOnDraft(of.marta, pass(draft), later(3))).rejects.toMatchObject({
    field: "goesBy",
    message: expect.stringMatching(question),
  });
  await expect(passOnDraft(of.marta, pass(draft, { goesBy: "Priti" }), later(4))).rejects.toThrow(question);
  await passOnDraft(of.marta, pass(draft, { goesBy: "Bunty" }), later(5));
  expect(await letters(of.id)).toMatchObject([{ toAddress: "priya@northwind.example" }]);
  expect((await namesOf(of.id))[0]).toEqual(["Bunty"]);
});

test("R30 the same rule applies to a brief: it stops for another person on the record, and questions an unknown name once", async () => {
  const of = await noted("direct");
  const audience = { went_well: "client" };
  await saveDebrief(
    of.viewer,
    saveDebriefInput.parse({ id: of.id, version: 0, share: "yes", audience, went_well: "The forecast" }),
    evening,
  );
  const { clientId } = (await getBriefView(of.marta, of.id, evening)).interview;
  const dana = { id: clientId, contactId: crypto.randomUUID(), name: "Dana Whitlock", email: "dana@northwind.example" };
  await saveContact(of.marta, saveContactInput.parse(dana), evening);
  const form = async (over: Record<string, unknown>) => {
    const { draft, start } = await getBriefView(of.marta, of.id, evening);
    const { subject, body, version } = draft?.brief ?? { ...start, version: 0 };
    const to = `contact:${dana.contactId}`;
    const press = crypto.randomUUID();
    return sendBriefInput.parse({ interviewId: of.id, version, subject, body, to, press, reread: "yes", ...over });
  };
  const send = async (over: Record<string, unknown>) => sendBrief(of.marta, await form(over), evening);
  await expect(send({ body: "Dear Priya,\n\nThe forecast." })).rejects.toMatchObject({
    ...{ field: "body", message: "The greeting says “Priya”, but the message goes to Dana Whitlock." },
  });
  await expect(send({ body: "Dear Amara,\n\nThe forecast." })).rejects.toThrow(
    "The greeting says “Amara”, but the message goes to Dana Whitlock.",
  );
  const dee = { body: "Dear Mopsy,\n\nThe forecast." };
  await expect(send(dee)).rejects.toMatchObject({
    field: "goesBy",
    message: expect.stringContaining("Is Dana Whitlock also called “Mopsy”?"),
  });
  expect(await letters(of.id)).toEqual([]);
  await send({ ...dee, goesBy: "Mopsy" });
  expect(await letters(of.id)).toMatchObject([{ toAddress: "dana@northwind.example" }]);
  const [kept] = await transaction(system, (tx) =>
    tx.select().from(clientContacts).where(eq(clientContacts.id, dana.contactId)),
  );
  expect(kept?.goesBy).toEqual(["Mopsy"]);
  await saveContact(of.marta, saveContactInput.parse({ ...dana, name: "Dan Whitlock", version: 1 }), later(1));
  const [renamed] = await transaction(system, (tx) =>
    tx.select().from(clientContacts).where(eq(clientContacts.id, dana.contactId)),
  );
  expect(renamed?.goesBy).toEqual([]);
});
