import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import postgres from "postgres";
import { expect, test } from "vitest";
import { readBatch, transaction } from "@/db/client";
import { concerns, debriefDrafts, debriefEntries, debriefs } from "@/db/schema/debriefs";
import { NotFound } from "@/lib/errors";
import { saveDebriefDraft } from "@/lib/record/debriefs/commands/draft";
import { saveDebriefInput } from "@/lib/record/debriefs/input";
import { getDebrief } from "@/lib/record/debriefs/queries";
import { debriefAsText } from "@/lib/record/debriefs/rules/debrief-text";
import { type Consultant, system, type Viewer } from "@/lib/viewer";
import { after, memberOf } from "../factories";
import { superuserUrl } from "../setup/database";
import { debriefer, factsAbout, saved, told } from "./debriefs-setup";

const bodies = async (viewer: Viewer, id: string) =>
  (await getDebrief(viewer, id)).entries.map((entry) => entry.body).sort();

/** What the database itself lets this viewer read, whatever a query might ask. */
const rawly = (viewer: Viewer) =>
  readBatch(viewer, (tx) => [
    tx.select().from(debriefs),
    tx.select().from(debriefEntries),
    tx.select().from(debriefDrafts),
  ]);

const whole = { fell_short: "SQL", concerns: "The travel", private: "They were rude", raise: "yes" };

test("R12 R14 One press saves the debrief, shares it and records that the consultant was told", async () => {
  const { viewer, id, marta } = await debriefer("inside");
  expect(await saved(viewer, id, { ...whole, share: "yes" })).toMatchObject({ shared: "inside" });
  expect((await factsAbout(id)).map(({ step, how }) => [step, how]).sort()).toEqual([
    ["debrief", null],
    ["tell-consultant", "debrief"],
  ]);
  expect(await bodies(marta, id)).toEqual(["SQL", "The case study.", "The travel"]);
  expect(await told(id)).toEqual(["interview-added", "concern-handed-over", "debrief-saved", "debrief-shared"]);
});

test("Before it is shared, a consultant reads no answer, by query or by SQL", async () => {
  const { viewer, id, marta } = await debriefer("inside");
  await saveDebriefDraft(viewer, { id, version: 0, formValues: { private: "Half a thought" } }, after);
  await saved(viewer, id, { version: 1, ...whole });
  await saveDebriefDraft(viewer, { id, version: 2, formValues: { private: "Another" } }, after);
  expect(await bodies(marta, id)).toEqual([]);
  expect(await getDebrief(marta, id)).toMatchObject({ debrief: null, draft: null, concern: null });
  expect(await rawly(marta)).toEqual([[], [], []]);
  expect((await factsAbout(id)).map(({ step }) => step)).toEqual(["debrief"]);
});

test("The readers are chosen answer by answer, and private notes have no other reader", async () => {
  const { viewer, id, marta, priya } = await debriefer("inside");
  const person = {
    talked_about: "Churn",
    caught_interest: "Forecasts",
    audience_talked_about: "me",
    audience_caught_interest: "client",
  };
  await saved(viewer, id, {
    ...whole,
    share: "yes",
    audience: { fell_short: "me", went_well: "client", private: "client" },
    people: { [priya.id]: person },
  });
  expect(await bodies(marta, id)).toEqual(["Forecasts", "The case study.", "The travel"]);
  const [, seen] = await rawly(marta);
  expect(seen.map(({ field, clientSharedAt }) => [field, clientSharedAt !== null]).sort()).toEqual([
    ["caught_interest", true],
    ["concerns", false],
    ["went_well", true],
  ]);
});

test("By default nothing is shared with the client, least of all a concern that was not raised", async () => {
  const { viewer, id } = await debriefer("inside");
  await saved(viewer, id, { ...whole, share: "yes" });
  const { entries } = await getDebrief(viewer, id);
  expect(entries.filter((entry) => entry.clientSharedAt)).toEqual([]);
  expect(
    entries
      .filter((entry) => entry.sharedAt)
      .map((entry) => entry.field)
      .sort(),
  ).toEqual(["concerns", "fell_short", "went_well"]);
});

test("Sharing with the consultant or with the client can be withdrawn later, and history says so", async () => {
  const { viewer, id, marta } = await debriefer("inside");
  await saved(viewer, id, {
    fell_short: "SQL",
    share: "yes",
    audience: { went_well: "client", fell_short: "consultant" },
  });
  await saved(viewer, id, { version: 1, fell_short: "SQL", audience: { went_well: "consultant", fell_short: "me" } });
  const { entries, debrief } = await getDebrief(marta, id);
  expect(entries.map(({ body, clientSharedAt }) => [body, clientSharedAt])).toEqual([["The case study.", null]]);
  expect(debrief?.sharedAt).toEqual(after);
  expect(await told(id)).toEqual([
    "interview-added",
    "debrief-answer-client-shared",
    "debrief-saved",
    "debrief-shared",
    "debrief-answer-unshared",
    "debrief-answer-client-unshared",
    "debrief-edited",
  ]);
});

test("After sharing, additions are shared as their writer chose; changed words need to be shared with the client anew", async () => {
  const { viewer, id, marta } = await debriefer("inside");
  await saved(viewer, id, { share: "yes", audience: { went_well: "client" } });
  const later = new Date(after.getTime() + 3_600_000);
  await saved(
    viewer,
    id,
    { version: 1, went_well: "The plan.", fell_short: "SQL", audience: { went_well: "client" } },
    later,
  );
  const { entries } = await getDebrief(marta, id);
  expect(entries.find((entry) => entry.field === "went_well")).toMatchObject({
    sharedAt: after,
    clientSharedAt: later,
  });
  expect(entries.find((entry) => entry.field === "fell_short")).toMatchObject({
    sharedAt: later,
    clientSharedAt: null,
  });
});

test("R15 R17 A concern is handed to the consultant once they can read it, and can be withdrawn until it was raised", async () => {
  const { viewer, id, marta } = await debriefer("inside");
  await saved(viewer, id, whole);
  expect((await getDebrief(marta, id)).concern).toBeNull();
  await saved(viewer, id, { version: 1, ...whole, share: "yes" });
  expect((await getDebrief(marta, id)).concern).toMatchObject({ requestedAt: after, raisedAt: null });
  await saved(viewer, id, { version: 2, concerns: "The travel" });
  expect((await getDebrief(marta, id)).concern).toBeNull();
  await saved(viewer, id, { version: 3, ...whole });
  await transaction(marta, (tx) =>
    tx.update(concerns).set({ raisedAt: after, result: "Two days a week." }).where(eq(concerns.interviewId, id)),
  );
  await saved(viewer, id, { version: 4, concerns: "The travel" });
  expect((await getDebrief(viewer, id)).concern).toMatchObject({ result: "Two days a week." });
});

test("R15 A private concern cannot be handed over, and neither can one without a consultant in between", async () => {
  const parsed = saveDebriefInput.safeParse({ id: randomUUID(), version: 0, ...whole, audience: { concerns: "me" } });
  expect(parsed.error?.issues[0]).toMatchObject({
    path: ["audience.concerns"],
    message: "Your consultant can raise a concern only if they can read it.",
  });
  const direct = await debriefer();
  await expect(saved(direct.viewer, direct.id, whole)).rejects.toMatchObject({ field: "raise" });
});

test("R14 A consultant without an account gets an e-mail with what they may read, and no private note", async () => {
  const { viewer, id, priya } = await debriefer("by name");
  const people = { [priya.id]: { talked_about: "Churn", audience_talked_about: "consultant" } };
  const answers = { ...whole, wanted: "yes", audience: { fell_short: "me" }, people, share: "yes" };
  expect(await saved(viewer, id, answers)).toMatchObject({ shared: "letter" });
  const found = await getDebrief(viewer, id);
  expect(found.debrief?.sharedAt).toBeNull();
  expect(found.concern).toMatchObject({ requestedAt: after });
  expect((await factsAbout(id)).map(({ step }) => step)).toEqual(["debrief"]);
  const letter = debriefAsText({ entries: found.entries, people: found.people, wanted: "yes" });
  expect(letter).toBe(
    "What Priya Shah and I talked about\nChurn\n\nWhat went well\nThe case study.\n\nConcerns I did not raise\nThe travel\n\nI want this job.",
  );
});

test("The debrief of a direct interview is private, whatever the form says", async () => {
  const { viewer, id, workspaceId } = await debriefer();
  expect(await saved(viewer, id, { share: "yes", audience: { went_well: "client" } })).toMatchObject({ shared: null });
  expect((await rawly(memberOf(workspaceId)))[1]).toEqual([]);
});

test("A consultant of another agency finds nothing at all", async () => {
  const { viewer, id } = await debriefer("inside");
  await saved(viewer, id, { ...whole, share: "yes" });
  const elsewhere: Consultant = memberOf((await debriefer()).workspaceId);
  await expect(getDebrief(elsewhere, id)).rejects.toBeInstanceOf(NotFound);
  expect((await rawly(elsewhere))[1]).toEqual([]);
});

test("A consultant cannot write into a debrief, even without our own commands", async () => {
  const { viewer, id, marta } = await debriefer("inside");
  await saved(viewer, id, { ...whole, share: "yes" });
  const rewriting = transaction(marta, (tx) =>
    tx.update(debriefEntries).set({ body: "Rewritten" }).where(eq(debriefEntries.interviewId, id)),
  );
  await expect(rewriting).rejects.toMatchObject({ cause: { code: "42501" } });
  const removed = await transaction(marta, (tx) =>
    tx.delete(debriefEntries).where(eq(debriefEntries.interviewId, id)).returning({ id: debriefEntries.id }),
  );
  expect(removed).toEqual([]);
});

test("The database refuses to share a private note, or to pass on an answer that is not shared, for every viewer", async () => {
  const { viewer, id } = await debriefer("inside");
  await saved(viewer, id, { ...whole, share: "yes" });
  const set = (field: string, values: object) =>
    transaction(system, (tx) =>
      tx.update(debriefEntries).set(values).where(sql`interview_id = ${id}::uuid and field = ${field}`),
    );
  await expect(set("private", { audience: "consultant", sharedAt: after })).rejects.toMatchObject({
    cause: { constraint_name: "private_stays_private" },
  });
  await expect(set("concerns", { audience: "client", sharedAt: null, clientSharedAt: after })).rejects.toMatchObject({
    cause: { constraint_name: "released_is_shared" },
  });
  await expect(set("concerns", { clientSharedAt: after })).rejects.toMatchObject({
    cause: { constraint_name: "as_meant" },
  });
});

test("Drafts and entries are under forced row-level security, and drafts have no policy for consultants", async () => {
  const sqlAsOwner = postgres(superuserUrl, { max: 1, onnotice: () => {} });
  const forced = await sqlAsOwner`select relname from pg_class
    where relname in ('debriefs', 'debrief_entries', 'debrief_drafts', 'lessons') and relforcerowsecurity order by 1`;
  const policies = await sqlAsOwner`select roles::text from pg_policies where tablename = 'debrief_drafts' order by 1`;
  await sqlAsOwner.end();
  expect(forced.map((row) => row.relname)).toEqual(["debrief_drafts", "debrief_entries", "debriefs", "lessons"]);
  expect(policies.map((row) => row.roles)).toEqual(["{ft_candidate}", "{ft_system}"]);
});
