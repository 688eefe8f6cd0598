import type { Page } from "@playwright/test";
import { expect, login, newPerson, test } from "../setup/e2e";
import { unfold } from "../setup/folds";

/** The planner's form, for Thursday 16 September 2027. */
async function plan(page: Page, zone: string, country: string) {
  await page.goto("/plan");
  await page.getByLabel("Starts", { exact: true }).fill("2027-09-16T16:00");
  await page.getByLabel("Ends", { exact: true }).fill("2027-09-16T17:00");
  await page.getByLabel("Time zone of the interview").fill(zone);
  await page.getByLabel("Country").selectOption({ label: country });
  await page.getByLabel("Name 1").fill("Noura");
  await page.getByRole("button", { name: "Show the plan" }).click();
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("the planner accepts a city, a country by another name, and one whose holidays are not known", async ({
      page,
    }) => {
      await plan(page, "doha", "Qatar (no holiday calendar)");
      await expect(page).toHaveURL(/zone=Asia%2FQatar&country=QA/);
      await expect(page.getByText("We have no calendar of public holidays for Qatar.")).toContainText(
        "Only its weekend (Friday and Saturday) does not count as working days.",
      );
      await expect(page.locator("main")).toContainText("due Sun 19 Sep 2027 at 09:00.");
      const json = await page.request.get(page.url().replace("/plan?", "/api/plan?"));
      expect(await json.json()).toMatchObject({ note: expect.stringContaining("Qatar") });

      await plan(page, "Asia/Calcutta", "Holland (Netherlands)");
      await expect(page).toHaveURL(/zone=Asia%2FKolkata&country=NL/);
      await expect(page.locator(".lead", { hasText: "All times are Kolkata time." })).toBeVisible();
    });

    test("an ambiguous zone is questioned beside its field, and the other answers stay", async ({ page }) => {
      await plan(page, "IST", "India");
      const zone = page.getByLabel("Time zone of the interview");
      await expect(zone).toHaveAttribute("aria-invalid", "true");
      await expect(page.locator(".field-error")).toHaveText(
        "That may be Asia/Kolkata, Europe/Dublin or Asia/Jerusalem. Say which one.",
      );
      await expect(page.getByLabel("Country")).toHaveValue("IN");
      await expect(page.getByLabel("Name 1")).toHaveValue("Noura");
      await zone.fill("kolkata");
      await page.getByRole("button", { name: "Show the plan" }).click();
      await expect(page.locator(".lead", { hasText: "All times are Kolkata time." })).toBeVisible();
    });

    test("an interview can end after midnight, its zone can be given by a city, and the candidate can set the weekend", async ({
      page,
      context,
      baseURL,
    }) => {
      await login(context, await newPerson("Amara Okafor", "Europe/London"), baseURL as string);
      await page.goto("/me/interviews/new");
      await expect(page.getByLabel("Country")).toHaveValue("GB");
      await page.getByLabel("Role", { exact: true }).fill("Night editor");
      await page.getByLabel("Company", { exact: true }).fill("Northwind");
      await page.getByLabel("Day", { exact: true }).fill("2027-09-16");
      await page.getByLabel("Starts", { exact: true }).fill("22:30");
      if (javaScriptEnabled) await expect(page.getByLabel("Ends", { exact: true })).toHaveValue("23:30");
      await page.getByLabel("Ends", { exact: true }).fill("00:15");
      await unfold(page, "London time, UK working days");
      await page.getByLabel("Time zone of the interview").fill("Mumbai");
      await page.getByLabel("Country").selectOption({ label: "Nepal (no holiday calendar)" });
      await page.getByLabel("Name 1").fill("Noura Saleh");
      await page.getByRole("button", { name: "Add the interview" }).click();
      await expect(page.getByRole("heading", { name: "Night editor", level: 1 })).toBeVisible();
      // 22:30 in Mumbai is 18:00 in London.
      await expect(page.getByText("18:00–19:45 (22:30–00:15 (Fri) in Kolkata)")).toBeVisible();
      await expect(page.getByText("Only its weekend (Saturday and Sunday) does not count")).toBeVisible();
      const interview = page.url().replace(/[?#].*/, "");

      await page.goto("/me/settings/plan");
      await unfold(page, "More");
      await page.getByLabel("Friday", { exact: true }).check();
      await page.getByLabel("Saturday", { exact: true }).check();
      await page.getByRole("button", { name: "Save" }).click();
      await expect(page.getByText("Saved. All your plans use these settings from now on.")).toBeVisible();
      await expect(page.getByLabel("Friday", { exact: true })).toBeChecked();
      await expect(page.getByLabel("Sunday", { exact: true })).not.toBeChecked();
      await page.goto(interview);
      await expect(page.getByText("Only its weekend (Friday and Saturday) does not count")).toBeVisible();
    });
  });

test("An end after midnight is shown with its weekday to everybody who reads it in that zone", async ({
  page,
  context,
  baseURL,
}) => {
  await login(context, await newPerson("Amara Okafor", "Asia/Kolkata"), baseURL as string);
  await page.goto("/me/interviews/new");
  await expect(page.getByLabel("Country")).toHaveValue("IN");
  await page.getByLabel("Role", { exact: true }).fill("Night editor");
  await page.getByLabel("Company", { exact: true }).fill("Northwind");
  await page.getByLabel("Day", { exact: true }).fill("2027-09-16");
  await page.getByLabel("Starts", { exact: true }).fill("22:30");
  await page.getByLabel("Ends", { exact: true }).fill("00:15");
  await page.getByRole("button", { name: "Add the interview" }).click();
  await expect(page.getByText("22:30–00:15 (Fri)")).toBeVisible();
  await page.getByRole("link", { name: "Edit" }).click();
  await expect(page.getByLabel("Ends", { exact: true })).toHaveValue("00:15");
  await expect(page.getByLabel("Day", { exact: true })).toHaveValue("2027-09-16");
});
