import { filled } from "../rights/ids";
import { pages } from "../rights/pages";
import { world } from "../rights/world";
import { expect, login, test } from "../setup/e2e";
import { had } from "../setup/had";
import { answering, faults, tryForms } from "../setup/pressing";
import { whoIs } from "../setup/thanking";

test("When an answer never comes, the form says so after a while, keeps its text, and the next press works", async ({
  context,
  me: _,
}) => {
  const page = await context.newPage();
  await page.goto("/me/settings");
  const form = page.locator("form").filter({ has: page.getByLabel("Your name") });
  await page.getByLabel("Your name").fill("Priya Kaur Shah");
  await answering(() => {})(context);
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByRole("alert")).toContainText("We did not get an answer in time", { timeout: 25_000 });
  await expect(page.getByLabel("Your name")).toHaveValue("Priya Kaur Shah");
  await context.unrouteAll();
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByRole("alert")).toHaveCount(0);
  await page.reload();
  await expect(page.getByLabel("Your name")).toHaveValue("Priya Kaur Shah");
});

test("Whatever fails when a button without fields is pressed, the page stays, a sentence says so, and the next press works", async ({
  context,
  me,
}) => {
  await had(me, 35);
  const page = await context.newPage();
  await page.goto("/me/interviews/people");
  await page.getByRole("link", { name: "Priya Shah" }).click();
  const row = page.getByRole("region", { name: "Staying in touch" });
  const button = row.getByRole("button").last();
  const before = await button.textContent();
  for (const { name, says, begin } of faults) {
    if (name === "the session has ended") continue;
    await begin(context);
    await button.click();
    await expect(row.getByRole("alert"), name).toHaveText(says);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await context.setOffline(false);
    await context.unrouteAll();
  }
  await button.click();
  await expect(row.getByRole("button").last()).not.toHaveText(before!);
});

test("A member who was removed while writing still sees their text, and nothing of it is saved", async ({
  context,
  baseURL,
}) => {
  const { ids, owner, colleague } = await world("Meadowsweet");
  const { removeMember } = await import("../../lib/people/workspaces/commands/members");
  await login(context, colleague, baseURL!);
  const page = await context.newPage();
  await page.goto(`/w/${ids.workspace}/clients/new`);
  const form = page.locator("main form").first();
  const field = form.locator("input[type=text]").first();
  await field.fill("Harrow and Finch");
  await removeMember(owner, { userId: colleague.userId, heir: owner.userId }, new Date());
  const button = form.locator("button[type=submit]").last();
  await button.click();
  await expect(form.getByRole("alert")).toContainText("You are signed out");
  await login(context, colleague, baseURL!);
  await button.click();
  await expect(form.getByRole("alert")).toContainText("You are no longer a member of this agency");
  await expect(field).toHaveValue("Harrow and Finch");
  await login(context, owner, baseURL!);
  await page.goto(`/w/${ids.workspace}/clients`);
  await expect(page.getByText("Harrow and Finch")).toHaveCount(0);
});

test("On pages without an account, too: whatever fails, the text of a client, a friend or a newcomer is still there", async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const { ids } = await world("Sorrel");
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  const tried: string[] = [];
  for (const [door, { at }] of Object.entries(pages)) {
    if (/^\/(?:me|w|api|mailbox|plan)(?:\/|$)|\.txt$|one-click$/.test(door)) continue;
    if ((await tryForms(page, filled(at, ids), null)) > 0) tried.push(door);
  }
  for (const door of ["/feedback/[token]", "/draft-reviews/[token]", "/sign-in"]) expect(tried).toContain(door);
});

test("A draft that saves itself continues by itself once the connection is back", async ({ context, me }) => {
  const page = await context.newPage();
  const path = `/me/interviews/${await had(me, 35)}/debrief`;
  await page.goto(path);
  await context.setOffline(true);
  await page.getByLabel("What went well").fill("Typed on a train");
  await expect(page.getByText("You are offline. Your text is still here.")).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText("Saved a moment ago")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("What went well")).toHaveValue("Typed on a train");
});

test("A text that saves itself is sent again by itself after the server failed: a debrief, and a message", async ({
  context,
  me,
}) => {
  const page = await context.newPage();
  const id = await had(me, 35);
  for (const [path, label] of [
    [`/me/interviews/${id}/debrief`, "What went well"],
    [`/me/messages/${id}/thank-you/${await whoIs(me, id, "Priya Shah")}`, "Message"],
  ] as const) {
    await page.goto(path);
    await context.route("**/api/live/**", (route) => route.fulfill({ status: 500, body: "" }), { times: 1 });
    await page.getByLabel(label, { exact: true }).fill("Typed while the server failed");
    await expect(page.getByText("Saved a moment ago")).toBeVisible();
    await page.reload();
    await expect(page.getByLabel(label, { exact: true })).toHaveValue("Typed while the server failed");
  }
});

test("A page that fails says what is known, promises nothing about typed text, and shows the page again once it works", async ({
  context,
  me,
}) => {
  const { transaction } = await import("../../db/client");
  const { users } = await import("../../db/schema/accounts");
  const { eq } = await import("drizzle-orm");
  const live = (zone: string) =>
    transaction({ as: "system" }, (tx) => tx.update(users).set({ zone }).where(eq(users.id, me.userId)));
  const page = await context.newPage();
  const path = `/me/interviews/${await had(me, 35)}/update?kind=date`;
  await live("Nowhere/Nowhere");
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Something went wrong");
  await expect(page.locator("main .lead")).toHaveText(
    "The error is on our side, and we have logged it. Everything that was saved before is still there.",
  );
  await expect(page.getByText(/If you report this, give the reference \S+\./)).toBeVisible();
  await context.setOffline(true);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You are offline");
  await context.setOffline(false);
  await live("Europe/London");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Something went wrong");
  await expect(page.getByLabel("What they said")).toBeVisible();
});
