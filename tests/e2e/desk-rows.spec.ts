import { expect, test } from "../setup/e2e";
import { openDesk } from "../setup/pennant";

test("A row of the desk is one line on a laptop and two on a phone, where the first task is on the first screen", async ({
  page,
  context,
  baseURL,
}) => {
  await page.setViewportSize({ width: 1180, height: 844 });
  const role = "Principal data-and-insights analyst, pricing and revenue";
  const { table } = await openDesk({ page, context, baseURL }, [9, 7, 2], { role });
  const rows = table.locator("tbody tr");
  await expect(rows).toHaveCount(3);
  const heights = () => rows.evaluateAll((all) => all.map((row) => Math.round(row.getBoundingClientRect().height)));
  expect(await heights()).toEqual([46, 46, 46]);
  await expect(table.locator(".primary")).toHaveCount(1);
  await expect(rows.first().getByRole("link", { name: "Amara Okafor", exact: true })).toHaveAttribute(
    "href",
    /\/candidates\//,
  );

  await page.setViewportSize({ width: 390, height: 844 });
  const first = (await rows.first().boundingBox())!;
  expect(first.y + first.height).toBeLessThan(844 - 54);
  for (const height of (await heights()).slice(1)) expect(height).toBeLessThan(72);
  await expect(table.locator(".button:visible")).toHaveCount(1);
  await expect(page.getByLabel("Whose candidates")).toBeHidden();
  await page.getByText("Filter and sort").click();
  await expect(page.getByLabel("Whose candidates")).toBeVisible();

  const why = rows.nth(1).locator("details");
  await why.getByText("Why?").click();
  await expect(why).toContainText("first interview");
});

test("Filters and the order are in the address, and one link clears the filters", async ({
  page,
  context,
  baseURL,
}) => {
  const { table } = await openDesk({ page, context, baseURL }, [3]);
  await expect(page.getByRole("heading", { name: "Your turn (1)" })).toBeVisible();
  await page.getByLabel("Candidate", { exact: true }).fill("okaf");
  await page.getByLabel("Sort by").selectOption("Waiting longest");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/candidate=okaf.*sort=waiting/);
  await expect(table).toContainText("Amara Okafor");
  await page.getByLabel("Candidate", { exact: true }).fill("nobody");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByText("No interview here matches these filters.").first()).toBeVisible();
  await page.getByRole("link", { name: "Clear filters" }).click();
  await expect(page).toHaveURL(/\?sort=waiting$/);
  await expect(table).toContainText("Amara Okafor");
});
