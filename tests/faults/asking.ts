import { randomUUID } from "node:crypto";
import { formOf, formType } from "../setup/hostile";
import { secondsSince } from "./product";

export type TimedAnswer = { status: number; seconds: number; body: string; location: string; retryAfter: string };

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

const lesson = (interview: string): [string, string][] => [
  ["id", interview],
  ["lessonId", randomUUID()],
  ["body", typed],
];

const lessonAction = async () => {
  const { known } = await import("../setup/doors"); // reads the build
  const action = known["me/interviews/[id]/lessons#addLessonAction"];
  if (!action) throw new Error("No action has this name any more.");
  return action;
};

/** Saves a lesson as a browser without script does. */
export async function saveWithoutScript(url: string, cookie: string, interview: string): Promise<TimedAnswer> {
  const action = await lessonAction();
  const body = formOf(
    ["$ACTION_REF_1", ""],
    ["$ACTION_1:0", JSON.stringify({ id: action, bound: "$@1" })],
    ["$ACTION_1:1", "[{}]"],
    ["$ACTION_KEY", "k0"],
    ...lesson(interview),
  );
  return ask(lessonsOf(url, interview), cookie, { method: "POST", headers: formType, body });
}

/** … and as our script does. */
export async function saveByScript(url: string, cookie: string, interview: string): Promise<TimedAnswer> {
  const action = await lessonAction();
  const fields = lesson(interview).map(([name, value]): [string, string] => [`1_${name}`, value]);
  const body = formOf(...fields, ["0", '[{},"$K1"]']);
  return ask(lessonsOf(url, interview), cookie, {
    method: "POST",
    headers: { ...formType, "next-action": action },
    body,
  });
}

const lessonsOf = (url: string, interview: string) => `${url}/me/interviews/${interview}/lessons`;

const read = (text: string) =>
  text.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"' })[name] ?? "");

/** Presses "Send again" on the page that gave a text back. */
export function sendAgain(url: string, cookie: string, interview: string, page: string): Promise<TimedAnswer> {
  const hidden = page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g);
  const shown = page.matchAll(/<textarea name="([^"]*)"[^>]*>\n([\s\S]*?)<\/textarea>/g);
  const fields = [...hidden, ...shown].map(([, name, value]): [string, string] => [read(name!), read(value!)]);
  return ask(lessonsOf(url, interview), cookie, { method: "POST", headers: formType, body: formOf(...fields) });
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
