import { expect, test } from "vitest";
import { commentOnDraft, proposeEdit } from "@/lib/mail/draft-reviews/commands/review";
import { getMessageReviews } from "@/lib/mail/draft-reviews/queries";
import { maxDraftComments } from "@/lib/mail/draft-reviews/rules";
import { composeAnotherDraft } from "@/lib/mail/messages/commands/another-draft";
import { saveEvidence } from "@/lib/mail/messages/commands/draft-answers";
import { saveDraft } from "@/lib/mail/messages/commands/save";
import { startMessageAgain } from "@/lib/mail/messages/commands/start-again";
import { saveDraftInput, saveEvidenceInput } from "@/lib/mail/messages/input";
import { textLimits } from "@/lib/platform/text/rules";
import { saveDebrief } from "@/lib/record/debriefs/commands/save";
import { saveDebriefInput } from "@/lib/record/debriefs/input";
import { given, noted } from "./drafts-setup";
import { evening, formOf, keyOf, later, met, rowOf, verbs, viaMarta } from "./messages-setup";

test("a draft takes so many comments and no more, a press that is repeated changes nothing, and none is lost", async () => {
  const of = await noted("direct");
  const draft = await given(of);
  const comment = (at: number) =>
    commentOnDraft(of.marta, { ...draft, quote: "", body: `Comment ${at}.` }, later(1 + at));
  for (let at = 1; at < maxDraftComments; at++) await comment(at);
  const proposal = { ...draft, proposedBody: "Dear Priya,\n\nThank you.\n\nAmara", body: "" };
  await proposeEdit(of.marta, proposal, later(60));
  await expect(comment(maxDraftComments)).rejects.toThrow("This draft has 50 comments, which is the limit");
  await expect(proposeEdit(of.marta, { ...proposal, body: "Shorter." }, later(61))).rejects.toThrow(/50 comments/);
  await comment(3);
  await proposeEdit(of.marta, proposal, later(62));
  const { selectComments } = await getMessageReviews(of.viewer, draft.messageId);
  expect(selectComments).toHaveLength(maxDraftComments);
  expect((await verbs(of.id)).filter((verb) => verb === "draft-commented-on" || verb === "edit-proposed")).toHaveLength(
    maxDraftComments,
  );
});

test("a comment and a proposed wording with the same words are two", async () => {
  const of = await noted("direct");
  const draft = await given(of);
  await commentOnDraft(of.marta, { ...draft, quote: "", body: "Shorter." }, later(1));
  await proposeEdit(of.marta, { ...draft, proposedBody: "Dear Priya,\n\nThanks.", body: "Shorter." }, later(2));
  await commentOnDraft(of.marta, { ...draft, quote: "", body: "Shorter." }, later(3));
  expect((await getMessageReviews(of.viewer, draft.messageId)).selectComments).toMatchObject([
    { body: "Shorter.", proposedBody: "" },
    { body: "Shorter.", proposedBody: "Dear Priya,\n\nThanks." },
  ]);
});

test("what was typed is saved, whatever came with it as the composed text", async () => {
  for (const [composed, kept] of [
    ['[[{"slot":"subject\\u0000","text":"a\\u0000 \\ud83d"}]]', [[{ slot: "subject", text: "a \ufffd" }]]],
    [JSON.stringify(Array.from({ length: 9_000 }, () => [])), []],
    [JSON.stringify([Array.from({ length: 500 }, () => ({ slot: "", text: "" }))]), []],
    ["[".repeat(40_000), []],
  ] as const) {
    const { viewer, id, priya } = await met();
    const key = keyOf(id, "thank-you", priya);
    await saveDraft(
      viewer,
      saveDraftInput.parse({ ...(await formOf(viewer, key)), body: "My words.", composed }),
      evening,
    );
    expect(await rowOf(viewer, key)).toMatchObject({ body: "My words." });
    if (kept.length > 0) expect((await rowOf(viewer, key))?.composed).toEqual(kept);
  }
});

test("another draft that would be longer than a message is refused, and the text stays", async () => {
  const { viewer, id, priya } = await met();
  const key = keyOf(id, "thank-you", priya);
  const did = { interviewId: id, interviewerId: priya, did: "ran the ward", place: "Leith" };
  await saveEvidence(viewer, saveEvidenceInput.parse({ ...did, step: "thank-you" }), evening);
  const [greeting, close] = ["Dear Priya,", "Kind regards,\nAmara Okafor"];
  const composed = [["subject", "Thank you"] as const, ["greeting", greeting] as const, ["close", close] as const].map(
    ([slot, text]) => [{ slot, text }],
  );
  const body = `${greeting}\n\n${close}\n\nPS: ${"more ".repeat(980)}end.`;
  const form = { ...(await formOf(viewer, key)), body, composed: JSON.stringify(composed) };
  await saveDraft(viewer, saveDraftInput.parse(form), evening);
  await expect(composeAnotherDraft(viewer, key, later(1))).rejects.toThrow(
    "With what you wrote, the text is longer than 5,000 characters. Shorten what you wrote first.",
  );
  expect(await rowOf(viewer, key)).toMatchObject({ body, version: 1, attempt: 0 });
});

test("an account that is begun again has room in a message, however long the debrief is", async () => {
  const { viewer, id } = await met(viaMarta);
  const key = keyOf(id, "tell-consultant");
  await saveDraft(viewer, { ...(await formOf(viewer, key)), body: "Marta, it went well." }, evening);
  const long = (word: string) => `${word} `.repeat(600).trim();
  const told = { went_well: long("well"), fell_short: long("short"), wished_said: long("said") };
  await saveDebrief(viewer, saveDebriefInput.parse({ id, version: "0", people: {}, ...told }), later(1));
  await startMessageAgain(viewer, { ...key, answer: "accept" }, later(2));
  const { body = "" } = (await rowOf(viewer, key)) ?? {};
  expect([...body].length).toBeLessThanOrEqual(textLimits.message);
  expect(body).toContain(`${long("well")}\n\nThere is more than an e-mail has room for.`);
});
