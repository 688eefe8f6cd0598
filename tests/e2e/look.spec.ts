import { expect, type Page, test } from "@playwright/test";
import { barriers, sticksOut, unreachable } from "../setup/look";

const planned =
  "/plan?starts=2026-09-18T16:00&ends=2026-09-18T17:00&zone=Europe/London&country=GB&region=ENG&format=in_person&route=agency&interviewer=Priya+Shah&interviewer=Tom+Ellery&topic=Priya+Shah&promise=2026-09-25&debriefed=2026-09-18T17:05:00Z&now=2026-09-18T18:00:00Z";

const places = [
  { path: "/", title: "The landing page" },
  { path: "/plan", title: "The planner" },
  { path: planned, title: "A plan" },
  { path: "/plan?starts=2026-02-31T16:00&ends=nonsense&zone=Mars", title: "A plan with faults" },
  { path: "/sign-in", title: "Signing in" },
  { path: "/nothing-here", title: "A page that is not there" },
];

const open = async (page: Page, path: string) => {
  await page.goto(path);
  await page.locator("h1").waitFor();
};

for (const colorScheme of ["light", "dark"] as const)
  for (const width of [1180, 390, 320]) {
    test.describe(`${colorScheme}, ${width} pixels`, () => {
      test.use({ colorScheme, viewport: { width, height: 844 } });
      for (const { path, title } of places)
        test(`${title} has no barriers and nothing sticks out`, async ({ page }) => {
          await open(page, path);
          expect(await barriers(page)).toEqual([]);
          expect(await sticksOut(page)).toEqual([]);
        });
    });
  }

for (const { path, title } of places)
  test(`${title} can be walked with the keyboard alone, past a link that skips to the page`, async ({ page }) => {
    await open(page, path);
    await page.keyboard.press("Tab");
    await expect(page.locator(".skip")).toBeFocused();
    await expect(page.locator(".skip")).toBeInViewport();
    expect(await unreachable(page)).toEqual([]);
  });

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("signing in with something that is no address says so beside the field, and keeps what was typed", async ({
    page,
  }) => {
    await page.goto("/sign-in");
    await page.getByLabel("Your e-mail address").fill("not an address");
    await page.getByRole("button", { name: "Send me an e-mail" }).click();
    const field = page.getByLabel("Your e-mail address");
    await expect(page.getByRole("alert")).toBeVisible();
    await expect(field).toHaveValue("not an address");
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expect(field).toBeFocused();
  });

  test("every form of the public pages has a button that sends it", async ({ page }) => {
    for (const { path } of places) {
      await page.goto(path);
      const stuck = await page.locator("form:not(:has(button[type=submit], button:not([type])))").count();
      expect(stuck, path).toBe(0);
    }
  });
});

test("a form that comes back focuses its first fault and keeps what was typed", async ({ page }) => {
  await page.goto("/sign-in");
  const field = page.getByLabel("Your e-mail address");
  await field.fill("not an address");
  await page.getByRole("button", { name: "Send me an e-mail" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "needs another look" })).toBeVisible();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("not an address");
});
