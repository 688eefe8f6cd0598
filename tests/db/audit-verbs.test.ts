import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { capitalise } from "@/lib/platform/text/rules";
import { auditEventLabel, consultantChangeVerbs } from "@/lib/record/audit/rules";
import type { AuditEvent } from "@/lib/record/audit/rules/verbs";
import { databaseOfOlderVersion } from "../setup/older-version";

const { db, migrateAll, migrateUpTo } = await databaseOfOlderVersion("verbs");
const keysMigration = "what_was_done_is_a_key_in_history";

/** All that was ever written before there were keys, as it was in the database; after ">", the words that history has in its place by now. */
const oldVerbs = `
interview added
interview edited
interview moved
interview cancelled
interview restored
interview closed
interview reopened
interview handed over > Consultant changed
interview taken over from the candidate > Interview moved from the candidate’s own account
consultant changed
consultant called > Call to the consultant added
consultant asked to follow up here > Consultant invited
question to the consultant taken back > Invitation to the consultant cancelled
declined to follow up here > Consultant declined the invitation
interview goes on elsewhere > Interview continues with the agency
staying in touch > Marked as in touch
no longer in touch > Marked as no longer in touch
started from today
start from today undone
step done
step waived > Step skipped
step unlocked > Step opened early
step snoozed
step chosen > Step added
step not chosen > Step removed
step undone > Change to a step undone
note for the agency only
client asked > Client asked for an answer
candidate told where things stand > Candidate updated
promise logged > Date added
answer logged > Answer added
outcome logged > Outcome added
feedback logged > Feedback added
answer corrected
answer undone
promise undone > Date undone
feedback undone
debrief saved
debrief edited
debrief shared
debrief read
debrief to be read again > Debrief marked as unread
debrief answer taken back from the consultant > Debrief answer no longer shared with the consultant
debrief answer released to the client > Debrief answer may be shared with the client
debrief answer no longer released to the client > Debrief answer may no longer be shared with the client
concern handed over > Consultant asked to raise a concern
concern taken back > Request to raise a concern cancelled
concern raised
what came of the concern > Client’s answer to the concern added
task done
task reopened > Task marked as not done
lesson written > Lesson added
lesson edited
lesson removed > Lesson deleted
lessons kept > Lessons kept as they are
client feedback received
client feedback corrected
client’s answer not added
feedback released > Feedback shared
feedback released anew > Feedback shared again
feedback kept back > Feedback kept private
feedback taken back after it was read > Feedback no longer shared after it was read
feedback taken back before it was read > Feedback no longer shared before it was read
feedback read
client asked by link > Client asked for feedback by link
client asked by link again > Client asked for feedback by link again
client’s link made, no e-mail sent > Feedback link created, no e-mail sent
client’s link revoked > Feedback link cancelled
draft begun > Draft started
draft begun again > Draft started again
draft given to be read > Draft sent for review
draft taken back > Review cancelled
draft commented on > Comment added to a draft
comment dealt with > Comment marked as done
comment opened again > Comment reopened
draft approved
draft returned
friend asked to read > Friend asked to review a draft
friend’s link taken back > Friend’s link cancelled
way to the client opened > Candidate allowed to write to the client
way to the client closed > Candidate no longer allowed to write to the client
address added > E-mail address added
note scheduled > Message scheduled
note queued > Message being sent
note sent > Message sent
note sent by its writer > Message marked as sent
note called back > Sending of the message cancelled
note to be passed on > Message scheduled by the consultant
note being passed on > Message being sent by the consultant
note passed on > Message sent by the consultant
note refused > Message not delivered
note unsure > Message may not have arrived
note given up > Message not sent: the mail server could not be reached
note stopped > Message not sent: the interview was cancelled
brief begun > Brief started
brief begun again > Brief started again
brief queued > Brief being sent
brief sent
brief not sent
brief called back > Sending of the brief cancelled
brief put right > Brief corrected
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
contact ended > Contact removed
role added
role edited
role filled
role opened again > Role reopened
agency made > Agency created
agency changed > Agency edited
plan settings changed > Timing changed
joined
role changed > Access changed
member removed
member left
invitation sent
invitation taken back > Invitation cancelled
invitation declined
invitation accepted
address changed
scheduled message called back > Scheduled message cancelled
scheduled messages called back > Scheduled messages cancelled
not so: client asked > Undone: client asked for an answer
not so: candidate told where things stand > Undone: candidate updated
`
  .trim()
  .split("\n")
  .map((line) => line.split(" > ") as [string, string?]);

/** Written by a version before all of these. */
const unknownVerb: [string] = ["task not done after all"];

test("Rows from before there were keys have one each, and read as it is worded now; the words that no key stands for stay", async () => {
  await migrateUpTo("before", keysMigration);
  const rows = [...oldVerbs, unknownVerb].map(([verb, now]) => ({ id: randomUUID(), verb, now }));
  for (const { id, verb } of rows)
    await db`insert into history (id, workspace_id, at, "as", verb, detail)
      values (${id}, ${randomUUID()}, now(), 'system', ${verb}, ${db.json({ what: "the rest of it" })})`;
  await migrateUpTo("with", keysMigration);
  const found = await db<(AuditEvent & { id: string })[]>`select id, verb, detail from history`;
  const byId = new Map(found.map((row) => [row.id, row]));
  const labels = rows.map(({ id }) => auditEventLabel(byId.get(id)!, new Map(), String));
  expect(labels).toEqual(rows.map(({ verb, now = capitalise(verb) }) => `${now}: the rest of it`));
  expect(found.filter(({ verb }) => !/^[a-z]+(?:-[a-z]+)*$/.test(verb))).toEqual([]);
  expect(found.filter(({ verb }) => verb === "as-written").map(({ detail }) => detail.words)).toEqual(unknownVerb);
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
