import type { Page } from "@playwright/test";
import { expect, type Person, test } from "../setup/e2e";
import { had, midday } from "../setup/had";
import { talkedAbout, whoIs } from "../setup/thanking";

// What only the writer knows is asked, and the draft is written from the answers.
test.use({ timezoneId: midday });

/** The page of a note to Priya. The debrief has two notes about her that are not sentences. */
async function noteWithJottings(page: Page, me: Person) {
  const id = await had(me, 30, { asksFor: "SQL\nStakeholder management" });
  const priya = await whoIs(me, id, "Priya Shah");
  await talkedAbout(me, id, priya, "printer jams twice a day\nwhy the last system failed");
  await page.goto(`/me/messages/${id}/thank-you/${priya}`);
}

const textOf = (page: Page) => page.getByLabel("Message", { exact: true });

async function openQuestions(page: Page) {
  const folded = page.locator("details:not([open])", { hasText: /^Answer \d questions? for a better draft/ });
  if ((await folded.count()) > 0) await folded.locator("summary").first().click();
}

async function answerAll(page: Page) {
  await openQuestions(page);
  const jotting = page.getByRole("form", { name: "What you noted: printer jams twice a day" });
  await jotting.getByLabel(/^You told me that (?:the )?printer jams twice a day\.$/).check();
  await jotting.getByRole("button", { name: "Use this" }).click();
  await expect(jotting).toHaveCount(0);
  await openQuestions(page);
  const evidence = page.getByRole("form", { name: "Similar work that you have done" });
  await evidence.getByLabel("I …").fill("on-call for 2 years");
  await evidence.getByLabel("at …").fill("Brightwell");
  await evidence.getByRole("button", { name: "Use this" }).click();
  await expect(evidence.getByText(/^Start with what you did/).first()).toBeVisible();
  await expect(evidence.getByLabel("at …")).toHaveValue("Brightwell");
  await evidence.getByLabel("I …").fill("replaced nine printers with one");
  await evidence.getByRole("button", { name: "Use this" }).click();
  await expect(evidence).toHaveCount(0);
  await openQuestions(page);
  const skills = page.getByRole("form", { name: "Skills that it shows" });
  await skills.getByLabel("Stakeholder management").check();
  await skills.getByRole("button", { name: "Save", exact: true }).click();
  await expect(skills).toHaveCount(0);
}

test("R31 R32 the answers become sentences of the draft, and another draft keeps what its writer changed", async ({
  page,
  me,
}) => {
  await noteWithJottings(page, me);
  await answerAll(page);
  await expect(textOf(page)).toHaveValue(/replaced nine printers with one/);
  await expect(textOf(page)).toHaveValue(/at Brightwell/i);
  await expect(textOf(page)).toHaveValue(/stakeholder management/i);
  const text = await textOf(page).inputValue();
  await textOf(page).fill(`${text}\nP.S. This line is my own.`);
  await expect(page.getByText("Saved a moment ago")).toBeVisible();
  await page.getByRole("button", { name: "Write another draft" }).click();
  await expect(textOf(page)).not.toHaveValue(`${text}\nP.S. This line is my own.`);
  await expect(textOf(page)).toHaveValue(/This line is my own\./);
  await expect(textOf(page)).toHaveValue(/replaced nine printers with one/);
});

test("Without script the questions are answered by pages, and an answer that is refused stays", async ({
  browser,
  page,
  me,
  baseURL,
}) => {
  await noteWithJottings(page, me);
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const still = await plain.newPage();
  await still.goto(new URL(page.url(), baseURL).href);
  await answerAll(still);
  await expect(textOf(still)).toHaveValue(/replaced nine printers with one/);
  await plain.close();
});

test("A question can be skipped, and is not asked again", async ({ page, me }) => {
  await noteWithJottings(page, me);
  await openQuestions(page);
  const evidence = page.getByRole("form", { name: "Similar work that you have done" });
  await evidence.getByRole("button", { name: "I have nothing similar" }).click();
  await expect(evidence).toHaveCount(0);
  await page.reload();
  await openQuestions(page);
  await expect(evidence).toHaveCount(0);
});
