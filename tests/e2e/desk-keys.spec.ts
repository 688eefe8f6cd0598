import { expect, test } from "../setup/e2e";
import { barriers } from "../setup/look";
import { openDesk } from "../setup/pennant";

test("The desk is used by single keys, which a dialog lists, and which are nothing in a field or with a modifier", async ({
  page,
  context,
  baseURL,
}) => {
  const { pennant, ids, table } = await openDesk({ page, context, baseURL }, [9, 2]);
  const [first, second] = ids;
  await page.waitForLoadState("networkidle");
  const links = table.locator("[data-row-link]");
  const boxes = table.getByRole("checkbox");

  // The keys work once the page's script runs.
  await expect(async () => {
    await page.keyboard.press("j");
    await expect(links.nth(0)).toBeFocused({ timeout: 1000 });
  }).toPass();
  await page.keyboard.press("j");
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press("x");
  await expect(boxes.nth(1)).toBeChecked();
  await page.keyboard.press("x");
  await expect(boxes.nth(1)).not.toBeChecked();
  await page.keyboard.press("k");
  await expect(links.nth(0)).toBeFocused();
  await page.keyboard.press("Control+j");
  await expect(links.nth(0)).toBeFocused();

  const client = page.getByLabel("Client", { exact: true });
  await client.pressSequentially("jkxu?");
  await expect(client).toHaveValue("jkxu?");
  await expect(client).toBeFocused();
  await client.blur();

  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "Keys" });
  await expect(dialog).toContainText("Add feedback or a decision");
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press("j");
  await expect(dialog).toBeVisible();
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(dialog).toBeHidden();

  await links.nth(1).focus();
  await page.keyboard.press("u");
  await expect(page).toHaveURL(new RegExp(`/interviews/${second}/update\\?kind=waiting$`));
  await page.goto(pennant.home);
  await expect(async () => {
    await links.nth(0).focus();
    await page.keyboard.press("l");
    await expect(page).toHaveURL(new RegExp(`/interviews/${first}/update\\?kind=said$`), { timeout: 2000 });
  }).toPass();

  await page.goto(pennant.home);
  await page.getByRole("button", { name: "All keys" }).click();
  await dialog.getByLabel("Use these keys on this device").uncheck();
  await dialog.getByRole("button", { name: "Close" }).click();
  await page.keyboard.press("j");
  await page.keyboard.press("?");
  await expect(dialog).toBeHidden();
  await expect(links.nth(0)).not.toBeFocused();
});

test("A single key does nothing while the focus is in a form with text that is not saved", async ({
  page,
  context,
  baseURL,
}) => {
  const { ids } = await openDesk({ page, context, baseURL }, [9]);
  await page.goto(page.url().replace(/\/?$/, `/interviews/${ids[0]}`));
  const here = page.url();
  await page.waitForLoadState("networkidle");
  const note = page.getByLabel("New note");
  await note.fill("She prefers Leeds.");
  await page.getByRole("button", { name: "Add note" }).focus();
  await page.keyboard.press("l");
  await page.keyboard.press("/");
  await expect(page.getByRole("button", { name: "Add note" })).toBeFocused();
  expect(page.url()).toBe(here);
  await expect(note).toHaveValue("She prefers Leeds.");
  await note.fill("");
  await page.getByRole("button", { name: "Add note" }).focus();
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox").first()).toBeFocused();
});
