import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { NotFound } from "@/lib/errors";
import { importCandidates } from "@/lib/people/candidates/commands/import";
import { importClients } from "@/lib/people/clients/commands/import";
import { createAgency } from "@/lib/people/workspaces/commands/agency";
import { packCsv } from "@/lib/platform/csv/input";
import type { Viewer } from "@/lib/viewer";
import type { Call, Caller } from "../rights/call";
import { calls } from "../rights/calls";
import { everythingOf } from "../rights/everything";
import type { Ids } from "../rights/ids";
import { type World, world } from "../rights/world";
import { called, callersOf, viewersOf } from "./rights-called";
import { db } from "./rights-setup";

/** Every table that has an id, and whether it says of which workspace a row is. */
const tables = await db<{ name: string; tenant: boolean }[]>`
  select c.table_name as name, exists (select from information_schema.columns t where t.table_schema = 'public'
    and t.table_name = c.table_name and t.column_name = 'workspace_id') as tenant
  from information_schema.columns c where c.table_schema = 'public' and c.column_name = 'id' order by 1`;
const tenants = tables.filter(({ tenant }) => tenant).map(({ name }) => name);

const there = await world("Quillfeather");
/** One row of each table, of the first agency. */
const taken = new Map<string, string>();
for (const name of tenants) {
  const [row] = await db`select id from ${db(name)} where workspace_id = ${there.ids.workspace} order by id limit 1`;
  if (row) taken.set(name, row.id as string);
}

test("Every table that has an id has a unique index on the id alone: no two rows share one, whichever workspaces they are in", async () => {
  const alone = await db<{ name: string }[]>`
    select c.relname as name from pg_index i join pg_class c on c.oid = i.indrelid
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'id'
    where c.relnamespace = 'public'::regnamespace and i.indisunique and i.indnkeyatts = 1 and i.indkey[0] = a.attnum and i.indpred is null`;
  expect(tables.length).toBeGreaterThan(25);
  expect(tables.map(({ name }) => name).filter((name) => !alone.some((one) => one.name === name))).toEqual([]);
});

test("A row of a second workspace can use no id that exists in the first, in any table", async () => {
  const here = await world("Brightwater");
  const came: string[] = [];
  for (const [table, id] of taken) {
    const [mine] = await db`select id from ${db(table)} where workspace_id = ${here.ids.workspace} limit 1`;
    const answer = await db`update ${db(table)} set id = ${id} where id = ${mine!.id}`.catch(
      (fault: { code: string; constraint_name: string }) => `${fault.code} ${fault.constraint_name}`,
    );
    if (answer !== `23505 ${table}_id` && answer !== `23505 ${table}_pkey`) came.push(`${table}: ${answer}`);
  }
  expect(came).toEqual([]);
  expect(taken.size).toBeGreaterThan(20);
});

/** `call` with the place numbered `at` of the ids that its form makes given as `id`; the other places stay what they were at first. */
function withId(call: Call, at: number, id: string, others: string[]): Call {
  let place = -1;
  const text = JSON.stringify(call.args).replace(/:new/g, () => {
    place += 1;
    const other = others[place] ?? randomUUID();
    others[place] = other;
    return place === at ? id : other;
  });
  return { ...call, args: JSON.parse(text) };
}

/** Whoever may press it in their own workspace. */
const callerOf = (name: string, call: Call) =>
  callersOf(name).find((caller) => call.who[caller] === "yes" && caller !== "other" && caller !== "elsewhere");

const press = (name: string, call: Call, caller: Caller, of: World) =>
  called(name, call, viewersOf(of, there)[caller] as Viewer, of, new Date());

/** Where an agency's form names what is there, another agency's is named in its place: one place after the other. */
test("Another agency's id, anywhere in a form, finds nothing and changes nothing there", async () => {
  const before = await everythingOf(there.ids);
  const here = await world("Brightwater");
  const wrong: string[] = [];
  let tries = 0;
  for (const [name, call] of Object.entries(calls)) {
    const caller = callerOf(name, call);
    const text = JSON.stringify(call.args);
    for (const place of caller ? text.matchAll(/:([a-zA-Z]+)/g) : []) {
      const id = there.ids[place[1] as keyof Ids];
      if (!id) continue;
      tries += 1;
      const args = JSON.parse(text.slice(0, place.index) + id + text.slice(place.index + place[0].length));
      const { answer, told, whole = "" } = await press(name, { ...call, args }, caller!, here);
      if (answer === "fault" || answer === "denied") wrong.push(`${name} ${place[0]}: ${answer}, ${told}`);
      if (`${told}${whole}`.includes("Quillfeather")) wrong.push(`${name} ${place[0]} reads it: ${told}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(tries).toBeGreaterThan(100);
  expect(await everythingOf(there.ids)).toBe(before);
}, 120_000);

async function bearing(id: string): Promise<{ table: string; workspace: string }[]> {
  const found: { table: string; workspace: string }[] = [];
  for (const table of tenants)
    for (const row of await db`select workspace_id from ${db(table)} where id = ${id}`)
      found.push({ table, workspace: row.workspace_id as string });
  return found;
}

async function countsOf({ workspace }: Ids) {
  const counts: Record<string, number> = {};
  for (const table of tenants)
    counts[table] = (await db`select from ${db(table)} where workspace_id = ${workspace}`).count;
  return counts;
}

/** Every place in a form that names a new row, and the tables that then have that id. */
const made: Record<string, string[]> = {
  "record/answers/commands/log#logAnswer 0": ["feedback"],
  "record/answers/commands/log#logAnswer with a day 0": ["answers", "promises"],
  "people/candidates/commands/add#addCandidate 0": ["candidates"],
  "record/client-feedback/commands/links#askByLink 0": ["feedback_links"],
  "record/client-feedback/commands/log#logClientFeedback 0": ["client_feedback"],
  "record/client-feedback/commands/share#shareFeedback 0": ["feedback"],
  "people/clients/commands/add#addClient 0": ["clients"],
  "people/clients/commands/contacts#saveContact of somebody new 0": ["client_contacts"],
  "record/debriefs/commands/save#saveDebrief 0": ["interviewers"],
  "record/debriefs/commands/save#saveDebrief 1": ["tasks"],
  "mail/draft-reviews/commands/friends#askFriend 0": ["friend_reviews"],
  "record/interviews/commands/add#addInterview 0": ["interviews"],
  "record/interviews/commands/add-for-candidate#addInterviewForCandidate 0": ["interviews"],
  "people/invitations/commands/invite#sendInvitation 0": ["invitations"],
  "people/invitations/commands/invite#resendInvitation 0": ["invitations"],
  "record/lessons/commands#addLesson 0": ["lessons"],
  "record/notes/commands#addNote on a candidate 0": ["notes"],
  "record/notes/commands#addNote on a client 0": ["notes"],
  "record/notes/commands#addNote on an interview 0": ["notes"],
  "record/updates/commands#logUpdate 0": ["answers", "feedback"],
  "people/positions/commands#addPosition 0": ["positions"],
  "mail/templates/commands/house#copyHouseTemplate 0": ["templates"],
  "mail/templates/commands/house#saveHouseTemplate of a new one 0": ["templates"],
  "mail/templates/commands/own#copyOwnTemplate 0": ["templates"],
  "mail/templates/commands/own#saveOwnTemplate of a new one 0": ["templates"],
};

/** What else is new in a form: a press, an import (whose rows have ids of their own), a part of a name, somebody who is not there. */
const noRecord = [
  ...[
    "people/accounts/commands/sessions#endOtherSessions 0",
    "people/accounts/commands/sessions#signOutSession 0",
    "mail/briefs/commands#autosaveBrief 0",
    "mail/briefs/commands#saveBrief 0",
  ],
  ...["mail/briefs/commands#sendBrief 0", "people/candidates/commands/hand-over#handOverCandidate 0"],
  ...["people/candidates/commands/import#importCandidates 0", "people/clients/commands/add#addClient 1"],
  "record/client-feedback/commands/links#renewLink 0",
  // Each invitation in the list has its own id.
  "people/invitations/commands/invite-several#inviteSeveral 0",
  ...["people/clients/commands/import#importClients 0", "mail/draft-reviews/commands/pass-on#passOnDraft 0"],
  // Their contact has no address, so nobody is asked. A link of its own is among the tables above.
  "planning/selection/commands#actOnSelection to ask clients 0",
  // Theirs has accepted already, so nothing is sent.
  "people/invitations/commands/invite#sendInvitation of a candidate 0",
  ...["mail/messages/commands/sent-myself#markSentMyself 0", "mail/messages/commands/send#sendMessage 0"],
  ...["people/workspaces/commands/members#leaveAgency 0", "people/workspaces/commands/members#removeMember 0"],
];

const places = Object.entries(calls).flatMap(([name, call]) =>
  (JSON.stringify(call.args).match(/:new/g) ?? []).map((_, at) => ({ name, call, at, place: `${name} ${at}` })),
);

test("An id from a form that another workspace already uses is answered as unknown, and that row is neither read, blocked nor changed", async () => {
  const before = await everythingOf(there.ids);
  const [wrong, found]: [string[], Record<string, string[]>] = [[], {}];
  for (const { name, call, at, place } of places) {
    const caller = callerOf(name, call);
    expect(caller, `${name}: nobody may press it in their own workspace`).toBeDefined();
    const [of, id, others] = [await world("Brightwater"), randomUUID(), []];
    const once = () => press(name, withId(call, at, id, others), caller!, of);
    const first = await once();
    const added = await bearing(id);
    found[place] = added.map(({ table }) => table).sort();
    if (added.length === 0) continue;
    const counts = await countsOf(of.ids);
    const again = await once();
    if (!["yes", "empty"].includes(first.answer)) wrong.push(`${place}: ${first.answer}, ${first.told}`);
    // A debrief that was saved since its form was opened shows both versions.
    if (!["yes", "empty", "refused"].includes(again.answer))
      wrong.push(`${place} again: ${again.answer}, ${again.told}`);
    expect(await countsOf(of.ids), `${place}, pressed twice, adds once`).toEqual(counts);
    for (const { table } of added) {
      const [fresh, twin] = [await world("Brightwater"), taken.get(table)!];
      const { answer, told, whole = "" } = await press(name, withId(call, at, twin, []), caller!, fresh);
      if (answer !== "404") wrong.push(`${place} with an id of ${table}: ${answer}, ${told}`);
      if (`${told}${whole}`.includes("Quillfeather")) wrong.push(`${place} with an id of ${table} reads it`);
      if ((await bearing(twin)).some(({ workspace }) => workspace === fresh.ids.workspace))
        wrong.push(`${place} takes an id of ${table}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(found).toEqual({ ...made, ...Object.fromEntries(noRecord.map((place) => [place, []])) });
  expect(await everythingOf(there.ids)).toBe(before);
}, 240_000);

test("An agency can use no id of another's, and the same file under the same import is imported by each", async () => {
  const before = await everythingOf(there.ids);
  const [one, other] = [await world("Brightwater"), await world("Brightwater")];
  await expect(createAgency(one.own.userId, { id: there.ids.workspace, name: "Twin" }, new Date())).rejects.toThrow(
    NotFound,
  );
  const people = { id: randomUUID(), packed: packCsv("Name,E-mail\nForged,forged@example.com") };
  const firms = { id: randomUUID(), packed: packCsv("Client,Rule,Role,Contact\nForged,direct,Analyst,Jo Reed") };
  for (const { inCharge } of [one, other]) {
    expect(await importCandidates(inCharge, people, new Date())).toEqual({ added: 1, updated: 0 });
    expect(await importClients(inCharge, firms, new Date())).toMatchObject({ clients: 1, roles: 1, contacts: 1 });
  }
  expect(await everythingOf(there.ids)).toBe(before);
});
