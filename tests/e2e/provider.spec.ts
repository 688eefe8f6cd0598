import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { freePort } from "../../db/embedded";
import { startOidcProvider } from "../setup/oidc-provider";
import { onlyWith } from "../setup/only-with";
import { introduce } from "../setup/signing-in";

test.describe.configure({ mode: "serial", timeout: 120_000 });
// As in start.spec.ts: these need the build that a full run makes.
test.skip(Boolean(process.env.E2E_URL), "needs the build that a full run makes");

const folder = mkdtempSync(join(tmpdir(), "followthrough-provider-"));
let provider: Awaited<ReturnType<typeof startOidcProvider>>;
let child: ChildProcess;
let address = "";

test.beforeAll(async () => {
  const port = await freePort();
  address = `http://localhost:${port}`;
  provider = await startOidcProvider();
  const env = onlyWith({ PORT: String(port), DATA_DIR: folder, DEMO: "no", ...provider.settings });
  child = spawn(process.execPath, ["bin/start.mjs"], { env, stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout!.on("data", (chunk) => (output += chunk));
  await expect.poll(() => output, { timeout: 60_000 }).toContain(`Followthrough is at ${address}`);
});
test.afterAll(async () => {
  const ended = new Promise((done) => child.once("exit", done));
  child.kill("SIGTERM");
  await ended;
  await provider.close();
  rmSync(folder, { recursive: true, force: true });
});

const amara = { sub: "1", email: "Amara@Provider.example", email_verified: true };
const goThere = (page: Page) => page.getByRole("button", { name: /^Sign in with 127\.0\.0\.1:\d+$/ }).click();
const sessionOf = async (context: BrowserContext) =>
  (await context.cookies()).find(({ name }) => name === "followthrough");

test("A newcomer signs in at the provider of the settings, with a session as an e-mail opens it", async ({ page }) => {
  provider.answers.person = amara;
  await page.goto(`${address}/sign-in`);
  await goThere(page);
  await introduce(page);
  await expect(page).toHaveURL(`${address}/me`);
  const cookie = await sessionOf(page.context());
  expect(cookie).toMatchObject({
    httpOnly: true,
    sameSite: "Lax",
    path: "/",
    value: expect.stringMatching(/^[\w-]{43}$/),
  });
  const names = (await page.context().cookies()).map(({ name }) => name);
  expect(names.sort(), "nothing of the attempt stays").toEqual(["followthrough", "known-browser"]);
  expect(Math.round((cookie!.expires - Date.now() / 1000) / 86_400)).toBe(30);
  await page.goto(`${address}/me/settings`);
  await expect(page.getByText("amara@provider.example").first()).toBeVisible();
  const signIns = page.getByRole("list", { name: "Recent sign-ins, the latest first" }).getByRole("listitem");
  await expect(signIns).toHaveCount(1);
});

test("Who comes back is the same person, goes where they wanted to, and needs no script", async ({ browser }) => {
  provider.answers.person = { ...amara, sub: "another account of hers" };
  provider.answers.inIdToken = true;
  const context = await browser.newContext({ javaScriptEnabled: false });
  const [page, second] = [await context.newPage(), await context.newPage()];
  for (const tab of [page, second]) await tab.goto(`${address}/sign-in?next=${encodeURIComponent("/me/settings?x=1")}`);
  await goThere(page);
  await expect(page).toHaveURL(`${address}/me/settings?x=1`);
  await expect(page.getByLabel("Your name")).toHaveValue("Amara Okafor");
  const first = await sessionOf(context);
  await goThere(second);
  await expect(second).toHaveURL(`${address}/me/settings?x=1`);
  expect((await sessionOf(context))!.value).not.toBe(first!.value);
  await context.clearCookies();
  await context.addCookies([first!]);
  await page.goto(`${address}/me`);
  await expect(page, "the session that this browser held has ended").toHaveURL(/\/sign-in\?next=/);
});

test("Nobody is signed in by an address that is not confirmed, or by a refusal", async ({ page }) => {
  await page.goto(`${address}/sign-in`);
  provider.answers.person = { ...amara, email_verified: false };
  await goThere(page);
  await expect(page.getByRole("status")).toContainText("no confirmed e-mail address");
  provider.answers.person = null;
  await goThere(page);
  await expect(page.getByRole("status")).toContainText("You were not signed in.");
  expect(await sessionOf(page.context())).toBeUndefined();
});

test("The address to come back to takes only what this browser began, and only once", async ({ page, request }) => {
  provider.answers.person = amara;
  const back = `${address}/api/auth/callback/oidc`;
  for (const query of ["", "?code=x&state=y", "?error=access_denied", "?token=x&email=amara@provider.example"]) {
    const answer = await request.get(`${back}${query}`, { maxRedirects: 0 });
    expect(answer.headers().location, query).toBe("/sign-in?said=provider");
  }
  const came: string[] = [];
  page.on("request", (asked) => asked.url().startsWith(back) && came.push(asked.url()));
  await page.goto(`${address}/sign-in`);
  await goThere(page);
  await expect(page).toHaveURL(`${address}/me`);
  const { value } = (await sessionOf(page.context()))!;
  for (const browser of [request, page.request]) {
    const again = await browser.get(came[0]!, { maxRedirects: 0 });
    expect(again.headers().location).toBe("/sign-in?said=provider");
  }
  expect((await sessionOf(page.context()))!.value).toBe(value);
});

test("Nothing else of next-auth's is served, with a provider too", async ({ request }) => {
  const headers = { origin: address };
  for (const path of ["session", "csrf", "providers", "signin", "signin/oidc", "signout", "error", "callback/email"])
    for (const method of ["GET", "POST"])
      expect((await request.fetch(`${address}/api/auth/${path}`, { method, headers })).status(), path).toBe(404);
  expect((await request.post(`${address}/api/auth/callback/oidc`, { headers })).status()).toBe(405);
});

test("While the provider does not answer, its button says so, and the e-mail stays", async ({ page }) => {
  await provider.close();
  await page.goto(`${address}/sign-in`);
  await goThere(page);
  await expect(page.getByRole("alert").filter({ hasText: "The other service does not answer now." })).toBeVisible();
  await expect(page.getByLabel("Your e-mail address")).toBeVisible();
});
