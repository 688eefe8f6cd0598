import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Ids } from "../rights/ids";

const sources = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((path) =>
  /(?:^|\/)(?:page\.tsx|route\.ts)$/.test(path),
);
const addressOf = (path: string) => `/${path.replace(/\(\w+\)\//g, "").replace(/\/?(?:page\.tsx|route\.ts)$/, "")}`;

/** All pages and routes of app, as their addresses are written: "/me/interviews/[id]". */
export const doors = sources.map(addressOf).sort();

/** … and those of them that answer with a file. */
export const givesFiles = sources
  .filter((path) => /content-disposition|csvDownload\(|text\/calendar/i.test(readFileSync(join("app", path), "utf8")))
  .map(addressOf)
  .sort();

/** All server actions by the name of their file and their own: "me/interviews#add". */
export const known: Record<string, string> = Object.fromEntries(
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

/** Where the answer would cost its sender what they typed, it is a page that holds that (lib/platform/edge/rules/submitted-text.ts). */
export const isCarried = (body: string) => /Your text is below/.test(body);

const carried = /<input type="hidden"[^>]*>|<textarea[\s\S]*?<\/textarea>/g;

/** An answer without what differs from one to the next: the nonce, the ids that were asked for, and what the sender gets back of their own. */
export const plain = ({ status, location, body }: Answer, ids: Ids) => {
  const ours = isCarried(body) ? body.replace(carried, "") : body;
  let text = `${status} ${location}\n${ours.replace(/nonce=\\?"[^"]*"|nonce\\?":\\?"[^"]*"|nonce-[\w+/=]+/g, "")}`;
  for (const [name, id] of Object.entries(ids)) text = text.replaceAll(id, name);
  return text;
};
