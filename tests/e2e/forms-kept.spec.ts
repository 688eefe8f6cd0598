import type { BrowserContext, Locator, Page } from "@playwright/test";
import { filled } from "../rights/ids";
import { pages } from "../rights/pages";
import { world } from "../rights/world";
import { expect, login, newPerson, test } from "../setup/e2e";
import { had } from "../setup/had";

/** What can go wrong at a press, what the form says then, and how it ends. */
const faults: { name: string; says: RegExp; begin: (context: BrowserContext) => Promise<unknown> }[] = [
  { name: "the session has ended", says: /^You are signed out/, begin: (context) => context.clearCookies() },
  { name: "offline", says: /^You are offline/, begin: (context) => context.setOffline(true) },
  { name: "no connection", says: /^We could not reach/, begin: answering((route) => route.abort()) },
  {
    name: "a server that fails",
    says: /^Something went wrong on our side/,
    begin: answering((route) =>
      route.fulfill({ status: 500, contentType: "text/plain", body: "Internal Server Error" }),
    ),
  },
  {
    name: "too long",
    says: /^This is too long to send/,
    begin: answering((route) =>
      route.fulfill({ status: 413, contentType: "text/plain", body: "This is too long. Nothing was saved." }),
    ),
  },
];

type Answer = Parameters<BrowserContext["route"]>[1];

function answering(answer: (...of: Parameters<Answer>) => unknown) {
  return (context: BrowserContext) =>
    context.route("**/*", (route, request) =>
      request.headers()["next-action"] ? answer(route, request) : route.continue(),
    );
}

/** The forms into which text is typed, but those that are addresses (a search). */
const written = "main form[enctype='multipart/form-data'], main form:not([action^='/']):not(.search):not(.filters)";
const typing = "textarea, input:is([type=text], [type=email], [type=url], [type=tel], :not([type]))";

async function fill(form: Locator): Promise<number> {
  const fields = await form.locator(typing).filter({ visible: true }).all();
  let count = 0;
  for (const field of fields) {
    if (await field.isDisabled()) continue;
    await field.fill((await field.getAttribute("type")) === "email" ? "zq@example.com" : "Zq typed this");
    count++;
  }
  return count;
}

const values = (form: Locator) =>
  form.evaluate((element) =>
    [...new FormData(element as HTMLFormElement)]
      .filter(([name, value]) => typeof value === "string" && !name.startsWith("$") && name !== "version")
      .map(([name, value]) => `${name}=${value}`),
  );

/** Tries every form of a page with every fault. Returns how many forms were tried. */
async function tryForms(page: Page, path: string, again: () => Promise<void>): Promise<number> {
  let tried = 0;
  const context = page.context();
  await page.goto(path);
  await page.locator("h1").waitFor();
  const count = await page.locator(written).count();
  for (let at = 0; at < count; at++) {
    const form = page.locator(written).nth(at);
    if (!(await form.isVisible()) || (await fill(form)) === 0) continue;
    const button = form.locator("button[type=submit]").filter({ visible: true }).last();
    if ((await button.count()) === 0) continue;
    tried++;
    const where = `${path}, form ${at}`;
    const before = await values(form);
    const alert = form.locator("[role=alert][tabindex]").first();
    for (const { name, says, begin } of faults) {
      await begin(context);
      await button.click();
      await expect(alert, `${where}: ${name}`).toHaveText(says);
      expect(await values(form), `${where}: ${name}`).toEqual(before);
      if (name === "the session has ended") {
        const next = encodeURIComponent(new URL(page.url()).pathname + new URL(page.url()).search);
        await expect(alert.getByRole("link")).toHaveAttribute("href", `/sign-in?next=${next}`);
        await again();
      }
      await context.setOffline(false);
      await context.unrouteAll();
    }
  }
  return tried;
}

test("Whatever goes wrong when a form is sent, its text is still there and a sentence says what to do", async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(330_000);
  const { ids, owner, own } = await world("Quillfeather");
  for (const [who, which, least] of [
    [own, /^\/me\//, 6],
    [owner, /^\/w\//, 12],
  ] as const) {
    const context = await browser.newContext({ baseURL });
    const again = () => login(context, who, baseURL!);
    await again();
    const page = await context.newPage();
    let tried = 0;
    for (const [door, { at }] of Object.entries(pages))
      if (which.test(door) && !/\.csv$/.test(at)) tried += await tryForms(page, filled(at, ids), again);
    expect(tried, `forms under ${which}`).toBeGreaterThanOrEqual(least);
  }
});

test("After a fault the same press works: signed in again in another window, or back online", async ({
  context,
  me,
  baseURL,
}) => {
  const page = await context.newPage();
  await page.goto("/me/settings");
  const form = page.locator("form").filter({ has: page.getByLabel("Your name") });
  await page.getByLabel("Your name").fill("Priya Kaur Shah");
  await context.clearCookies();
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByRole("alert")).toContainText("You are signed out");
  await login(context, me, baseURL!);
  await context.setOffline(true);
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByRole("alert")).toContainText("You are offline");
  await context.setOffline(false);
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByRole("alert")).toHaveCount(0);
  await page.reload();
  await expect(page.getByLabel("Your name")).toHaveValue("Priya Kaur Shah");
});

test("A button pressed after the session ended leads to signing in, and back to the page that it is on", async ({
  context,
  me: _,
}) => {
  const page = await context.newPage();
  await page.goto("/me/settings");
  await context.clearCookies();
  await page.locator("summary", { hasText: "Sign out everywhere" }).click();
  await page.getByRole("button", { name: "Sign out everywhere" }).click();
  await page.waitForURL("**/sign-in?next=%2Fme%2Fsettings");
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("What was sent after the session ended comes back whole, and is saved once its writer has signed in again", async ({
    context,
    me,
    baseURL,
  }) => {
    const page = await context.newPage();
    const id = await had(me, 35);
    await page.goto(`/me/interviews/${id}/debrief`);
    const text = '\nThe <b>case</b> study & "SQL"\nand the second line';
    await page.getByLabel("What went well").fill(text);
    await page.getByLabel("What happens next?").check();
    await context.clearCookies();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("You are signed out");
    await expect(page.getByLabel("Went well")).toHaveValue(text);
    const href = `/sign-in?next=${encodeURIComponent(`/me/interviews/${id}/debrief`)}`;
    await expect(page.getByRole("link", { name: "Sign in (in a new window)" })).toHaveAttribute("href", href);
    await page.getByRole("button", { name: "Send again" }).click();
    await expect(page.getByLabel("Went well")).toHaveValue(text);
    await login(context, me, baseURL!);
    await page.getByRole("button", { name: "Send again" }).click();
    await expect(page.getByText("Your debrief is saved.")).toBeVisible();
    await page.goto(`/me/interviews/${id}/debrief`);
    await expect(page.getByLabel("What went well")).toHaveValue(text.trim());
    await expect(page.getByLabel("What happens next?")).toBeChecked();
  });

  test("What was sent to a record that is no longer theirs comes back to be copied", async ({
    context,
    me,
    baseURL,
  }) => {
    const page = await context.newPage();
    await page.goto(`/me/interviews/${await had(me, 35)}/debrief`);
    await page.getByLabel("What went well").fill("The case study");
    await login(context, await newPerson("Amara Okafor"), baseURL!);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This is no longer here");
    await expect(page.getByLabel("Went well")).toHaveValue("The case study");
  });
});
