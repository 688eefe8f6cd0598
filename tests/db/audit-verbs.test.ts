import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { auditEventLabel, consultantChangeVerbs } from "@/lib/record/audit/rules";
import type { AuditEvent } from "@/lib/record/audit/rules/verbs";
import { databaseOfOlderVersion } from "../setup/older-version";

const { db, migrateAll, migrateUpTo } = await databaseOfOlderVersion("verbs");
const keysMigration = "what_was_done_is_a_key_in_history";

/** All that was ever written before there were keys, as it stood in the database. */
const oldVerbs = `
interview added
interview edited
interview moved
interview cancelled
interview restored
interview closed
interview reopened
interview handed over
interview taken over from the candidate
consultant changed
consultant called
consultant asked to follow up here
question to the consultant taken back
declined to follow up here
interview goes on elsewhere
staying in touch
no longer in touch
started from today
start from today undone
step done
step waived
step unlocked
step snoozed
step chosen
step not chosen
step undone
note for the agency only
client asked
candidate told where things stand
promise logged
answer logged
outcome logged
feedback logged
answer corrected
answer undone
promise undone
feedback undone
debrief saved
debrief edited
debrief shared
debrief read
debrief to be read again
debrief answer taken back from the consultant
debrief answer released to the client
debrief answer no longer released to the client
concern handed over
concern taken back
concern raised
what came of the concern
task done
task reopened
lesson written
lesson edited
lesson removed
lessons kept
client feedback received
client feedback corrected
client’s answer not added
feedback released
feedback released anew
feedback kept back
feedback taken back after it was read
feedback taken back before it was read
feedback read
client asked by link
client asked by link again
client’s link made, no e-mail sent
client’s link revoked
draft begun
draft begun again
draft given to be read
draft taken back
draft commented on
comment dealt with
comment opened again
draft approved
draft returned
friend asked to read
friend’s link taken back
way to the client opened
way to the client closed
address added
note scheduled
note queued
note sent
note sent by its writer
note called back
note to be passed on
note being passed on
note passed on
note refused
note unsure
note given up
note stopped
brief begun
brief begun again
brief queued
brief sent
brief not sent
brief called back
brief put right
candidate added
candidate edited
candidate handed over
candidate joined
candidate left
client added
client edited
client renamed
contact rule changed
contact added
contact edited
contact ended
role added
role edited
role filled
role opened again
agency made
agency changed
plan settings changed
joined
role changed
member removed
member left
invitation sent
invitation taken back
invitation declined
invitation accepted
address changed
scheduled message called back
scheduled messages called back
not so: client asked
not so: candidate told where things stand
`
  .trim()
  .split("\n");

/** Words that history has in place of these by now. */
const reworded: Record<string, string> = {
  "brief called back": "Sending of the brief cancelled",
  "brief queued": "Brief being sent",
  "debrief answer no longer released to the client": "Debrief answer no longer shared with the client",
  "debrief answer released to the client": "Debrief answer shared with the client",
  "feedback kept back": "Feedback kept private",
  "feedback released": "Feedback shared",
  "feedback released anew": "Feedback shared again",
  "note called back": "Sending of the note cancelled",
  "note queued": "Note being sent",
  "scheduled message called back": "Scheduled message cancelled",
  "scheduled messages called back": "Scheduled messages cancelled",
  "what came of the concern": "Result of the concern",
};

/** Written by a version before all of these. */
const unknownVerb = "task not done after all";

test("Rows from before there were keys have one each, and read as it is worded now; the words that no key stands for stay", async () => {
  await migrateUpTo("before", keysMigration);
  const rows = [...oldVerbs, unknownVerb].map((verb) => ({ id: randomUUID(), verb }));
  for (const { id, verb } of rows)
    await db`insert into history (id, workspace_id, at, "as", verb, detail)
      values (${id}, ${randomUUID()}, now(), 'system', ${verb}, ${db.json({ what: "the rest of it" })})`;
  await migrateUpTo("with", keysMigration);
  const found = await db<(AuditEvent & { id: string })[]>`select id, verb, detail from history`;
  const byId = new Map(found.map((row) => [row.id, row]));
  const labels = rows.map(({ id }) => auditEventLabel(byId.get(id)!, new Map(), String));
  const wordsNow = (verb: string) => reworded[verb] ?? `${verb.charAt(0).toUpperCase()}${verb.slice(1)}`;
  expect(labels).toEqual(rows.map(({ verb }) => `${wordsNow(verb)}: the rest of it`));
  expect(found.filter(({ verb }) => !/^[a-z]+(?:-[a-z]+)*$/.test(verb))).toEqual([]);
  expect(found.filter(({ verb }) => verb === "as-written").map(({ detail }) => detail.words)).toEqual([unknownVerb]);
  // A later migration renames tables and columns, and every row stays.
  await migrateAll();
  expect((await db`select id from audit_events`).map((row) => row.id).sort()).toEqual([...byId.keys()].sort());
});

test("The index of those who looked after an interview before holds the verbs that are asked for", async () => {
  await migrateAll();
  const [index] = await db<{ definition: string }[]>`
    select indexdef as definition from pg_indexes where indexname like '%_handed_over'`;
  const keys = [...index!.definition.matchAll(/'([^']*)'/g)].map(([, key]) => key);
  expect(keys.sort()).toEqual(Object.values(consultantChangeVerbs).sort());
});
