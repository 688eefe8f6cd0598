import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { agency, changed, db, refused, row } from "./rights-setup";

const one = await agency();
const other = await agency();
const now = "2026-11-19T18:00:00Z";
await db.unsafe("update messages set shared_at = now()");

type Who = readonly ["candidate" | "consultant", { user?: string; workspace?: string }];
const candidate: Who = ["candidate", { user: one.user }];
const consultant: Who = ["consultant", { user: one.consultant, workspace: one.workspace }];
const here = { workspace_id: one.workspace, interview_id: one.interview };
const theirs = { ...here, candidate_user_id: one.user };
const ours = { ...here, consultant_workspace_id: one.workspace };

test("A person signs history as themselves: nobody can write another's name or side under it", async () => {
  const told = { at: now, verb: "interview-edited" };
  const mine = { ...theirs, ...told, by: one.user, actor_kind: "candidate" };
  const hers = { ...ours, ...told, by: one.consultant, actor_kind: "consultant" };
  const add = (who: Who, values: object) => changed(who[0], who[1], row("audit_events", { ...values }));
  expect([await add(candidate, mine), await add(consultant, hers)]).toEqual([1, 1]);
  for (const forged of [
    ...[
      { by: one.consultant },
      { by: null },
      { actor_kind: "consultant" },
      { actor_kind: "system" },
      { actor_kind: "client" },
    ],
    ...[{ by_name: "Marta Lindqvist" }, { candidate_user_id: other.user }],
  ])
    expect(String(await add(candidate, { ...mine, ...forged })), JSON.stringify(forged)).toMatch(refused);
  for (const forged of [
    ...[
      { by: one.user },
      { by: null },
      { actor_kind: "candidate" },
      { actor_kind: "system" },
      { actor_kind: "client" },
    ],
    ...[{ by_name: "Northwind" }, { workspace_id: other.workspace }],
  ])
    expect(String(await add(consultant, { ...hers, ...forged })), JSON.stringify(forged)).toMatch(refused);
});

const letter = (kind: string, name: string, to: string, props: object, occasion: string = randomUUID()) => ({
  ...{ class: kind, to_address: to, occasion, due_at: now, next_attempt_at: now, content: { email: name, props } },
});
const note = { messageId: one.message, step: "thank-you" };

test("A person can only put an e-mail of their own side into the outbox, about an existing row, to an address on the record", async () => {
  await db.unsafe(`update interviews set consultant_email = 'marta@pennant.example' where id = '${one.interview}'`);
  const [reading, brief] = [randomUUID(), randomUUID()];
  const asked = {
    message_id: one.message,
    expires_at: "2030-01-01",
    email: "f@example.com",
    snapshot: {},
    id: reading,
  };
  await db.unsafe(row("friend_reviews", { ...theirs, ...asked, token_hash: "\\x0101" }));
  await db.unsafe(row("briefs", { ...here, id: brief, to_email: "c@example.com", updated_at: now }));
  const add = (who: Who, values: object) =>
    changed(
      who[0],
      who[1],
      row("outbox", {
        ...(who === candidate ? theirs : ours),
        sender_user_id: who[1].user,
        recipient_key: "\\x01",
        ...values,
      }),
    );

  const good: [Who, object][] = [
    [candidate, letter("message", "message", "p@example.com", note)],
    [candidate, letter("message", "message", "marta@pennant.example", note)],
    [candidate, letter("invitation", "friend-review", "f@example.com", {}, `friend-review:${reading}`)],
    [consultant, letter("message", "message", "p@example.com", note)],
    [consultant, letter("message", "message", "c@example.com", { messageId: brief, step: "brief" })],
    [consultant, letter("invitation", "client-feedback", "c@example.com", {}, `client-feedback:${one.link}:1`)],
  ];
  for (const [who, values] of good) expect(await add(who, values), JSON.stringify(values)).toBe(1);

  // Nobody can claim that their e-mail is another person's: it would count against that person's limits.
  for (const [who, values] of good)
    expect(String(await add(who, { ...values, occasion: randomUUID(), sender_user_id: other.user }))).toMatch(refused);

  const stranger = "stranger@example.com";
  const both: object[] = [
    letter("message", "message", stranger, note),
    letter("message", "message", "p@example.com", { messageId: other.message, step: "thank-you" }),
    letter("message", "message", "p@example.com", {}),
    letter("copy", "copy", "p@example.com", note),
    letter("reminder", "reminder", "p@example.com", {}),
    letter("sign-in", "sign-in", "p@example.com", {}),
    letter("message", "sign-in", "p@example.com", note),
    letter("invitation", "invitation", "p@example.com", {}),
    letter("invitation", "handover", "p@example.com", {}),
    letter("invitation", "friend-review", stranger, {}, `friend-review:${reading}`),
    letter("invitation", "client-feedback", stranger, {}, `client-feedback:${one.link}:2`),
    letter("message", "message", stranger, { messageId: brief, step: "brief" }),
  ];
  for (const values of both)
    for (const who of [candidate, consultant])
      expect(String(await add(who, values)), `${who[0]} ${JSON.stringify(values)}`).toMatch(refused);
  const asOurs = { ...letter("message", "message", "p@example.com", note), consultant_workspace_id: one.workspace };
  expect(String(await add(candidate, asOurs))).toMatch(refused);
});

test("A waiting e-mail can be stopped by its owner, and not sent elsewhere, changed or removed", async () => {
  const itself = `where interview_id = '${one.interview}'`;
  for (const who of [candidate, consultant]) {
    expect(
      await changed(who[0], who[1], `update outbox set ended_at = now(), ended_reason = 'x' ${itself}`),
    ).toBeGreaterThan(0);
    for (const text of ["to_address = 'x@example.com'", "content = '{}'", "sent_at = now()", "next_attempt_at = now()"])
      expect(await changed(who[0], who[1], `update outbox set ${text} ${itself}`), text).toBe("42501");
    expect(await changed(who[0], who[1], `delete from outbox ${itself}`)).toBe("42501");
  }
});
