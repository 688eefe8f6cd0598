import type { BrowserContext, Page } from "@playwright/test";
import { addDays, dayOf } from "../../lib/dates";
import { expect, login, test } from "../setup/e2e";
import { midday } from "../setup/had";
import { barriers, sticksOut, unreachable } from "../setup/look";
import { type Agency, agency, debriefed, metAt } from "../setup/pennant";
import { decided, whatHappened } from "../setup/updating";

const promised = (days = 6) => ({ promiseDay: addDays(dayOf(midday, Date.now()), days), promiseBy: "Priya Shah" });

async function atDesk(context: BrowserContext, baseURL: string): Promise<Agency> {
  const pennant = await agency();
  await login(context, pennant.marta, baseURL);
  return pennant;
}

const shoot = async (page: Page, name: string) => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true });
};

test("A consultant goes from the desk to the debrief, raises its concern and logs the answer, and the candidate sees it all", async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  const pennant = await atDesk(context, baseURL!);
  const id = await metAt(pennant, 3 * 60, promised());
  await page.goto(pennant.home);
  await expect(page.getByRole("heading", { name: "Your desk, Marta" })).toBeVisible();
  await expect(page.getByRole("table", { name: "Their turn" })).toContainText("Waiting for Amara to");
  await debriefed(pennant, id);
  await page.reload();
  const row = page.getByRole("table", { name: "Your turn" }).getByRole("row").nth(1);
  await expect(row).toContainText("Read the debrief");
  await expect(page.getByRole("link", { name: "1 debrief to read" })).toBeVisible();
  await row.getByRole("link", { name: "Read", exact: true }).click();

  await expect(page.getByRole("heading", { name: "Amara’s debrief" })).toBeVisible();
  for (const shared of ["The case study", "SQL under pressure", "The pricing project", "Five days in the office"])
    await expect(page.getByText(shared)).toBeVisible();
  await expect(page.getByText("I did not like the office")).toHaveCount(0);
  await page.getByRole("button", { name: "Mark as read" }).click();
  await expect(page.getByText("The candidate can see that you have read it.")).toBeVisible();
  await page.getByLabel("What the client said").fill("Two days at home are fine.");
  await page.getByRole("button", { name: "Mark as raised" }).click();
  await expect(page.getByText("Saved. The candidate can see it.")).toBeVisible();
  await page.getByRole("button", { name: "Mark as done", exact: true }).click();
  await expect(page.getByRole("button", { name: "Mark as not done" })).toBeVisible();

  await page.goto(`${pennant.home}/interviews/${id}/update`);
  await whatHappened(page, "waiting");
  await page.getByLabel("They will answer by").fill(promised(9).promiseDay);
  await page.getByLabel("An interviewer is ill.").check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Both plans are updated.")).toBeVisible();
  await page.getByText("I asked Northwind", { exact: true }).click();
  await page.getByRole("form", { name: "I asked Northwind" }).getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("The candidate can see that the client was asked.")).toBeVisible();

  const hers = await browser.newContext();
  await login(hers, pennant.amara, baseURL!);
  const theirs = await hers.newPage();
  await theirs.goto(`/me/interviews/${id}`);
  const done = theirs.locator("section", { has: theirs.getByRole("heading", { name: "Done for you" }) });
  await expect(done).toContainText("Marta read your debrief");
  await expect(done).toContainText("Marta asked Northwind");
  await expect(done).toContainText("Marta raised your concern");
  const named = theirs.locator("section", { has: theirs.getByRole("heading", { name: "Dates" }) });
  await expect(named).toContainText("An interviewer is ill.");
  await shoot(theirs, "candidate-record");
  await theirs.goto("/me");
  await shoot(theirs, "candidate-today");
  await hers.close();
});

test("One key opens the form of an update, from the desk’s focused row and from an interview, but not from a field", async ({
  page,
  context,
  baseURL,
}) => {
  const pennant = await atDesk(context, baseURL!);
  // A week apart: what falls due on the same morning has no order of its own.
  const [first, second] = [await metAt(pennant, 60 * 24 * 9), await metAt(pennant, 60 * 24 * 2)];
  await page.goto(pennant.home);
  await page.waitForLoadState("networkidle");
  await page.getByLabel("Client", { exact: true }).press("l");
  await expect(page.getByLabel("Client", { exact: true })).toHaveValue("l");
  const rows = page.getByRole("table", { name: "Your turn" }).getByRole("row");
  // The key listens once the page's script runs.
  await expect(async () => {
    await rows.nth(2).getByRole("link").last().focus();
    await page.keyboard.press("l");
    await expect(page).toHaveURL(new RegExp(`/interviews/${second}/update\\?kind=said$`), { timeout: 2000 });
  }).toPass();
  await page.goto(`${pennant.home}/interviews/${first}`);
  await expect(async () => {
    await page.keyboard.press("l");
    await expect(page).toHaveURL(new RegExp(`/interviews/${first}/update$`), { timeout: 2000 });
  }).toPass();
});

test("The desk is filtered by consultant, client and state, and colleagues can read what they may not change", async ({
  page,
  context,
  baseURL,
}) => {
  const pennant = await agency();
  await login(context, { userId: pennant.people.joel.userId }, baseURL!);
  const id = await metAt(pennant, 60 * 24 * 3);
  await page.goto(pennant.home);
  await expect(page.getByText("Nothing to do right now")).toBeVisible();
  await page.getByLabel("Whose candidates").selectOption("Marta Lindqvist");
  await page.getByLabel("Client", { exact: true }).fill("north");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByRole("table", { name: "Your turn" })).toContainText("Amara Okafor");
  await page.getByLabel("Status").selectOption("Debrief to read");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByText("No interview here matches these filters.")).toBeVisible();
  await page.goto(`${pennant.home}/interviews/${id}`);
  await expect(page.getByRole("heading", { name: "Amara Okafor", level: 1 })).toBeVisible();
  await expect(page.getByRole("link", { name: "Add an update" })).toHaveCount(0);
  await page.goto(`${pennant.home}/interviews/${id}/update`);
  await expect(page.getByText(/^Marta Lindqvist is the consultant for this interview/)).toBeVisible();
  await expect(page.locator("main form")).toHaveCount(0);
});

test("A step of the consultant’s is snoozed, skipped and restored on its page", async ({ page, context, baseURL }) => {
  const pennant = await atDesk(context, baseURL!);
  const id = await metAt(pennant, 60 * 24 * 3);
  await page.goto(`${pennant.home}/interviews/${id}/steps/gather-feedback`);
  await page.getByText("Snooze", { exact: true }).first().click();
  await page.getByRole("button", { name: "Snooze" }).click();
  await expect(page.getByText("Snoozed.")).toBeVisible();
  await page.goto(`${pennant.home}/interviews/${id}/steps/chase-the-debrief`);
  await page.getByText("Skip", { exact: true }).first().click();
  await page.getByLabel("Why").fill("She is travelling.");
  await page.getByRole("button", { name: "Skip" }).click();
  await expect(page.getByText("Skipped. Your reason is saved.")).toBeVisible();
  // For the agency alone: colleagues read it in the history; the candidate never does (tests/db/steps-readers.test.ts).
  await page.goto(`${pennant.home}/interviews/${id}/history`);
  await expect(page.getByText("She is travelling.")).toBeVisible();
  await page.goto(`${pennant.home}/interviews/${id}/steps/chase-the-debrief`);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Undone.")).toBeVisible();
});

test("The desk, an interview, its debrief and its updates look right, wide and narrow, light and dark, and work by keyboard", async ({
  page,
  context,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const pennant = await atDesk(context, baseURL!);
  const id = await metAt(pennant, 3 * 60, promised());
  await debriefed(pennant, id);
  await metAt(pennant, 60 * 24 * 9, {
    role: "Principal data-and-insights analyst, pricing and revenue",
    ...promised(-2),
  });
  await metAt(pennant, 60 * 24 * 2, promised(3));
  const here = `${pennant.home}/interviews/${id}`;
  const places = { desk: pennant.home, record: here, debrief: `${here}/debrief`, heard: `${here}/update` };
  for (const [name, path] of Object.entries({ ...places, step: `${here}/steps/gather-feedback` })) {
    await page.goto(path);
    await page.locator("h1").waitFor();
    for (const scheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      expect.soft(await barriers(page), `${name}, ${scheme}`).toEqual([]);
      for (const width of [1180, 390, 320]) {
        await page.setViewportSize({ width, height: 900 });
        expect.soft(await sticksOut(page), `${name} at ${width}`).toEqual([]);
        if (width > 320) await shoot(page, `${name}-${width}-${scheme}`);
      }
      await page.setViewportSize({ width: 1180, height: 900 });
    }
    expect.soft(await unreachable(page), `${name} by keyboard`).toEqual([]);
  }
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("The debrief is read and an answer is logged by plain buttons", async ({ page, context, baseURL }) => {
    const pennant = await atDesk(context, baseURL!);
    const id = await metAt(pennant, 3 * 60, promised());
    await debriefed(pennant, id);
    await page.goto(pennant.home);
    await page.getByRole("table", { name: "Your turn" }).getByRole("link", { name: "Read", exact: true }).click();
    await page.getByRole("button", { name: "Mark as read" }).click();
    await expect(page.getByText("The candidate can see that you have read it.")).toBeVisible();
    await page.goto(`${pennant.home}/interviews/${id}/update`);
    await page.getByRole("button", { name: "Save" }).click();
    await expect(
      page.getByText("Choose the decision, or write what they liked or what was missing.").first(),
    ).toBeVisible();
    await decided(page, "Next round");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Both plans are updated.")).toBeVisible();
    await page.getByRole("button", { name: "Undo" }).first().click();
    await expect(page.getByText(/^Undone\./)).toBeVisible();
  });
});
