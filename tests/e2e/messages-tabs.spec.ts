import type { Browser, Page } from "@playwright/test";
import { dayOf } from "../../lib/dates";
import { HOUR } from "../../lib/durations";
import { expect, test } from "../setup/e2e";
import { had, midday } from "../setup/had";
import { reread } from "../setup/reread";
import { own, people, thanking } from "../setup/thanking";

// One message in two windows, or before a page without script: nothing goes out, and nothing is kept, that its writer did not see.
test.use({ timezoneId: midday });

const message = (page: Page) => page.getByLabel("Message", { exact: true });
const subject = (page: Page) => page.getByLabel("Subject");

const good = `Dear Priya,

Thank you for meeting me on Thursday about the Data analyst role. I enjoyed what you said about forecasting churn, because at Brightwell I built a model that told us a month ahead which customers would leave.

I am still very interested in the role and in what Northwind is building. I look forward to hearing from you.

Kind regards,
Amara Okafor`;

/** The same person's other window, with or without script. */
async function otherWindow(browser: Browser, page: Page, javaScriptEnabled: boolean) {
  const context = await browser.newContext({
    ...{ javaScriptEnabled, storageState: await page.context().storageState(), timezoneId: midday },
  });
  const other = await context.newPage();
  await other.goto(page.url());
  return other;
}

for (const javaScriptEnabled of [true, false])
  test(`R40 a text that another window has changed is not sent before it is re-read, ${javaScriptEnabled ? "with" : "without"} script`, async ({
    browser,
    page,
    me,
  }) => {
    await thanking(page, me, { interviewers: people(me) });
    await message(page).fill(good);
    await expect(page.getByText("Saved a moment ago")).toBeVisible();
    const other = await otherWindow(browser, page, javaScriptEnabled);
    await expect(message(other)).toHaveValue(good);
    const saved = page.waitForResponse("**/api/live/messages");
    await subject(page).fill("A subject from the first window");
    await saved;

    await other.route("**/api/live/messages", (route) => route.abort()); // so that the button is what saves
    await reread(other);
    await other.getByRole("button", { name: "Send now" }).click();
    await expect(
      other.getByRole("alert").filter({ hasText: "The text was changed meanwhile, so nothing is sent yet" }),
    ).toBeVisible();
    await expect(subject(other)).toHaveValue("A subject from the first window");
    await expect(other.getByLabel("I have re-read this message")).not.toBeChecked();
    await page.reload();
    await expect(page.getByRole("button", { name: "Send now" })).toBeVisible();

    await reread(other);
    await other.getByRole("button", { name: "Send now" }).click();
    await expect(other.getByText("It will be sent in a few seconds.").first()).toBeVisible();
    await expect(other.getByRole("article", { name: "The message" })).toContainText("A subject from the first window");
  });

test("words that are not saved yet stay where another form of the page brings a newer text, and both are shown", async ({
  browser,
  context,
  me,
}) => {
  const page = await context.newPage(); // whose console may complain about the lost requests
  await thanking(page, me, { interviewers: people(me) });
  await message(page).fill(`${good}\n\nFirst.`);
  await expect(page.getByText("Saved a moment ago")).toBeVisible();
  await page.reload();
  const other = await otherWindow(browser, page, true);
  await page.route("**/api/live/messages", (route) => route.abort());
  await message(page).fill(`${good}\n\nMine.`);
  const savedTheirs = other.waitForResponse("**/api/live/messages");
  await message(other).fill(`${good}\n\nTheirs.`);
  await savedTheirs;

  await page.getByText("Ask a friend to read it").first().click();
  await page.getByLabel("Your friend’s e-mail address").fill(own(me, "friend"));
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(page.getByText("Your friend gets an e-mail with the link.")).toBeVisible();
  await expect(message(page)).toHaveValue(`${good}\n\nMine.`);
  await page.unroute("**/api/live/messages");
  await message(page).press("End");
  await message(page).pressSequentially(" So.");
  await expect(page.getByText("Another version was saved in another window")).toBeVisible();
  await expect(page.locator(".callout .typed-text").filter({ hasText: "Theirs." })).toBeVisible();
  await expect(message(page)).toHaveValue(/Mine\./);
});

test("without script an address that was given for one person is not kept for another, and the page says so", async ({
  browser,
  page,
  me,
}) => {
  const promiseDay = dayOf(midday, Date.now() - 24 * HOUR);
  const both = [people(me)[0]!, { ...people(me)[1]!, email: own(me, "tom") }];
  const id = await had(me, 24 * 60 * 4, { promiseDay, promiseBy: "Priya Shah", interviewers: both });
  await page.goto(`/me/messages/${id}/chaser`);
  const other = await otherWindow(browser, page, false);
  await other.getByText("Change the address").click();
  await other.getByLabel("Another e-mail address for Priya Shah").fill(own(me, "pri"));
  await other.getByLabel("Recipient").selectOption({ label: "Tom Ellery" });
  await other.getByRole("button", { name: "Save", exact: true }).click();
  await expect(other.locator(".field-error")).toContainText("for Priya Shah, and the message goes to Tom Ellery now");
  await expect(other.getByText(`To Tom Ellery, ${own(me, "tom")}`)).toBeVisible();
  await other.getByRole("button", { name: "Save", exact: true }).click();
  await expect(other.getByText("Saved.", { exact: true })).toBeVisible();
  await expect(other.getByText(`To Tom Ellery, ${own(me, "tom")}`)).toBeVisible();
});
