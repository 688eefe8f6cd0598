import { randomUUID } from "node:crypto";
import { formOf, formType } from "../setup/hostile";
import { secondsSince } from "./product";

export type TimedAnswer = { status: number; seconds: number; body: string; location: string; retryAfter: string };

/** In seconds, when a request counts as hanging. The promises are ten, and two for health; the rest is for a machine that is busy. */
export const hangs = { page: 15, health: 10 };

/** Asks once, on a connection of its own. `status` is 0 where no answer came. */
export async function ask(url: string, cookie = "", init: RequestInit = {}): Promise<TimedAnswer> {
  const began = performance.now();
  const headers = {
    ...{ origin: new URL(url).origin, cookie: `followthrough=${cookie}`, connection: "close" },
    ...(init.headers as Record<string, string>),
  };
  const none = { body: "", location: "", retryAfter: "" };
  return fetch(url, { redirect: "manual", signal: AbortSignal.timeout(30_000), ...init, headers }).then(
    async (answer) => ({
      status: answer.status,
      body: await answer.text(),
      seconds: secondsSince(began),
      location: answer.headers.get("location") ?? answer.headers.get("x-action-redirect") ?? "",
      retryAfter: answer.headers.get("retry-after") ?? "",
    }),
    () => ({ ...none, status: 0, seconds: secondsSince(began) }),
  );
}

/** What a person writes who takes a lesson from an interview; the words are in no other text. */
export const typed = "Zq asked too late what happens next, and would ask at the start another time.";

/** A form of a page of ours: where it is, the name of its action, and what is in its fields. */
type Form = { path: string; action: string; fields: [name: string, value: string][] };

const lesson = (interview: string): Form => ({
  path: `/me/interviews/${interview}/lessons`,
  action: "me/interviews/[id]/lessons#addLessonAction",
  fields: [
    ["id", interview],
    ["lessonId", randomUUID()],
    ["body", typed],
  ],
});

async function idOf({ action }: Form) {
  const { known } = await import("../setup/doors"); // reads the build
  const id = known[action];
  if (!id) throw new Error(`No action is named ${action} any more.`);
  return id;
}

const post = (url: string, cookie: string, { path }: Form, fields: Form["fields"], headers = {}) =>
  ask(`${url}${path}`, cookie, { method: "POST", headers: { ...formType, ...headers }, body: formOf(...fields) });

/** Sends a form as a browser without script does. */
async function sendWithoutScript(url: string, cookie: string, form: Form): Promise<TimedAnswer> {
  const described = JSON.stringify({ id: await idOf(form), bound: "$@1" });
  const own: Form["fields"] = [
    ["$ACTION_REF_1", ""],
    ["$ACTION_1:0", described],
    ["$ACTION_1:1", "[{}]"],
    ["$ACTION_KEY", "k0"],
  ];
  return post(url, cookie, form, [...own, ...form.fields]);
}

export const saveWithoutScript = (url: string, cookie: string, interview: string) =>
  sendWithoutScript(url, cookie, lesson(interview));

/** Saves a lesson as our script does. */
export async function saveByScript(url: string, cookie: string, interview: string): Promise<TimedAnswer> {
  const form = lesson(interview);
  const fields = form.fields.map(([name, value]): [string, string] => [`_1_${name}`, value]);
  return post(url, cookie, form, [...fields, ["0", '[{},"$K1"]']], { "next-action": await idOf(form) });
}

/** Presses a button that has no field to type in, with our script or without it. */
export async function pressButton(url: string, cookie: string, interview: string, byScript: boolean) {
  const form = { ...lesson(interview), action: "me/interviews/[id]/lessons#keepLessonsAction" };
  const id = await idOf(form);
  if (!byScript)
    return post(url, cookie, form, [
      [`$ACTION_ID_${id}`, ""],
      ["id", interview],
    ]);
  return post(
    url,
    cookie,
    form,
    [
      ["_1_id", interview],
      ["0", '["$K1"]'],
    ],
    { "next-action": id },
  );
}

/** Asks for an e-mail to sign in with. */
export const askToSignIn = (url: string, email: string) =>
  sendWithoutScript(url, "", {
    ...{ path: "/sign-in", action: "sign-in#askToSignInAction" },
    fields: [
      ["email", email],
      ["next", ""],
    ],
  });

/** Asks for a page as an open page does that leads to it. The framework first leads to an address that no cache mixes up. */
export async function openByScript(url: string, cookie: string): Promise<TimedAnswer> {
  const headers = { rsc: "1" };
  const { location } = await ask(url, cookie, { headers });
  return ask(new URL(location, url).href, cookie, { headers });
}

const read = (text: string) =>
  text.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"' })[name] ?? "");

/** Presses "Send again" on the page that gave a text back. */
export function sendAgain(url: string, cookie: string, interview: string, page: string): Promise<TimedAnswer> {
  const hidden = page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g);
  const shown = page.matchAll(/<textarea name="([^"]*)"[^>]*>\n([\s\S]*?)<\/textarea>/g);
  const fields = [...hidden, ...shown].map(([, name, value]): [string, string] => [read(name!), read(value!)]);
  return post(url, cookie, lesson(interview), fields);
}

/** How many times a lesson was kept. */
export async function keptLessons(): Promise<number> {
  const { sql } = await import("drizzle-orm");
  const { transaction } = await import("@/db/client");
  const [row] = await transaction({ as: "system" }, (tx) =>
    tx.execute<{ kept: string }>(sql`select count(*) as kept from lessons where body = ${typed}`),
  );
  return Number(row?.kept);
}

/** How often each status came, and the longest time in seconds: for the figures that a test prints. */
export function summary(answers: TimedAnswer[]) {
  const statuses: Record<number, number> = {};
  for (const { status } of answers) statuses[status] = (statuses[status] ?? 0) + 1;
  return { statuses, longest: Math.max(0, ...answers.map(({ seconds }) => seconds)) };
}
