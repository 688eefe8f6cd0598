import type { Locator, Page } from "@playwright/test";
import { addDays, dayOf } from "../../lib/dates";
import { expect, login, test } from "../setup/e2e";
import { had, midday } from "../setup/had";
import { barriers, sticksOut } from "../setup/look";
import { agency, metAt } from "../setup/pennant";

const card = (page: Page, name: string) =>
  page.locator("section.card", { has: page.getByRole("heading", { name, exact: true, level: 2 }) });
const box = async (of: Locator) => (await of.boundingBox())!;
const bottom = async (of: Locator) => {
  const { y, height } = await box(of);
  return y + height;
};

test("On both sides, my own steps come first; those of others are beside them, or on a phone below them, before the timeline", async ({
  page,
  context,
  baseURL,
}) => {
  const pennant = await agency();
  const id = await metAt(pennant, 60 * 20);
  const timeline = page.locator(".timeline");
  for (const [person, path, other] of [
    [pennant.amara, `/me/interviews/${id}`, "For Marta to do"],
    [pennant.people.marta, `${pennant.home}/interviews/${id}`, "For Amara to do"],
  ] as const) {
    await login(context, person, baseURL!);
    await page.setViewportSize({ width: 1180, height: 900 });
    await page.goto(path);
    const [mine, theirs] = [card(page, "For you to do"), card(page, other)];
    await expect(mine.getByRole("listitem").first()).toBeVisible();
    const [left, right] = [await box(mine), await box(theirs)];
    expect(right.x).toBeGreaterThan(left.x + left.width);
    expect(await bottom(timeline)).toBeLessThanOrEqual(right.y);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await bottom(mine)).toBeLessThanOrEqual((await box(theirs)).y);
    expect(await bottom(theirs)).toBeLessThanOrEqual((await box(timeline)).y);
    expect(await bottom(page.locator("h1"))).toBeLessThanOrEqual((await box(page.locator(".heading-row .actions"))).y);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [1180, 390, 320]) {
        await page.setViewportSize({ width, height: 844 });
        expect(await barriers(page), `${path}, ${colorScheme}, ${width}`).toEqual([]);
        expect(await sticksOut(page), `${path}, ${width}`).toEqual([]);
      }
    }
  }
});

test("No label of the timeline is cut, and none crosses the line of today, on any screen", async ({ page, me }) => {
  const soon = addDays(dayOf(midday, Date.now()), 5);
  const id = await had(me, 60 * 26, { company: "Aldgate Council and Partners", promiseDay: soon });
  await page.goto(`/me/interviews/${id}`);
  for (const width of [1180, 800, 390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    const faults = await page.evaluate(() => {
      const drawing = document.querySelector(".timeline-days")!.getBoundingClientRect();
      const now = document.querySelector(".now-line")!.getBoundingClientRect();
      const figure = document.querySelector(".timeline")!.getBoundingClientRect();
      const labels = [...document.querySelectorAll(".timeline-lanes text")].filter((label) => label.checkVisibility());
      return [
        ...labels.flatMap((label) => {
          const { left, right } = label.getBoundingClientRect();
          const isCut = left < figure.left || right > figure.right;
          const isCrossed = left < now.left - 1 && now.right + 1 < right;
          return isCut || isCrossed ? [`${label.textContent} ${left}-${right}, today ${now.left}`] : [];
        }),
        ...(labels.length === 0 || drawing.width === 0 ? ["nothing is drawn"] : []),
        ...[...document.querySelectorAll(".timeline-lane > b")].flatMap((name) =>
          name.scrollWidth > name.clientWidth + 1 ? [`${name.textContent} is cut`] : [],
        ),
      ];
    });
    expect(faults, `at ${width}`).toEqual([]);
  }
  await expect(page.locator(".timeline")).toContainText("Aldgate Council and Partners");
});

test("The page uses only the reader's clock; another zone is named once, at the top", async ({ page, me }) => {
  const { transaction } = await import("../../db/client");
  const { users } = await import("../../db/schema/accounts");
  const { eq } = await import("drizzle-orm");
  await transaction({ as: "system" }, (tx) =>
    tx.update(users).set({ zone: "Asia/Kolkata" }).where(eq(users.id, me.userId)),
  );
  const id = await had(me, 60 * 3);
  await page.goto(`/me/interviews/${id}`);
  const text = (await page.locator("main").textContent()) ?? "";
  expect(text).not.toContain(" time)");
  const city = midday.split("/")[1]!.replace("_", " ");
  expect(text.split(`in ${city})`)).toHaveLength(2);
  await expect(page.locator(".interview-dates + p")).toContainText("All times are Kolkata time");
  await expect(page.locator(".timeline li").first()).toHaveText("All times are Kolkata time.");
});

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("a step that needs nothing else is done on the page with one press, every step can be snoozed until tomorrow, and both can be undone", async ({
      page,
      me,
    }) => {
      const id = await had(me, -60 * 24);
      await page.goto(`/me/interviews/${id}`);
      const mine = card(page, "For you to do");
      const step = mine.getByRole("listitem").filter({ hasText: "Prepare for the interview" });
      const notice = page.locator(".notice");
      await step.getByRole("button", { name: "Mark as done" }).click();
      await expect(notice).toContainText("Done.");
      await expect(page).toHaveURL(new RegExp(`/me/interviews/${id}`));
      await expect(step).toHaveCount(0);
      await expect(page.getByText("Done: 1", { exact: true })).toBeVisible();
      await notice.getByRole("button", { name: "Undo" }).click();
      await expect(notice).toContainText("Undone.");
      await step.getByText("Snooze", { exact: true }).click();
      await step.getByRole("button", { name: "Tomorrow" }).click();
      await expect(notice).toContainText("Snoozed.");
      await expect(step).toHaveCount(0);
      await page.getByText(/^Later: /).click();
      await expect(page.getByText("snoozed", { exact: true })).toBeVisible();
      await notice.getByRole("button", { name: "Undo" }).click();
      await expect(step).toHaveCount(1);
    });

    test("later steps and done steps are folded, with their number, and each locked step says why it is not open yet", async ({
      page,
      me,
    }) => {
      const id = await had(me, 60 * 2);
      await page.goto(`/me/interviews/${id}`);
      const later = page.locator("details", { has: page.getByText(/^Later: \d+$/) });
      await expect(later.getByRole("listitem").first()).toBeHidden();
      await later.getByText(/^Later: \d+$/).click();
      const row = later.getByRole("listitem").first();
      await expect(row.getByText(/^from /)).toBeVisible();
      await row.getByText("Why not now?", { exact: true }).click();
      await expect(row.locator("details")).toContainText(/You can|This can|opens/i);
      // For a screen reader, every link on the page has its own name, or leads to the same place.
      const links = await page
        .locator("main a")
        .evaluateAll((all) =>
          (all as HTMLAnchorElement[])
            .filter((link) => link.checkVisibility())
            .map((link) => [link.getAttribute("aria-label") ?? link.textContent, link.href] as const),
        );
      const places = new Map(links);
      for (const [name, href] of links) expect(href, `“${name}” leads to one place`).toBe(places.get(name));
    });
  });
