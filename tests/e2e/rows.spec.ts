import type { Page } from "@playwright/test";
import { browserOf, closeAll } from "../setup/browsers";
import { expect, newPerson, test } from "../setup/e2e";
import { had, midday } from "../setup/had";

test.afterEach(closeAll);

const inDays = (days: number) => -days * 24 * 60;
const row = (page: Page, nth: number) => page.getByRole("group", { name: `Person ${nth}`, exact: true });
const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true }).click();
const fieldsOf = (page: Page, nth: number) =>
  row(page, nth)
    .locator("input:not([type=hidden])")
    .evaluateAll((fields) => fields.map((one) => (one as HTMLInputElement).value).filter(Boolean));

for (const script of [true, false])
  test(`Two people change the people of one interview: each row that differs says whose it is, and saving again keeps both, ${script ? "with" : "without"} script`, async ({
    browser,
    baseURL,
  }) => {
    const me = await newPerson("Amara Okafor", midday);
    const names = ["Priya Shah", "Tom Ellery", "Nadia Haddad", "Wei Chen"];
    const id = await had(me, inDays(3), { interviewers: names.map((name) => ({ name })) });
    const [one, other] = [
      await browserOf(browser, baseURL!, me, script),
      await browserOf(browser, baseURL!, me, script),
    ];
    for (const page of [one, other]) await page.goto(`/me/interviews/${id}/edit`);
    await row(one, 2).getByLabel("Name 2").fill("");
    await row(one, 3).getByLabel("E-mail").fill("nadia@northwind.example");
    await row(one, 5).getByLabel("Name 5").fill("Dana Whitlock");
    await save(one);
    await expect(one).not.toHaveURL(/edit/);

    // What was typed and set back is as it was; what was typed and left is not.
    await row(other, 2).getByLabel("Name 2").fill("Thomas");
    await row(other, 2).getByLabel("Name 2").fill("Tom Ellery");
    await row(other, 3).getByLabel("Title").fill("Director");
    await row(other, 4).getByLabel("Name 4").fill("");
    // A fault first: the form that comes back is still held against the version that it was opened on.
    await other.getByLabel("Link to the call").fill("not a link");
    await save(other);
    await expect(other.getByText("One answer needs another look:")).toBeVisible();
    await other.getByLabel("Link to the call").fill("");
    await save(other);
    await expect(row(other, 2)).toContainText("Tom Ellery was removed meanwhile.");
    await expect(row(other, 3)).toContainText("Nadia Haddad was changed meanwhile.");
    await expect(row(other, 3)).toContainText("Saved meanwhile: nadia@northwind.example");
    await expect(row(other, 5)).toContainText("Dana Whitlock was added meanwhile.");
    await expect(other.locator("#people .callout")).toHaveCount(4);
    await expect.poll(() => fieldsOf(other, 1)).toEqual(["Priya Shah"]);
    await expect.poll(() => fieldsOf(other, 2)).toEqual([]);
    await expect.poll(() => fieldsOf(other, 3)).toEqual(["Nadia Haddad", "Director", "nadia@northwind.example"]);
    await expect.poll(() => fieldsOf(other, 4)).toEqual([]);
    await expect.poll(() => fieldsOf(other, 5)).toEqual(["Dana Whitlock"]);
    await save(other);
    await expect(other).not.toHaveURL(/edit/);
    await other.goto(`/me/interviews/${id}/edit`);
    expect(await fieldsOf(other, 1)).toEqual(["Priya Shah"]);
    expect(await fieldsOf(other, 2)).toEqual(["Nadia Haddad", "Director", "nadia@northwind.example"]);
    expect(await fieldsOf(other, 3)).toEqual(["Dana Whitlock"]);
    expect(await fieldsOf(other, 4)).toEqual([]);
  });
