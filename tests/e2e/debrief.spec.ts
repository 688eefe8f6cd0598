import { expect, test } from "../setup/e2e";
import { unfold } from "../setup/folds";
import { had, midday, viaMarta, withMarta } from "../setup/had";

test.use({ timezoneId: midday });

test("R10 Typed text saves itself, survives a reload, and is fresh however late it is saved", async ({ page, me }) => {
  const id = await had(me, 35);
  await page.goto(`/me/interviews/${id}/debrief`);
  await page.getByLabel("What went well").pressSequentially("The case study", { delay: 5 });
  await expect(page.getByText("Saved a moment ago")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("What went well")).toHaveValue("The case study");
  await page.getByLabel("What went less well").fill("Window functions");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Your debrief is saved.")).toBeVisible();
  await page.goto(`/me/interviews/${id}/debrief`);
  await expect(page.getByText(/Written 3[5-8] minutes after the interview/)).toBeVisible();
  await expect(page.getByLabel("What went less well")).toHaveValue("Window functions");
});

test("R2 R3 R7 R9 R11 R16 R19 The form asks for what is missing, and every answer is saved in its place", async ({
  page,
  me,
}) => {
  const id = await had(me, 35);
  await page.goto(`/me/interviews/${id}/debrief`);
  await unfold(page, "When will you hear?");
  await expect(page.getByText("We do not know when you will hear yet. Your plan depends on it.")).toBeVisible();
  await unfold(page, "Tom Ellery");
  const tom = page.getByRole("group", { name: "Tom Ellery" });
  await tom.getByLabel("Title").fill("Engineering manager");
  await tom.getByLabel("E-mail").fill("tom@northwind.example");
  await page.getByText("Somebody else was there").click();
  const ann = page.getByRole("group", { name: "Somebody else" });
  await ann.getByLabel("Name").fill("Ann Reed");
  await ann.getByLabel("What caught their interest").fill("The forecasting article");
  await unfold(page, "How it went");
  await page.getByLabel("I thanked them in person").check();
  await unfold(page, "Your questions");
  await page.getByLabel("What happens next?").check();
  await unfold(page, "When will you hear?");
  await page.getByLabel("Answer by").fill("2099-12-31");
  await page.getByLabel("Who said this").fill("Priya Shah");
  await unfold(page, "Tasks and instructions");
  await page.getByLabel("Task 1").fill("SQL test");
  await page.getByRole("button", { name: "Add another task" }).click();
  await page.getByLabel("Task 2").fill("References");
  await expect(page.locator("summary", { hasText: "Tasks and instructions" })).toContainText("2 answers written");
  await unfold(page, "You and the job");
  await page.getByLabel("I want this job").check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("link", { name: "This is more than a year away. Check the year." })).toBeVisible();
  await expect(page.getByLabel("Answer by")).toBeFocused();
  await expect(page.getByLabel("Task 2")).toHaveValue("References");
  const soon = new Date(Date.now() + 6 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel("Answer by").fill(soon);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Your debrief is saved.")).toBeVisible();
  await expect(page.getByText("Thank Ann Reed").first()).toBeVisible();
  await expect(page.getByText("Engineering manager")).toBeVisible();
  await expect(page.getByText("SQL test")).toBeVisible();
  await expect(page.getByText(/Answer by .*from Priya Shah/)).toBeVisible();
  await page.goto(`/me/interviews/${id}/debrief`);
  await expect(page.getByLabel("What happens next?")).toBeChecked();
  await expect(page.getByLabel("How big is the team?")).not.toBeChecked();
  await unfold(page, "Your questions");
  await expect(page.getByText("Do not ask them in a thank-you.")).toBeVisible();
  await unfold(page, "You and the job");
  await page.getByLabel("I do not want this job").check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Your debrief is saved. You said that you do not want this job.")).toBeVisible();
  await page.getByRole("link", { name: "Write a polite withdrawal" }).click();
  await expect(page).toHaveURL(/\/me\/messages\/.*\/withdraw$/);
});

test("A debrief that says only that the job is not wanted is complete, and the page of the interview says so", async ({
  page,
  me,
}) => {
  const id = await had(me, 35);
  const card = page.locator(".card", { has: page.getByRole("heading", { name: "Your debrief" }) });
  await page.goto(`/me/interviews/${id}`);
  await expect(card).toContainText("Not written yet.");
  await page.goto(`/me/interviews/${id}/debrief`);
  await unfold(page, "You and the job");
  await page.getByLabel("I do not want this job").check();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(card).toContainText("I don’t want this job.");
  await expect(card).toContainText("Read or edit it");
  await expect(card).not.toContainText("Not written yet");
});

test("R12 R13 R14 R15 The consultant is the first to know: by one tap after a call, or by sharing, answer by answer", async ({
  page,
  me,
}) => {
  const id = await had(me, 35, viaMarta);
  const marta = await withMarta(me, id);
  await page.goto(`/me/interviews/${id}/debrief`);
  await page.getByRole("button", { name: /I called Marta just now/ }).click();
  await expect(page.getByText("You have told your consultant.")).toBeVisible();
  await expect(page.getByText(/You called Marta/)).toBeVisible();
  await page.getByLabel("What went well", { exact: true }).fill("The case study");
  await unfold(page, "who reads: What went well");
  await page.getByLabel("Seen by: What went well").selectOption("client");
  await expect(page.getByText("Marta reads this once you share it, and may share it with Northwind")).toBeVisible();
  await page.getByLabel("What went less well", { exact: true }).fill("Window functions");
  await unfold(page, "who reads: What went less well");
  await page.getByLabel("Seen by: What went less well").selectOption("me");
  await page.getByLabel("Concerns you did not raise", { exact: true }).fill("The travel");
  await page.getByLabel("Ask Marta to raise this with Northwind").check();
  await unfold(page, "Only for you");
  await page.getByLabel("Private notes").fill("Mine");
  await page.getByRole("button", { name: "Save and share with Marta" }).click();
  await expect(page.getByText("Your debrief is saved and shared.")).toBeVisible();
  const { getDebrief } = await import("../../lib/record/debriefs/queries");
  const seen = async () =>
    (await getDebrief(marta, id)).entries.map((entry) => [entry.body, entry.clientSharedAt !== null]).sort();
  expect(await seen()).toEqual([
    ["The case study", true],
    ["The travel", false],
  ]);
  await page.goto(`/me/interviews/${id}/debrief`);
  await unfold(page, "who reads: What went well");
  await page.getByLabel("Seen by: What went well").selectOption("me");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Your debrief is saved.")).toBeVisible();
  expect(await seen()).toEqual([["The travel", false]]);
});

test("R14 A consultant without an account gets an e-mail, with what they may read in it", async ({ page, me }) => {
  const id = await had(me, 35, viaMarta);
  await page.goto(`/me/interviews/${id}/debrief`);
  await page.getByLabel("What went well", { exact: true }).fill("The case study");
  await unfold(page, "Only for you");
  await page.getByLabel("Private notes").fill("For my eyes only");
  await page.getByRole("button", { name: "Save and write to Marta" }).click();
  await expect(page).toHaveURL(/tell-consultant$/);
  await expect(page.getByLabel("Message", { exact: true })).toHaveValue(/The case study/);
  await expect(page.getByLabel("Message", { exact: true })).not.toHaveValue(/my eyes/);
});

test("Two windows: the second sees both versions, and nothing is saved before its writer has chosen", async ({
  page,
  me,
  context,
}) => {
  const id = await had(me, 35);
  const other = await context.newPage();
  await page.goto(`/me/interviews/${id}/debrief`);
  await other.goto(`/me/interviews/${id}/debrief`);
  await page.getByLabel("What went well").fill("From the first window");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Your debrief is saved.")).toBeVisible();
  await other.getByLabel("What went well").fill("From the second window");
  await expect(other.getByText("This was changed in another window.")).toBeVisible();
  await other.getByRole("button", { name: "Save", exact: true }).click();
  await expect(other.getByText("From the first window")).toBeVisible();
  await expect(other.getByLabel("What went well")).toHaveValue("From the second window");
  await other.getByLabel("What went well").fill("From both windows");
  await other.getByRole("button", { name: "Save", exact: true }).click();
  await expect(other.getByRole("link", { name: "Choose which of the two to save." })).toBeVisible();
  await page.goto(`/me/interviews/${id}/debrief`);
  await expect(page.getByLabel("What went well")).toHaveValue("From the first window");
  await other.getByLabel("Save mine instead").check();
  await other.getByRole("button", { name: "Save", exact: true }).click();
  await expect(other.getByText("Your debrief is saved.")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("What went well")).toHaveValue("From both windows");
});

test("Before the interview has ended notes can be saved, and the page says that the debrief comes after", async ({
  page,
  me,
}) => {
  const id = await had(me, -30);
  await page.goto(`/me/interviews/${id}/debrief`);
  await expect(page.getByText("The interview has not ended yet.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Save", exact: true })).toHaveCount(0);
  await page.getByLabel("What went well").fill("They were early");
  await page.getByRole("button", { name: "Save these notes" }).click();
  await expect(page.getByText("Nobody else sees it until you save the debrief.")).toBeVisible();
  await expect(page.getByLabel("What went well")).toHaveValue("They were early");
});

test("Another person's debrief does not exist, and its draft is not accepted", async ({
  page,
  me,
  request,
  baseURL,
}) => {
  const { newPerson } = await import("../setup/e2e");
  const theirs = await had(await newPerson("Somebody Else"), 35);
  for (const part of ["debrief", "update", "outcome", "lessons"]) {
    const answer = await page.request.get(`/me/interviews/${theirs}/${part}`);
    expect([part, answer.status()]).toEqual([part, 404]);
  }
  const put = (who: typeof request, origin = baseURL!, data: unknown = { id: theirs, version: 0, formValues: {} }) =>
    who.put("/api/live/debrief", { headers: { origin }, data });
  expect((await put(page.request)).status()).toBe(404);
  expect((await put(page.request, "https://elsewhere.example")).status()).toBe(403);
  expect((await put(request)).status()).toBe(401);
  expect((await put(page.request, baseURL, { id: "x" })).status()).toBe(400);
  expect(me.userId).toBeTruthy();
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("The debrief is saved and shared by plain buttons, and typed text stays when it is refused", async ({
    page,
    me,
  }) => {
    const id = await had(me, 35, viaMarta);
    await withMarta(me, id);
    await page.goto(`/me/interviews/${id}/debrief`);
    await page.getByLabel("What went well", { exact: true }).fill("The case study");
    await unfold(page, "who reads: What went well");
    await page.getByLabel("Seen by: What went well").selectOption("client");
    await unfold(page, "Tom Ellery");
    await page.getByRole("group", { name: "Tom Ellery" }).getByLabel("E-mail").fill("not an address");
    await unfold(page, "Tasks and instructions");
    await page.getByLabel("Task 1").fill("SQL test");
    await page.getByText("Somebody else was there").click();
    await page.getByRole("group", { name: "Somebody else" }).getByLabel("Name").fill("Ann Reed");
    await page.getByRole("button", { name: "Save and share with Marta" }).click();
    await expect(page.getByText("Enter one e-mail address").first()).toBeVisible();
    await expect(page.getByLabel("What went well", { exact: true })).toHaveValue("The case study");
    await expect(page.getByLabel("Seen by: What went well")).toHaveValue("client");
    await expect(page.getByLabel("Task 1")).toHaveValue("SQL test");
    await expect(page.locator("summary", { hasText: "Somebody else was there" })).toContainText("1 answer written");
    await unfold(page, "Somebody else was there");
    await expect(page.getByRole("group", { name: "Somebody else" }).getByLabel("Name")).toHaveValue("Ann Reed");
    await page.getByRole("group", { name: "Tom Ellery" }).getByLabel("E-mail").fill("tom@northwind.example");
    await page.getByRole("button", { name: "Save and share with Marta" }).click();
    await expect(page.getByText("Your debrief is saved and shared.")).toBeVisible();
    await expect(page.getByText("Thank Ann Reed").first()).toBeVisible();
    await expect(page.getByText("SQL test")).toHaveCount(1);
  });
});
