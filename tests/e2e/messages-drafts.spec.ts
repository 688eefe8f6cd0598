import { readFile } from "node:fs/promises";
import { expect, newPerson, test } from "../setup/e2e";
import { had, midday, viaMarta } from "../setup/had";
import { reread } from "../setup/reread";
import { own, thanking, whoIs } from "../setup/thanking";

test.use({ timezoneId: midday });

test("typed text saves itself, and two tabs see each other's text", async ({ page, me, context }) => {
  await thanking(page, me);
  const other = await context.newPage();
  await other.goto(page.url());
  await page.getByLabel("Message", { exact: true }).fill("Dear Priya,\n\nfrom the first tab");
  await expect(page.getByText("Saved a moment ago")).toBeVisible();
  await other.getByLabel("Message", { exact: true }).fill("Dear Priya,\n\nfrom the second tab");
  await expect(other.getByText("Another version was saved in another window or on another device:")).toBeVisible();
  await expect(other.getByText("from the first tab")).toBeVisible();
  await expect(other.getByText("Saved a moment ago")).toHaveCount(0);
  await other.setViewportSize({ width: 390, height: 760 });
  await expect(other.getByRole("link", { name: "Not saved: two versions" })).toBeInViewport();
  await expect(other.getByLabel("Message", { exact: true })).toHaveValue(/from the second tab/);
  await other.getByRole("button", { name: "Keep mine" }).click();
  await expect(other.getByText("Saved a moment ago")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Message", { exact: true })).toHaveValue(/from the second tab/);
});

test("a button pressed while the text is being saved waits for it, and sees no other text", async ({ page, me }) => {
  await thanking(page, me);
  await page.route("**/api/live/messages", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  const text = page.getByLabel("Message", { exact: true });
  await text.fill("Dear Priya,\n\nThank you for Thursday.");
  await page.waitForRequest("**/api/live/messages");
  await text.fill("Dear Priya,\n\nThank you for Thursday, and for the tour.");
  await reread(page);
  await page.getByRole("button", { name: "Send now" }).click();
  await expect(page.getByText("It will be sent in a few seconds.").first()).toBeVisible();
  await expect(page.getByText("and for the tour.")).toBeVisible();
});

test("R40 a change after re-reading asks for another reading", async ({ page, me }) => {
  await thanking(page, me);
  await reread(page);
  await expect(page.getByText("You have re-read this message")).toBeAttached();
  await page.getByLabel("Message", { exact: true }).press("End");
  await page.getByLabel("Message", { exact: true }).pressSequentially("x");
  await expect(page.getByLabel("I have re-read this message")).not.toBeChecked();
  await expect(page.getByText("The text has changed since you re-read it. Re-read it again.")).toBeVisible();
});

test("C7 R41 with an agency the chaser is for the consultant, and a note goes through them", async ({
  page,
  me,
  mail,
}) => {
  const marta = own(me, "marta");
  const id = await thanking(page, me, { ...viaMarta, consultantEmail: marta });
  await expect(
    page.getByText(/gets messages through Marta Lindqvist, who reads this one and then sends it to Priya Shah/),
  ).toBeVisible();
  await reread(page);
  await page.getByRole("button", { name: "Send now" }).click();
  await expect(page.getByText("It will be sent in a few seconds.").first()).toBeVisible();
  const [letter] = await mail(marta, /^For Priya Shah: /);
  expect(letter?.text).toContain("Dear Priya,");
  await page.goto(`/me/messages/${id}/tell-consultant`);
  await expect(page.getByLabel("Message", { exact: true })).toHaveValue(/^Hello Marta,/);
});

test("Enter in the subject saves the draft and sends nothing", async ({ browser, page, me, baseURL }) => {
  await thanking(page, me);
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const still = await plain.newPage();
  await still.goto(new URL(page.url(), baseURL).href);
  await still.getByLabel("Subject").fill("Another subject");
  await still.getByLabel("Subject").press("Enter");
  await expect(still.getByText("Saved.")).toBeVisible();
  await expect(still.getByLabel("Subject")).toHaveValue("Another subject");
  await plain.close();
});

test("the file for a mail program holds what was just typed", async ({ page, me }) => {
  await thanking(page, me);
  await page.getByLabel("Message", { exact: true }).fill("Dear Priya,\n\nTyped a moment ago.");
  await page.getByText("I’ll send it myself").click();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download as a file" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("thank-you.eml");
  const text = await readFile(await file.path(), "utf8");
  expect(text).toContain("Typed a moment ago.");
});

test("another person's message does not exist, by page, by save or by file", async ({ me, context, baseURL }) => {
  const them = await newPerson();
  const theirs = await had(them, 30);
  const priya = await whoIs(them, theirs, "Priya Shah");
  expect((await context.request.get(`/me/messages/${theirs}/thank-you/${priya}`)).status()).toBe(404);
  const key = { interviewId: theirs, step: "thank-you", interviewerId: priya };
  const put = await context.request.put("/api/live/messages", {
    data: { ...key, version: 0, subject: "x", body: "y" },
    headers: { origin: new URL(baseURL!).origin },
  });
  expect(put.status()).toBe(404);
  const foreign = await context.request.put("/api/live/messages", {
    data: { ...key, version: 0, body: "y" },
    headers: { origin: "https://evil.example" },
  });
  expect(foreign.status()).toBe(403);
  expect((await context.request.get(`/api/live/messages/eml?${new URLSearchParams(key)}`)).status()).toBe(404);
  expect(me.userId).not.toBe(them.userId);
});
