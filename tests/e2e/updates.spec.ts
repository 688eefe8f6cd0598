import type { Page } from "@playwright/test";
import { addDays, dayOf } from "../../lib/dates";
import { browserOf, closeAll } from "../setup/browsers";
import { withDana } from "../setup/dana";
import { expect, test } from "../setup/e2e";
import { had, midday } from "../setup/had";
import { barriers, sticksOut } from "../setup/look";
import { openDesk } from "../setup/pennant";
import { decided, whatHappened } from "../setup/updating";

test.use({ timezoneId: midday });
test.afterEach(closeAll);

const form = (page: Page) => page.getByRole("form", { name: "Add an update" });
/** The visible fields of the form, without those in folds. */
const inSight = (page: Page) =>
  form(page).evaluate((element) => [
    ...new Set(
      [...element.querySelectorAll<HTMLInputElement>("input:not([type=hidden]), textarea, select")]
        .filter((field) => field.checkVisibility({ contentVisibilityAuto: true }))
        .map((field) => field.name),
    ),
  ]);

test("A client's feedback is added by keyboard: one key opens the form at its first field, and apart from typing the words, eight keys save it", async ({
  page,
  context,
  baseURL,
}) => {
  const { ids, table } = await openDesk({ page, context, baseURL }, [2]);
  let presses = 0;
  const press = async (key: string) => {
    presses += 1;
    await page.keyboard.press(key);
  };
  await page.waitForLoadState("networkidle");
  await table.locator("[data-row-link]").first().focus();
  await press("l");
  await expect(page).toHaveURL(new RegExp(`/interviews/${ids[0]}/update\\?kind=said$`));
  await expect(page.getByRole("radio", { name: "Feedback or a decision" })).toBeFocused();
  await expect(page.getByRole("radio", { name: "Feedback or a decision" })).toBeChecked();
  await page.waitForLoadState("networkidle");
  await press("Tab");
  await press("Space");
  await expect(page.getByRole("radio", { name: "Next round" })).toBeChecked();
  await press("Tab");
  await page.keyboard.type("Clear on the case.");
  await press("Tab");
  await page.keyboard.type("Depth in SQL.");
  await press("Control+Enter");
  await expect(page.getByText(/^Saved\. The plan is updated\. Now write what the candidate may read\./)).toBeVisible();
  expect(presses).toBeLessThanOrEqual(8);
  for (const words of ["Clear on the case.", "Depth in SQL."])
    await expect(page.getByText(words).first()).toBeVisible();
});

test("The first choice decides which fields are visible, and a field that is filled in stays visible and is saved", async ({
  page,
  me,
}) => {
  const id = await had(me, 3 * 24 * 60);
  await page.goto(`/me/interviews/${id}/update`);
  expect(await inSight(page)).toEqual(["kind"]);
  await whatHappened(page, "waiting");
  expect(await inSight(page)).toEqual(["kind", "delay", "delayWords", "promiseDay"]);
  await whatHappened(page, "date");
  expect(await inSight(page)).toEqual(["kind", "promiseDay", "promiseCovers", "note"]);
  await whatHappened(page, "said");
  expect(await inSight(page)).toEqual(["kind", "outcome", "strengths", "shortfalls"]);
  await page.getByRole("radio", { name: "Offer", exact: true }).check();
  await page.getByLabel("What they liked").fill("The case study");
  expect(await inSight(page)).toContain("offerBy");
  await whatHappened(page, "date");
  await expect(page.getByLabel("What they liked")).toHaveValue("The case study");
  await expect(page.getByLabel("What they liked")).toBeVisible();
  const day = page.getByLabel("They will answer by");
  await day.fill(addDays(dayOf(midday, Date.now()), 4));
  await whatHappened(page, "said");
  await expect(day).toBeVisible();
  await day.fill("");
  await page.getByText(/^More: /).click();
  await expect(page.getByLabel("Tips for next time")).toBeVisible();
  await page.getByText("change", { exact: true }).click();
  await page.getByLabel("Who told you").fill("Quentin Moss");
  await page.getByLabel("How").selectOption("in person");
  await page.getByText("change", { exact: true }).click();
  await expect(page.getByText(/^From Quentin Moss, in person, today/)).toBeVisible();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Northwind made you an offer");
  await page.goto(`/me/interviews/${id}/update`);
  await expect(page.getByText("From Quentin Moss, in person").first()).toBeVisible();
});

test("A link to add a date opens the form with a proposed date, and an older link to it shows the field too", async ({
  page,
  me,
}) => {
  const id = await had(me, 3 * 24 * 60);
  await page.goto(`/me/interviews/${id}/update?kind=date`);
  await expect(page.getByLabel("They will answer by")).toHaveValue(/^\d{4}-\d\d-\d\d$/);
  await expect(page.getByText(/^In five working days, from your timing settings\./)).toBeVisible();
  await page.goto(`/me/interviews/${id}/heard#day`);
  await expect(page.getByLabel("They will answer by")).toBeVisible();
  await page.getByLabel("They will answer by").fill(addDays(dayOf(midday, Date.now()), 4));
  await whatHappened(page, "date");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved. Your plan is updated.")).toBeVisible();
  await expect(page.getByText(/^Their answer by /)).toBeVisible();
});

test("The form is filled in with a client's answer by link, which can be changed before it is added", async ({
  browser,
  baseURL,
  mail,
}) => {
  test.setTimeout(120_000);
  const pennant = await withDana();
  const { askByLink } = await import("../../lib/record/client-feedback/commands/links");
  const { askByLinkInput } = await import("../../lib/record/client-feedback/input");
  const { newId } = await import("../../lib/ids");
  const who = { name: pennant.dana.name, email: pennant.dana.email };
  const ask = askByLinkInput.parse({ id: newId(new Date()), interviewId: pennant.id, ...who });
  await askByLink(pennant.marta, ask, new Date());
  const dana = await browserOf(browser, baseURL!, null);
  const [letter] = await mail(pennant.dana.email);
  await dana.goto(new URL(/https?:\/\/\S+\/feedback\/\S+/.exec(letter!.text)![0]).pathname);
  await dana.getByLabel("We would like to see them again").check();
  await dana.getByLabel("What did you like?").fill("Clear about churn.");
  await dana.getByRole("button", { name: "Send", exact: true }).click();
  await expect(dana.getByText("Thank you. Your feedback is sent.")).toBeVisible();

  const marta = await browserOf(browser, baseURL!, pennant.people.marta);
  await marta.goto(`${pennant.at}/feedback`);
  await expect(marta).toHaveURL(/\/update$/);
  await expect(marta.getByRole("button", { name: /^Add it: next round/ })).toBeVisible();
  await expect(marta.getByText(/^From Dana Whitlock, /)).toBeVisible();
  await expect(marta.getByRole("radio", { name: "Next round" })).toBeChecked();
  await expect(marta.getByLabel("What they liked")).toHaveValue("Clear about churn.");
  await marta.getByLabel("What was missing").fill("SQL joins");
  await marta.getByRole("button", { name: "Save", exact: true }).click();
  await expect(marta.getByText(/^Saved\. The plan is updated\./)).toBeVisible();
  await marta.goto(`${pennant.at}/update`);
  await expect(marta.getByRole("button", { name: /^Add it: / })).toHaveCount(0);
  await expect(marta.getByLabel("What they liked")).toHaveValue("");
  await marta.goto(`${pennant.at}/update?from=anew`);
  await expect(marta.getByLabel("What was missing")).toHaveValue("");
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("The first choice decides here too, and after a refusal what was typed is still there", async ({ page, me }) => {
    const id = await had(me, 3 * 24 * 60);
    await page.goto(`/me/interviews/${id}/update`);
    await expect(page.getByLabel("What they liked")).toBeHidden();
    await whatHappened(page, "date");
    await expect(page.getByLabel("What they said")).toBeVisible();
    await page.getByLabel("What they said").fill("They will call.");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Enter the new date.").first()).toBeVisible();
    await expect(page.getByLabel("What they said")).toHaveValue("They will call.");
    await decided(page, "Not decided yet");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Saved. Your plan is updated.")).toBeVisible();
    await expect(page.getByText("They will call.")).toBeVisible();
  });
});

for (const kind of ["waiting", "date", "said"])
  test(`The form of an update looks right after each first choice, wide and narrow, light and dark: ${kind}`, async ({
    page,
    context,
    baseURL,
  }) => {
    const { pennant, ids } = await openDesk({ page, context, baseURL }, [2]);
    await page.goto(`${pennant.home}/interviews/${ids[0]}/update?kind=${kind}`);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("main details")) (details as HTMLDetailsElement).open = true;
    });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect.soft(await barriers(page), colorScheme).toEqual([]);
      for (const width of [1180, 390, 320]) {
        await page.setViewportSize({ width, height: 900 });
        expect.soft(await sticksOut(page), `${colorScheme}, ${width}`).toEqual([]);
      }
    }
  });
