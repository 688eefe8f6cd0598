import type { Page } from "@playwright/test";
import { world } from "../rights/world";
import { expect, login, newPerson, test } from "../setup/e2e";
import { unfold } from "../setup/folds";
import { had } from "../setup/had";

const offer = (page: Page) => page.getByText(/^You have unsaved text from \w{3} \d+ \w{3}, \d\d:\d\d\./);
const drafts = (page: Page) =>
  page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith("followthrough.draft."))
      .sort(),
  );

/** Once what was typed is on the device. */
const kept = (page: Page, count = 1) => expect.poll(() => drafts(page)).toHaveLength(count);

async function startInterview(page: Page) {
  await page.goto("/me/interviews/new");
  await page.getByLabel("Role", { exact: true }).fill("Data analyst");
  await page.getByLabel("Name 2").fill("Priya Shah");
  await page.getByRole("button", { name: "Add another person" }).click();
  await page.getByLabel("Name 3").fill("Tom Ellery");
  await unfold(page, /^More/);
  await page.getByLabel("By video").check();
  await page.getByLabel("What the role asks for").fill("SQL\nstories");
  await kept(page);
}

test("Text that was typed into a form and not saved is offered when its page is shown again, and restored completely", async ({
  context,
  me: _,
}) => {
  const page = await context.newPage();
  await startInterview(page);
  await page.goto("/me");
  await page.goto("/me/interviews/new");
  await expect(offer(page)).toBeVisible();
  await expect(page.getByLabel("Role", { exact: true })).toHaveValue("");
  await page.getByRole("button", { name: "Restore" }).click();
  await expect(page.getByLabel("Role", { exact: true })).toHaveValue("Data analyst");
  await expect(page.getByLabel("Name 3")).toHaveValue("Tom Ellery");
  await expect(page.getByLabel("By video")).toBeChecked();
  await expect(page.getByLabel("What the role asks for")).toHaveValue("SQL\nstories");
  await expect(offer(page)).toHaveCount(0);
  // It stays on the device until it is saved.
  await page.goto("/me/interviews/new");
  await expect(offer(page)).toBeVisible();
});

test("A draft that was discarded, or whose form was saved, is not offered again", async ({ context, me }) => {
  const page = await context.newPage();
  await startInterview(page);
  await page.reload();
  await page.getByRole("button", { name: "Discard" }).click();
  await expect(offer(page)).toHaveCount(0);
  expect(await drafts(page)).toEqual([]);

  const lessons = `/me/interviews/${await had(me, 35)}/lessons`;
  await page.goto(lessons);
  const lesson = page.getByRole("form", { name: "A lesson" });
  await lesson.locator("textarea").fill("Bring the numbers.");
  await kept(page);
  await lesson.locator("button[type=submit]").click();
  await expect(page.getByText("Bring the numbers.").first()).toBeVisible();
  await expect.poll(() => drafts(page)).toEqual([]);
  await page.reload();
  await expect(page.locator("h1")).toBeVisible();
  await expect(offer(page)).toHaveCount(0);
});

test("A draft is for its writer alone: kept when their session ends, offered to nobody else, and deleted when they sign out", async ({
  context,
  me,
  baseURL,
}) => {
  const page = await context.newPage();
  await startInterview(page);
  await context.clearCookies();
  await login(context, await newPerson("Amara Okafor"), baseURL!);
  await page.goto("/me/interviews/new");
  await page.getByLabel("Role", { exact: true }).fill("Designer");
  await kept(page, 2);
  await expect(offer(page)).toHaveCount(0);
  await login(context, me, baseURL!);
  await page.goto("/me/interviews/new");
  await expect(offer(page)).toBeVisible();
  const other = await context.newPage();
  await other.goto("/me/settings");
  await other.getByLabel("Your name").fill("Priya Kaur Shah");
  await other.getByRole("button", { name: "Sign out here" }).click();
  await other.waitForURL("**/sign-in**");
  expect(await drafts(other)).toEqual([]);
  // The window that is still open keeps nothing any more.
  await page.getByLabel("Role", { exact: true }).fill("Something else");
  await page.goto("/sign-in");
  expect(await drafts(page)).toEqual([]);
});

test("A draft's name reveals neither its writer, its record nor its link; passwords, codes and sign-in addresses are not kept", async ({
  context,
  me,
}) => {
  const page = await context.newPage();
  const id = await had(me, 35);
  await page.goto(`/me/interviews/${id}/update?kind=date`);
  await page.getByLabel("What they said").fill("Next week");
  await kept(page);
  for (const key of await drafts(page)) expect(key).toMatch(/^followthrough\.draft\.[\da-f]{32}$/);
  const all = await page.evaluate(() => JSON.stringify(localStorage));
  expect(all).not.toContain(id);
  expect(all).not.toContain(me.userId);
  await page.goto("/me/settings");
  await page.getByLabel("New e-mail address").fill("new@example.com");
  await page.getByLabel("Your name").fill("Priya Kaur");
  await kept(page, 2);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain("new@example.com");
});

test("A text that could not save itself is kept on the device: a message, a debrief, and what a client or a friend writes by link", async ({
  context,
  me,
}) => {
  test.setTimeout(240_000);
  const { ids } = await world("Larkspur");
  const id = await had(me, 35);
  const { getInterviewPage } = await import("../../lib/record/interview-page/queries");
  const { people: met } = await getInterviewPage({ as: "candidate", userId: me.userId }, id);
  let others: string[] = [];
  for (const [path, label] of [
    [`/feedback/${ids.linkToken}`, "What did you like?"],
    [`/draft-reviews/${ids.readingToken}`, "What you would change, or like"],
    [`/me/interviews/${id}/debrief`, "What went well"],
    [`/me/messages/${id}/thank-you/${met[0]!.id}`, "Message"],
  ] as const) {
    const train = await context.newPage();
    await train.goto(path);
    await train.getByRole("textbox", { name: label }).press("End");
    await kept(train, others.length);
    await context.setOffline(true);
    await train.getByRole("textbox", { name: label }).fill("Typed on a train");
    await kept(train, others.length + 1);
    await train.close();
    await context.setOffline(false);

    const home = await context.newPage();
    await home.goto(path);
    await home.getByRole("button", { name: "Restore" }).click();
    await expect(home.getByRole("textbox", { name: label })).toHaveValue("Typed on a train");
    if (path.startsWith("/me/")) {
      await expect(home.getByText("Saved a moment ago")).toBeVisible();
      await expect.poll(() => drafts(home)).toEqual(others);
      await home.reload();
      await expect(home.getByRole("textbox", { name: label })).toHaveValue("Typed on a train");
    }
    others = await drafts(home);
    await home.close();
  }
});

test("Offline, each form with text says so quietly, and stops once the connection is back", async ({ context, me }) => {
  const page = await context.newPage();
  const id = await had(me, 35);
  for (const [path, label] of [
    [`/me/interviews/${id}/update?kind=date`, "What they said"],
    [`/me/interviews/${id}/debrief`, "What went well"],
  ] as const) {
    await page.goto(path);
    const form = page.locator("form").filter({ has: page.getByLabel(label) });
    const line = form.getByRole("status").filter({ hasText: "You are offline. Your text is still here." });
    await form.getByLabel(label).fill("Typed on a train");
    await context.setOffline(true);
    await expect(line).toHaveCount(1);
    await context.setOffline(false);
    await expect(line).toHaveCount(0);
  }
});

test("A notice is shown once: not on a reload, and not when a person returns to the page", async ({ context, me }) => {
  const page = await context.newPage();
  const path = `/me/interviews/${await had(me, 35)}/lessons`;
  await page.goto(path);
  const lesson = page.getByRole("form", { name: "A lesson" });
  await lesson.locator("textarea").fill("Bring the numbers.");
  await lesson.locator("button[type=submit]").click();
  const notice = page.locator(".notice");
  await expect(notice).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`${path}$`));
  await page.goto("/me");
  await page.goBack();
  await expect(page.locator("h1")).toBeVisible();
  await expect(notice).toHaveCount(0);
  await page.reload();
  await expect(page.locator("h1")).toBeVisible();
  await expect(notice).toHaveCount(0);
});
