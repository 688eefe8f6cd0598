import type { Page } from "@playwright/test";
import { addDays, dayOf, timeOf } from "@/lib/dates";
import { HOUR } from "@/lib/durations";
import { expect, login, newPerson, test } from "../setup/e2e";
import { unfold } from "../setup/folds";
import { midday as zone } from "../setup/had";
import { reread } from "../setup/reread";
import { decided } from "../setup/updating";
import { haveLeft } from "../setup/walking";

const ago = (hours: number) => timeOf(zone, Date.now() - hours * HOUR);
const today = () => dayOf(zone, Date.now());

async function enter(page: Page, company: string) {
  await page.goto("/me/interviews/new");
  await page.getByLabel("Role", { exact: true }).fill("Data analyst");
  await page.getByLabel("Company", { exact: true }).fill(company);
  await page.getByLabel("Day", { exact: true }).fill(today());
  await page.getByLabel("Starts", { exact: true }).fill(ago(3));
  await page.getByLabel("Ends", { exact: true }).fill(ago(2));
  await unfold(page, "working days");
  await page.getByLabel("Time zone of the interview").fill(zone);
  await page.getByLabel("Name 1").fill("Priya Shah");
  await unfold(page, "of person 1");
  await page.getByLabel("Title").first().fill("Head of Analytics");
  await page.getByLabel("E-mail", { exact: true }).first().fill(`priya-${company.toLowerCase()}@example.com`);
  await page.getByLabel("Name 2").fill("Tom Ellery");
  await unfold(page, /^More/);
  await page.getByLabel("What the role asks for").fill("SQL");
  await page.getByLabel("Question 1").fill("What happens next, and when will I hear?");
  await page.getByRole("textbox", { name: "Answer by" }).fill(addDays(today(), 8));
  await page.getByRole("button", { name: "Add the interview" }).click();
  await expect(page.getByRole("heading", { name: "Data analyst", level: 1 })).toBeVisible();
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled, timezoneId: zone });

    test("a candidate follows up today's interview from entry to lessons", async ({ page, context, baseURL, mail }) => {
      test.setTimeout(180_000);
      const me = await newPerson("Amara Okafor", zone);
      await login(context, me, baseURL as string);
      const company = `Northwind${javaScriptEnabled ? 1 : 2}-${Date.now()}`;

      await page.goto("/me");
      await expect(page.getByText("You have no interviews yet.")).toBeVisible();
      await enter(page, company);
      const interview = page.url().replace(/[?#].*/, "");
      await expect(page.getByText("Thank Priya Shah").first()).toBeVisible();

      await page.goto(`${interview}/debrief`);
      await page.getByLabel("What went well").fill("The case.");
      await page.getByLabel("What you wished you had said").fill("The pricing project.");
      await unfold(page, "Priya Shah");
      await page.getByLabel("What you talked about").first().fill("churn forecasting");
      await unfold(page, "You and the job");
      await page.getByLabel("I want this job").check();
      await page.getByRole("button", { name: "Save", exact: true }).click();
      await expect(page).toHaveURL(new RegExp(`${interview}(\\?|$)`));
      await expect(page.getByText("talked about churn forecasting")).toBeVisible();

      await page
        .getByRole("listitem")
        .filter({ hasText: "Thank Priya Shah" })
        .getByRole("link", { name: "Write note" })
        .click();
      await expect(page.getByRole("textbox", { name: "Message" })).toHaveValue(/Dear Priya[\s\S]*churn forecasting/i);
      await page.getByRole("button", { name: "Send now" }).click();
      await expect(page.getByRole("alert").filter({ hasText: "re-read" })).toBeVisible();
      await reread(page);
      await page.getByRole("button", { name: "Send now" }).click();
      await expect(page.getByRole("button", { name: "Send now" })).toHaveCount(0);
      const [note] = await mail(`priya-${company.toLowerCase()}@example.com`);
      expect(note?.text).toMatch(/churn forecasting/i);
      const [copy] = await mail(me.email, /./);
      expect(copy?.to).toContain(me.email);

      await page.goto(`${interview}/steps/chaser`);
      await expect(page.getByText(/You can ask from .* if you have not heard/).first()).toBeVisible();

      await page.goto(`${interview}/update`);
      await decided(page, "Not selected");
      await page.getByText(/^More: /).click();
      await page.getByLabel("Tips for next time").fill("Ask who reads the numbers.");
      await page.getByRole("button", { name: "Save" }).click();
      await expect(page.getByText("It does not judge you").first()).toBeVisible();

      await page.goto(`${interview}/lessons`);
      await page.getByLabel("What will you do differently, or again?").fill("Ask who reads the numbers first.");
      await page
        .getByRole("button", { name: /lesson/i })
        .first()
        .click();
      await expect(page.getByText("Ask who reads the numbers first.").first()).toBeVisible();

      await page.goto("/me/interviews/new");
      await page.getByLabel("Role", { exact: true }).fill("Pricing analyst");
      await page.getByLabel("Company", { exact: true }).fill("Meridian");
      await page.getByLabel("Day", { exact: true }).fill(addDays(today(), 2));
      await page.getByLabel("Starts", { exact: true }).fill("10:00");
      await page.getByLabel("Ends", { exact: true }).fill("11:00");
      await page.getByRole("button", { name: "Add the interview" }).click();
      await expect(page.getByText("Ask who reads the numbers first.")).toBeVisible();
    });
  });

test("a reminder reaches the candidate when it is their turn, and its subject names nobody", async ({
  page,
  context,
  baseURL,
  mail,
}) => {
  test.setTimeout(120_000);
  const me = await newPerson("Amara Okafor", zone);
  await login(context, me, baseURL as string);
  await enter(page, `Tallis-${Date.now()}`);
  await haveLeft([me.email]);
  const [reminder] = await mail(me.email);
  expect(reminder?.text).toContain("Write down how it went");
  expect(reminder?.subject).not.toContain("Tallis");
  await page.goto("/me");
  await expect(page.getByText("Write down how it went")).toBeVisible();
});
