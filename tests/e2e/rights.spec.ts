import { actions, ask, doors, everythingOf, fullOf, type Ids, plain, send, unknown } from "../setup/doors";
import { expect, newPerson, type Person, test } from "../setup/e2e";
import { account, forAnybody, guarded, live, pages } from "../setup/rights";

test.describe.configure({ timeout: 240_000 });

const signedIn = async ({ userId }: Person) => {
  const { openSession } = await import("../../lib/accounts/commands/sessions");
  return (await openSession({ as: "system" }, { userId, device: "Chromium" }, new Date())).token;
};

test("Every page, route and action is in the tables of this file", () => {
  expect(doors).toEqual([...Object.keys(pages), ...Object.keys(live)].sort());
  expect(Object.keys(actions).sort()).toEqual([...Object.keys(guarded), ...Object.keys(account), ...forAnybody].sort());
});

test("Whoever has not signed in is sent to sign in, and whoever is somebody else finds nothing there", async ({
  baseURL,
}) => {
  const victim = await newPerson();
  const of = await fullOf(victim, "Quillfeather");
  const [mine, bob] = [await signedIn(victim), await signedIn(await newPerson("Bob Bright"))];
  for (const [name, door] of Object.entries(pages)) {
    const url = (ids: Ids) => `${baseURL}${door.at(ids)}`;
    const nobody = await ask(url(of), null);
    if (door.is === "open") expect(nobody.status, name).toBe(door.nobody);
    else if (name.startsWith("/api/")) expect([nobody.status, nobody.body], name).toEqual([404, ""]);
    else expect(nobody, name).toMatchObject({ status: 307, location: expect.stringMatching(/^\/sign-in\?next=%2Fme/) });
    const stranger = await ask(url(of), bob);
    if (door.is === "own") expect(stranger.status, name).toBe(200);
    if (door.is === "theirs") {
      expect(stranger.status, name).toBe(404);
      const ids = unknown();
      expect(plain(stranger, of) === plain(await ask(url(ids), bob), ids), `${name} answers alike`).toBe(true);
      const own = await ask(url(of), mine);
      expect([200, 307], name).toContain(own.status);
    }
    for (const { body } of [nobody, stranger]) expect(body.includes("Quillfeather"), name).toBe(false);
  }
});

test("No form and no script of another person's, nor of nobody's, reaches what is not theirs", async ({ baseURL }) => {
  const [victim, attacker] = [await newPerson(), await newPerson("Bob Bright")];
  const [of, his] = [await fullOf(victim, "Quillfeather"), await fullOf(attacker, "Brightwater")];
  const bob = await signedIn(attacker);
  const before = await everythingOf(victim);
  for (const [name, { at: path, button = false, fields }] of Object.entries({ ...guarded, ...account })) {
    const to = (ids: Ids, cookie: string | null, child = ids) =>
      send(`${baseURL}${path(ids)}`, cookie, actions[name]!, fields(ids, child), button);
    expect(await to(of, null), name).toMatchObject({
      status: 303,
      location: expect.stringMatching(/^\/sign-in\?next=/),
    });
    if (name in account) continue;
    const stranger = await to(of, bob);
    expect(stranger.status, name).toBe(404);
    const ids = unknown();
    expect(plain(stranger, of) === plain(await to(ids, bob), ids), `${name} answers alike`).toBe(true);
    const mixed = await to(his, bob, of);
    expect(mixed.status, name).toBeLessThan(500);
    expect(mixed.body.includes("Quillfeather"), name).toBe(false);
  }
  for (const [name, body] of Object.entries(live)) {
    const put = (ids: Ids, cookie: string | null) =>
      ask(`${baseURL}${name}`, cookie, { method: "PUT", body: JSON.stringify(body(ids)) });
    expect((await put(of, null)).status, name).toBe(401);
    const [stranger, ids] = [await put(of, bob), unknown()];
    expect(stranger.status, name).toBe(404);
    expect(plain(stranger, of) === plain(await put(ids, bob), ids), `${name} answers alike`).toBe(true);
  }
  for (const [name, { at: path, button = false, fields }] of Object.entries(account)) {
    const answer = await send(
      `${baseURL}${path(of)}`,
      await signedIn(attacker),
      actions[name]!,
      fields(of, of),
      button,
    );
    expect(answer.status, name).toBeLessThan(400);
  }
  expect(await everythingOf(victim)).toBe(before);
});

test("What no form of ours sends changes nothing and is no fault", async ({ baseURL }) => {
  const me = await newPerson();
  const cookie = await signedIn(me);
  const before = await everythingOf(me);
  const { at: path, fields } = guarded["me/interviews#add"]!;
  const sent = { ...fields(unknown(), unknown()), after: "" };
  const url = `${baseURL}${path(unknown())}`;
  const add = actions["me/interviews#add"]!;
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
  for (const one of odd) {
    const answer = await send(url, cookie, add, one, false, key);
    expect(answer.status).toBe(200);
    expect(answer.body.includes("another look"), JSON.stringify(one).slice(0, 300)).toBe(true);
  }
  const foreign = new FormData();
  foreign.append("$ACTION_REF_1", "");
  const headers = { origin: "https://elsewhere.example" };
  expect((await ask(url, cookie, { method: "POST", body: foreign, headers })).location).toBeNull();
  expect(await everythingOf(me)).toBe(before);
});
