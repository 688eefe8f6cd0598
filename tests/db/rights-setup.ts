import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { afterAll } from "vitest";
import { appUrl, superuserUrl } from "../setup/database";

export const db = postgres(superuserUrl, { max: 1 });
const app = postgres(appUrl, { max: 1 });
afterAll(() => Promise.all([db.end(), app.end()]));

type Context = { user?: string; workspace?: string; link?: string };

/** SQL as the application would run it in this capacity: the answer's rows, or the fault's code. */
export async function as(role: "candidate" | "consultant" | "client", context: Context, text: string) {
  const rows = await app
    .begin(async (sql) => {
      await sql.unsafe(`set local role ft_${role}`);
      for (const [name, id] of [
        ["user_id", context.user],
        ["workspace_id", context.workspace],
        ["link_id", context.link],
      ])
        if (id) await sql`select set_config(${`app.${name}`}, ${id}, true)`;
      return sql.unsafe(text);
    })
    .catch((fault: { code?: string; message: string }) => fault.code ?? fault.message);
  return typeof rows === "string" ? rows : [...rows];
}

/** What a write came to: rows changed, or the fault's code. */
export async function changed(...given: Parameters<typeof as>) {
  const rows = await as(
    given[0],
    given[1],
    `with done as (${given[2]} returning 1) select count(*)::int as n from done`,
  );
  return typeof rows === "string" ? rows : (rows[0]?.n as number);
}

/** 42501: the role has no such right, or a policy refuses the row. 23503, 23514: a key or a check does. */
export const refused = /^(?:42501|23503|23514)$/;

const quoted = (value: unknown) =>
  value === null
    ? "null"
    : typeof value === "object"
      ? `'${JSON.stringify(value)}'::jsonb`
      : `'${String(value).replaceAll("'", "''")}'`;

export const row = (table: string, values: Record<string, unknown>) =>
  `insert into ${table} (${Object.keys(values)
    .map((name) => `"${name}"`)
    .join(", ")}) values (${Object.values(values).map(quoted).join(", ")})`;

const now = "2026-11-19T18:00:00Z";
const hash = () => `\\x${randomUUID().replaceAll("-", "")}`;

/** An agency with a consultant and a candidate, and one row of every table that tells of them; nothing is shared yet. */
export async function agency() {
  const [workspace, consultant, user, candidate, interview] = Array.from({ length: 5 }, () => randomUUID());
  const [interviewer, link, message] = [randomUUID(), randomUUID(), randomUUID()];
  const put = (table: string, values: Record<string, unknown>) => db.unsafe(row(table, values));
  for (const id of [consultant, user]) {
    await put("users", { id, email: `${id}@example.com`, name: "Somebody", zone: "UTC" });
    await put("sessions", { user_id: id, token_hash: hash(), expires_at: "2030-01-01" });
    await put("mutes", { user_id: id, class: "reminder" });
    const change = { user_id: id, old_email: "a@example.com", new_email: "b@example.com", expires_at: "2030-01-01" };
    await put("email_changes", { ...change, old_token_hash: hash(), new_token_hash: hash() });
  }
  await put("workspaces", { id: workspace, kind: "agency", name: "Pennant", settings: { secretNumber: 7 } });
  await put("memberships", { workspace_id: workspace, user_id: consultant, access: "consultant" });
  await put("candidates", { id: candidate, workspace_id: workspace, user_id: user, name: "Amara" });
  const time = { starts_local: "2026-11-19T16:30", ends_local: "2026-11-19T17:30", zone: "Europe/London" };
  await put("interviews", {
    ...{ id: interview, workspace_id: workspace, candidate_id: candidate, candidate_user_id: user },
    ...{ process_id: interview, role: "Analyst", company: "Northwind", route: "agency", contact_rule: "through" },
    ...{ ...time, starts_at: now, ends_at: now, country: "GB", format: "video", consultant_user_id: consultant },
  });
  const of = { workspace_id: workspace, interview_id: interview, candidate_user_id: user };
  await put("interviewers", { ...of, id: interviewer, name: "Priya", email: "p@example.com" });
  await put("promises", { ...of, day: "2026-11-20", logged_at: now });
  await put("questions", { ...of, body: "A question" });
  await put("tasks", { ...of, body: "A task" });
  await put("step_events", { ...of, step: "prepare", kind: "done", at: now });
  await put("answers", { ...of, received_at: now, logged_at: now });
  await put("situations", { ...of, stated_at: now });
  await put("debriefs", { ...of, started_at: now, saved_at: now });
  await put("debrief_drafts", { ...of, form_values: { went_well: "half a thought" }, updated_at: now });
  await put("draft_answers", {
    ...of,
    interviewer_id: randomUUID(),
    did: "ran the ward",
    place: "Leith",
    updated_at: now,
  });
  for (const [field, audience] of [
    ["private", "me"],
    ["went_well", "consultant"],
    ["concerns", "me"],
  ])
    await put("debrief_entries", { ...of, field, audience, body: "mine", updated_at: now });
  await put("concerns", { ...of, requested_at: now });
  await put("client_feedback", { ...of, given_at: now, logged_at: now, verbatim: "not hired for X" });
  await put("feedback", { ...of, source: "consultant", given_at: now, shared_at: now });
  await put("lessons", { ...of, body: "a lesson" });
  const note = { step: "thank-you", interviewer_id: interviewer, body: "a draft", updated_at: now };
  await put("messages", { ...of, ...note, id: message });
  const from = { sender_user_id: user, recipient_key: "\\x01" };
  const letter = { ...from, class: "message", to_address: "p@example.com", due_at: now, next_attempt_at: now };
  const content = { email: "message", props: { messageId: message, step: "thank-you", interviewerId: interviewer } };
  await put("outbox", { ...of, ...letter, id: randomUUID(), occasion: `message:${interview}`, content });
  const text = { workspace_id: workspace, step: "thank-you", body: "Dear {{reader}}", updated_at: now };
  await put("templates", { ...text, name: "Own", user_id: user });
  await put("templates", { ...text, name: "House" });
  await put("audit_events", { ...of, at: now, by: user, actor_kind: "candidate", verb: "lesson-added" });
  const reminded = { workspace_id: workspace, interview_id: interview, user_id: user };
  await put("reminders", { ...reminded, occasion: "x", reminded_at: now });
  const links = { id: link, email: "c@example.com", token_hash: hash(), expires_at: "2030-01-01" };
  await put("feedback_links", { ...of, ...links, page_content: { role: "Analyst", when: "today" } });
  const asked = { email: "c@example.com", invited_as: "consultant", invited_by: consultant, expires_at: "2030-01-01" };
  await put("invitations", { workspace_id: workspace, token_hash: hash(), ...asked });
  const client = randomUUID();
  await put("clients", { id: client, workspace_id: workspace, name: "Northwind", contact_rule: "through" });
  const theirs = { workspace_id: workspace, client_id: client };
  await put("client_contacts", { ...theirs, name: "Jo" });
  await put("positions", { ...theirs, title: "Analyst" });
  const noted = { workspace_id: workspace, by: consultant, by_name: "Marta", at: now, body: "for us alone" };
  await put("notes", { ...noted, interview_id: interview });
  const counted = { asked: "year all UTC", figures: {}, counted_at: now, valid_until: now };
  await put("insights_counts", { workspace_id: workspace, ...counted });
  const reading = randomUUID();
  const draft = { ...of, message_id: randomUUID() };
  await put("briefs", { workspace_id: workspace, interview_id: interview, body: "a brief", updated_at: now });
  await put("draft_comments", { ...draft, version: 1, body: "a comment", by_name: "Marta", at: now });
  await put("friend_reviews", { ...draft, ...links, id: reading, token_hash: hash(), snapshot: { body: "a draft" } });
  await put("handovers", { ...of, ...links, id: randomUUID(), token_hash: hash() });
  return { workspace, consultant, user, candidate, interview, interviewer, link, message, reading, of };
}
