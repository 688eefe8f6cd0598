import type { Locator, Page } from "@playwright/test";
import { filled } from "../rights/ids";
import { pages } from "../rights/pages";
import { type World, world } from "../rights/world";
import { expect, login, test } from "../setup/e2e";
import { fieldsOfText, has } from "../setup/pressing";

// What a form without script costs the page's others: nothing, because they wait.
test.use({ javaScriptEnabled: false });

const texts = "textarea, input:is([type=text], [type=email], [type=url], [type=tel])";
const buttonsOf = (forms: Page | Locator) => forms.locator("button[type=submit]").filter({ visible: true });

/** Types into the first form with text of every page that has another form beside it. Returns the pages. */
async function tryPages(page: Page, { ids }: World, which: RegExp): Promise<string[]> {
  const tried: string[] = [];
  for (const [door, { at }] of Object.entries(pages)) {
    const path = filled(at, ids);
    if (!which.test(door) || /\.csv$|import$/.test(at) || !(await has(page, path, fieldsOfText))) continue;
    await page.goto(path);
    const forms = page.locator("main form:not([method=get])");
    const withText = forms.filter({ has: page.locator(texts), visible: true });
    const field = withText.first().locator(texts).filter({ visible: true }).first();
    if ((await forms.count()) < 2 || (await field.count()) === 0) continue;
    tried.push(door);
    await field.fill("Zq typed this");
    await field.press("Tab");
    const own = await buttonsOf(withText.first()).count();
    await expect(buttonsOf(page.locator("main form")), `${door}: only the form's own buttons`).toHaveCount(own);
    await expect(field).toHaveValue("Zq typed this");
  }
  return tried;
}

for (const [role, which, least] of [
  ["owner", /^\/w\//, 5],
  ["own", /^\/me\//, 3],
] as const)
  test(`As soon as a person types into one form, the page's others wait until it is saved: every page under ${which.source}`, async ({
    context,
    baseURL,
  }) => {
    test.setTimeout(120_000);
    const made = await world(`Plain${role}`);
    await login(context, made[role], baseURL!);
    const tried = await tryPages(await context.newPage(), made, which);
    expect(tried.length, tried.join("\n")).toBeGreaterThanOrEqual(least);
  });

/** What a client said, and the button that cancels a client's link, on one page. */
async function twoForms(page: Page, { ids }: World) {
  const path = `/w/${ids.workspace}/interviews/${ids.interview}/update`;
  await page.goto(`${path}?from=anew`);
  const log = page.getByRole("form", { name: "Add an update" });
  const revoke = page.getByRole("form", { name: /^Cancel the link for / });
  return { path, log, revoke };
}

test("A client's feedback is saved before a client's link is cancelled: that button is hidden until then, and returns afterwards", async ({
  context,
  baseURL,
}) => {
  const saltmarsh = await world("Saltmarsh");
  await login(context, saltmarsh.inCharge, baseURL!);
  const page = await context.newPage();
  const { path, log, revoke } = await twoForms(page, saltmarsh);
  await expect(buttonsOf(revoke)).toHaveCount(1);
  await log.getByLabel("What they liked").fill("The case study");
  await log.getByLabel("What they liked").press("Tab");
  await expect(buttonsOf(revoke)).toHaveCount(0);
  await buttonsOf(log).click();
  await expect(page.locator(".notice")).toBeVisible();
  await page.goto(path);
  await expect(buttonsOf(revoke)).toHaveCount(1);
});

test("A form with text that waits for another says so", async ({ context, baseURL }) => {
  const sandwort = await world("Sandwort");
  await login(context, sandwort.inCharge, baseURL!);
  const page = await context.newPage();
  await page.goto(`/w/${sandwort.ids.workspace}/interviews/${sandwort.ids.interview}/feedback/${sandwort.ids.raw}`);
  for (const more of ["Edit this entry", "Stop sharing"]) await page.locator("summary", { hasText: more }).click();
  const correct = page.getByRole("form", { name: "Edit this entry" });
  const undo = page.getByRole("form", { name: "Stop sharing" });
  await correct.getByLabel("What they liked").fill("The case study");
  await correct.getByLabel("What they liked").press("Tab");
  expect(await undo.evaluate((form) => getComputedStyle(form, "::before").content)).toContain(
    "First save the other form",
  );
  await expect(buttonsOf(undo)).toHaveCount(0);
  await expect(buttonsOf(correct)).toHaveCount(1);
});

test("A text that returned with a refusal is in no field as typed, and the page's other forms wait for it too", async ({
  context,
  baseURL,
}) => {
  const marram = await world("Marram");
  await login(context, marram.inCharge, baseURL!);
  const page = await context.newPage();
  const { log, revoke } = await twoForms(page, marram);
  const long = "a".repeat(Number(await log.getByLabel("What they liked").getAttribute("data-limit")) + 1);
  await log.getByLabel("What they liked").fill(long);
  await buttonsOf(log).click();
  await expect(log.getByRole("alert").first()).toContainText("Please correct");
  await expect(buttonsOf(revoke)).toHaveCount(0);
  await expect(log.getByLabel("What they liked")).toHaveValue(long);
  await log.getByLabel("What they liked").fill("The case study");
  await buttonsOf(log).click();
  await expect(page.locator(".notice")).toBeVisible();
});

test("A text that the browser restored after going back is not lost to another form either", async ({
  context,
  baseURL,
}) => {
  const cordgrass = await world("Cordgrass");
  await login(context, cordgrass.inCharge, baseURL!);
  const page = await context.newPage();
  const { log, revoke } = await twoForms(page, cordgrass);
  await log.getByLabel("What they liked").fill("The case study");
  await page.goto(`/w/${cordgrass.ids.workspace}`);
  await page.goBack();
  await expect(log.getByLabel("What they liked")).toHaveValue("The case study");
  await expect(buttonsOf(revoke)).toHaveCount(0);
  await expect(buttonsOf(log)).toHaveCount(1);
});

test("A notice is shown once: not after a reload, and not when the address is opened again", async ({
  page,
  me: _,
}) => {
  await page.goto("/me/settings/plan");
  await page.getByRole("button", { name: "Save" }).first().click();
  await expect(page.locator(".notice")).toContainText("Saved.");
  const address = page.url();
  expect(address).toContain("said=saved");
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator(".notice")).toHaveCount(0);
  await page.goto(address);
  await expect(page).toHaveURL(/\/me\/settings\/plan$/);
  await expect(page.locator(".notice")).toHaveCount(0);
  await page.getByRole("button", { name: "Save" }).first().click();
  await expect(page.locator(".notice")).toContainText("Saved.");
});
