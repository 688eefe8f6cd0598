import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { agency, changed, db, refused, row } from "./rights-setup";

const one = await agency();
const other = await agency();
test("A candidate can write only in workspaces of which they are the candidate", async () => {
  const me = { user: other.user };
  const at = "2026-11-19T18:00:00Z";
  const there = { workspace_id: one.workspace, interview_id: one.interview };
  const mine = { candidate_user_id: other.user };
  const letter = { class: "message", to_address: "x@example.com", due_at: at, next_attempt_at: at, content: {} };
  const came = {
    interviewer: await changed("candidate", me, row("interviewers", { ...there, ...mine, name: "X" })),
    ownerless: await changed("candidate", me, row("interviewers", { ...there, name: "X" })),
    history: await changed(
      "candidate",
      me,
      row("audit_events", {
        ...there,
        ...mine,
        consultant_workspace_id: one.workspace,
        at,
        actor_kind: "system",
        verb: "forged",
      }),
    ),
    mixedHistory: await changed(
      "candidate",
      me,
      row("audit_events", {
        ...other.of,
        consultant_workspace_id: one.workspace,
        at,
        actor_kind: "candidate",
        verb: "forged",
      }),
    ),
    letter: await changed("candidate", me, row("outbox", { ...there, ...mine, ...letter, occasion: "forged 1" })),
    mixedLetter: await changed(
      "candidate",
      me,
      row("outbox", { ...other.of, ...letter, consultant_workspace_id: one.workspace, occasion: "forged 2" }),
    ),
    moved: await changed("candidate", me, `update candidates set workspace_id = '${one.workspace}'`),
    joined: await changed(
      "candidate",
      me,
      row("candidates", { workspace_id: one.workspace, user_id: other.user, name: "X" }),
    ),
    workspace: await changed(
      "candidate",
      me,
      row("workspaces", { kind: "agency", name: "X", owner_user_id: other.user }),
    ),
    member: await changed(
      "candidate",
      me,
      row("memberships", { workspace_id: one.workspace, user_id: other.user, access: "owner" }),
    ),
  };
  for (const [what, answer] of Object.entries(came)) expect(String(answer), what).toMatch(refused);
});

test("A newcomer without interviews cannot move into an agency either", async () => {
  const user = randomUUID();
  const workspace = randomUUID();
  await db.unsafe(row("users", { id: user, email: `${user}@example.com` }));
  await db.unsafe(row("workspaces", { id: workspace, kind: "personal", name: "X", owner_user_id: user }));
  await db.unsafe(row("candidates", { workspace_id: workspace, user_id: user, name: "X" }));
  const move = `update candidates set workspace_id = '${one.workspace}' where user_id = '${user}'`;
  expect(String(await changed("candidate", { user }, move))).toMatch(refused);
});

test("Nobody can change their address, its confirmation, or anything else of their account, except through the system", async () => {
  for (const [role, context] of [
    ["candidate", { user: one.user }],
    ["consultant", { user: one.consultant, workspace: one.workspace }],
  ] as const) {
    expect(await changed(role, context, "update users set email = 'mine@example.com'")).toBe("42501");
    expect(await changed(role, context, "update users set email_verified_at = now()")).toBe("42501");
    expect(await changed(role, context, "update users set quiet_from = '21:30'")).toBe("42501");
  }
});

test("A consultant can write in no other workspace, and not in the name of another consultant's candidate", async () => {
  const me = { user: other.consultant, workspace: other.workspace };
  const at = "2026-11-19T18:00:00Z";
  const here = { workspace_id: other.workspace };
  const came = {
    there: await changed("consultant", me, row("tasks", { ...one.of, body: "X" })),
    child: await changed("consultant", me, row("tasks", { ...here, interview_id: one.interview, body: "X" })),
    candidate: await changed(
      "consultant",
      me,
      row("tasks", { ...here, interview_id: other.interview, candidate_user_id: one.user, body: "X" }),
    ),
    moved: await changed("consultant", me, `update tasks set workspace_id = '${one.workspace}'`),
    history: await changed(
      "consultant",
      me,
      row("audit_events", { ...here, candidate_user_id: one.user, at, actor_kind: "system", verb: "forged" }),
    ),
    mixedHistory: await changed(
      "consultant",
      me,
      row("audit_events", {
        ...here,
        consultant_workspace_id: one.workspace,
        at,
        actor_kind: "system",
        verb: "forged",
      }),
    ),
    letter: await changed(
      "consultant",
      me,
      row("outbox", {
        ...{ ...one.of, consultant_workspace_id: other.workspace, class: "invitation", content: {} },
        ...{ to_address: "x@example.com", due_at: at, next_attempt_at: at, occasion: "forged 3" },
      }),
    ),
    question: await changed("consultant", me, row("questions", { ...other.of, body: "X" })),
    lesson: await changed("consultant", me, row("lessons", { ...other.of, body: "X" })),
    entry: await changed("consultant", me, "update debrief_entries set shared_at = now(), audience = 'consultant'"),
    session: await changed(
      "consultant",
      me,
      row("sessions", { user_id: one.user, token_hash: "\\x00", expires_at: "2030-01-01" }),
    ),
  };
  for (const [what, answer] of Object.entries(came)) expect(String(answer), what).toMatch(/^(?:42501|23503|23514|0)$/);
});

test("A feedback link can write feedback of its own interview and of no other", async () => {
  const at = "2026-11-19T18:00:00Z";
  const said = { link_id: other.link, given_at: at, logged_at: at };
  const me = { link: other.link, workspace: other.workspace };
  const forged = await changed(
    "client",
    me,
    row("client_feedback", { workspace_id: one.workspace, interview_id: one.interview, ...said }),
  );
  expect(String(forged)).toMatch(refused);
  const here = { workspace_id: other.workspace, interview_id: other.interview };
  expect(await changed("client", me, row("client_feedback", { ...here, ...said }))).toBe(1);
  const sibling = `update client_feedback set workspace_id = '${one.workspace}', interview_id = '${one.interview}'`;
  expect(String(await changed("client", me, sibling))).toMatch(refused);
});
