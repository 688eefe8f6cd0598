import { expect, test } from "../setup/e2e";
import { barriers, readsWell, sticksOut } from "../setup/look";
import { openDesk } from "../setup/pennant";

test("Several rows are selected, and what is done with them is read before it is done", async ({
  page,
  context,
  baseURL,
}) => {
  const { pennant, ids, table } = await openDesk({ page, context, baseURL }, [9, 2]);
  await page.goto(`${pennant.home}?sort=waiting`);
  const bar = page.getByRole("form", { name: "Selected rows" });
  await expect(bar).toBeHidden();
  for (const box of await table.getByRole("checkbox", { name: /^Select Amara Okafor/ }).all()) await box.check();
  await expect(bar).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await sticksOut(page)).toEqual([]);
  await page.setViewportSize({ width: 1180, height: 844 });

  await bar.getByRole("button", { name: "Ask clients" }).click();
  await expect(page.getByRole("heading", { name: "Ask clients for feedback" })).toBeVisible();
  await expect(page.getByText("Two minutes for your feedback")).toBeVisible();
  const whom = page.getByLabel("Who to ask about Amara Okafor");
  await expect(whom).toHaveCount(2);
  await expect(whom.first()).toHaveValue("priya@northwind.example");
  await whom.nth(1).selectOption("Nobody");
  await page.getByRole("button", { name: "Send these e-mails" }).click();
  await expect(page.getByText("1 done.")).toBeVisible();
  await page.getByRole("link", { name: "Back to the Desk" }).click();
  await expect(page).toHaveURL(/\?sort=waiting$/);
  await expect(table).toBeVisible();

  for (const what of ["ask", "snooze", "hand-over", "told", "invite", "update"])
    await readsWell(page, `${pennant.home}/several?do=${what}&${ids.map((id) => `id=${id}`).join("&")}`);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("Rows are selected and snoozed by plain buttons", async ({ page, context, baseURL }) => {
    const { table } = await openDesk({ page, context, baseURL }, [9, 2]);
    const boxes = table.getByRole("checkbox");
    await expect(boxes).toHaveCount(2);
    for (const box of await boxes.all()) await box.check();
    await page.getByRole("form", { name: "Selected rows" }).getByRole("button", { name: "Snooze" }).click();
    await page.getByRole("button", { name: "Snooze" }).click();
    await expect(page.getByText("2 done.")).toBeVisible();
    await page.getByRole("link", { name: "Back to the Desk" }).click();
    await expect(page.getByRole("heading", { name: "Your turn (0)" })).toBeVisible();
  });
});
