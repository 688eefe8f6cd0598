import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { dayOf, HOUR } from "../../lib/dates";
import { expect, type Person, test } from "../setup/e2e";
import { had, midday, viaMarta } from "../setup/had";

test.use({ timezoneId: midday });

/** The interviewer's id, to open the page of their note. */
async function whoIs({ userId }: Person, interviewId: string, name: string): Promise<string> {
  const { asViewer } = await import("../../db/client");
  const { interviewers } = await import("../../db/schema/interviews");
  const { and, eq } = await import("drizzle-orm");
  const rows = await asViewer({ as: "candidate", userId }, (tx) =>
    tx
      .select({ id: interviewers.id })
      .from(interviewers)
      .where(and(eq(interviewers.interviewId, interviewId), eq(interviewers.name, name))),
  );
  return rows[0]!.id;
}

async function thanking(page: Page, me: Person, over: Record<string, unknown> = {}, name = "Priya Shah") {
  const id = await had(me, 30, over);
  await page.goto(`/me/messages/${id}/thank-you/${await whoIs(me, id, name)}`);
  return id;
}

/** An address that is this test's alone, in the built-in mailbox. */
const own = (me: Person, name: string) => `${name}-${me.userId}@northwind.example`;
const people = (me: Person) => [
  { name: "Priya Shah", title: "Head of Analytics", email: own(me, "priya") },
  { name: "Tom Ellery", title: "", email: "" },
];

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("R40 R30 a note is stopped until it is right and re-read, then leaves once, with a copy to its writer", async ({
      page,
      me,
      mail,
    }) => {
      await thanking(page, me, { interviewers: people(me) });
      await expect(page.getByRole("heading", { name: "To Priya Shah" })).toBeVisible();
      await expect(page.getByText("thank-you note 1 of 2")).toBeVisible();
      const text = page.getByLabel("Message", { exact: true });
      const good = await text.inputValue();
      expect(good).toMatch(/^Dear Priya,/);

      await text.fill(`${good.replace("Priya", "Tom")}\n[PS]`);
      await page.getByRole("button", { name: "Send now" }).click();
      await expect(page.getByRole("alert").filter({ hasText: "still stands for something" })).toContainText(
        "It greets “Tom”, and goes to Priya Shah.",
      );
      await expect(text).toHaveValue(/^Dear Tom,.*\[PS\]$/s);

      await text.fill(`${good}\n\nPS Hello from the café.`);
      await page.getByLabel("I have re-read it as it stands").check();
      await page.getByRole("button", { name: "Send now" }).click();
      await expect(page.getByText("On its way.").first()).toBeVisible();
      const [letter] = await mail(own(me, "priya"));
      expect(letter?.text).toContain("PS Hello from the café.");
      expect(letter?.subject).toBe(await subjectOf(page));
      const [copy] = await mail(me.email, /^Copy: /);
      expect(copy?.text).toContain(own(me, "priya"));
      await page.reload();
      await expect(page.getByText(/^Sent .* to Priya Shah/)).toBeVisible();
      expect(await mail(own(me, "priya"))).toHaveLength(1);
    });

    test("a note waits for its aim, is called back, and is then said to have been sent by hand", async ({
      page,
      me,
    }) => {
      await thanking(page, me);
      await page.getByLabel("I have re-read it as it stands").check();
      await page.getByRole("button", { name: /^Send (today|tomorrow|on \w+day) at \d\d:\d\d$/ }).click();
      await expect(page.getByText("Until then you can call it back.")).toBeVisible();
      await page.getByRole("link", { name: "Messages" }).click();
      await page.getByRole("link", { name: "Waiting to leave" }).click();
      await page.getByRole("article").filter({ hasText: "Priya Shah" }).getByRole("link", { name: "Open" }).click();
      await page.getByRole("button", { name: "Call it back" }).click();
      await expect(page.getByText("Not sent. You called it back.")).toBeVisible();
      await page.getByText("I’ll send it myself").click();
      await page.getByLabel("by hand").check();
      await page.getByRole("button", { name: "I have sent it" }).click();
      await expect(page.getByText(/^Sent .* by hand\.$/)).toBeVisible();
      await page.getByRole("button", { name: "It was not sent after all" }).click();
      await expect(page.getByLabel("Message", { exact: true })).toBeVisible();
    });

    test("C4 the clarification is put in and taken out with one button", async ({ page, me }) => {
      const id = await had(me, 30);
      await wishedToSay(me, id, "Wished I had mentioned the pricing project");
      await page.goto(`/me/messages/${id}/thank-you/${await whoIs(me, id, "Priya Shah")}`);
      await page.getByRole("button", { name: "Add what you wished you had said" }).click();
      await expect(page.getByLabel("Message", { exact: true })).toHaveValue(
        /I did not get to mention the pricing project/,
      );
      await page.getByRole("button", { name: "Take the clarification out" }).click();
      await expect(page.getByLabel("Message", { exact: true })).not.toHaveValue(/pricing project/);
    });

    test("R5 R57 a locked chaser is opened for a reason first", async ({ page, me }) => {
      const promiseDay = dayOf(midday, Date.now() + 96 * HOUR);
      const id = await had(me, 30, { promiseDay, promiseBy: "Priya Shah", interviewers: people(me) });
      await page.goto(`/me/messages/${id}/chaser`);
      await page.getByLabel("I have re-read it as it stands").check();
      await page.getByRole("button", { name: "Send now" }).click();
      await expect(page.getByRole("alert").filter({ hasText: "Opens" })).toBeVisible();
      await page.getByText("Open it early").first().click();
      await page.getByLabel("Why it can’t wait").first().fill("They asked me to call earlier.");
      await page.getByRole("button", { name: "Open it early" }).first().click();
      await expect(page.getByText("Opened early. Your reason is on the record.")).toBeVisible();
      await page.getByLabel("I have re-read it as it stands").check();
      await page.getByRole("button", { name: "Send now" }).click();
      await expect(page.getByText("On its way.").first()).toBeVisible();
    });

    test("R11 an address that is missing is given with the note, and stays on the record", async ({ page, me }) => {
      await thanking(page, me, {}, "Tom Ellery");
      await page.getByLabel("Tom Ellery’s e-mail address").fill("tom@northwind");
      await page.getByLabel("I have re-read it as it stands").check();
      await page.getByRole("button", { name: "Send now" }).click();
      await expect(page.getByText("Enter one e-mail address, such as name@example.com.").first()).toBeVisible();
      await page.getByLabel("Tom Ellery’s e-mail address").fill(own(me, "tom"));
      await page.getByLabel("I have re-read it as it stands").check();
      await page.getByRole("button", { name: "Send now" }).click();
      await expect(page.getByText("On its way.").first()).toBeVisible();
      await expect(page.getByText(own(me, "tom"))).toBeVisible();
    });
  });

async function subjectOf(page: Page) {
  const card = page.getByRole("article", { name: "The message" });
  return (await card.locator("b").first().textContent()) ?? "";
}

async function wishedToSay({ userId, workspaceId }: Person, interviewId: string, body: string) {
  const { asViewer } = await import("../../db/client");
  const { debriefEntries } = await import("../../db/schema/debriefs");
  const of = { workspaceId, interviewId, candidateUserId: userId };
  await asViewer({ as: "candidate", userId }, (tx) =>
    tx.insert(debriefEntries).values({ ...of, field: "wished_said", body, sees: "me", updatedAt: new Date() }),
  );
}

test("what is typed keeps itself, and two tabs see each other's text", async ({ page, me, context }) => {
  await thanking(page, me);
  const other = await context.newPage();
  await other.goto(page.url());
  await page.getByLabel("Message", { exact: true }).fill("Dear Priya,\n\nfrom the first tab");
  await expect(page.getByText("Saved a moment ago")).toBeVisible();
  await other.getByLabel("Message", { exact: true }).fill("Dear Priya,\n\nfrom the second tab");
  await expect(other.getByText("Saved meanwhile, in another tab:")).toBeVisible();
  await expect(other.getByText("from the first tab")).toBeVisible();
  await expect(other.getByLabel("Message", { exact: true })).toHaveValue(/from the second tab/);
  await other.getByRole("button", { name: "Go on with mine" }).click();
  await expect(other.getByText("Saved a moment ago")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Message", { exact: true })).toHaveValue(/from the second tab/);
});

test("R40 a change after re-reading asks for another reading", async ({ page, me }) => {
  await thanking(page, me);
  const reread = page.getByLabel("I have re-read it as it stands");
  await reread.check();
  await expect(page.getByText("Nothing stands in the way.")).toBeVisible();
  await page.getByLabel("Message", { exact: true }).press("End");
  await page.getByLabel("Message", { exact: true }).pressSequentially("x");
  await expect(reread).not.toBeChecked();
  await expect(page.getByText("It has changed since you re-read it.")).toBeVisible();
});

test("C7 R41 with an agency the chaser is for the consultant, and a note goes through them", async ({
  page,
  me,
  mail,
}) => {
  const marta = own(me, "marta");
  const id = await thanking(page, me, { ...viaMarta, consultantEmail: marta });
  await expect(
    page.getByText(/takes notes through Marta Lindqvist, who reads it and passes it on to Priya Shah/),
  ).toBeVisible();
  await page.getByLabel("I have re-read it as it stands").check();
  await page.getByRole("button", { name: "Send now" }).click();
  await expect(page.getByText("On its way.").first()).toBeVisible();
  const [letter] = await mail(marta, /^For Priya Shah: /);
  expect(letter?.text).toContain("Dear Priya,");
  await page.goto(`/me/messages/${id}/tell-consultant`);
  await expect(page.getByLabel("Message", { exact: true })).toHaveValue(/^Hello Marta,/);
});

test("Enter in the subject keeps the draft and sends nothing", async ({ browser, page, me, baseURL }) => {
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

test("another person's message is not there, by page, by save or by file", async ({ me, context, baseURL }) => {
  const { newPerson } = await import("../setup/e2e");
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
