import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { outbox } from "@/db/schema/mail";
import { briefs } from "@/db/schema/sharing";
import { NotFound, Refused, Stale } from "@/lib/errors";
import {
  autosaveBrief,
  cancelBriefSending,
  saveBrief,
  sendBrief,
  settleBrief,
  startBriefAgain,
} from "@/lib/mail/briefs/commands";
import { autosaveBriefInput, sendBriefInput } from "@/lib/mail/briefs/input";
import { getBriefView } from "@/lib/mail/briefs/queries";
import { usedBriefAnswers } from "@/lib/mail/briefs/rules";
import { saveDebrief } from "@/lib/record/debriefs/commands/save";
import { saveDebriefInput } from "@/lib/record/debriefs/input";
import { getDebrief } from "@/lib/record/debriefs/queries";
import { getInterviewPage } from "@/lib/record/interview-page/queries";
import { system } from "@/lib/viewer";
import { pennant } from "../factories";
import { propsOf } from "../setup/contents";
import { noted } from "./drafts-setup";
import { evening, later, letterBecomes, letters, verbs } from "./messages-setup";

type Of = Awaited<ReturnType<typeof noted>>;

const audience = { went_well: "client", wished_said: "client", concerns: "consultant" };
const text = { went_well: "The forecast", wished_said: "The pricing project", concerns: "The rota", private: "Tired" };

/** Amara's debrief as her form sends it, over the version that is there. */
async function debriefed(of: Of, over: Record<string, unknown> = {}, now = evening) {
  const found = await getDebrief(of.viewer, of.id);
  const form = { id: of.id, version: found.debrief?.version ?? 0, share: "yes", audience, ...text, ...over };
  await saveDebrief(of.viewer, saveDebriefInput.parse(form), now);
}

async function sharedWithClient() {
  const of = await noted("direct");
  await debriefed(of);
  return of;
}

async function formOf(of: Of, over: Record<string, unknown> = {}) {
  const { draft, start, people } = await getBriefView(of.marta, of.id, evening);
  const { subject, body, version } = draft?.brief ?? { ...start, version: 0 };
  return sendBriefInput.parse({
    ...{ interviewId: of.id, version, subject, body, to: `person:${people[0]!.id}` },
    ...{ press: randomUUID(), reread: "yes", ...over },
  });
}

const rowsOf = (of: Of) =>
  transaction(system, (tx) => tx.select().from(briefs).where(eq(briefs.interviewId, of.id)).orderBy(briefs.id));

test("A brief is prefilled with what was shared with the client, and with nothing else", async () => {
  const of = await sharedWithClient();
  const { start, sharedAnswers: free } = await getBriefView(of.marta, of.id, evening);
  expect(start.body).toContain("The forecast");
  expect(start.body).toContain("The pricing project");
  expect(start.body).not.toMatch(/rota|Tired/);
  expect(free.map((one) => one.field).sort()).toEqual(["went_well", "wished_said"]);
});

test("Without anything shared there is nothing to make a brief from", async () => {
  const of = await noted("direct");
  await debriefed(of, { audience: {} });
  await expect(saveBrief(of.marta, await formOf(of), evening)).rejects.toThrow(
    /has not let you share anything with the client/,
  );
  expect(await rowsOf(of)).toEqual([]);
});

test("A brief is saved over the version that it was written on, and sent to one person, with replies to the consultant", async () => {
  const of = await sharedWithClient();
  await saveBrief(of.marta, await formOf(of), evening);
  await saveBrief(of.marta, await formOf(of, { body: "Hello Priya,\n\nShorter." }), later(1));
  await expect(saveBrief(of.marta, await formOf(of, { version: 1, body: "Mine" }), later(2))).rejects.toThrow(Stale);
  await sendBrief(of.marta, await formOf(of), later(3));
  await sendBrief(of.marta, await formOf(of), later(4));
  const [letter, ...more] = await letters(of.id);
  expect(more).toEqual([]);
  expect(letter).toMatchObject({
    class: "message",
    toAddress: "priya@northwind.example",
    consultantWorkspaceId: of.workspaceId,
  });
  expect(propsOf("message", letter)).toMatchObject({
    ...{ step: "brief", fromName: "Marta Lindqvist", toName: "Priya Shah", text: "Hello Priya,\n\nShorter." },
  });
  expect(propsOf("message", letter).replyTo).toMatch(/^person\d+-/);
  // Not before it has left.
  expect((await getInterviewPage(of.viewer, of.id)).briefs).toEqual([]);
  expect((await transaction(of.viewer, (tx) => tx.select().from(briefs))).length).toBe(0);
});

test("Sending stops where something is missing: a name, an address, the text or the re-reading", async () => {
  const of = await sharedWithClient();
  const whole = await formOf(of);
  await saveBrief(of.marta, whole, evening);
  const as = async (over: Record<string, unknown>) =>
    formOf(of, { ...whole, ...over, version: (await rowsOf(of))[0]!.version });
  for (const [over, field] of [
    [{ to: "typed" }, "toName"],
    [{ to: "typed", toName: "Jo" }, "toEmail"],
    [{ subject: "" }, "subject"],
    [{ body: "" }, "body"],
    [{ body: "Hello [name]," }, "body"],
    [{ reread: undefined }, "reread"],
  ] as const)
    await expect(sendBrief(of.marta, await as(over), evening)).rejects.toMatchObject({ field });
  await expect(formOf(of, { to: "typed", toName: "Jo", toEmail: "jo@a.example,b@c.example" })).rejects.toThrow();
  await expect(sendBrief(of.marta, await formOf(of, { to: `contact:${randomUUID()}` }), evening)).rejects.toThrow(
    NotFound,
  );
  expect(await letters(of.id)).toEqual([]);
});

test("An answer that was withdrawn while the brief was written stops the sending by name, and the text is kept", async () => {
  const of = await sharedWithClient();
  await saveBrief(of.marta, await formOf(of), evening);
  await debriefed(of, { audience: { ...audience, wished_said: "consultant" } }, later(5));
  const typed = await formOf(of, { body: "Typed meanwhile" });
  await expect(sendBrief(of.marta, typed, later(6))).rejects.toThrow(
    /Amara no longer shares “What they wished they had said”/,
  );
  expect((await rowsOf(of))[0]).toMatchObject({ body: "Typed meanwhile" });
  expect(await letters(of.id)).toEqual([]);
  await settleBrief(of.marta, { interviewId: of.id }, later(7));
  await sendBrief(of.marta, await formOf(of), later(8));
  expect(await letters(of.id)).toHaveLength(1);
});

const typed = (of: Of, over: Record<string, unknown>) =>
  autosaveBriefInput.parse({
    workspace: of.workspaceId,
    interviewId: of.id,
    version: 0,
    to: "typed",
    subject: "S",
    ...over,
  });

test("The brief is saved while it is typed, half an address too; two windows lose nothing, and a withdrawn answer is named at once", async () => {
  const of = await sharedWithClient();
  const madeFrom = JSON.stringify(usedBriefAnswers((await getBriefView(of.marta, of.id, evening)).sharedAnswers));
  const first = { body: "Hello", toName: "Jo", toEmail: "jo@", madeFrom };
  expect(await autosaveBrief(of.marta, typed(of, first), evening)).toEqual({ version: 1 });
  expect(await autosaveBrief(of.marta, typed(of, { body: "Hello Jo", version: 1 }), later(1))).toEqual({ version: 2 });
  await expect(autosaveBrief(of.marta, typed(of, { body: "Mine", version: 1 }), later(2))).rejects.toThrow(Stale);
  await debriefed(of, { audience: { ...audience, went_well: "me" } }, later(3));
  const { version, sentence } = await autosaveBrief(of.marta, typed(of, { body: "More", version: 2 }), later(4));
  expect(version).toBe(3);
  expect(sentence).toMatch(/Amara no longer shares “What went well”/);
  expect(await rowsOf(of)).toMatchObject([{ body: "More", toEmail: "" }]);
  expect((await verbs(of.id)).filter((verb) => verb === "brief-begun")).toHaveLength(1);
  await sendBrief(of.marta, await formOf(of), later(5)).catch(() => null);
  expect(await letters(of.id)).toEqual([]);
});

test("An answer that was withdrawn between opening the page and the first typing is always noticed", async () => {
  for (const keep of [autosaveBrief, saveBrief, sendBrief]) {
    const of = await sharedWithClient();
    const { sharedAnswers: free, start } = await getBriefView(of.marta, of.id, evening);
    const opened = await formOf(of, { madeFrom: JSON.stringify(usedBriefAnswers(free)) });
    expect(start.body).toContain("The forecast");
    await debriefed(of, { audience: { ...audience, went_well: "me" } }, later(1));
    await keep(of.marta, opened, later(2)).catch((fault: Error) => expect(fault.message).toMatch(/no longer shares/));
    expect((await getBriefView(of.marta, of.id, later(3))).lost).toMatchObject([
      { field: "went_well", how: "taken back" },
    ]);
    await expect(sendBrief(of.marta, await formOf(of), later(4))).rejects.toThrow(/no longer shares “What went well”/);
    expect(await letters(of.id)).toEqual([]);
  }
});

test("A reworded answer stops the sending too, and a fresh start uses what is shared now", async () => {
  const of = await sharedWithClient();
  await saveBrief(of.marta, await formOf(of), evening);
  await debriefed(of, { went_well: "The whole forecast" }, later(5));
  await expect(sendBrief(of.marta, await formOf(of), later(6))).rejects.toThrow(/has changed “What went well”/);
  await startBriefAgain(of.marta, { interviewId: of.id }, later(7));
  expect((await rowsOf(of))[0]?.body).toContain("The whole forecast");
  await sendBrief(of.marta, await formOf(of), later(8));
});

test("A scheduled brief whose answer is withdrawn before it is sent is cancelled, and says why", async () => {
  const of = await sharedWithClient();
  await sendBrief(of.marta, await formOf(of), evening);
  await debriefed(of, { audience: { ...audience, went_well: "consultant" } }, later(1));
  const [letter] = await letters(of.id);
  expect(letter?.endedReason).toMatch(/based on “What went well”, which the candidate has changed or no longer shares/);
  const found = await getBriefView(of.marta, of.id, later(2));
  expect(found.draft?.state).toBe("writing");
  expect(found.lost).toEqual([{ field: "went_well", interviewerId: null, how: "taken back" }]);
});

test("Consent that is withdrawn at the same moment counts before or after the sending, never in between", async () => {
  for (let round = 0; round < 4; round += 1) {
    const of = await sharedWithClient();
    await saveBrief(of.marta, await formOf(of), evening);
    const form = await formOf(of);
    await Promise.allSettled([
      debriefed(of, { audience: { ...audience, went_well: "me" } }, later(1)),
      sendBrief(of.marta, form, later(1)),
    ]);
    const waiting = (await letters(of.id)).filter((one) => one.endedAt === null);
    expect(waiting).toEqual([]);
  }
});

test("A brief that was handed to the mail server cannot be stopped, and is on the record", async () => {
  const of = await sharedWithClient();
  await sendBrief(of.marta, await formOf(of), evening);
  const [letter] = await letters(of.id);
  await letterBecomes(letter!.id, { dispatchingAt: later(1) });
  await expect(cancelBriefSending(of.marta, { interviewId: of.id }, later(1))).rejects.toThrow(/already been sent/);
  await debriefed(of, { audience: {} }, later(2));
  expect((await letters(of.id))[0]?.endedAt).toBeNull();
  expect(await verbs(of.id)).toContain("brief-queued");
});

test("Nobody else can write the brief: no colleague, no other agency, no candidate", async () => {
  const [of, other] = [await sharedWithClient(), await pennant()];
  const form = await formOf(of);
  for (const viewer of [of.joel, other.marta]) {
    await expect(getBriefView(viewer, of.id, evening)).rejects.toThrow(NotFound);
    for (const act of [saveBrief, sendBrief]) await expect(act(viewer, form, evening)).rejects.toThrow(NotFound);
    for (const act of [cancelBriefSending, settleBrief, startBriefAgain])
      await expect(act(viewer, { interviewId: of.id }, evening)).rejects.toThrow(NotFound);
  }
  await saveBrief({ ...of.joel, editAccess: "all" }, form, evening);
  await expect(sendBrief(of.marta, { ...form, version: 1, reread: undefined }, later(1))).rejects.toThrow(Refused);
  const seen = await transaction(of.viewer, (tx) => tx.select().from(outbox).where(eq(outbox.interviewId, of.id)));
  expect(seen).toEqual([]);
});
