import { filled } from "../rights/ids";
import { pages } from "../rights/pages";
import { world } from "../rights/world";
import { expect, login, newPerson, test } from "../setup/e2e";
import { unfold } from "../setup/folds";
import { had } from "../setup/had";
import { tryForms } from "../setup/pressing";

for (const [role, which, least] of [
  ["owner", /^\/w\//, 12],
  ["own", /^\/me\//, 6],
] as const)
  test(`Whatever fails when a form is sent, its text is still there and a sentence says what to do: every page under ${which.source}`, async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(330_000);
    const made = await world(`Kept${role}`);
    const context = await browser.newContext({ baseURL });
    const again = () => login(context, made[role], baseURL!);
    await again();
    const page = await context.newPage();
    let tried = 0;
    for (const [door, { at }] of Object.entries(pages))
      if (which.test(door) && !/\.csv$/.test(at)) tried += await tryForms(page, filled(at, made.ids), again);
    expect(tried).toBeGreaterThanOrEqual(least);
  });

test("After an error the same press works: signed in again in another window, or back online", async ({
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

test("A button pressed after the session ended leads to signing in, and back to its page", async ({
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

  test("Text that was sent after the session ended returns complete, and is saved once its writer has signed in again", async ({
    context,
    me,
    baseURL,
  }) => {
    const page = await context.newPage();
    const id = await had(me, 35);
    await page.goto(`/me/interviews/${id}/debrief`);
    const text = '\nThe <b>case</b> study & "SQL"\nand the second line';
    await page.getByLabel("What went well").fill(text);
    await unfold(page, "Your questions");
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

  test("Text for a record that is no longer theirs returns to be copied", async ({ context, me, baseURL }) => {
    const page = await context.newPage();
    await page.goto(`/me/interviews/${await had(me, 35)}/debrief`);
    await page.getByLabel("What went well").fill("The case study");
    await login(context, await newPerson("Amara Okafor"), baseURL!);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This is no longer here");
    await expect(page.getByLabel("Went well")).toHaveValue("The case study");
  });
});
