import { expect, test } from "../setup/e2e";

test("Somebody who is signed in finds Today", async ({ page, me }) => {
  await page.goto("/me");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(me.userId).toMatch(/^[0-9a-f-]{36}$/);
});
