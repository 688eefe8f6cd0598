import type { Page } from "@playwright/test";
import { browserOf, closeAll } from "../setup/browsers";
import { expect, newPerson, test } from "../setup/e2e";
import { unfold } from "../setup/folds";
import { had, midday } from "../setup/had";

test.afterEach(closeAll);

const inDays = (days: number) => -days * 24 * 60;
const row = (page: Page, nth: number) => page.getByRole("group", { name: `Person ${nth}`, exact: true });
async function fillDetail(page: Page, nth: number, label: string, value: string) {
  await unfold(row(page, nth), "E-mail, job title and more");
  await row(page, nth).getByLabel(label).fill(value);
}
const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true }).click();
const fieldsOf = (page: Page, nth: number) =>
  row(page, nth)
    .locator("input:not([type=hidden])")
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value).filter(Boolean));

for (const script of [true, false])
  test(`Two people change the people of one interview: their changes merge by themselves, ${script ? "with" : "without"} script`, async ({
    browser,
    baseURL,
  }) => {
    const me = await newPerson("Amara Okafor", midday);
    const names = ["Priya Shah", "Tom Ellery", "Nadia Haddad", "Wei Chen"];
    const id = await had(me, inDays(3), { interviewers: names.map((name) => ({ name })) });
    const [first, second] = [
      await browserOf(browser, baseURL!, me, script),
      await browserOf(browser, baseURL!, me, script),
    ];
    for (const page of [first, second]) await page.goto(`/me/interviews/${id}/edit`);
    await row(first, 2).getByLabel("Name 2").fill("");
    await fillDetail(first, 3, "E-mail", "nadia@northwind.example");
    await row(first, 5).getByLabel("Name 5").fill("Dana Whitlock");
    await save(first);
    await expect(first).not.toHaveURL(/edit/);

    // What was typed and set back is as it was; what was typed and left is not.
    await row(second, 2).getByLabel("Name 2").fill("Thomas");
    await row(second, 2).getByLabel("Name 2").fill("Tom Ellery");
    await fillDetail(second, 3, "Title", "Director");
    await row(second, 4).getByLabel("Name 4").fill("");
    // A fault first: the form that comes back is still held against the version that it was opened on.
    await unfold(second, /^More/);
    await second.getByLabel("Link to the call").fill("not a link");
    await save(second);
    await expect(second.getByText("Please correct one field:")).toBeVisible();
    await expect(second.getByLabel("Link to the call")).toBeVisible();
    await second.getByLabel("Link to the call").fill("");
    await save(second);
    await expect(second).not.toHaveURL(/edit/);
    await second.goto(`/me/interviews/${id}/edit`);
    expect(await fieldsOf(second, 1)).toEqual(["Priya Shah"]);
    expect(await fieldsOf(second, 2)).toEqual(["Nadia Haddad", "Director", "nadia@northwind.example"]);
    expect(await fieldsOf(second, 3)).toEqual(["Dana Whitlock"]);
    expect(await fieldsOf(second, 4)).toEqual([]);
  });

for (const script of [true, false])
  test(`Where two people changed the same person of a list, it asks which to save, and neither is saved by default, ${script ? "with" : "without"} script`, async ({
    browser,
    baseURL,
  }) => {
    const me = await newPerson("Amara Okafor", midday);
    const names = ["Priya Shah", "Tom Ellery", "Nadia Haddad"];
    const id = await had(me, inDays(3), { interviewers: names.map((name) => ({ name })) });
    const [first, second] = [
      await browserOf(browser, baseURL!, me, script),
      await browserOf(browser, baseURL!, me, script),
    ];
    for (const page of [first, second]) await page.goto(`/me/interviews/${id}/edit`);
    await fillDetail(first, 1, "Title", "Director");
    await row(first, 2).getByLabel("Name 2").fill("");
    await fillDetail(first, 3, "E-mail", "nadia@northwind.example");
    await save(first);
    await expect(first).not.toHaveURL(/edit/);

    await fillDetail(second, 1, "Title", "Head of product");
    await fillDetail(second, 2, "Title", "Engineer");
    await fillDetail(second, 3, "Title", "Recruiter");
    for (let press = 0; press < 2; press++) {
      await save(second);
      await expect(row(second, 1)).toContainText("Saved meanwhile: Director");
      await expect(row(second, 2)).toContainText(
        "Tom Ellery was removed in the meantime. What you typed is still here.",
      );
      await expect(row(second, 3).getByRole("radio")).toHaveCount(0);
    }
    await expect(second.getByRole("link", { name: "Choose which of the two to save." })).toHaveCount(2);
    await row(second, 1).getByLabel("Save mine instead").check();
    await row(second, 2).getByLabel("Leave it off the list").check();
    await save(second);
    await expect(second).not.toHaveURL(/edit/);
    await second.goto(`/me/interviews/${id}/edit`);
    expect(await fieldsOf(second, 1)).toEqual(["Priya Shah", "Head of product"]);
    expect(await fieldsOf(second, 2)).toEqual(["Nadia Haddad", "Recruiter", "nadia@northwind.example"]);
    expect(await fieldsOf(second, 3)).toEqual([]);
  });
