import type { Page } from "@playwright/test";
import { dayOf } from "../../lib/dates";
import { HOUR } from "../../lib/durations";
import { expect, test } from "../setup/e2e";
import { had, midday } from "../setup/had";
import { reread } from "../setup/reread";
import { own, people, thanking, whoIs, wishedToSay } from "../setup/thanking";

test.use({ timezoneId: midday });

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("R40 R30 a note is stopped until it is right and re-read, then is sent once, with a copy to its writer", async ({
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
      await expect(page.getByRole("alert").filter({ hasText: "Replace or delete" })).toContainText(
        "The greeting says “Tom”, but the message goes to Priya Shah.",
      );
      await expect(text).toHaveValue(/^Dear Tom,.*\[PS\]$/s);

      await text.fill(`${good}\n\nPS Hello from the café.`);
      await reread(page);
      await page.getByRole("button", { name: "Send now" }).click();
      await expect(page.getByText("It will be sent in a few seconds.").first()).toBeVisible();
      const [letter] = await mail(own(me, "priya"));
      expect(letter?.text).toContain("PS Hello from the café.");
      expect(letter?.subject).toBe(await subjectOf(page));
      const [copy] = await mail(me.email, /^Copy: /);
      expect(copy?.text).toContain(own(me, "priya"));
      await page.reload();
      await expect(page.getByText(/^Sent .* to Priya Shah/)).toBeVisible();
      expect(await mail(own(me, "priya"))).toHaveLength(1);
    });

    test("a note waits for its aim, is cancelled, and is then marked as sent by hand", async ({ page, me }) => {
      await thanking(page, me);
      await reread(page);
      await page.getByRole("button", { name: /^Send (today|tomorrow|on \w+day) at \d\d:\d\d$/ }).click();
      await expect(page.getByText("Until then you can edit it or cancel sending.")).toBeVisible();
      await page.getByRole("link", { name: "Messages" }).click();
      await page.getByRole("link", { name: "Scheduled" }).click();
      await page
        .getByRole("article")
        .getByRole("link", { name: /^Priya Shah/ })
        .click();
      await page.getByRole("button", { name: "Cancel sending" }).click();
      await expect(page.getByText("Not sent. You cancelled sending.")).toBeVisible();
      await page.getByText("I’ll send it myself").click();
      await page.getByLabel("by hand").check();
      await page.getByRole("button", { name: "I have sent it" }).click();
      await expect(page.getByText(/^Sent .* by hand\.$/)).toBeVisible();
      await page.getByRole("button", { name: "I did not send it" }).click();
      await expect(page.getByLabel("Message", { exact: true })).toBeVisible();
    });

    test("R30 a name that the record does not have is questioned once, and kept", async ({ page, me }) => {
      await thanking(page, me, { interviewers: people(me) });
      const text = page.getByLabel("Message", { exact: true });
      await text.fill((await text.inputValue()).replace("Priya", "Bunty"));
      await reread(page);
      await page.getByRole("button", { name: "Send now" }).click();
      await expect(page.getByText("Is Priya Shah also called “Bunty”? If so, tick the box.").first()).toBeVisible();
      await page.getByLabel("Yes, Priya Shah is also called “Bunty”").check();
      await page.getByRole("button", { name: "Send now" }).click();
      await expect(page.getByText("It will be sent in a few seconds.").first()).toBeVisible();
    });

    test("C4 the clarification is added and removed with one button", async ({ page, me }) => {
      const id = await had(me, 30);
      await wishedToSay(me, id, "Wished I had mentioned the pricing project");
      await page.goto(`/me/messages/${id}/thank-you/${await whoIs(me, id, "Priya Shah")}`);
      await page.getByRole("button", { name: "Add what you wished you had said" }).click();
      await expect(page.getByLabel("Message", { exact: true })).toHaveValue(
        /I did not get to mention the pricing project/,
      );
      await page.getByRole("button", { name: "Remove the clarification" }).click();
      await expect(page.getByLabel("Message", { exact: true })).not.toHaveValue(/pricing project/);
    });

    test("R5 R57 a locked chaser waits for its opening, or is opened for a reason first", async ({ page, me }) => {
      const promiseDay = dayOf(midday, Date.now() + 96 * HOUR);
      const id = await had(me, 30, { promiseDay, promiseBy: "Priya Shah", interviewers: people(me) });
      await page.goto(`/me/messages/${id}/chaser`);
      await reread(page);
      await expect(page.getByRole("button", { name: "Send now" })).toHaveCount(0);
      await page.getByRole("button", { name: /^Send when it opens, \w{3} \d+ \w{3} at \d\d:00$/ }).click();
      await expect(page.getByText(/To be sent: .*, to Priya Shah/)).toBeVisible();
      await page.getByRole("button", { name: "Cancel sending" }).click();
      await page.getByText("Open it early").first().click();
      await page.getByLabel("Why it can’t wait").first().fill("They asked me to call earlier.");
      await page.getByRole("button", { name: "Open it early" }).first().click();
      await expect(page.getByText("Opened early. Your reason is saved.")).toBeVisible();
      await reread(page);
      await page.getByRole("button", { name: "Send now" }).click();
      await expect(page.getByText("It will be sent in a few seconds.").first()).toBeVisible();
    });

    test("R11 R30 the address is visible before anything is sent, and can be changed there", async ({ page, me }) => {
      await thanking(page, me, { interviewers: people(me) });
      await expect(page.getByText(`To Priya Shah, ${own(me, "priya")}`)).toBeVisible();
      await page.getByText("Change the address").click();
      await page.getByLabel("Another e-mail address for Priya Shah").fill(`Priya <${own(me, "pri")}>`);
      await reread(page);
      await page.getByRole("button", { name: "Send now" }).click();
      await expect(page.getByText("It will be sent in a few seconds.").first()).toBeVisible();
      await expect(page.getByText(own(me, "pri"))).toBeVisible();
    });

    test("R11 a missing address is added with the note, and stays on the record", async ({ page, me }) => {
      await thanking(page, me, {}, "Tom Ellery");
      await page.getByLabel("Tom Ellery’s e-mail address").fill("tom@northwind");
      await reread(page);
      await page.getByRole("button", { name: "Send now" }).click();
      await expect(page.getByText("Enter one e-mail address, such as name@example.com.").first()).toBeVisible();
      await page.getByLabel("Tom Ellery’s e-mail address").fill(own(me, "tom"));
      await reread(page);
      await page.getByRole("button", { name: "Send now" }).click();
      await expect(page.getByText("It will be sent in a few seconds.").first()).toBeVisible();
      await expect(page.getByText(own(me, "tom"))).toBeVisible();
    });
  });

async function subjectOf(page: Page) {
  const card = page.getByRole("article", { name: "The message" });
  return (await card.locator("b").first().textContent()) ?? "";
}
