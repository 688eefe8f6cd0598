import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { Refused, Stale } from "@/lib/errors";
import { askForDraftReview } from "@/lib/mail/draft-reviews/commands/ask";
import { saveDraft } from "@/lib/mail/messages/commands/save";
import { sendMessage } from "@/lib/mail/messages/commands/send";
import { saveSignature } from "@/lib/mail/messages/commands/signature";
import { saveSignatureInput } from "@/lib/mail/messages/input";
import { getMessageFacts, getMessageView } from "@/lib/mail/messages/queries/message";
import { startingText } from "@/lib/mail/messages/rules/compose";
import { saveHouseTemplate } from "@/lib/mail/templates/commands/house";
import { saveOwnTemplate } from "@/lib/mail/templates/commands/own";
import { startFromTemplate } from "@/lib/mail/templates/commands/start";
import { saveTemplateInput } from "@/lib/mail/templates/input";
import type { Candidate } from "@/lib/viewer";
import { after, interviewAt, pennant } from "../factories";
import { evening, formOf, keyOf, met, rowOf, verbs } from "./messages-setup";

async function own(viewer: Candidate, over: object = {}) {
  const id = randomUUID();
  await saveOwnTemplate(
    viewer,
    saveTemplateInput.parse({
      ...{ id, version: 0, name: `Thanks ${id}`, step: "thank-you", subject: "Thank you, {{reader}}" },
      ...{ body: "Dear {{reader}},\n\nThank you for {{day}}, and for telling me about {{company}}.\n\n{{my name}}" },
      ...over,
    }),
    evening,
  );
  return id;
}

const filled = {
  subject: "Thank you, Priya",
  body: "Dear Priya,\n\nThank you for Thursday, and for telling me about Northwind.\n\nAmara Okafor",
};

test("A message that is not begun begins with the template, filled in from the record", async () => {
  const { viewer, id, priya } = await met();
  const key = keyOf(id, "thank-you", priya);
  await startFromTemplate(viewer, { ...key, templateId: await own(viewer), version: 0 }, evening);
  expect(await rowOf(viewer, key)).toMatchObject({ ...filled, version: 1, rereadVersion: null });
  expect(await verbs(id)).toContain("draft-begun");
});

test("An untouched draft is replaced at once, and so is a template that was not touched since", async () => {
  const { viewer, id, priya } = await met();
  const key = keyOf(id, "thank-you", priya);
  await saveDraft(viewer, await formOf(viewer, key), evening);
  const [first, second] = [await own(viewer), await own(viewer, { body: "Hello {{reader}}, and thank you." })];
  await startFromTemplate(viewer, { ...key, templateId: first, version: 1 }, evening);
  expect(await rowOf(viewer, key)).toMatchObject({ ...filled, version: 2 });
  await startFromTemplate(viewer, { ...key, templateId: second, version: 2 }, evening);
  expect(await rowOf(viewer, key)).toMatchObject({ body: "Hello Priya, and thank you.", version: 3 });
});

test("Changed text is replaced only after its writer has said so, and R40 asks for another reading", async () => {
  const { viewer, id, priya } = await met();
  const key = keyOf(id, "thank-you", priya);
  await saveDraft(viewer, { ...(await formOf(viewer, key)), body: "Dear Priya,\n\nmy own words" }, evening);
  const start = { ...key, templateId: await own(viewer), version: 1 };
  await expect(startFromTemplate(viewer, start, evening)).rejects.toMatchObject({
    field: "replace",
    message: expect.stringMatching(/^You have changed the text\. “Thanks .*” would replace it\.$/),
  });
  expect(await rowOf(viewer, key)).toMatchObject({ body: "Dear Priya,\n\nmy own words", version: 1 });
  await startFromTemplate(viewer, { ...start, replace: "yes" }, evening);
  expect(await rowOf(viewer, key)).toMatchObject({ ...filled, version: 2, rereadVersion: 1 });
});

test("A text that another tab saved meanwhile is not replaced", async () => {
  const { viewer, id, priya } = await met();
  const key = keyOf(id, "thank-you", priya);
  await saveDraft(viewer, await formOf(viewer, key), evening);
  await saveDraft(viewer, { ...(await formOf(viewer, key)), body: "From the other tab" }, evening);
  const start = { ...key, templateId: await own(viewer), version: 1, replace: "yes" as const };
  await expect(startFromTemplate(viewer, start, evening)).rejects.toThrow(Stale);
  expect(await rowOf(viewer, key)).toMatchObject({ body: "From the other tab" });
});

test("A template that is gone, of another person or for another message can’t be used", async () => {
  const [{ viewer, id, priya }, other] = [await met(), await met()];
  const key = keyOf(id, "thank-you", priya);
  for (const templateId of [randomUUID(), await own(other.viewer), await own(viewer, { step: "chaser" })])
    await expect(startFromTemplate(viewer, { ...key, templateId, version: 0 }, evening)).rejects.toMatchObject({
      message: "You can no longer use this template. Choose another.",
    });
  expect(await rowOf(viewer, key)).toBeNull();
});

test("A message that is sent or scheduled stays as it is", async () => {
  const { viewer, id, priya } = await met();
  const key = keyOf(id, "thank-you", priya);
  await sendMessage(viewer, await formOf(viewer, key), evening);
  const before = await rowOf(viewer, key);
  const start = { ...key, templateId: await own(viewer), version: before!.version, replace: "yes" as const };
  await expect(startFromTemplate(viewer, start, evening)).rejects.toThrow(Refused);
  expect(await rowOf(viewer, key)).toEqual(before);
});

test("A text that is too long once it is filled in is refused whole", async () => {
  const { viewer, id, priya } = await met({ company: "N".repeat(120) });
  const key = keyOf(id, "thank-you", priya);
  const templateId = await own(viewer, { body: "{{company}} ".repeat(300) });
  await expect(startFromTemplate(viewer, { ...key, templateId, version: 0 }, evening)).rejects.toMatchObject({
    message: "With the placeholders filled in, the text is longer than 5,000 characters. Shorten the template.",
  });
});

test("An agency’s template begins the message of its candidate, and R41 a text that the consultant has read is voided", async () => {
  const of = await pennant("through");
  const id = await interviewAt(of);
  const templateId = randomUUID();
  await saveHouseTemplate(
    of.owner,
    saveTemplateInput.parse({
      ...{ id: templateId, version: 0, name: "House", step: "thank-you", body: "Dear {{reader}}, thanks. {{my name}}" },
    }),
    after,
  );
  const { viewer } = of.amara;
  const { panel } = await getMessageFacts(viewer, { interviewId: id, step: "thank-you" }, after);
  const key = keyOf(id, "thank-you", panel[0]!.id);
  await saveDraft(viewer, await formOf(viewer, key, after), after);
  await askForDraftReview(viewer, { ...(await formOf(viewer, key, after)) }, after);
  await startFromTemplate(viewer, { ...key, templateId, version: 1, replace: "yes" }, after);
  expect(await rowOf(viewer, key)).toMatchObject({ body: "Dear Priya, thanks. Amara Okafor", version: 2 });
});

test("A signature ends every draft that is composed from now on, and a gap in it is refused", async () => {
  const { viewer, id, priya } = await met();
  const key = keyOf(id, "thank-you", priya);
  await expect(
    saveSignature(viewer, saveSignatureInput.parse({ signature: "Amara\n[phone]" }), evening),
  ).rejects.toMatchObject({ field: "signature" });
  await saveSignature(viewer, saveSignatureInput.parse({ signature: "+44 7700 900123" }), evening);
  const { writing } = await getMessageView(viewer, key, evening);
  expect(startingText(writing).body).toMatch(/\nAmara Okafor\n\+44 7700 900123$/);
  await startFromTemplate(viewer, { ...key, templateId: await own(viewer), version: 0 }, evening);
  expect((await rowOf(viewer, key))?.body).toBe(`${filled.body}\n+44 7700 900123`);
});
