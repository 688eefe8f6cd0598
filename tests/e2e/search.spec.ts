import { expect, login, test } from "../setup/e2e";
import { barriers } from "../setup/look";
import { agency, metAt } from "../setup/pennant";

test("A consultant finds an interview from the Desk by the key, opens it, and comes back to the results", async ({
  page,
  context,
  baseURL,
}) => {
  const pennant = await agency();
  await metAt(pennant, 3 * 60);
  await login(context, pennant.marta, baseURL!);
  await page.goto(pennant.home);
  await page.getByLabel("Whose").waitFor();
  await page.keyboard.press("/");
  const field = page.getByRole("searchbox", { name: "Search everything" });
  await expect(field).toBeFocused();
  await page.keyboard.type("amara nor/");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Interviews" })).toBeVisible();
  await expect(page.getByRole("searchbox", { name: "Search everything" })).toHaveValue("amara nor/");
  await page.getByRole("link", { name: "Data analyst, Northwind" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Amara Okafor");
  await page.goBack();
  // The key works once the page's scripts have taken over.
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(field).toBeFocused({ timeout: 500 });
  }).toPass();
  expect(await barriers(page)).toEqual([]);
});

test("Without script a candidate searches from the top bar, and reads what was found, or what can be", async ({
  browser,
  baseURL,
  me,
}) => {
  const { addInterview } = await import("../../lib/record/interviews/commands/add");
  const { interviewInput } = await import("../../lib/record/interviews/input");
  const form = { id: crypto.randomUUID(), role: "Falconer", company: "Café Żubr", day: "2026-03-19", start: "09:00" };
  const input = interviewInput.parse({
    ...{ ...form, end: "10:00", zone: "Europe/London", country: "GB", format: "video", route: "direct" },
  });
  await addInterview({ as: "candidate", userId: me.userId }, input, me.workspaceId, new Date());
  const context = await browser.newContext({ javaScriptEnabled: false });
  await login(context, me, baseURL!);
  const page = await context.newPage();
  await page.goto(`${baseURL}/me`);
  await page.getByRole("searchbox", { name: "Search everything" }).fill("CAFE zub");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.getByRole("link", { name: "Falconer, Café Żubr" })).toBeVisible();
  await expect(page).toHaveURL(/\/me\/search\?q=CAFE\+zub$/);
  await page.getByRole("searchbox").fill("unheard-of");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.getByText("Nothing found for “unheard-of” in your interviews")).toBeVisible();
  await page.goto(`${baseURL}/me/search`);
  await expect(page.getByText("You can search interviews")).toBeVisible();
  await context.close();
});

test("On a phone an icon leads to the search, and where single keys are switched off, the key does nothing", async ({
  page,
  context,
  me,
  baseURL,
}) => {
  await login(context, me, baseURL!);
  await page.goto("/me/settings");
  const box = page.getByLabel("Use these keys on this device");
  await box.uncheck();
  await page.goto("/me");
  await page.waitForLoadState("networkidle");
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox")).not.toBeFocused();
  await page.goto("/me/settings");
  await expect(box).not.toBeChecked();
  await box.check();
  await page.goto("/me");
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(page.getByRole("searchbox")).toBeFocused();
  }).toPass();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("banner").getByRole("link", { name: "Search" }).click();
  await expect(page.getByRole("searchbox", { name: "Search everything" })).toBeVisible();
});
