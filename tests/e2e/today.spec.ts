import type { Page } from "@playwright/test";
import { expect, type Person, test } from "../setup/e2e";
import { barriers, sticksOut } from "../setup/look";

/** An interview of yesterday morning in London, or in so many days. */
async function had({ userId, workspaceId }: Person, company: string, interviewers: string[], days = -1) {
  const { addInterview } = await import("../../lib/record/interviews/commands/add");
  const { interviewInput } = await import("../../lib/record/interviews/input");
  const id = crypto.randomUUID();
  const input = interviewInput.parse({
    ...{ id, company, role: "Data analyst", zone: "Europe/London", country: "GB", format: "video", route: "direct" },
    ...{ day: new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10), start: "10:00", end: "11:00" },
    interviewers: interviewers.map((name) => ({ name, email: `${name.split(" ")[0]!.toLowerCase()}@example.com` })),
  });
  await addInterview({ as: "candidate", userId }, input, workspaceId, new Date());
  return id;
}

/** An interview of tomorrow: there is only to prepare for it. */
const coming = (me: Person, company: string) => had(me, company, ["Priya Shah"], 1);

const toDo = (page: Page) => page.locator("section", { has: page.getByRole("heading", { name: "To do", level: 2 }) });

/** Where the tenth task ends, from the top of the page. */
const endOfTenth = (page: Page) =>
  toDo(page)
    .getByRole("listitem")
    .nth(9)
    .evaluate((line) => line.getBoundingClientRect().bottom + window.scrollY);

for (const [interviews, add] of [
  [3, (me: Person, company: string) => had(me, company, ["Priya Shah", "Tom Ellery", "Ines Duarte"])],
  [10, coming],
] as const)
  test(`On a phone ten tasks of ${interviews} interviews fit on two screens`, async ({ page, me }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (let at = 1; at <= interviews; at++) await add(me, `Hallam and Sons ${at}`);
    await page.goto("/me");
    await expect(toDo(page).getByRole("heading", { level: 3 })).toHaveCount(interviews);
    expect(await endOfTenth(page)).toBeLessThanOrEqual(2 * 844);
  });

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("tasks stand under their interview, their titles lead to them, and the reason opens on a press", async ({
      page,
      me,
    }) => {
      const id = await had(me, "Northwind", ["Priya Shah", "Tom Ellery"]);
      await page.goto("/me");
      await expect(toDo(page).getByRole("heading", { name: "Data analyst, Northwind" })).toHaveCount(1);
      await expect(toDo(page).getByRole("link", { name: "Data analyst, Northwind" })).toHaveAttribute(
        "href",
        `/me/interviews/${id}`,
      );
      const task = toDo(page).getByRole("listitem").filter({ hasText: "Thank Priya Shah" });
      const why = task.getByText("Reasons and sources");
      await expect(why).toBeHidden();
      await task.getByText("Why?", { exact: true }).click();
      await expect(why).toBeVisible();
      if (javaScriptEnabled)
        for (const width of [1180, 390, 320]) {
          await page.setViewportSize({ width, height: 844 });
          expect(await barriers(page)).toEqual([]);
          expect(await sticksOut(page)).toEqual([]);
        }
      await task.getByRole("link", { name: "Thank Priya Shah", exact: true }).click();
      await expect(page.getByRole("textbox", { name: "Message" })).toBeVisible();
    });

    test("a task that needs nothing else is done with one press and a task is put off until tomorrow, and both can be undone", async ({
      page,
      me,
    }) => {
      await coming(me, "Northwind");
      await page.goto("/me");
      const tasks = toDo(page).getByRole("listitem");
      const task = tasks.filter({ hasText: "Prepare" });
      const notice = page.locator(".notice");
      await task.getByRole("button", { name: "Mark as done" }).click();
      await expect(notice).toContainText("Done.");
      await expect(task).toHaveCount(0);
      await notice.getByRole("button", { name: "Undo" }).click();
      await expect(notice).toContainText("Undone.");
      await expect(task).toHaveCount(1);
      await task.getByText("Snooze", { exact: true }).click();
      if (javaScriptEnabled) {
        await page.keyboard.press("Escape");
        await expect(task.getByRole("button", { name: "Tomorrow" })).toBeHidden();
        await page.keyboard.press("Enter");
        for (const width of [1180, 390, 320]) {
          await page.setViewportSize({ width, height: 844 });
          expect(await barriers(page)).toEqual([]);
          expect(await sticksOut(page)).toEqual([]);
        }
      }
      await task.getByRole("button", { name: "Tomorrow" }).click();
      await expect(notice).toContainText("Snoozed until tomorrow.");
      await expect(task).toHaveCount(0);
      await notice.getByRole("button", { name: "Undo" }).click();
      await expect(task).toHaveCount(1);
      await task.getByText("Snooze", { exact: true }).click();
      await task.getByRole("link", { name: "Another day, or skip it" }).click();
      await expect(page.getByText("Skip", { exact: true }).first()).toBeVisible();
    });

    test("a task that was done elsewhere meanwhile cannot be snoozed, and Today says so", async ({ page, me }) => {
      const id = await coming(me, "Northwind");
      await page.goto("/me");
      const { settleStep } = await import("../../lib/planning/steps/commands/step-events");
      const { settleStepInput } = await import("../../lib/planning/steps/input");
      const done = settleStepInput.parse({ interviewId: id, step: "prepare" });
      await settleStep({ as: "candidate", userId: me.userId }, done, new Date());
      await toDo(page).getByText("Snooze", { exact: true }).first().click();
      await toDo(page).getByRole("button", { name: "Tomorrow" }).first().click();
      await expect(
        page.getByText(
          javaScriptEnabled
            ? "You can snooze only open steps."
            : "Nothing was changed, because that is not possible now.",
        ),
      ).toBeVisible();
    });

    test("on a phone only the first task of an interview has its button", async ({ page, me }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await had(me, "Northwind", ["Priya Shah", "Tom Ellery"]);
      await page.goto("/me");
      await expect(toDo(page).getByRole("listitem")).not.toHaveCount(1);
      await expect(toDo(page).locator(".button")).toHaveCount(await toDo(page).getByRole("listitem").count());
      await expect(toDo(page).locator(".button:visible")).toHaveCount(1);
      await expect(toDo(page).getByRole("listitem").first().locator(".button")).toBeVisible();
    });
  });
