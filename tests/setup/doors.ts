import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import type { Person } from "./e2e";
import { had, midday } from "./had";

/** Everything of one person's that an address or a form can name. */
export type Ids = Record<"interview" | "person" | "task" | "answer" | "lesson" | "session", string>;

export const unknown = (): Ids => ({
  interview: randomUUID(),
  person: randomUUID(),
  task: randomUUID(),
  answer: randomUUID(),
  lesson: randomUUID(),
  session: randomUUID(),
});

/** Somebody with an interview, and something in every corner of it. `company` is a word that stands nowhere else. */
export async function fullOf(me: Person, company: string): Promise<Ids> {
  const viewer = { as: "candidate" as const, userId: me.userId };
  const { recordOf } = await import("../../lib/record/queries");
  const { debrief } = await import("../../lib/debriefs/input");
  const { saveDebrief } = await import("../../lib/debriefs/commands/save");
  const { heard } = await import("../../lib/answers/input");
  const { logHeard } = await import("../../lib/answers/commands/log");
  const { addLesson } = await import("../../lib/lessons/commands");
  const { saving } = await import("../../lib/messages/input");
  const { saveDraft } = await import("../../lib/messages/commands/save");
  const { openSession } = await import("../../lib/accounts/commands/sessions");
  const { findSession } = await import("../../db/client");
  const { hashToken } = await import("../../lib/viewer");
  const { dayOf, timeOf, MINUTE } = await import("../../lib/dates");

  const ids = { ...unknown(), interview: await had(me, 35, { company }) };
  const now = new Date();
  const { people } = await recordOf(viewer, ids.interview);
  ids.person = people[0]!.id;
  const tasks = { [ids.task]: { body: `Send ${company} the code` } };
  const written = { id: ids.interview, version: 0, went_well: company, private: `Not for ${company}`, tasks };
  await saveDebrief(viewer, debrief.parse(written), now);
  const said = now.getTime() - MINUTE;
  const word = { id: ids.answer, interviewId: ids.interview, on: dayOf(midday, said), at: timeOf(midday, said) };
  await logHeard(viewer, { ...heard.parse({ ...word, outcome: "undecided", tips: company }), zone: midday }, now);
  await addLesson(viewer, { id: ids.interview, lessonId: ids.lesson, body: company, share: undefined }, now);
  const draft = { interviewId: ids.interview, step: "thank-you", interviewerId: ids.person, version: 0 };
  await saveDraft(viewer, saving.parse({ ...draft, subject: company, body: `Dear Priya, ${company}` }), now);
  const { token } = await openSession({ as: "system" }, { userId: me.userId, device: "Another" }, now);
  ids.session = (await findSession(hashToken(token)))!.sessionId;
  return ids;
}

/** Every row of somebody's, as one text: what nobody else did anything to stays the same. */
export async function everythingOf({ userId }: Person): Promise<string> {
  const { asViewer } = await import("../../db/client");
  return asViewer({ as: "system" }, async (tx) => {
    const owners = await tx.execute<{ table: string; column: string }>(sql`
      select table_name as "table", column_name as "column" from information_schema.columns
      where table_schema = 'public' and column_name in ('candidate_user_id', 'user_id', 'owner_user_id') order by 1, 2`);
    const texts: string[] = [];
    for (const { table, column } of owners) {
      const of = sql`select string_agg(t::text, '\n' order by t::text) as rows from ${sql.identifier(table)} t where ${sql.identifier(column)} = ${userId}::uuid`;
      const [found] = await tx.execute<{ rows: string | null }>(of);
      texts.push(`${table}.${column}\n${found?.rows ?? ""}`);
    }
    return texts.join("\n");
  });
}

/** All pages and routes of app, as their addresses are written: "/me/interviews/[id]". */
export const doors = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((path) => /(?:^|\/)(?:page\.tsx|route\.ts)$/.test(path))
  .map((path) => `/${path.replace(/\(\w+\)\//g, "").replace(/\/?(?:page\.tsx|route\.ts)$/, "")}`)
  .sort();

/** All server actions by the name of their file and their own: "me/interviews#add". */
export const actions: Record<string, string> = Object.fromEntries(
  Object.entries<{ filename: string; exportedName: string }>(
    JSON.parse(readFileSync(join(".next", "server", "server-reference-manifest.json"), "utf8")).node,
  ).map(([id, { filename, exportedName }]) => [
    `${filename.replace(/^app\/(?:\(\w+\)\/)?|\/actions\.ts$/g, "")}#${exportedName}`,
    id,
  ]),
);

export type Answer = { status: number; location: string | null; body: string };

/** Asks as whoever holds this cookie, following nothing. */
export async function ask(url: string, cookie: string | null, init: RequestInit = {}): Promise<Answer> {
  const headers = { origin: new URL(url).origin, ...(cookie ? { cookie: `followthrough=${cookie}` } : {}) };
  const answer = await fetch(url, { redirect: "manual", ...init, headers: { ...headers, ...init.headers } });
  return { status: answer.status, location: answer.headers.get("location"), body: await answer.text() };
}

/** Sends a form as a browser without script does. A button's form goes to the action alone; others keep what was typed. */
export function send(
  url: string,
  cookie: string | null,
  action: string,
  fields: Record<string, string>,
  button: boolean,
  key = "k0",
) {
  const body = new FormData();
  if (button) body.append(`$ACTION_ID_${action}`, "");
  else {
    body.append("$ACTION_REF_1", "");
    body.append("$ACTION_1:0", JSON.stringify({ id: action, bound: "$@1" }));
    body.append("$ACTION_1:1", "[{}]");
    body.append("$ACTION_KEY", key);
  }
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return ask(url, cookie, { method: "POST", body });
}

/** An answer without what differs from one to the next: the nonce, and the ids that were asked for. */
export const plain = ({ status, location, body }: Answer, ids: Ids) => {
  let text = `${status} ${location}\n${body.replace(/nonce=\\?"[^"]*"|nonce\\?":\\?"[^"]*"/g, "")}`;
  for (const [name, id] of Object.entries(ids)) text = text.replaceAll(id, name);
  return text;
};
