import { addDays, dayOf } from "@/lib/dates";
import { HOUR } from "@/lib/durations";
import { expect, type Person, test } from "../setup/e2e";
import { had, midday, viaMarta } from "../setup/had";
import { queuedChaser } from "../setup/queued";
import { decided, whatHappened } from "../setup/updating";

test.use({ timezoneId: midday });

/** An interview of some days ago whose promised day has passed, with a chaser in the outbox that is sent tomorrow. */
async function chasing(me: Person) {
  const promiseDay = dayOf(midday, Date.now() - 5 * 24 * HOUR);
  const id = await had(me, 12 * 24 * 60, { promiseDay, promiseBy: "Priya Shah" });
  await queuedChaser(me, id, { name: "Priya Shah", email: "priya@northwind.example" });
  return id;
}

test("R57 A new day cancels the scheduled chaser, the screen says why, and undo restores the old day", async ({
  page,
  me,
}) => {
  const id = await chasing(me);
  await page.goto(`/me/interviews/${id}/update`);
  await expect(page.getByText(/^From Priya Shah, by e-mail, today \d\d:\d\d · change$/)).toBeVisible();
  await whatHappened(page, "date");
  await expect(page.getByText(/Priya Shah said by /)).toBeVisible();
  await page.getByLabel("They will answer by").fill(addDays(dayOf(midday, Date.now()), 4));
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved. Your plan is updated.")).toBeVisible();
  await expect(
    page.getByText(/Sending cancelled: your follow-up to Priya Shah\. Priya Shah gave a new answer date/),
  ).toBeVisible();
  await expect(page.getByText("A newer date replaced this one.")).toBeVisible();
  await page.goto(`/me/messages/${id}/chaser`);
  await expect(page.getByText(/Priya Shah gave a new answer date/)).toBeVisible();
  await page.goto(`/me/interviews/${id}/update`);
  await page.getByRole("button", { name: "Undo" }).first().click();
  await expect(page.getByText(/Undone\. Your plan is as it was before\./)).toBeVisible();
  await expect(page.getByText("A newer date replaced this one.")).toHaveCount(0);
});

test("R71 R72 A rejection is answered kindly, with what can be done, and its address says nothing", async ({
  page,
  me,
}) => {
  const id = await had(me, 3 * 24 * 60);
  await page.goto(`/me/interviews/${id}/update`);
  await decided(page, "Not selected");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Not selected");
  await expect(page.getByText("It does not judge you or your work.")).toBeVisible();
  expect(page.url()).not.toMatch(/reject|turned|offer|down/i);
  await expect(page.getByRole("link", { name: "Ask for feedback", exact: true }).first()).toHaveAttribute(
    "href",
    /ask-for-feedback/,
  );
});

test("R76 R77 An offer asks for its own day, opens its answer, and the reasons for it can be asked", async ({
  page,
  me,
}) => {
  const id = await had(me, 3 * 24 * 60);
  await page.goto(`/me/interviews/${id}/update`);
  await expect(page.getByLabel("You have to answer the offer by")).toBeHidden();
  await decided(page, "Offer");
  await page.getByLabel("You have to answer the offer by").fill(dayOf(midday, Date.now() - 2 * 24 * HOUR));
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("link", { name: /This is before the day of the offer/ })).toBeVisible();
  await page.getByLabel("You have to answer the offer by").fill(addDays(dayOf(midday, Date.now()), 5));
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Northwind made you an offer");
  await expect(page.getByRole("link", { name: "Answer the offer", exact: true }).first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Ask for feedback", exact: true }).first()).toBeVisible();
  const other = await had(me, 2 * 24 * 60, { company: "Otterbourne" });
  const { settleStep } = await import("../../lib/planning/steps/commands/step-events");
  const { settleStepInput } = await import("../../lib/planning/steps/input");
  const accepted = settleStepInput.parse({ interviewId: id, step: "answer-the-offer", how: "accepted" });
  await settleStep({ as: "candidate", userId: me.userId }, accepted, new Date());
  await page.goto(`/me/interviews/${id}/outcome`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Well done");
  await expect(page.getByText("You accepted the offer from Northwind.")).toBeVisible();
  await page.getByRole("link", { name: "Say that you do not want the job: Data analyst, Otterbourne" }).click();
  await expect(page).toHaveURL(new RegExp(`/me/interviews/${other}/debrief#wanted$`));
  await expect(page.getByLabel("I do not want this job")).toBeVisible();
});

test("The form of the next round is prefilled with what is known", async ({ page, me }) => {
  const id = await had(me, 3 * 24 * 60, viaMarta);
  await page.goto(`/me/interviews/${id}/update`);
  await decided(page, "Next round");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("link", { name: "Add the next round" }).click();
  await expect(page.getByLabel("Company", { exact: true })).toHaveValue("Northwind");
  await expect(page.getByLabel("Round")).toHaveValue("Second interview");
});

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with script" : "without script, the next round", () => {
    test.use({ javaScriptEnabled });

    test("R11 The interviewers are copied to the next round, and the plan no longer asks for them", async ({
      page,
      me,
    }) => {
      const id = await had(me, 3 * 24 * 60);
      await page.goto(`/me/interviews/${id}/update`);
      await decided(page, "Next round");
      await page.getByRole("button", { name: "Save" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Next round");
      await page.goto(`/me/interviews/${id}`);
      await expect(page.getByText("Arrange the next round", { exact: true })).toBeVisible();
      await page.getByRole("link", { name: "Add the next round" }).first().click();
      await expect(page.getByRole("checkbox", { name: /Priya Shah/ })).toBeChecked();
      await page.getByLabel("Name 1").fill("Quentin Moss");
      await page.getByLabel("Day", { exact: true }).fill(addDays(dayOf(midday, Date.now()), 9));
      await page.getByLabel("Starts").fill("11:00");
      await page.getByLabel("Ends").fill("12:00");
      await page.getByRole("button", { name: "Add the interview" }).click();
      await expect(page.getByText("Added. The plan is below.")).toBeVisible();
      for (const name of ["Priya Shah", "Quentin Moss"])
        await expect(page.getByRole("complementary").getByText(name, { exact: true })).toBeVisible();
      await page.goto(`/me/interviews/${id}`);
      await expect(page.getByRole("link", { name: "Add the next round" })).toHaveCount(1);
    });
  });

test("R20 R74 Feedback is shown beside the debrief, and its lesson opens the next preparation", async ({
  page,
  me,
}) => {
  const id = await had(me, 3 * 24 * 60);
  const { saveDebrief } = await import("../../lib/record/debriefs/commands/save");
  const { saveDebriefInput } = await import("../../lib/record/debriefs/input");
  const form = saveDebriefInput.parse({ id, version: 0, went_well: "The case study", fell_short: "My questions" });
  await saveDebrief({ as: "candidate", userId: me.userId }, form, new Date());
  await page.goto("/me/feedback");
  await expect(page.getByText("You have no feedback yet.")).toBeVisible();
  await page.goto(`/me/interviews/${id}/update`);
  await whatHappened(page, "said");
  await page.getByLabel("What they liked").fill("The case study, above all");
  await page.getByLabel("What was missing").fill("SQL");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved. Your plan is updated.")).toBeVisible();
  await page.goto(`/me/interviews/${id}/lessons`);
  for (const words of ["The case study, above all", "My questions", "SQL"])
    await expect(page.getByText(words, { exact: true })).toBeVisible();
  await page.getByLabel("What will you do differently, or again?").fill("Practise window functions aloud.");
  await page.getByRole("button", { name: "Save this lesson" }).click();
  await expect(page.getByText("We show it again when you prepare for your next interview.")).toBeVisible();
  await page.goto("/me/feedback");
  await expect(page.getByText("Practise window functions aloud.")).toBeVisible();
  const next = await had(me, -26 * 60, { company: "Hallam" });
  await page.goto(`/me/interviews/${next}`);
  await expect(page.getByText("Practise window functions aloud.")).toBeVisible();
});

test("The time of an update is in the reader's own zone, and the zone is named where it differs", async ({
  page,
  me,
}) => {
  const elsewhere = midday === "Asia/Tokyo" ? "America/Los_Angeles" : "Asia/Tokyo";
  const id = await had(me, 4 * 24 * 60, {
    zone: elsewhere,
    day: dayOf(elsewhere, Date.now() - 96 * HOUR),
    start: "10:00",
    end: "11:00",
  });
  await page.goto(`/me/interviews/${id}/update`);
  await page.getByText("change", { exact: true }).click();
  await expect(page.getByText("In your time zone (London).")).toBeVisible();
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("An update is logged and undone by plain buttons", async ({ page, me }) => {
    const id = await had(me, 3 * 24 * 60);
    await page.goto(`/me/interviews/${id}/update`);
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Choose what happened, then fill in what you heard.").first()).toBeVisible();
    await decided(page, "Not decided yet");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Saved. Your plan is updated.")).toBeVisible();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText(/Undone\./)).toBeVisible();
  });
});
