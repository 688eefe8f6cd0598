import type { Page } from "@playwright/test";
import { expect, test } from "../setup/e2e";
import { midday } from "../setup/had";
import { reread } from "../setup/reread";
import { own, people, thanking, whoIs } from "../setup/thanking";

// The page on which a message is written: its checks, its reading, its sending.
test.use({ timezoneId: midday });

const good = (seen: string) =>
  `Dear Priya,

Thank you for meeting me on Thursday about the Data analyst role. ${seen} I enjoyed what you said about forecasting churn, because at Brightwell I built a model that told us a month ahead which customers would leave.

I am still very interested in the role and in what Northwind is building. I look forward to hearing from you.

Kind regards,
Amara Okafor`;

async function save(page: Page) {
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
}

test("A misspelt word is marked, corrected by a button or by a key, or added to the writer’s own words", async ({
  page,
  me,
}) => {
  await thanking(page, me, { interviewers: people(me) });
  const text = page.getByLabel("Message", { exact: true });
  const checks = page.getByRole("region", { name: "Checks" });
  await text.fill(good("I was glad to recieve the plan, to definately see it, and to meet a modellr."));
  const misspelt = checks.getByRole("listitem").filter({ hasText: "recieve" });
  await expect(misspelt).toBeVisible();
  await expect(page.locator(".marked-text mark").filter({ hasText: "recieve" })).toHaveCount(1);
  await misspelt.getByRole("button", { name: /receive/ }).click();
  await expect(text).toHaveValue(/glad to receive the plan/);
  await expect(misspelt).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(text).toHaveValue(/glad to recieve the plan/);
  await page.keyboard.press("Control+Shift+z");

  await expect(checks.getByRole("listitem").filter({ hasText: "definately" })).toBeVisible();
  await text.focus();
  await text.evaluate((field: HTMLTextAreaElement) => {
    const at = field.value.indexOf("definately");
    field.setSelectionRange(at + 3, at + 3);
  });
  await text.press("Alt+Enter");
  await expect(text).toHaveValue(/to definitely see it/);

  const unknown = checks.getByRole("listitem").filter({ hasText: "modellr" });
  await unknown.getByRole("button", { name: "Add to my words" }).click();
  await expect(unknown).toHaveCount(0);
  await page.goto("/me/settings/writing");
  await expect(page.getByRole("listitem").filter({ hasText: "modellr" })).toBeVisible();
});

test("While the server does not answer, the page says that the text is not checked, and checks it again later", async ({
  context,
  me,
}) => {
  const page = await context.newPage(); // whose console may complain about the lost requests
  await thanking(page, me, { interviewers: people(me) });
  await page.route("**/api/live/messages/checks", (route) => route.abort());
  await page.getByLabel("Message", { exact: true }).fill(good("I was glad to recieve the plan."));
  const checks = page.getByRole("region", { name: "Checks" });
  await expect(checks.getByRole("status")).toHaveText("Not checked");
  await expect(checks.getByText("We could not reach Followthrough, so this text is not checked.")).toBeVisible();
  await page.unroute("**/api/live/messages/checks");
  await checks.getByRole("button", { name: "Check again" }).click();
  await expect(checks.getByRole("listitem").filter({ hasText: "recieve" })).toBeVisible();
});

test("On a phone the text, the notes and the checks come before the button that sends, and a bar leads to them", async ({
  page,
  me,
}) => {
  await page.setViewportSize({ width: 390, height: 760 });
  await thanking(page, me, { interviewers: people(me) });
  const bar = page.getByRole("navigation", { name: "On this page" });
  const summary = bar.getByRole("link", { name: /things? to check|No problems found/ });
  await expect(summary).toBeInViewport();
  await summary.click();
  await expect(page.getByRole("heading", { name: "Checks" })).toBeInViewport();
  const top = (name: string) =>
    page
      .getByText(name, { exact: true })
      .first()
      .evaluate((it) => it.getBoundingClientRect().top);
  expect(await top("Checks")).toBeLessThan(await top("Send now"));
});

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("R40 the next reading shows what was changed since the last one", async ({ page, me }) => {
      await thanking(page, me, { interviewers: people(me) });
      const text = page.getByLabel("Message", { exact: true });
      await text.fill(good("It was useful."));
      await reread(page);
      if (javaScriptEnabled) await expect(page.getByText("Saved a moment ago")).toBeVisible();
      else await save(page);
      await page.reload();
      await text.fill(good("It was very helpful."));
      if (!javaScriptEnabled) await save(page);
      await page.getByText("Re-read this message", { exact: true }).click();
      const reading = page.locator("details").filter({ has: page.getByText("Re-read this message", { exact: true }) });
      await expect(reading.locator(".typed-text ins")).toHaveText(/very helpful/);
      await expect(reading.locator(".typed-text del")).toHaveText(/useful/);
      await expect(page.getByLabel("I have re-read this message")).not.toBeChecked();
    });

    test("A message that was sent now can be undone for 15 seconds, and one for a chosen time can be edited", async ({
      page,
      me,
    }) => {
      test.setTimeout(90_000);
      await thanking(page, me, { interviewers: people(me) });
      await page.getByLabel("Message", { exact: true }).fill(good("It was useful."));
      await reread(page);
      await page.getByRole("button", { name: "Send now" }).click();
      await expect(page.getByText(/^It will be sent in \d+ seconds?\.$/)).toBeVisible();
      await page.getByRole("button", { name: "Undo" }).click();
      await expect(page.getByText("Sending cancelled. Nothing was sent.")).toBeVisible();
      await expect(page.getByLabel("Message", { exact: true })).toHaveValue(/It was useful/);

      await page.getByText("Send at another time").click();
      const when = page.getByLabel("When to send it");
      await when.fill("2020-01-01T09:00");
      await page.getByRole("button", { name: "Schedule", exact: true }).click();
      await expect(page.locator(".field-error")).toHaveText("This time has passed. Choose a later time.");
      await expect(when).toHaveValue("2020-01-01T09:00");
      const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
      await when.fill(`${tomorrow}T09:15`);
      await page.getByRole("button", { name: "Schedule", exact: true }).click();
      await expect(page.getByText(/To be sent: .* 09:15/)).toBeVisible();
      await page.getByRole("button", { name: "Edit" }).click();
      await expect(page.getByText("Sending is cancelled, so you can edit the message.")).toBeVisible();
      await expect(page.getByLabel("Message", { exact: true })).toHaveValue(/It was useful/);
    });

    test("R28 R29 one page shows all notes of a panel, and which sentences two of them share", async ({ page, me }) => {
      const both = [people(me)[0]!, { ...people(me)[1]!, email: own(me, "tom") }];
      const id = await thanking(page, me, { interviewers: both });
      const write = async (name: string, text: string) => {
        await page.goto(`/me/messages/${id}/thank-you/${await whoIs(me, id, name)}`);
        await page.getByLabel("Message", { exact: true }).fill(text);
        if (javaScriptEnabled) await expect(page.getByText("Saved a moment ago")).toBeVisible();
        else await save(page);
      };
      await write("Priya Shah", good("It was useful."));
      await write("Tom Ellery", good("It was useful.").replace("Dear Priya", "Dear Tom"));
      await page.getByRole("link", { name: "See all notes and how similar they are" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Notes to the panel");
      await expect(page.getByText("Priya Shah and Tom Ellery: 100% similar.")).toBeVisible();
      await page.getByText(/sentences are in both/).click();
      await expect(page.getByRole("cell", { name: "I look forward to hearing from you." })).toHaveCount(2);
    });
  });
