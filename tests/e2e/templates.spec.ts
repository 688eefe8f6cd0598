import { world } from "../rights/world";
import { expect, login, test } from "../setup/e2e";
import { had, midday } from "../setup/had";

test.use({ timezoneId: midday });

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("a template is added, shown on the latest interview, duplicated and deleted", async ({ page, me }) => {
      await had(me, 30);
      await page.goto("/me/settings/templates");
      await page.getByRole("link", { name: "Add a template" }).click();
      await page.getByLabel("Name").fill("Warm thanks");
      await page.getByLabel("Text").fill("About {{we talked about}} at {{compny}}, {{reader}}");
      const preview = page.getByRole("region", { name: "Preview" });
      if (!javaScriptEnabled) await page.getByRole("button", { name: "Preview" }).click();
      await expect(preview).toContainText("About [what you talked about] at {{compny}}, Priya");
      await expect(preview).toContainText("“{{compny}}” at line 1 is not a placeholder. Did you mean {{company}}?");
      await expect(page.getByLabel("Name")).toHaveValue("Warm thanks");
      await page.getByRole("button", { name: "Save", exact: true }).click();
      await expect(page.getByRole("alert").filter({ hasText: "is not a placeholder" })).toBeVisible();
      await page.getByLabel("Text").fill("About {{we talked about}} at {{company}}, {{reader}}");
      await page.getByRole("button", { name: "Save", exact: true }).click();
      await expect(page.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
      await page.getByRole("button", { name: "Duplicate “Warm thanks”" }).click();
      await expect(page.getByRole("link", { name: "Warm thanks (copy)" })).toBeVisible();
      const copy = page.getByRole("listitem").filter({ hasText: "Warm thanks (copy)" });
      await copy.locator("summary").click();
      await copy.getByRole("button", { name: "Delete" }).click();
      await expect(page.getByRole("status").filter({ hasText: "Deleted." })).toBeVisible();
      await expect(page.getByRole("link", { name: /^Warm thanks/ })).toHaveCount(1);
    });

    test("without an interview on record a template is shown on an invented one, and the page says so", async ({
      page,
      me: _,
    }) => {
      await page.goto("/me/settings/templates/new");
      await expect(page.getByText("this is shown on an invented one")).toBeVisible();
    });
  });

test("with script another interview can be chosen for the preview", async ({ page, me }) => {
  await had(me, 60, { company: "Northwind" });
  await had(me, 3_000, { company: "Brightwell" });
  await page.goto("/me/settings/templates/new");
  await page.getByLabel("Text").fill("At {{company}}");
  const preview = page.getByRole("region", { name: "Preview" });
  await expect(preview).toContainText("At Northwind");
  await preview.getByLabel("Shown on").selectOption({ index: 1 });
  await expect(preview).toContainText("At Brightwell");
});

test("an owner writes a house template, and a consultant reads it", async ({ page, context, baseURL }) => {
  const made = await world("Harbourlight");
  const list = `/w/${made.ids.workspace}/settings/templates`;
  await login(context, made.owner, baseURL!);
  await page.goto(`${list}/new`);
  await page.getByLabel("Name").fill("House thanks");
  await page.getByLabel("Text").fill("Dear {{reader}}, thank you from the house.");
  await expect(page.getByRole("region", { name: "Preview" })).toContainText("Dear Priya, thank you from the house.");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("link", { name: "House thanks" })).toBeVisible();

  await login(context, made.colleague, baseURL!);
  await page.goto(list);
  await expect(page.getByRole("button", { name: /Duplicate/ })).toHaveCount(0);
  await page.getByRole("link", { name: "House thanks" }).click();
  await expect(page.getByText("Dear {{reader}}, thank you from the house.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Save" })).toHaveCount(0);
});
