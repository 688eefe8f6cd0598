import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { interviews } from "@/db/schema/interviews";
import type { ContactRule } from "@/lib/enums";
import { NotFound, Refused, Stale } from "@/lib/errors";
import { letCandidateWrite } from "@/lib/mail/draft-reviews/commands/let-candidate-write";
import { letCandidateWriteInput } from "@/lib/mail/draft-reviews/input";
import { sendMessage } from "@/lib/mail/messages/commands/send";
import { getMessageView } from "@/lib/mail/messages/queries/message";
import { addClient } from "@/lib/people/clients/commands/add";
import { setContactRule } from "@/lib/people/clients/commands/contact-rule";
import { endContact, saveContact } from "@/lib/people/clients/commands/contacts";
import { editClient } from "@/lib/people/clients/commands/edit";
import { addClientInput, editClientInput, saveContactInput } from "@/lib/people/clients/input";
import { getClientPage } from "@/lib/people/clients/queries/client-page";
import { listClients } from "@/lib/people/clients/queries/list";
import { addPosition, editPosition, fillPosition } from "@/lib/people/positions/commands";
import { addPositionInput } from "@/lib/people/positions/input";
import { getPositionPage } from "@/lib/people/positions/queries/position-page";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { addInterview } from "@/lib/record/interviews/commands/add";
import { closeInterview, reopenInterview } from "@/lib/record/interviews/commands/cancel-and-close";
import { interviewInput } from "@/lib/record/interviews/input";
import { system } from "@/lib/viewer";
import { before, form, interviewAt, pennant } from "../factories";
import { evening, formOf, keyOf, rowOf, verbs } from "./messages-setup";

const asked = { q: "", after: "" };

test("No two clients have the same name, however it is written", async () => {
  const { joel, clientId } = await pennant();
  const again = addClient(
    joel,
    addClientInput.parse({ id: randomUUID(), name: "NORTHWIND", contactRule: "copy" }),
    before,
  );
  await expect(again).rejects.toMatchObject({ field: "name", message: "There is already a client with this name." });
  const other = randomUUID();
  await addClient(joel, addClientInput.parse({ id: other, name: "Hallam & Co", contactRule: "copy" }), before);
  const renamed = editClient(joel, editClientInput.parse({ id: other, name: "northwind", version: 1 }), before);
  await expect(renamed).rejects.toMatchObject({
    field: "name",
    message: "There is already a client called Northwind.",
  });
  await editClient(joel, editClientInput.parse({ id: clientId, name: "NorthWind", country: "GB", version: 1 }), before);
});

test("A region is stored by its code, and a region that the country does not have is refused", () => {
  const form = { id: randomUUID(), name: "Northwind", contactRule: "direct" };
  expect(addClientInput.parse({ ...form, country: "GB", region: "scotland" }).region).toBe("SCT");
  expect(addClientInput.safeParse({ ...form, country: "GB", region: "Bavaria" }).success).toBe(false);
  expect(addClientInput.safeParse({ ...form, region: "Scotland" }).success).toBe(false);
});

test("Saving over a newer version loses nothing: both are shown", async () => {
  const { marta, joel, clientId } = await pennant();
  await editClient(
    marta,
    editClientInput.parse({ id: clientId, name: "Northwind Ltd", country: "GB", version: 1 }),
    before,
  );
  const stale = editClient(joel, editClientInput.parse({ id: clientId, name: "Northwind plc", version: 1 }), before);
  await expect(stale).rejects.toThrow(Stale);
  await expect(stale).rejects.toMatchObject({ version: 2, theirs: { name: "Northwind Ltd", country: "GB" } });
});

test("A new name goes to the interviews that are not over", async () => {
  const of = await pennant();
  const id = await interviewAt(of);
  await editClient(
    of.joel,
    editClientInput.parse({ id: of.clientId, name: "Northwind Ltd", country: "GB", version: 1 }),
    before,
  );
  expect((await getInterviewPage(of.amara.viewer, id)).row.company).toBe("Northwind Ltd");
  expect(await verbs(id)).toContain("client-renamed");
});

async function scheduled(rule: ContactRule) {
  const of = await pennant(rule);
  const id = await interviewAt(of);
  const { people } = await getInterviewPage(of.amara.viewer, id);
  const key = keyOf(id, "thank-you", people[0]!.id);
  await sendMessage(of.amara.viewer, await formOf(of.amara.viewer, key, evening, { intent: "schedule" }), evening);
  return { ...of, id, key };
}

test("A stricter contact rule applies at once to live interviews: it is on the record, and a note that it forbids is cancelled", async () => {
  const of = await scheduled("direct");
  await setContactRule(of.joel, { id: of.clientId, contactRule: "through", was: "direct" }, evening);
  const [row] = await transaction(system, (tx) => tx.select().from(interviews).where(eq(interviews.id, of.id)));
  expect(row?.contactRule).toBe("through");
  expect(row?.nextCheckAt?.getTime()).toBe(evening.getTime());
  expect(await verbs(of.id)).toContain("contact-rule-changed");
  expect(await rowOf(of.amara.viewer, of.key)).toMatchObject({
    scheduledAt: null,
    cancelledReason: "Candidates now write to Northwind through their consultant. Read it again before you send it.",
  });
});

test("A stricter contact rule also applies to an interview that is over: reopened, or with a further round, nothing gets around it", async () => {
  const of = await pennant("direct");
  const id = await interviewAt(of);
  await closeInterview(of.amara.viewer, { id, reason: "" }, evening);
  await setContactRule(of.joel, { id: of.clientId, contactRule: "through", was: "direct" }, evening);
  await reopenInterview(of.amara.viewer, { id }, evening);
  const { people } = await getInterviewPage(of.amara.viewer, id);
  const note = await formOf(of.amara.viewer, keyOf(id, "thank-you", people[0]!.id), evening, { intent: "send" });
  await expect(sendMessage(of.amara.viewer, note, evening)).rejects.toThrow("gets messages through Marta Lindqvist");
  const next = interviewInput.parse(form({ after: id, day: "2026-11-26", contactRule: "direct" }));
  await addInterview(of.amara.viewer, next, of.amara.workspaceId, evening);
  expect((await getInterviewPage(of.amara.viewer, next.id)).row.contactRule).toBe("through");
});

test("C7: A direct contact that was allowed for one question ends with a stricter contact rule", async () => {
  const of = await pennant("copy");
  const id = await interviewAt(of, { promiseDay: "2026-11-24" });
  const way = async () => (await getMessageView(of.amara.viewer, keyOf(id, "chaser"), evening)).recipient?.way;
  await letCandidateWrite(
    of.marta,
    letCandidateWriteInput.parse({ interviewId: id, step: "chaser", may: "yes" }),
    evening,
  );
  expect(await way()).toBe("copy");
  await setContactRule(of.joel, { id: of.clientId, contactRule: "through", was: "copy" }, evening);
  expect(await way()).toBe("consultant");
});

test("A more open contact rule does not touch scheduled messages", async () => {
  const of = await scheduled("copy");
  await setContactRule(of.joel, { id: of.clientId, contactRule: "direct", was: "copy" }, evening);
  expect(await rowOf(of.amara.viewer, of.key)).toMatchObject({ cancelledReason: null });
});

test("A contact rule that a colleague has changed in the meantime is not overwritten unseen; the same rule twice is one change", async () => {
  const { marta, joel, clientId } = await pennant("direct");
  await setContactRule(marta, { id: clientId, contactRule: "copy", was: "direct" }, before);
  await setContactRule(joel, { id: clientId, contactRule: "copy", was: "direct" }, before);
  const late = setContactRule(joel, { id: clientId, contactRule: "through", was: "direct" }, before);
  await expect(late).rejects.toThrow(Refused);
  expect((await getClientPage(joel, clientId)).client.contactRule).toBe("copy");
});

test("Contacts are added, changed and ended, each once", async () => {
  const { joel, clientId } = await pennant();
  const dana = saveContactInput.parse({
    id: clientId,
    contactId: randomUUID(),
    name: "Dana Whitlock",
    email: "Dana@N.example",
  });
  await saveContact(joel, dana, before);
  await saveContact(joel, { ...dana, title: "Head of Data", version: 1 }, before);
  expect((await getClientPage(joel, clientId)).contacts).toMatchObject([
    { name: "Dana Whitlock", title: "Head of Data", email: "dana@n.example" },
  ]);
  await endContact(joel, dana, before);
  await endContact(joel, dana, before);
  expect((await getClientPage(joel, clientId)).contacts).toEqual([]);
});

test("When two people edit one contact nothing is lost: the later one sees both versions and saves over the newer", async () => {
  const { joel, marta, clientId } = await pennant();
  const dana = saveContactInput.parse({
    id: clientId,
    contactId: randomUUID(),
    name: "Dana Whitlock",
    phone: "020 7946 0101",
  });
  await saveContact(joel, dana, before);
  await saveContact(joel, dana, before); // sent twice: no change, no clash
  await saveContact(joel, { ...dana, phone: "020 7946 0102", version: 1 }, before);
  const late = { ...dana, title: "Head of Data", version: 1 };
  await expect(saveContact(marta, late, before)).rejects.toMatchObject({
    ...{ name: "Stale", version: 2, theirs: { title: "", phone: "+44 20 7946 0102" } },
  });
  await saveContact(marta, { ...late, phone: "020 7946 0102", version: 2 }, before);
  expect((await getClientPage(joel, clientId)).contacts).toMatchObject([
    { title: "Head of Data", phone: "+442079460102", version: 3 },
  ]);
  await endContact(joel, dana, before);
  await expect(saveContact(marta, { ...late, version: 3 }, before)).rejects.toThrow("has removed this contact");
});

test("A role's page lists its interviews, and its requirements prefill the form of the next one", async () => {
  const of = await pennant();
  const input = addPositionInput.parse({
    id: randomUUID(),
    clientId: of.clientId,
    title: "Data lead",
    asksFor: "SQL\r\ndbt",
  });
  await addPosition(of.joel, input, before);
  await addPosition(of.joel, input, before);
  const id = await interviewAt(of, { positionId: input.id, role: "" });
  expect((await getPositionPage(of.joel, of.clientId, input.id, "", before)).candidates).toMatchObject([
    { id, candidate: "Amara Okafor" },
  ]);
  const [row] = await transaction(system, (tx) => tx.select().from(interviews).where(eq(interviews.id, id)));
  expect(row).toMatchObject({ role: "Data lead", asksFor: "SQL\ndbt" });
});

test("A role is filled by a person on a day, and opened again; saving over a newer version shows both", async () => {
  const { joel, clientId } = await pennant();
  const of = { id: randomUUID(), clientId };
  await addPosition(joel, { ...of, title: "Data lead", asksFor: "" }, before);
  await fillPosition(joel, { ...of, filled: "yes" }, before);
  expect(await getPositionPage(joel, clientId, of.id, "", before)).toMatchObject({
    position: { filledAt: before },
    filledBy: "Joel Brandt",
  });
  await fillPosition(joel, { ...of, filled: "no" }, before);
  expect((await getPositionPage(joel, clientId, of.id, "", before)).position.filledAt).toBe(null);
  await editPosition(joel, { ...of, title: "Lead", asksFor: "", version: 1 }, before);
  const stale = editPosition(joel, { ...of, title: "Head", asksFor: "", version: 1 }, before);
  await expect(stale).rejects.toMatchObject({ version: 2, theirs: { title: "Lead" } });
});

test("For another agency the client, its people and its roles do not exist", async () => {
  const { joel, clientId } = await pennant();
  const of = { id: randomUUID(), clientId };
  await addPosition(joel, { ...of, title: "Data lead", asksFor: "" }, before);
  const dana = saveContactInput.parse({ id: clientId, contactId: randomUUID(), name: "Dana" });
  await saveContact(joel, dana, before);
  const there = await pennant();
  for (const attempt of [
    () => getClientPage(there.marta, clientId),
    () => editClient(there.marta, editClientInput.parse({ id: clientId, name: "X", version: 1 }), before),
    () => setContactRule(there.marta, { id: clientId, contactRule: "copy", was: "direct" }, before),
    () => saveContact(there.marta, dana, before),
    () => endContact(there.marta, dana, before),
    () => addPosition(there.marta, { ...of, id: randomUUID(), title: "X", asksFor: "" }, before),
    () => editPosition(there.marta, { ...of, title: "X", asksFor: "", version: 1 }, before),
    () => fillPosition(there.marta, { ...of, filled: "yes" }, before),
    () => getPositionPage(there.marta, clientId, of.id, "", before),
    () => getPositionPage(there.marta, there.clientId, of.id, "", before),
  ])
    await expect(attempt()).rejects.toThrow(NotFound);
  expect((await listClients(there.marta, asked)).rows).toHaveLength(1);
});
