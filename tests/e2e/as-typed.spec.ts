import { expect, login, test } from "../setup/e2e";
import { agency } from "../setup/pennant";
import { shoot } from "../setup/walking";

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("a contact is taken as people paste them: a name with its address, a number as it is written there", async ({
      page,
      context,
      baseURL,
    }) => {
      const of = await agency();
      await login(context, of.people.marta, baseURL!);
      await page.goto(`${of.home}/clients/${of.clientId}/contacts/new`);
      await page.getByLabel("E-mail").fill("“Whitlock, Dana” <mailto:DANA@northwind.example>,");
      await page.getByLabel("Telephone").fill("020 1");
      await page.getByRole("button", { name: "Add them" }).click();
      await expect(page.getByText("This is too short for a telephone number (United Kingdom).").first()).toBeVisible();
      await expect(page.getByLabel("Telephone")).toHaveValue("020 1");
      if (javaScriptEnabled) await shoot(page, "contact-refused");
      await page.getByLabel("Telephone").fill("(020) 7946 0102 ext. 12");
      await page.getByRole("button", { name: "Add them" }).click();
      await expect(page.getByRole("link", { name: "+44 20 7946 0102 x12" })).toHaveAttribute(
        "href",
        "tel:+442079460102;ext=12",
      );
      await expect(page.getByText("Whitlock, Dana").first()).toBeVisible();
      await expect(page.getByRole("link", { name: "dana@northwind.example" })).toBeVisible();
      if (javaScriptEnabled) await shoot(page, "client");
    });
  });
