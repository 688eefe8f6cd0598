import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { draftAnswers } from "@/db/schema/messages";
import { candidates } from "@/db/schema/workspaces";
import { NotFound, Refused } from "@/lib/errors";
import { composeAnotherDraft } from "@/lib/mail/messages/commands/another-draft";
import { readJotting, saveEvidence, saveEvidenceSkills } from "@/lib/mail/messages/commands/draft-answers";
import { saveDraft } from "@/lib/mail/messages/commands/save";
import {
  readJottingInput,
  saveDraftInput,
  saveEvidenceInput,
  saveEvidenceSkillsInput,
} from "@/lib/mail/messages/input";
import { getMessageView } from "@/lib/mail/messages/queries/message";
import { listNotesToReader } from "@/lib/mail/messages/queries/notes-to-reader";
import { composedMessage, composeMessage, startingText } from "@/lib/mail/messages/rules/compose";
import { likeness } from "@/lib/mail/messages/rules/likeness";
import { saveDebrief } from "@/lib/record/debriefs/commands/save";
import { saveDebriefInput } from "@/lib/record/debriefs/input";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { type Candidate, system } from "@/lib/viewer";
import { interviewAt, person } from "../factories";
import { noted } from "./drafts-setup";
import { evening, formOf, keyOf, later, met, rowOf } from "./messages-setup";

type Met = Awaited<ReturnType<typeof met>>;

const jot = ({ viewer, id, priya }: Met, talked_about: string) =>
  saveDebrief(viewer, saveDebriefInput.parse({ id, version: "0", people: { [priya]: { talked_about } } }), evening);
const composed = async (viewer: Candidate, key: ReturnType<typeof keyOf>) =>
  composeMessage((await getMessageView(viewer, key, evening)).writing);
const about = ({ id, priya }: Met) => ({ interviewId: id, interviewerId: priya, step: "thank-you" });
const read = (of: Met, jotting: string, choice: string, text = "") =>
  readJotting(of.viewer, readJottingInput.parse({ ...about(of), jotting, choice, text }), later(1));
const did = (of: Met, form: Record<string, unknown>) =>
  saveEvidence(of.viewer, saveEvidenceInput.parse({ ...about(of), ...form }), later(2));

test("a jotting that is not known is asked about, and its answer makes the draft", async () => {
  const of = await met();
  const key = keyOf(of.id, "thank-you", of.priya);
  await jot(of, "printer jams twice a day");
  expect((await composed(of.viewer, key)).draft).toBeNull();
  await read(of, "printer jams twice a day", "told:the_printer_jams_twice_a_day");
  expect((await composed(of.viewer, key)).draft?.body).toMatch(/the printer jams twice a day/i);
  await read(of, "printer jams twice a day", "talked", "the old printer.");
  expect((await composed(of.viewer, key)).draft?.body).toMatch(/the old printer/i);
  await read(of, "printer jams twice a day", "skip");
  expect((await composed(of.viewer, key)).draft).toBeNull();
});

test("evidence is kept for one interviewer, its ticks lapse with other words, and it can be skipped", async () => {
  const of = await met();
  const key = keyOf(of.id, "thank-you", of.priya);
  await did(of, { did: "rebuilt the sales report", place: "Brightwell" });
  await saveEvidenceSkills(of.viewer, saveEvidenceSkillsInput.parse({ ...about(of), skills: { 0: "SQL" } }), later(3));
  expect((await composed(of.viewer, key)).draft?.body).toMatch(/SQL.*rebuilt the sales report/s);
  const tom = await getMessageView(of.viewer, keyOf(of.id, "thank-you", of.tom), evening);
  expect(composeMessage(tom.writing).draft).toBeNull();
  await did(of, { did: "ran the ward", place: "Leith" });
  const { writing } = await getMessageView(of.viewer, key, evening);
  expect(writing.answers[of.priya]).toMatchObject({
    evidence: { did: "ran the ward", place: "Leith", skills: [] },
    areSkillsAnswered: false,
  });
  await did(of, { skip: "yes" });
  expect((await composed(of.viewer, key)).draft).toBeNull();
  expect((await composed(of.viewer, key)).questions).toEqual([]);
});

test("an answer that makes no sentence is sent back beside its field", () => {
  const ids = { interviewId: randomUUID(), interviewerId: randomUUID(), step: "thank-you" };
  const faults = (result: { error?: { issues: { path: PropertyKey[] }[] } }) =>
    result.error?.issues.map((issue) => issue.path.join("."));
  expect(faults(saveEvidenceInput.safeParse({ ...ids, did: "on-call for 2 years", place: "Leith" }))).toEqual(["did"]);
  expect(faults(saveEvidenceInput.safeParse({ ...ids, did: "ran the ward", place: "" }))).toEqual(["place"]);
  expect(faults(readJottingInput.safeParse({ ...ids, jotting: "x", choice: "told", text: "" }))).toEqual(["text"]);
  expect(faults(readJottingInput.safeParse({ ...ids, jotting: "x", choice: "sung" }))).toEqual(["choice"]);
  for (const step of [undefined, "debrief", ["thank-you"]])
    for (const input of [readJottingInput, saveEvidenceInput, saveEvidenceSkillsInput])
      expect(
        faults(input.safeParse({ ...ids, did: "ran", place: "Leith", jotting: "x", choice: "skip", step })),
      ).toEqual(["step"]);
  expect(readJottingInput.parse({ ...ids, jotting: "x", choice: "told:a\0b_c" }).choice?.text).toBe("ab c");
});

test("nobody answers for somebody else, nor about a person of another interview", async () => {
  const [of, other] = [await met(), await met()];
  const form = { did: "ran the ward", place: "Leith" };
  await expect(did({ ...of, viewer: other.viewer }, form)).rejects.toThrow(NotFound);
  await expect(did({ ...of, priya: other.priya }, form)).rejects.toThrow(NotFound);
  await did(of, form);
  const seen = await transaction(other.viewer, (tx) =>
    tx.select().from(draftAnswers).where(eq(draftAnswers.interviewId, of.id)),
  );
  expect(seen).toEqual([]);
});

test("another draft has other words, and keeps what its writer changed", async () => {
  const of = await met();
  const key = keyOf(of.id, "thank-you", of.priya);
  await did(of, { did: "ran the ward", place: "Leith" });
  const { writing } = await getMessageView(of.viewer, key, evening);
  const start = startingText(writing);
  const form = saveDraftInput.parse({
    ...(await formOf(of.viewer, key)),
    composed: JSON.stringify(composedMessage(start)),
    body: start.body.replace(/(Amara Okafor)$/, "$1\n\nPS: My train was late."),
  });
  await saveDraft(of.viewer, form, evening);
  await composeAnotherDraft(of.viewer, key, later(5));
  const row = (await rowOf(of.viewer, key))!;
  expect(row).toMatchObject({ version: 2, attempt: 1, rereadVersion: 1 });
  expect(row.body).toContain("PS: My train was late.");
  expect(likeness(row.body, start.body).share).toBeLessThan(0.9);
  await composeAnotherDraft(of.viewer, key, later(6));
  expect(await rowOf(of.viewer, key)).toMatchObject({ version: 3, attempt: 2 });
});

test("R77 an answer to an offer has no other words that could turn it into the other answer", async () => {
  const of = await met();
  await expect(composeAnotherDraft(of.viewer, keyOf(of.id, "answer-the-offer"), later(1))).rejects.toThrow();
  await expect(composeAnotherDraft(of.viewer, keyOf(of.id, "tell-consultant"), later(1))).rejects.toThrow();
});

test("another draft before the first save keeps the new one, and a text of one’s own is never replaced", async () => {
  const of = await met();
  const key = keyOf(of.id, "thank-you", of.priya);
  await expect(composeAnotherDraft(of.viewer, key, later(1))).rejects.toThrow(Refused);
  await did(of, { did: "ran the ward", place: "Leith" });
  await composeAnotherDraft(of.viewer, key, later(2));
  expect(await rowOf(of.viewer, key)).toMatchObject({ version: 1, attempt: 1 });
  await saveDraft(
    of.viewer,
    { ...(await formOf(of.viewer, key)), version: 1, body: "Priya,\n\nall mine.", reread: undefined },
    later(3),
  );
  await expect(composeAnotherDraft(of.viewer, key, later(4))).rejects.toThrow(/You wrote this text yourself/);
  expect((await rowOf(of.viewer, key))?.body).toBe("Priya,\n\nall mine.");
});

test("R29 a draft is compared with what others of the agency wrote to the same reader, and with nothing else", async () => {
  const [of, elsewhere] = [await noted("direct"), await noted("direct")];
  const body = "Dear Priya,\n\nThis is mine.\n\nAmara";
  await saveDraft(of.viewer, { ...of.form, body }, evening);
  const ben = await person("Ben Hale");
  const candidateId = randomUUID();
  await transaction(system, (tx) =>
    tx.insert(candidates).values({
      ...{ id: candidateId, workspaceId: of.workspaceId, userId: ben.userId, name: "Ben Hale", email: ben.email },
      ...{ consultantUserId: of.marta.userId, linkedAt: evening, createdAt: evening },
    }),
  );
  const id = await interviewAt({ ...of, candidateId });
  const { people } = await getInterviewPage(ben.viewer, id);
  const key = keyOf(id, "thank-you", people[0]!.id);
  expect(await listNotesToReader(ben.viewer, key)).toEqual([body]);
  expect(await listNotesToReader(ben.viewer, { ...key, interviewerId: people[1]!.id })).toEqual([]);
  for (const [viewer, theirs] of [
    [of.viewer, of.key],
    [of.viewer, key],
    [ben.viewer, of.key],
    [elsewhere.viewer, key],
    [elsewhere.viewer, elsewhere.key],
  ] as const)
    expect(await listNotesToReader(viewer, theirs)).toEqual([]);
});
