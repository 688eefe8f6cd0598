import type { Page } from "@playwright/test";
import { expect, login, newPerson, test } from "../setup/e2e";
import { unfold } from "../setup/folds";
import { had, midday, viaMarta, withMarta } from "../setup/had";
import { expectFew, pageHeight, phone } from "../setup/in-sight";
import { look } from "../setup/persons";

test.describe.configure({ timeout: 120_000 });
test.use({ timezoneId: midday });

/** Opens each part of the debrief, one after another, and counts the visible controls. A group of radio buttons is one control. */
async function countParts(page: Page, what: string) {
  await page.setViewportSize(phone);
  const height = await expectFew(page, what, 8);
  expect(height, what).toBeLessThanOrEqual(1800);
  const parts = page.locator("form .fold > summary");
  for (const part of await parts.all()) {
    const isOpen = () => part.evaluate((summary) => (summary.parentElement as HTMLDetailsElement).open);
    if (!(await isOpen())) await part.click();
    await expect(page.locator("form .fold[open]")).toHaveCount(1);
    await expectFew(page, `${what}, ${(await part.textContent())?.trim()}`, 8, { groups: true });
    expect(await pageHeight(page)).toBeLessThanOrEqual(1800);
  }
}

test("A debrief with two interviewers shows at most eight controls at once, on a page of at most 1,800 pixels", async ({
  page,
  me,
}) => {
  await page.goto(`/me/interviews/${await had(me, 35)}/debrief`);
  await countParts(page, "A debrief without a consultant");
  const id = await had(me, 35, { ...viaMarta, company: "Otterbourne" });
  await withMarta(me, id);
  await page.goto(`/me/interviews/${id}/debrief`);
  await countParts(page, "A debrief with a consultant");
  await unfold(page, "How it went");
  await look(page, "debrief");
});

test("A debrief that a consultant writes down shows at most eight controls at once", async ({
  page,
  context,
  baseURL,
}) => {
  const { agency, metAt } = await import("../setup/pennant");
  const pennant = await agency();
  const interviewers = [{ name: "Priya Shah", title: "Head of Analytics" }, { name: "Tom Ellery" }];
  const id = await metAt(pennant, 60, { interviewers });
  await login(context, pennant.marta, baseURL!);
  await page.goto(`${pennant.home}/interviews/${id}/debrief/take-down`);
  await countParts(page, "A debrief that is told on the phone");
  await unfold(page, "How it went");
  await look(page, "take-down");
  await page.getByLabel("What went well").fill("The forecast");
  await unfold(page, "Tom Ellery");
  await page.getByRole("group", { name: "Tom Ellery" }).getByLabel("What they talked about").fill("Hiring");
  await expect(page.locator("summary", { hasText: "How it went" })).toContainText("1 answer written");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("The forecast")).toBeVisible();
  await expect(page.getByText("Hiring")).toBeVisible();
});

test("A folded part says how much is written in it, and what is typed in it is saved at once", async ({ page, me }) => {
  const path = `/me/interviews/${await had(me, 35)}/debrief`;
  await page.goto(path);
  const priya = page.locator("summary", { hasText: "Priya Shah" });
  await expect(priya).not.toContainText("written");
  await unfold(page, "Priya Shah");
  const talk = page.getByRole("group", { name: /^Priya Shah/ });
  await talk.getByLabel("What you talked about").fill("churn forecasting");
  await talk.getByLabel("What caught their interest").fill("The study");
  await unfold(page, "How it went");
  await expect(talk).toBeHidden();
  await expect(priya).toContainText("2 answers written");
  await expect(page.getByText("Saved a moment ago")).toBeVisible();
  await page.reload();
  await expect(priya).toContainText("2 answers written");
  await unfold(page, "Priya Shah");
  await expect(talk.getByLabel("What you talked about")).toHaveValue("churn forecasting");
});

test("Timing shows six numbers, and a candidate sees none of the numbers for consultants", async ({
  page,
  context,
  baseURL,
}) => {
  const { agency } = await import("../setup/pennant");
  const pennant = await agency();
  await login(context, await newPerson(), baseURL!);
  const numbers = page.locator(".plan-setting input").filter({ visible: true });
  await page.goto("/me/settings/plan");
  await expect(numbers).toHaveCount(6);
  await expect(page.getByText("The consultant’s steps")).toHaveCount(0);
  await look(page, "timing");
  await unfold(page, /^More/);
  await page.getByRole("heading", { name: "Thank-yous" }).click();
  await page.getByLabel("Time to connect on LinkedIn").fill("99");
  await page.locator("summary", { hasText: /^More/ }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByLabel("Time to connect on LinkedIn")).toBeVisible();
  await expect(page.locator(".field-error")).toHaveText("Choose a whole number from 0 to 30.");
  await page.getByLabel("Time to connect on LinkedIn").fill("4");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.locator("summary", { hasText: /^More/ })).toContainText("1 changed");
  await login(context, pennant.marta, baseURL!);
  await page.goto(`${pennant.home}/settings/plan`);
  await expect(numbers).toHaveCount(6);
  await unfold(page, /^More/);
  await expect(page.getByRole("heading", { name: "The consultant’s steps" })).toBeVisible();
});
