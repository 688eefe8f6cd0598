import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { auditEvents } from "@/db/schema/audit";
import { templates } from "@/db/schema/templates";
import { memberships } from "@/db/schema/workspaces";
import { NotFound, Stale } from "@/lib/errors";
import { copyHouseTemplate, deleteHouseTemplate, saveHouseTemplate } from "@/lib/mail/templates/commands/house";
import { copyOwnTemplate, deleteOwnTemplate, saveOwnTemplate } from "@/lib/mail/templates/commands/own";
import { saveTemplateInput } from "@/lib/mail/templates/input";
import { getTemplateForm, listMessageTemplates, listTemplates, previewTemplate } from "@/lib/mail/templates/queries";
import { maxTemplates } from "@/lib/mail/templates/rules/limits";
import { leaveAsCandidate } from "@/lib/people/candidates/commands/leave";
import { type Candidate, system, type Viewer } from "@/lib/viewer";
import { after, interviewAt, interviewOf, pennant, person } from "../factories";

const now = after;

const input = (over: object = {}) =>
  saveTemplateInput.parse({
    ...{ id: randomUUID(), version: 0, name: "Warm thanks", step: "thank-you" },
    ...{ subject: "Thank you", body: "Dear {{reader}},\n\nThank you for {{day}}." },
    ...over,
  });

const namesOf = async (viewer: Parameters<typeof listTemplates>[0]) =>
  (await listTemplates(viewer)).map(({ name }) => name);

test("A person adds, changes, duplicates and deletes a template of their own", async () => {
  const { viewer } = await person();
  const first = input();
  await saveOwnTemplate(viewer, first, now);
  await saveOwnTemplate(viewer, input({ ...first, version: 1, name: "Thanks", body: "Hello {{reader}}" }), now);
  const copyId = randomUUID();
  await copyOwnTemplate(viewer, { id: first.id, copyId }, now);
  await copyOwnTemplate(viewer, { id: first.id, copyId }, now);
  expect(await listTemplates(viewer)).toEqual([
    {
      ...{ id: first.id, name: "Thanks", step: "thank-you", version: 2 },
      subject: "Thank you",
      body: "Hello {{reader}}",
    },
    {
      ...{ id: copyId, name: "Thanks (copy)", step: "thank-you", version: 1 },
      subject: "Thank you",
      body: "Hello {{reader}}",
    },
  ]);
  await deleteOwnTemplate(viewer, { id: first.id }, now);
  await deleteOwnTemplate(viewer, { id: first.id }, now);
  expect(await namesOf(viewer)).toEqual(["Thanks (copy)"]);
});

test("A form that is sent twice adds one template, and one that changes nothing keeps the version", async () => {
  const { viewer } = await person();
  const first = input();
  await saveOwnTemplate(viewer, first, now);
  await saveOwnTemplate(viewer, first, now);
  await saveOwnTemplate(viewer, input({ ...first, version: 1 }), now);
  expect(await listTemplates(viewer)).toMatchObject([{ version: 1 }]);
});

test("A form that was sent twice with other words in between is told what is saved, and loses nothing", async () => {
  const { viewer } = await person();
  const first = input();
  await saveOwnTemplate(viewer, first, now);
  await expect(saveOwnTemplate(viewer, { ...first, body: "Dear {{reader}}, thanks." }, now)).rejects.toMatchObject({
    ...{ name: "Stale", theirs: { body: first.body }, version: 1 },
  });
});

test("A template is saved only over the version that its form was opened on", async () => {
  const { viewer } = await person();
  const first = input();
  await saveOwnTemplate(viewer, first, now);
  await saveOwnTemplate(viewer, input({ ...first, version: 1, body: "From the other tab" }), now);
  const stale = await saveOwnTemplate(viewer, input({ ...first, version: 1, subject: "Mine" }), now).catch(
    (fault) => fault,
  );
  expect(stale).toBeInstanceOf(Stale);
  expect(stale).toMatchObject({ version: 2, theirs: { subject: "Thank you", body: "From the other tab" } });
});

test("An unknown placeholder is refused with its place, and nothing is saved", async () => {
  const { viewer } = await person();
  await expect(saveOwnTemplate(viewer, input({ body: "Hi\n{{compny}}" }), now)).rejects.toMatchObject({
    errors: { body: "“{{compny}}” at line 2 is not a placeholder. Did you mean {{company}}?" },
  });
  await expect(saveOwnTemplate(viewer, input({ body: "{{warm thanks}}" }), now)).rejects.toMatchObject({
    errors: { body: expect.stringContaining("is the name of this template") },
  });
  expect(await listTemplates(viewer)).toEqual([]);
});

test("Two templates of one person can’t have one name, however it is written; two people’s can", async () => {
  const [{ viewer }, other] = [await person(), await person()];
  await saveOwnTemplate(viewer, input(), now);
  await expect(saveOwnTemplate(viewer, input({ name: "WARM THANKS" }), now)).rejects.toMatchObject({
    field: "name",
    message: "Another template has this name. Choose another name.",
  });
  await saveOwnTemplate(other.viewer, input(), now);
  expect(await namesOf(other.viewer)).toEqual(["Warm thanks"]);
});

test("Two tabs that add the last template there is room for add one, and the other is told", async () => {
  const { viewer, workspaceId } = await person();
  const almost = Array.from({ length: maxTemplates.own - 1 }, (_, at) => ({
    ...{
      workspaceId,
      userId: viewer.userId,
      name: `Number ${at}`,
      step: "thank-you" as const,
      body: "x",
      updatedAt: now,
    },
  }));
  await transaction(system, (tx) => tx.insert(templates).values(almost));
  const both = await Promise.allSettled(["A", "B"].map((name) => saveOwnTemplate(viewer, input({ name }), now)));
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await namesOf(viewer)).toHaveLength(maxTemplates.own);
});

test("Another person’s template is not there: it can’t be read, changed, copied or deleted, and its id can’t be used", async () => {
  const [mine, theirs] = [await person(), await person()];
  const first = input();
  await saveOwnTemplate(mine.viewer, first, now);
  const { viewer } = theirs;
  await expect(getTemplateForm(viewer, first.id)).rejects.toThrow(NotFound);
  await expect(saveOwnTemplate(viewer, input({ ...first, version: 1, body: "Stolen" }), now)).rejects.toThrow(NotFound);
  await expect(saveOwnTemplate(viewer, input({ id: first.id }), now)).rejects.toThrow(NotFound);
  await expect(copyOwnTemplate(viewer, { id: first.id, copyId: randomUUID() }, now)).rejects.toThrow(NotFound);
  await deleteOwnTemplate(viewer, { id: first.id }, now);
  expect(await listTemplates(mine.viewer)).toMatchObject([{ body: first.body }]);
  expect(await listTemplates(viewer)).toEqual([]);
});

test("Owners write an agency’s templates; its history says so, and its consultants read them", async () => {
  const of = await pennant();
  const first = input();
  await saveHouseTemplate(of.owner, first, now);
  await saveHouseTemplate(of.owner, input({ ...first, version: 1, body: "Hello {{reader}}" }), now);
  const copyId = randomUUID();
  await copyHouseTemplate(of.owner, { id: first.id, copyId }, now);
  await deleteHouseTemplate(of.owner, { id: copyId }, now);
  await deleteHouseTemplate(of.owner, { id: copyId }, now);
  expect(await namesOf(of.joel)).toEqual(["Warm thanks"]);
  const lines = await transaction(system, (tx) =>
    tx
      .select({ verb: auditEvents.verb, detail: auditEvents.detail, by: auditEvents.by })
      .from(auditEvents)
      .where(and(eq(auditEvents.workspaceId, of.workspaceId), sql`verb like 'template-%'`))
      .orderBy(auditEvents.id),
  );
  expect(lines).toEqual(
    [
      ["template-added", "Warm thanks"],
      ["template-edited", "Warm thanks"],
      ["template-added", "Warm thanks (copy)"],
      ["template-deleted", "Warm thanks (copy)"],
    ].map(([verb, what]) => ({ verb, detail: { what }, by: of.owner.userId })),
  );
});

test("A consultant who is no owner, an owner of another agency and a former member can change none of them", async () => {
  const [of, elsewhere] = [await pennant(), await pennant()];
  const first = input();
  await saveHouseTemplate(of.owner, first, now);
  const change = input({ ...first, version: 1, body: "Forged" });
  const copy = { id: first.id, copyId: randomUUID() };
  await expect(saveHouseTemplate(of.joel, change, now)).rejects.toThrow(NotFound);
  await expect(copyHouseTemplate(of.joel, copy, now)).rejects.toThrow(NotFound);
  await expect(deleteHouseTemplate(of.joel, first, now)).rejects.toThrow(NotFound);
  await expect(saveHouseTemplate(elsewhere.owner, change, now)).rejects.toThrow(NotFound);
  await expect(copyHouseTemplate(elsewhere.owner, copy, now)).rejects.toThrow(NotFound);
  await deleteHouseTemplate(elsewhere.owner, first, now);
  await expect(getTemplateForm(elsewhere.owner, first.id)).rejects.toThrow(NotFound);
  const strange = { ...elsewhere.owner, workspaceId: of.workspaceId };
  await expect(saveHouseTemplate(strange, change, now)).rejects.toThrow(NotFound);
  await transaction(system, (tx) =>
    tx.update(memberships).set({ endedAt: now }).where(eq(memberships.userId, of.owner.userId)),
  );
  await expect(saveHouseTemplate(of.owner, change, now)).rejects.toThrow(NotFound);
  expect(await listTemplates(of.joel)).toMatchObject([{ body: first.body, version: 1 }]);
});

test("A candidate reads an agency’s templates for the interviews that are theirs there, and for no others", async () => {
  const [of, elsewhere] = [await pennant(), await pennant()];
  await saveHouseTemplate(of.owner, input(), now);
  await saveHouseTemplate(of.owner, input({ name: "Chasing", step: "chaser" }), now);
  const { viewer } = of.amara;
  await saveOwnTemplate(viewer, input({ name: "My thanks" }), now);
  await saveOwnTemplate(viewer, input({ name: "My chaser", step: "chaser" }), now);
  const [there, own] = [await interviewAt(of), await interviewOf(of.amara)];
  const forThanks = (who: Candidate, interviewId: string) =>
    listMessageTemplates(who, { interviewId, step: "thank-you" }).then((all) =>
      all.map(({ name, isHouse }) => `${isHouse ? "house" : "own"}: ${name}`),
    );
  expect(await forThanks(viewer, there)).toEqual(["own: My thanks", "house: Warm thanks"]);
  expect(await forThanks(viewer, own)).toEqual(["own: My thanks"]);
  expect(await forThanks(elsewhere.amara.viewer, there)).toEqual([]);
  expect(await forThanks(viewer, randomUUID())).toEqual(["own: My thanks"]);
  expect(await namesOf(viewer)).toEqual(["My chaser", "My thanks"]);
  await leaveAsCandidate(viewer, { workspaceId: of.workspaceId }, now);
  expect(await forThanks(viewer, there)).toEqual(["own: My thanks"]);
});

test("In the database a person adds templates only to their own workspace, and a consultant none at all", async () => {
  const of = await pennant();
  const add = (viewer: Viewer, workspaceId: string, userId: string | null) =>
    transaction(viewer, (tx) =>
      tx
        .insert(templates)
        .values({ workspaceId, userId, name: "Forged", step: "thank-you", body: "x", updatedAt: now }),
    ).then(
      () => "added",
      (fault: { cause?: { code?: string } }) => fault.cause?.code,
    );
  const { viewer, workspaceId } = of.amara;
  const other = await person();
  expect(await add(viewer, workspaceId, viewer.userId)).toBe("added");
  expect(await add(viewer, of.workspaceId, viewer.userId)).toBe("42501");
  expect(await add(viewer, of.workspaceId, null)).toBe("42501");
  expect(await add(viewer, other.workspaceId, viewer.userId)).toBe("42501");
  expect(await add(viewer, other.workspaceId, other.viewer.userId)).toBe("42501");
  expect(await add(of.owner, of.workspaceId, null)).toBe("42501");
});

test("A preview is on the chosen interview or the latest, and on an invented one where there is none", async () => {
  const of = await pennant();
  const [older, latest] = [
    await interviewAt(of),
    await interviewAt(of, { day: "2026-11-20", role: "Pricing analyst" }),
  ];
  const shown = input({ body: "{{role}}, {{reader}}, {{we talked about}}" });
  const onAgency = (over: object = {}) => previewTemplate(of.joel, { ...shown, ...over }, now);
  expect(await onAgency()).toMatchObject({ on: latest, body: expect.stringMatching(/^Pricing analyst, Priya, \[/) });
  expect(await onAgency({ on: older })).toMatchObject({ on: older, gaps: ["we talked about"] });
  const elsewhere = await pennant();
  await expect(previewTemplate(elsewhere.joel, { ...shown, on: older }, now)).rejects.toThrow(NotFound);
  expect(await previewTemplate(elsewhere.joel, shown, now)).toMatchObject({ on: null, gaps: [] });
  const { viewer } = await person("Noor Haddad");
  await expect(previewTemplate(viewer, { ...shown, on: older }, now)).rejects.toThrow(NotFound);
  expect(await previewTemplate(viewer, { ...shown, body: "{{my name}} {{compny}}" }, now)).toMatchObject({
    ...{ on: null, body: "Noor Haddad {{compny}}" },
    faults: { subject: [], body: [expect.stringContaining("Did you mean {{company}}?")] },
  });
});
