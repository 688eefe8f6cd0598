import { actions, forAnybody } from "../rights/actions";
import { everythingOf } from "../rights/everything";
import { files } from "../rights/files";
import { filled, hiddenFrom, type Ids, unknown } from "../rights/ids";
import { live } from "../rights/live";
import { pages } from "../rights/pages";
import { type Answer, type Role, roles } from "../rights/roles";
import { type World, world } from "../rights/world";
import { ask, doors, givesFiles, isCarried, known, plain, send } from "../setup/doors";
import { expect, newPerson, test } from "../setup/e2e";

test.describe.configure({ timeout: 480_000 });

/** Begun two minutes ago, so that its next use is noted, however fast this machine is. */
const session = async (userId: string) => {
  const { openSession } = await import("../../lib/people/accounts/commands/sessions");
  const begun = new Date(Date.now() - 2 * 60_000);
  return (await openSession({ as: "system" }, { userId, device: "Chromium" }, begun)).token;
};

type Keys = { cookie: string | null; headers: Record<string, string> };

/** What each role brings along: their session, a link's token in place of one, or the secret of the reminders' route. */
async function keysOf(here: World, there: World): Promise<Record<Role, Keys>> {
  const signedIn = async (who: { userId: string }) => ({ cookie: await session(who.userId), headers: {} });
  return {
    nobody: { cookie: null, headers: {} },
    own: await signedIn(here.own),
    other: await signedIn(there.own),
    inCharge: await signedIn(here.inCharge),
    colleague: await signedIn(here.colleague),
    owner: await signedIn(here.owner),
    elsewhere: await signedIn(there.owner),
    link: { cookie: here.ids.linkToken, headers: {} },
    system: { cookie: null, headers: { authorization: `Bearer ${process.env.CRON_SECRET}` } },
  };
}

type Came = { status: number; location: string | null; body: string };

/** Whether an answer is what the table says, in the table's words. */
function isAs(expected: Answer, { status, location, body }: Came): boolean {
  const leads = (status === 307 || status === 303) && /^\/sign-in\?next=/.test(location ?? "");
  // A form that somebody typed into comes back with its text and the way to sign in.
  const toSignIn = leads || (status === 401 && isCarried(body) && body.includes('href="/sign-in?next='));
  if (expected === "sign in") return toSignIn;
  if (expected === "yes" || expected === "refused") return status < 400 && !toSignIn;
  return String(status) === expected;
}

test("Every page, route and action is in the table, and nothing else is", () => {
  expect([...Object.keys(pages), ...Object.keys(live)].sort()).toEqual(doors);
  expect([...Object.keys(actions), ...forAnybody].sort()).toEqual(Object.keys(known).sort());
});

test("Every page and route answers each role as the table says, and an unknown one is the same for all", async ({
  baseURL,
}) => {
  const [here, there] = [await world("Quillfeather"), await world("Brightwater")];
  const keys = await keysOf(here, there);
  let cells = 0;
  for (const [name, { who, at }] of Object.entries(pages))
    for (const role of roles) {
      const { cookie, headers } = keys[role];
      const get = (ids: Ids) => ask(`${baseURL}${filled(at, ids)}`, cookie, { headers });
      const came = await get(here.ids);
      cells += 1;
      const message = `${name} as ${role}: ${came.status} ${came.location ?? ""}`;
      expect.soft(isAs(who[role], came), `${message}, where the table says ${who[role]}`).toBe(true);
      for (const hidden of hiddenFrom(role, "Quillfeather"))
        expect.soft(came.body.includes(hidden), `${message}, tells “${hidden}”`).toBe(false);
      if (who[role] === "yes") continue;
      expect.soft(came.body.includes("Quillfeather"), message).toBe(false);
      if (came.status !== 404) continue;
      const ids = unknown();
      expect.soft(plain(came, here.ids) === plain(await get(ids), ids), `${message}, alike for all`).toBe(true);
      const mixed = { ...here.ids, workspace: there.ids.workspace };
      if (role !== "elsewhere" || !at.includes(":workspace/")) continue;
      const atHome = await get(mixed);
      const isTheirs = /^\/w\/:workspace\/\w+\/:/.test(at);
      if (isTheirs) expect.soft(atHome.status, `${name} under the other agency’s own address`).toBe(404);
      expect.soft(atHome.body.includes("Quillfeather"), name).toBe(false);
    }
  console.log(`rights: ${cells} cells of pages and routes`);
});

test("Every calendar, export and message file goes to the people in the table, into no cache, and says nothing hidden", async ({
  baseURL,
}) => {
  expect([...new Set(Object.values(files).map(({ route }) => route))].sort()).toEqual(givesFiles);
  const [here, there] = [await world("Quillfeather"), await world("Brightwater")];
  const keys = await keysOf(here, there);
  let cells = 0;
  for (const [name, { who, at, type, tells }] of Object.entries(files))
    for (const role of roles) {
      const { cookie, headers } = keys[role];
      const sent = { ...headers, ...(cookie ? { cookie: `followthrough=${cookie}` } : {}) };
      const came = await fetch(`${baseURL}${filled(at, here.ids)}`, { redirect: "manual", headers: sent });
      const body = await came.text();
      const message = `${name} as ${role}: ${came.status}`;
      cells += 1;
      if (who[role] === "yes") {
        expect.soft([came.status, came.headers.get("content-type")], message).toEqual([200, type]);
        expect.soft(came.headers.get("cache-control"), message).toBe("no-store");
        expect.soft(body, message).toContain(tells);
      } else {
        const location = came.headers.get("location");
        expect.soft(isAs(who[role], { status: came.status, location, body }), message).toBe(true);
        expect.soft(came.headers.get("content-disposition"), message).toBeNull();
        expect.soft(body, message).not.toContain("Quillfeather");
      }
      for (const hidden of hiddenFrom(role, "Quillfeather"))
        expect.soft(body, `${message}, tells “${hidden}”`).not.toContain(hidden);
      expect.soft(body, message).not.toContain("Brightwater");
    }
  console.log(`rights: ${cells} cells of files`);
});

test("No form and no script does anything for people that the table excludes, with any ids", async ({ baseURL }) => {
  const [here, there] = [await world("Quillfeather"), await world("Brightwater")];
  const keys = await keysOf(here, there);
  const before = await everythingOf(here.ids);
  const mixes: Ids[] = ["workspace", "interview"].map((_, index) => ({
    ...here.ids,
    workspace: there.ids.workspace,
    ...(index ? { interview: there.ids.interview } : {}),
  }));
  let cells = 0;
  for (const [name, { who, at, fields, button = false }] of Object.entries(actions))
    for (const role of roles) {
      if (who[role] === "yes") continue;
      const to = (ids: Ids) =>
        send(`${baseURL}${filled(at, ids)}`, keys[role].cookie, known[name]!, filled(fields, ids), button);
      const came = await to(here.ids);
      cells += 1;
      const message = `${name} as ${role}: ${came.status} ${came.location ?? ""}`;
      expect.soft(isAs(who[role], came), `${message}, where the table says ${who[role]}`).toBe(true);
      if (role === "other" || role === "elsewhere")
        for (const ids of mixes) {
          const mixed = await to(ids);
          cells += 1;
          expect.soft(mixed.status, `${name} as ${role}, mixed`).toBeLessThan(500);
          expect.soft(mixed.body.includes("Quillfeather"), `${name} as ${role}, mixed`).toBe(false);
        }
      if (came.status !== 404) continue;
      const ids = unknown();
      expect.soft(plain(came, here.ids) === plain(await to(ids), ids), `${message}, alike for all`).toBe(true);
    }
  for (const [name, { who, body, method = "PUT" }] of Object.entries(live))
    for (const role of roles) {
      if (who[role] === "yes") continue;
      const put = (ids: Ids) =>
        ask(`${baseURL}${name}`, keys[role].cookie, { method, body: JSON.stringify(filled(body, ids)) });
      const [came, ids] = [await put(here.ids), unknown()];
      cells += 1;
      expect.soft(String(came.status), `${name} as ${role}`).toBe(who[role] === "sign in" ? "401" : who[role]);
      expect.soft(plain(came, here.ids) === plain(await put(ids), ids), `${name} answers alike`).toBe(true);
    }
  // What is for anybody is for the sender's own things alone, whosever ids it names. It may end every session of theirs.
  for (const [name, { who, at, fields, button = false }] of Object.entries(actions))
    for (const role of ["other", "elsewhere"] as const) {
      if (who[role] !== "yes") continue;
      const cookie = await session(role === "other" ? there.own.userId : there.owner.userId);
      const url = `${baseURL}${filled(at, here.ids)}`;
      const came = await send(url, cookie, known[name]!, filled(fields, here.ids), button);
      cells += 1;
      expect.soft(came.status, `${name} as ${role}`).toBeLessThan(500);
      expect.soft(came.body.includes("Quillfeather"), `${name} as ${role}`).toBe(false);
    }
  expect(await everythingOf(here.ids)).toBe(before);
  console.log(`rights: ${cells} cells of actions that do nothing`);
});

for (const role of ["own", "inCharge", "colleague", "owner"] as const)
  test(`Every form and script for ${role} lets them in`, async ({ baseURL }) => {
    const here = await world("Quillfeather");
    let cells = 0;
    for (const [name, { who, body, method = "PUT" }] of Object.entries(live)) {
      if (who[role] !== "yes") continue;
      const cookie = await session(here[role].userId);
      const put = { method, body: JSON.stringify(filled(body, here.ids)) };
      const { status } = await ask(`${baseURL}${name}`, cookie, put);
      cells += 1;
      expect.soft([200, 409, 422], `${name} as ${role}: ${status}`).toContain(status);
    }
    for (const [name, { who, at, fields, button = false }] of Object.entries(actions)) {
      if (who[role] !== "yes") continue;
      const cookie = await session(here[role].userId);
      const url = `${baseURL}${filled(at, here.ids)}`;
      const came = await send(url, cookie, known[name]!, filled(fields, here.ids), button);
      cells += 1;
      const message = `${name} as ${role}: ${came.status} ${came.location ?? ""}`;
      expect.soft(isAs("yes", came), message).toBe(true);
    }
    console.log(`rights: ${cells} cells of actions for ${role}`);
  });

test("A request that no form of ours sends changes nothing and causes no server error", async ({ baseURL }) => {
  const me = await newPerson();
  const cookie = await session(me.userId);
  const ids = { ...unknown(), workspace: me.workspaceId };
  const before = await everythingOf(ids);
  const { at, fields } = actions["me/interviews#addInterviewAction"]!;
  const sent = { ...filled(fields, ids), after: "" };
  const url = `${baseURL}${filled(at, ids)}`;
  const add = known["me/interviews#addInterviewAction"]!;
  const raw = (body: string) =>
    ask(url, cookie, { method: "POST", body, headers: { "next-action": add, "content-type": "text/plain" } });
  for (const body of ["[{},{}]", "[null,null]", "[]", '[{},"x"]', '[{},["x"]]'])
    expect((await raw(body)).status, body).toBeLessThan(500);
  const odd: Record<string, string>[] = [
    { ...sent, role: "a\0b" },
    { ...sent, day: "2026-02-31" },
    { ...sent, day: "99999-01-01" },
    { ...sent, version: "-1" },
    { ...sent, role: "a".repeat(500_000) },
    { ...sent, link: "javascript:alert(1)//.x" },
    { ...sent, link: `https://${"a.".repeat(50_000)} x` },
    { ...sent, company: "", "__proto__.x": "1", constructor: "x", "interviewers.__proto__.name": "x", "a.b.c.d": "x" },
  ];
  const key = /\$ACTION_KEY" value="(\w+)"/.exec((await ask(url, cookie)).body)?.[1];
  for (const fields of odd) {
    const answer = await send(url, cookie, add, fields, false, key);
    expect(answer.status).toBe(200);
    expect(answer.body.includes("Please correct"), JSON.stringify(fields).slice(0, 300)).toBe(true);
  }
  const foreign = new FormData();
  foreign.append("$ACTION_REF_1", "");
  const headers = { origin: "https://elsewhere.example" };
  expect((await ask(url, cookie, { method: "POST", body: foreign, headers })).location).toBeNull();
  expect(await everythingOf(ids)).toBe(before);
});
