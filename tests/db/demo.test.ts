import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { readBatch } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { listCandidates } from "@/lib/people/candidates/queries/list";
import { interviewStatusLabel } from "@/lib/planning/outcomes/rules";
import { listTodayInterviews } from "@/lib/planning/today/queries";
import { todayLists } from "@/lib/planning/today/rules/today";
import { demoPeople, seedDemo } from "@/lib/platform/demo/commands/seed";
import { listClientFeedback } from "@/lib/record/client-feedback/queries/list";
import { listInterviews } from "@/lib/record/interviews/queries";
import { type Consultant, system } from "@/lib/viewer";
import { superuserUrl } from "../setup/database";

const db = postgres(superuserUrl, { max: 1, onnotice: () => {} });
afterAll(() => db.end());

/** A Saturday morning, the first working day of a year, a Monday just after midnight in summer time, the nights after Easter and Christmas. */
test.each([
  ...["2026-11-28T08:00:00Z", "2027-01-04T09:00:00Z", "2026-07-12T23:20:00Z", "2027-03-30T02:10:00Z"],
  ...["2026-12-29T04:30:00Z", "2026-11-25T23:50:00Z"],
])(
  "The demo can be made on any day and at any hour, and is complete: %s",
  async (now) => {
    await db`truncate users, workspaces, limits, outbox cascade`;
    await seedDemo(new Date(now));
    const [{ n }] = (await db`select count(*)::int as n from interviews`) as unknown as [{ n: number }];
    expect(n).toBe(9 + 10 + 22 + 1);
    const [shown] = await db`select
      (select count(*)::int from invitations where accepted_at is null and revoked_at is null and expires_at > ${now}) as invitations,
      (select count(*)::int from handovers where accepted_at is null and expires_at > ${now}) as handovers,
      (select count(*)::int from feedback_links where expires_at > ${now}) as links,
      (select count(*)::int from client_feedback where link_id is not null and submitted_at is not null) as by_link,
      (select array_agg((sent_at is not null)::text order by sent_at) from briefs) as briefs,
      (select count(*)::int from concerns where raised_at is not null and result <> '') as raised,
      (select count(*)::int from concerns where raised_at is null) as to_raise,
      (select count(*)::int from messages where review_requested_at is not null and approved_at is null and returned_at is null) as to_read,
      (select count(*)::int from messages where returned_at is not null) as returned,
      (select count(*)::int from draft_comments) as comments,
      (select count(*)::int from audit_events where verb = 'candidate-handed-over') as handed_over`;
    expect(shown).toEqual({
      ...{ invitations: 2, handovers: 1, links: 2, by_link: 1, briefs: ["true", "false"], raised: 1, to_raise: 1 },
      ...{ to_read: 1, returned: 1, comments: 1, handed_over: 1 },
    });
    const [ahead] = await db`select
      (select count(*)::int from audit_events where at > ${now}) as history,
      (select count(*)::int from step_events where at > ${now}) as facts,
      (select count(*)::int from client_feedback where given_at > ${now}) as said`;
    expect(ahead).toEqual({ history: 0, facts: 0, said: 0 });
    // What is still to leave goes to nobody who exists, and is not so old that it would be given up.
    const letters = await db`select class, to_address as "to", due_at as due from outbox
      where sent_at is null and ended_at is null`;
    expect(letters.map((one) => one.class).sort()).toEqual([...Array(5).fill("invitation"), "news"]);
    for (const { to, due } of letters) {
      expect(to).toMatch(/@(?:[a-z]+\.example|example\.com)$/);
      expect(Date.parse(now) - Date.parse(due)).toBeLessThan(48 * 3_600_000);
    }
    await db`truncate users, workspaces, limits, outbox cascade`;
  },
  60_000,
);

test("the demo can be written for any day and shows something to do, something to wait for and something to come", async () => {
  const now = new Date("2026-11-24T15:00:00Z");
  await seedDemo(now);
  await seedDemo(now);
  const [people] = await readBatch(system, (tx) => [tx.select().from(users)]);
  const known = people.map((one) => one.email);
  expect(demoPeople.filter((one) => !known.includes(one.email))).toEqual([]);
  const { rows: work } = await listTodayInterviews({ as: "candidate", userId: people[0]!.id }, "Europe/London", now);
  const today = todayLists(work, { zone: "Europe/London", now: now.getTime() });
  expect(today.todo.map((row) => `${row.step?.title}, ${row.interview.company}`)).toContain(
    "Thank Priya Shah, Northwind",
  );
  expect(today.coming).toHaveLength(1);
  expect(today.waiting.length).toBeGreaterThan(0);
  const { rows } = await listInterviews(
    { as: "candidate", userId: people[0]!.id },
    { q: "", state: "all", before: "" },
    now,
  );
  const states = Object.fromEntries(rows.map((row) => [row.company, interviewStatusLabel(row, now.getTime()).words]));
  expect(states).toMatchObject({
    "Meridian Foods": "offer to answer",
    Tallis: "not selected",
    Northwind: "in progress",
  });
}, 60_000);

test("The demo's agency has ten candidates at every stage, and its Desk has overdue work of every kind", async () => {
  const [row] = await db`select m.workspace_id as id, m.user_id as owner from memberships m where m.access = 'owner'`;
  const owner: Consultant = { as: "consultant", userId: row!.owner, workspaceId: row!.id, access: "owner" };
  const { rows } = await listCandidates(owner, { q: "", whose: "all", after: "" });
  expect(rows).toHaveLength(10);
  const [kinds] = await db`select array(select distinct unnest(consultant_steps) from interviews order by 1) as ours,
    array(select distinct unnest(others_steps) from interviews order by 1) as theirs`;
  expect(kinds!.ours).toEqual(
    expect.arrayContaining(["ask-the-client", "raise-a-concern", "read-a-draft", "read-debrief", "share-feedback"]),
  );
  expect(kinds!.theirs).toContain("client");
  const said = await db`select kept_private_at is not null as kept, exists (select from feedback f
    where f.client_feedback_id = s.id) as shared from client_feedback s order by logged_at desc limit 8`;
  for (const [kept, shared] of [
    [true, false],
    [false, true],
    [false, false],
  ])
    expect([...said]).toContainEqual({ kept, shared });
  expect((await listClientFeedback(owner, { show: "all", before: "" })).rows.length).toBeGreaterThan(5);
});
