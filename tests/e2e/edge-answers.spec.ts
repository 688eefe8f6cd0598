import { known } from "../setup/doors";
import { expect, login, newPerson, test } from "../setup/e2e";
import { type EdgeServer, edgeServer, missing } from "../setup/edge-server";
import { unfold } from "../setup/folds";
import { called, described, formOf, formType, type Hostile, sent } from "../setup/hostile";

test.describe.configure({ mode: "serial", timeout: 120_000 });
test.skip(Boolean(process.env.E2E_URL), "needs the build that a full run makes");

const ask = known["sign-in#askToSignInAction"]!;
let server: EdgeServer;
test.beforeAll(async ({ database: _ }) => {
  server = await edgeServer();
});
test.afterAll(() => server.stop());

test("every kind of answer carries every header", async () => {
  const form = { ...formType, origin: server.url };
  const letter = await aLetter();
  const script = /_next\/static\/[^"]+\.js/.exec((await sent(server.url, {})).body)![0];
  const style = /_next\/static\/[^"]+\.css/.exec((await sent(server.url, {})).body)![0];
  const answers: [status: number, Omit<Hostile, "name" | "status">][] = [
    [200, { path: "/" }],
    [200, { path: "/sign-in", method: "HEAD" }],
    [200, { path: "/sign-in", headers: { "next-router-prefetch": "1" } }],
    [200, { path: "/sign-in", headers: { "next-router-prefetch": "1", purpose: "prefetch" } }],
    [200, { path: "/confirm?token=x" }],
    [307, { path: "/me" }],
    [308, { path: "/sign-in/" }],
    [308, { path: "//sign-in" }],
    [404, { path: "/nothing" }],
    [404, { path: "/api/nothing" }],
    [404, { path: "/icon.svgfoo" }],
    [404, { path: "/robots.txtfoo" }],
    [404, { path: "/_next/nothing" }],
    [404, { path: "/_next/static/nothing.js" }],
    [404, { path: "/_global-error" }],
    [404, { path: "/w/x/nothing" }],
    [200, { path: `/${script}` }],
    [200, { path: `/${style}` }],
    [200, { path: "/icon.svg" }],
    [200, { path: "/favicon.ico" }],
    [200, { path: "/robots.txt" }],
    [200, { path: "/manifest.webmanifest" }],
    [200, { path: "/.well-known/security.txt" }],
    [200, { path: "/api/health/ready" }],
    [400, { path: "/api/plan" }],
    [204, { path: "/api/plan", method: "OPTIONS" }],
    [405, { path: "/api/plan", method: "POST", headers: { origin: server.url } }],
    [401, { path: "/api/cron/reminders", method: "POST" }],
    [404, { path: "/unsubscribe/x/one-click", method: "POST" }],
    [404, { path: "/recipient/x/one-click", method: "POST" }],
    [303, { path: "/unsubscribe/x/one-click" }],
    [401, { path: "/api/live/debrief", method: "PUT", headers: { origin: server.url }, body: "{}" }],
    [200, { path: "/mailbox" }],
    [200, { path: "/mailbox/messages.json" }],
    [200, { path: letter }],
    [200, { path: `/api${letter}` }],
    [404, { path: "/mailbox", headers: { via: "1.1 x" } }],
    [400, { path: "/%" }],
    [403, { path: "/sign-in", method: "POST" }],
    [403, { path: "/api/live/debrief", method: "PUT" }],
    [405, { path: "/sign-in", method: "DELETE" }],
    [409, { path: "/sign-in", method: "POST", headers: form, body: formOf([`$ACTION_ID_${"0".repeat(42)}`, ""]) }],
    [413, { path: "/sign-in", method: "POST", headers: form, body: "x".repeat(70_000) }],
    [200, { path: "/sign-in", method: "POST", headers: form, body: described(`{"id":"${ask}","bound":"$@1"}`) }],
    [200, { path: "/sign-in", method: "POST", headers: { ...form, "next-action": ask }, body: called() }],
  ];
  for (const [status, asked] of answers) {
    const came = await sent(server.url, asked);
    const message = `${asked.method ?? "GET"} ${asked.path}: ${came.status}`;
    expect.soft(came.status, message).toBe(status);
    if (asked.path === `/api${letter}`)
      expect.soft(came.headers["content-security-policy"], message).toMatch(/sandbox/);
    else expect.soft(missing(came.headers), message).toEqual([]);
    const nonces = [...came.body.matchAll(/ nonce="([^"]+)"/g)].map(([, nonce]) => nonce);
    for (const nonce of nonces)
      expect.soft(came.headers["content-security-policy"], message).toContain(`'nonce-${nonce}'`);
  }
  server.isQuiet();
});

/** The address of any e-mail in the mailbox. */
async function aLetter() {
  const [letter] = JSON.parse((await sent(server.url, { path: "/mailbox/messages.json" })).body);
  return `/mailbox/${encodeURIComponent(letter.to)}/${letter.id}`;
}

test("the mailbox does not exist for a request with a proxy's headers", async () => {
  const letter = await aLetter();
  const paths = ["/mailbox", "/mailbox/messages.json", letter, `/api${letter}`];
  const alike = ({ body }: { body: string }) =>
    body.replace(/nonce=\\?"[^"]*"|nonce\\?":\\?"[^"]*"/g, "").replaceAll("no-such-page", "");
  const none = alike(await sent(server.url, { path: "/no-such-page" }));
  const passed: Record<string, string>[] = [
    { "x-forwarded-for": "203.0.113.7" },
    { "x-forwarded-for": "127.0.0.1" },
    { "x-forwarded-for": "" },
    { "x-forwarded-host": "app.example.com" },
    { "x-forwarded-proto": "https" },
    { "x-forwarded-port": "443" },
    { "x-forwarded-server": "x" },
    { "x-forwarded": "x" },
    { forwarded: "for=127.0.0.1" },
    { via: "1.1 x" },
    { "x-real-ip": "127.0.0.1" },
    { "cf-connecting-ip": "127.0.0.1" },
    { "cf-ray": "x" },
    { "cdn-loop": "x" },
    { "true-client-ip": "127.0.0.1" },
    { "x-client-ip": "127.0.0.1" },
    { "x-cluster-client-ip": "127.0.0.1" },
    { "fastly-client-ip": "127.0.0.1" },
    { "fly-client-ip": "127.0.0.1" },
    { "x-envoy-external-address": "127.0.0.1" },
    { "x-amzn-trace-id": "x" },
    { "x-azure-clientip": "127.0.0.1" },
    { "x-original-forwarded-for": "127.0.0.1" },
    { "x-original-host": "localhost" },
    { via: "1.1 x", "x-asked-directly": "yes" },
    { via: "1.1 x", "x-ours": "x", "x-asked-directly": "yes" },
    { via: "1.1 x", "x-forwarded-for": "127.0.0.1", host: "127.0.0.1" },
  ];
  for (const path of paths) {
    expect((await sent(server.url, { path })).status, path).toBe(200);
    for (const headers of passed) {
      const came = await sent(server.url, { path, headers });
      expect.soft(came.status, `${path} with ${JSON.stringify(headers)}`).toBe(404);
      expect.soft(alike(came) === none, `${path} with ${JSON.stringify(headers)}, as any unknown page`).toBe(true);
    }
    expect((await sent(server.url, { path, headers: { host: "app.example.com" } })).status, path).toBe(404);
  }
});

for (const javaScriptEnabled of [true, false])
  test(`signing out clears the browser's data, ${javaScriptEnabled ? "with" : "without"} script`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled, baseURL });
    await login(context, await newPerson(), baseURL!);
    const page = await context.newPage();
    await page.goto("/me/settings");
    if (javaScriptEnabled) await page.evaluate(() => localStorage.setItem("draft", "kept"));
    const answer = page.waitForResponse((response) => response.request().method() === "POST");
    await page.getByRole("button", { name: "Sign out here" }).click();
    expect(await (await answer).headerValue("clear-site-data")).toBe('"cache", "storage"');
    await expect(page).toHaveURL(/\/sign-in(?:\?said=out)?$/); // with script the address is tidied
    if (javaScriptEnabled) await expect.poll(() => page.evaluate(() => localStorage.getItem("draft"))).toBeNull();
    // What tells a browser that has signed in before stays: without it every sign-in would be from a new one.
    expect((await context.cookies()).map(({ name }) => name)).not.toContain("followthrough");
  });

test("nothing but signing out clears the browser's data", async () => {
  const headers = { ...formType, origin: server.url };
  const body = described(`{"id":"${ask}","bound":"$@1"}`, "[{}]", ["email", "nobody@nowhere.example"]);
  const came = await sent(server.url, { method: "POST", path: "/sign-in", headers, body });
  expect(came.headers["set-cookie"]).toBeDefined();
  expect(came.headers["clear-site-data"]).toBeUndefined();
});

test("security.txt names a contact and ends within a year", async () => {
  const { body, headers } = await sent(server.url, { path: "/.well-known/security.txt" });
  expect(headers["content-type"]).toBe("text/plain; charset=utf-8");
  expect(body).toMatch(/^Contact: mailto:security@localhost\.localdomain$/m);
  expect(body).toContain(`Canonical: ${server.url}/.well-known/security.txt`);
  expect((await sent(server.url, { path: "/security.txt" })).body).toBe(body);
});

for (const javaScriptEnabled of [true, false])
  test(`a text of 100,000 letters returns complete with its refusal, again and again, ${javaScriptEnabled ? "with" : "without"} script`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled, baseURL });
    await login(context, await newPerson(), baseURL!);
    const page = await context.newPage();
    await page.goto("/me/interviews/new");
    await unfold(page, /^More/);
    const text = "ł".repeat(100_000);
    const field = page.getByLabel("What the role asks for");
    await field.evaluate((element) => element.removeAttribute("maxlength")); // some browsers paste more than it says
    await field.fill(text);
    expect(await field.inputValue()).toBe(text);
    for (let time = 0; time < 3; time++) {
      const answer = page.waitForResponse((response) => response.request().method() === "POST");
      await page.locator("main form button.primary").last().click();
      expect((await answer).status()).toBe(200);
      await expect(page.locator("main [role=alert]").first()).toBeVisible();
      expect(await field.inputValue()).toBe(text);
    }
  });
