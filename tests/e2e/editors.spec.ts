import type { Page } from "@playwright/test";
import { browserOf, closeAll } from "../setup/browsers";
import { expect, newPerson, test } from "../setup/e2e";
import { unfold } from "../setup/folds";
import { had, midday } from "../setup/had";
import { thanking } from "../setup/thanking";

test.use({ timezoneId: midday });
test.afterEach(closeAll);

const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true }).click();
const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const saved = (page: Page) => expect(page.getByText("Saved a moment ago")).toBeVisible();

for (const script of [true, false])
  test(`Two windows change one interview: different fields merge by themselves, the same field asks, ${script ? "with" : "without"} script`, async ({
    browser,
    baseURL,
  }) => {
    const me = await newPerson("Amara Okafor", midday);
    const edit = `/me/interviews/${await had(me, -3 * 24 * 60)}/edit`;
    const [first, second] = [
      await browserOf(browser, baseURL!, me, script),
      await browserOf(browser, baseURL!, me, script),
    ];
    const openPage = async (page: Page) => {
      await page.goto(edit);
      await unfold(page, /^More/);
    };
    const open = () => Promise.all([first, second].map(openPage));
    await open();
    await first.getByLabel("Link to the call").fill("https://meet.example/1");
    await save(first);
    await expect(first).not.toHaveURL(/edit/);
    await second.getByLabel("Round").fill("Final");
    await save(second);
    await expect(second).not.toHaveURL(/edit/);

    await open();
    await expect(first.getByLabel("Link to the call")).toHaveValue("https://meet.example/1");
    await expect(first.getByLabel("Round")).toHaveValue("Final");
    await first.getByLabel("Round").fill("Second interview");
    await save(first);
    await expect(first).not.toHaveURL(/edit/);
    await second.getByLabel("Round").fill("Third interview");
    for (let press = 0; press < 2; press++) {
      await save(second);
      await expect(second.getByText("Saved meanwhile: Second interview")).toBeVisible();
      await expect(second.getByLabel("Round")).toHaveValue("Third interview");
    }
    await expect(second.getByRole("link", { name: "Choose which of the two to save." })).toBeVisible();
    await first.goto(edit);
    await expect(first.getByLabel("Round")).toHaveValue("Second interview");
    await second.getByLabel("Keep what was saved").check();
    await second.getByLabel("Link to the call").fill("https://meet.example/2");
    await save(second);
    await expect(second).not.toHaveURL(/edit/);
    await second.goto(edit);
    await expect(second.getByLabel("Round")).toHaveValue("Second interview");
    await expect(second.getByLabel("Link to the call")).toHaveValue("https://meet.example/2");
  });

test("A day from one window and an end from the other make no appointment that nobody chose", async ({
  page,
  me,
  context,
}) => {
  const edit = `/me/interviews/${await had(me, -3 * 24 * 60)}/edit`;
  const other = await context.newPage();
  for (const window of [page, other]) await window.goto(edit);
  const [day, end] = [await field(page, "Day").inputValue(), await field(page, "Ends").inputValue()];
  const later = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
  await field(page, "Day").fill(later);
  await save(page);
  await expect(page).not.toHaveURL(/edit/);
  await field(other, "Ends").fill(end.replace(/..$/, end.endsWith("55") ? "50" : "55"));
  await save(other);
  await expect(other.getByText("Saved meanwhile:")).toHaveCount(2);
  await expect(field(other, "Day")).toHaveValue(day);
});

test("A debrief that is written in two windows keeps what each wrote, and each window shows it", async ({
  page,
  me,
  context,
}) => {
  const path = `/me/interviews/${await had(me, 35)}/debrief`;
  const other = await context.newPage();
  for (const window of [page, other]) await window.goto(path);
  await page.getByLabel("What went well").fill("The case study");
  await saved(page);
  await other.getByLabel("What went less well").fill("Window functions");
  await saved(other);
  await expect(other.getByLabel("What went well")).toHaveValue("The case study");
  await page.getByLabel("What you wished you had said").fill("The pricing project");
  await save(page);
  await expect(page.getByText("Your debrief is saved.")).toBeVisible();
  await page.goto(path);
  await expect(page.getByLabel("What went well")).toHaveValue("The case study");
  await expect(page.getByLabel("What went less well")).toHaveValue("Window functions");
  await expect(page.getByLabel("What you wished you had said")).toHaveValue("The pricing project");
});

test("A subject from one tab and a text from another become one message", async ({ page, me, context }) => {
  await thanking(page, me);
  const other = await context.newPage();
  await other.goto(page.url());
  await page.getByLabel("Subject").fill("Thank you for Thursday");
  await saved(page);
  await field(other, "Message").fill("Dear Priya,\n\nThank you for the tour.");
  await saved(other);
  await expect(other.getByLabel("Subject")).toHaveValue("Thank you for Thursday");
  await page.reload();
  await expect(page.getByLabel("Subject")).toHaveValue("Thank you for Thursday");
  await expect(field(page, "Message")).toHaveValue("Dear Priya,\n\nThank you for the tour.");
});
