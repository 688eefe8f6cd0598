import { expect, login, test } from "../setup/e2e";
import { unfold } from "../setup/folds";
import { agency } from "../setup/pennant";
import { shoot } from "../setup/walking";

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("a contact is accepted as people paste it: a name with its address, a number in its local form", async ({
      page,
      context,
      baseURL,
    }) => {
      const pennant = await agency();
      await login(context, pennant.people.marta, baseURL!);
      await page.goto(`${pennant.home}/clients/${pennant.clientId}/contacts/new`);
      await page.getByLabel("E-mail").fill("“Whitlock, Dana” <mailto:DANA@northwind.example>,");
      await page.getByLabel("Telephone").fill("020 1");
      await page.getByRole("button", { name: "Add the contact" }).click();
      await expect(page.getByText("This is too short for a telephone number (United Kingdom).").first()).toBeVisible();
      await expect(page.getByLabel("Telephone")).toHaveValue("020 1");
      if (javaScriptEnabled) await shoot(page, "contact-refused");
      await page.getByLabel("Telephone").fill("(020) 7946 0102 ext. 12");
      await page.getByRole("button", { name: "Add the contact" }).click();
      await expect(page.getByRole("link", { name: "+44 20 7946 0102 x12" })).toHaveAttribute(
        "href",
        "tel:+442079460102;ext=12",
      );
      await expect(page.getByText("Whitlock, Dana").first()).toBeVisible();
      await expect(page.getByRole("link", { name: "dana@northwind.example" })).toBeVisible();
      if (javaScriptEnabled) await shoot(page, "client");
    });

    test("an interview of thirteen hours is questioned beside its end, and a second press confirms it", async ({
      page,
      me: _,
    }) => {
      await page.goto("/me/interviews/new");
      await page.getByLabel("Role", { exact: true }).fill("Data analyst");
      await page.getByLabel("Company", { exact: true }).fill("Northwind");
      await page.getByLabel("Day", { exact: true }).fill("2026-11-20");
      await page.getByLabel("Starts").fill("09:00");
      await page.getByLabel("Ends").fill("22:00");
      await unfold(page, "working days");
      await page.getByLabel("Time zone of the interview").fill("London");
      await page.getByLabel("Country", { exact: true }).selectOption({ label: "United Kingdom" });
      await unfold(page, /^More/);
      await page.getByLabel("By video").check();
      const save = page.locator("main form button[type=submit]").last();
      await save.click();
      const ends = page.locator(".field").filter({ has: page.getByLabel("Ends") });
      await expect(ends.locator(".field-error")).toHaveText("This is 13 hours long. If that is right, save again.");
      await expect(page.getByLabel("Ends")).toHaveValue("22:00");
      await expect(page.getByLabel("Company", { exact: true })).toHaveValue("Northwind");
      if (javaScriptEnabled) await shoot(page, "interview-of-13-hours");
      await page.getByLabel("Ends").fill("23:00");
      await save.click();
      await expect(ends.locator(".field-error")).toHaveText("This is 14 hours long. If that is right, save again.");
      await save.click();
      await expect(page).toHaveURL(/\/me\/interviews\/[\da-f-]{36}/);
      await expect(page.getByText("09:00–23:00").first()).toBeVisible();
    });
  });
