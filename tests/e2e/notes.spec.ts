import type { Page } from "@playwright/test";
import { browserOf, closeAll } from "../setup/browsers";
import { expect, test } from "../setup/e2e";
import { barriers, looksAt, readsWell } from "../setup/look";
import { agency, metAt } from "../setup/pennant";

test.afterEach(closeAll);

const notesOn = (page: Page) => page.getByRole("region", { name: "Private notes" });

async function add(page: Page, text: string) {
  const card = notesOn(page);
  await card.getByLabel("New note").fill(text);
  await card.getByRole("button", { name: "Add note" }).click();
  await expect(card.getByRole("status")).toHaveText("Private note added.");
  await expect(card.getByRole("listitem").first()).toContainText(text);
  await expect(card.getByLabel("New note")).toHaveValue("");
}

for (const script of [true, false])
  test(`${script ? "With" : "Without"} script a consultant adds a note to an interview, edits it, deletes it and restores it; a colleague reads it, and the candidate does not`, async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(120_000);
    const pennant = await agency();
    const id = await metAt(pennant, 24 * 60);
    const page = await browserOf(browser, baseURL!, pennant.people.marta, script);
    const at = `${pennant.home}/interviews/${id}`;
    await page.goto(at);
    const card = notesOn(page);
    await expect(card.getByText("Only Pennant Recruitment reads this. Amara never sees it.").first()).toBeVisible();
    await add(page, "Northwind liked the zebra story.");
    await expect(card.getByText(/^Marta Lindqvist, today at \d\d:\d\d$/)).toBeVisible();

    await card.getByText("Edit or delete").click();
    await card.getByLabel("Note", { exact: true }).fill("x".repeat(4_001));
    await card.getByRole("button", { name: "Save" }).click();
    await expect(card.getByText("A note can be 4,000 characters at most.").first()).toBeVisible();
    await expect(card.getByLabel("Note", { exact: true })).toHaveValue("x".repeat(4_001));
    await card.getByLabel("Note", { exact: true }).fill("Northwind liked the zebra story a lot.");
    await card.getByRole("button", { name: "Save" }).click();
    await expect(card.getByRole("status")).toHaveText("Private note saved.");
    await expect(card.getByText(/ · edited today at /)).toBeVisible();

    const joel = await browserOf(browser, baseURL!, pennant.people.joel);
    await joel.goto(at);
    await expect(notesOn(joel)).toContainText("Northwind liked the zebra story a lot.");
    await expect(notesOn(joel).getByText("Edit or delete")).toHaveCount(0);
    const amara = await browserOf(browser, baseURL!, pennant.amara);
    for (const path of [`/me/interviews/${id}`, `/me/interviews/${id}/history`, "/me/search?q=zebra"]) {
      await amara.goto(path);
      await expect(amara.locator("main")).not.toContainText(/story a lot|rivate note/);
    }

    await card.getByText("Edit or delete").click();
    await card.getByRole("button", { name: "Delete" }).click();
    await expect(card.getByRole("status")).toContainText("Private note deleted.");
    await expect(card).not.toContainText("zebra");
    await card.getByRole("button", { name: "Undo" }).click();
    await expect(card.getByRole("status")).toHaveText("Private note restored.");
    await expect(card).toContainText("Northwind liked the zebra story a lot.");
  });

test("A candidate and a client have notes too; each is found by the search, looks right and is used by keyboard", async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const pennant = await agency();
  const page = await browserOf(browser, baseURL!, pennant.people.marta);
  const candidate = `${pennant.home}/candidates/${pennant.candidateId}`;
  const client = `${pennant.home}/clients/${pennant.clientId}`;
  await page.goto(candidate);
  await add(page, "Prefers mornings, and an armadillo.");
  await page.goto(client);
  await expect(
    notesOn(page).getByText("Only Pennant Recruitment reads this. Your candidates and Northwind never see it."),
  ).toBeVisible();
  for (const word of ["one", "two", "three", "four", "five", "six"]) await add(page, `Armadillo ${word}`);
  await expect(notesOn(page).getByText("Show 1 older note")).toBeVisible();
  await readsWell(page, client, looksAt(1180, 320));
  await readsWell(page, candidate, looksAt(1180, 320));
  await page.goto(`${pennant.home}/interviews/${await metAt(pennant, 24 * 60)}`);
  await expect(notesOn(page).getByRole("link", { name: "Notes about Northwind" })).toBeVisible();
  await notesOn(page).getByRole("link", { name: "Notes about Amara" }).click();
  await expect(notesOn(page)).toContainText("Prefers mornings");
  await page.goto(`${pennant.home}/search?q=mornings`);
  await page.getByRole("link", { name: "Amara Okafor" }).click();
  await expect(notesOn(page)).toContainText("Prefers mornings");
  await notesOn(page).getByLabel("New note").focus();
  await page.keyboard.type("By keyboard");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(notesOn(page).getByRole("listitem").first()).toContainText("By keyboard");
  expect(await barriers(page)).toEqual([]);
});
