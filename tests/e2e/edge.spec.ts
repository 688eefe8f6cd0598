import { known } from "../setup/doors";
import { expect, test } from "../setup/e2e";
import { type EdgeServer, edgeServer, missing } from "../setup/edge-server";
import { called, described, formType, type Hostile, sent } from "../setup/hostile";
import { foreignForms, malformedForms } from "../setup/hostile-forms";
import { oddHeads, refusedHeads } from "../setup/hostile-heads";

test.describe.configure({ mode: "serial", timeout: 240_000 });
test.skip(Boolean(process.env.E2E_URL), "needs the build that a full run makes");

const ask = known["sign-in#askToSignInAction"]!;
let server: EdgeServer;
// With one proxy in front, as most are deployed. Worker fixtures come first: they say where the database is.
test.beforeAll(async ({ database: _ }) => {
  server = await edgeServer({ TRUSTED_PROXIES: "1" });
});
test.afterAll(() => server.stop());

async function storm(requests: Hostile[]) {
  for (const request of requests) {
    const came = await sent(server.url, request);
    expect.soft(request.status, `${request.name}: ${came.status}`).toContain(came.status);
    expect.soft(missing(came.headers), request.name).toEqual([]);
    if (came.status === 405) expect.soft(came.headers.allow, request.name).toMatch(/^GET, HEAD/);
  }
  console.log(`edge: ${requests.length} requests`);
}

test("forms of other sites are answered 403", async () => {
  await storm(foreignForms(ask));
  server.isQuiet();
});

test("forms that are not from our pages are answered 400, and those of an older version 404 or 409", async () => {
  await storm(malformedForms(server.url, ask));
  server.isQuiet();
});

test("addresses and headers that cannot be read are answered 400, other methods 405", async () => {
  await storm(refusedHeads(server.url));
  server.isQuiet();
});

test("odd headers and addresses cause no server error", async () => {
  await storm(oddHeads(server.url, ask));
  server.isQuiet();
});

test("a body that is too long is answered 413, with or without a declared length, and a shorter one is read in full", async () => {
  const form = { ...formType, origin: server.url };
  const own: Record<string, string> = {
    "/me/interviews/new": known["me/interviews#addInterviewAction"]!,
    "/w/x/candidates/import": known["w/[workspace]/candidates/import#previewCandidatesAction"]!,
  };
  const filledForm = (length: number, path: string) =>
    described(`{"id":"${own[path] ?? ask}","bound":"$@1"}`, "[{}]", ["email", "a".repeat(length)]);
  const calling = { ...form, "next-action": ask };
  const json = { origin: server.url, "content-type": "application/json" };
  const cases: [path: string, length: number, status: number, headers?: Record<string, string>, method?: string][] = [
    ["/sign-in", 63_000, 200],
    ["/sign-in", 64_100, 413],
    ["/sign-in", 3_900_000, 413],
    ["/nothing", 100_000, 413],
    ["/welcome", 100_000, 413],
    ["/me/settings", 100_000, 413],
    ["/me/interviews/new", 990_000, 303],
    ["/me", 990_000, 409],
    ["/me", 1_000_100, 413],
    ["/feedback/x", 1_000_100, 413],
    ["/w/x/candidates/import", 4_000_000, 303],
    ["/w/x/candidates/import", 4_200_000, 303],
    ["/w/x/candidates/import", 4_200_000, 413, calling],
    ["/api/live/debrief", 400_100, 413, json, "PUT"],
  ];
  for (const [path, length, status, headers = form, method = "POST"] of cases)
    for (const chunked of [false, true]) {
      const body = headers === json ? JSON.stringify({ text: "a".repeat(length) }) : filledForm(length, path);
      // The route asks who it is before it reads what has no length.
      const wanted = headers === json && chunked ? 401 : status;
      const came = await sent(server.url, { method, path, headers, body, chunked });
      expect.soft(came.status, `${path}, ${length}, ${chunked}`).toBe(wanted);
      expect.soft(missing(came.headers), path).toEqual([]);
      // At most three times what was sent: the field, what a form without script brings along, and what a script continues with.
      expect.soft(came.body.length, path).toBeLessThan(400_000);
    }
  const page = await sent(server.url, {
    method: "POST",
    path: "/sign-in",
    headers: form,
    body: filledForm(70_000, "/sign-in"),
  });
  expect(page.body).toContain("<h1>This is too long</h1>");
  expect(page.body).toContain("64 kB at most");
  const references = `[${'"$1",'.repeat(500_000)}"$1"]`;
  for (const [path, status] of [
    ["/sign-in", 413],
    ["/w/x/clients/import", 400],
  ] as const)
    expect((await sent(server.url, { method: "POST", path, headers: calling, body: called(references) })).status).toBe(
      status,
    );
  server.isQuiet();
});

test("ports in a proxy's header do not make separate clients, and a header that no proxy wrote makes none", async () => {
  const path = "/api/plan";
  const from = async (forwarded: string) =>
    (await sent(server.url, { path, headers: { "x-forwarded-for": forwarded } })).status;
  let last = 0;
  for (let port = 40_000; port < 40_601; port++) last = await from(`198.51.100.${port % 250}, 203.0.113.5:${port}`);
  expect(last).toBe(429);
  expect(await from("[::ffff:203.0.113.5]:1")).toBe(429);
  expect(await from("203.0.113.6")).toBe(400);
});
