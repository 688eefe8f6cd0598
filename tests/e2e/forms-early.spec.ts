import type { Page } from "@playwright/test";
import { filled } from "../rights/ids";
import { pages } from "../rights/pages";
import { type World, world } from "../rights/world";
import { openBeforeReady } from "../setup/before-ready";
import { expect, login, test } from "../setup/e2e";
import { unfold } from "../setup/folds";
import { had, midday } from "../setup/had";
import { fieldsOfText, has } from "../setup/pressing";
import { reread } from "../setup/reread";
import { thanking } from "../setup/thanking";

// What a person sets in a form before the page's scripts have arrived.
test.use({ timezoneId: midday });

test("A message that is written and ticked before its page is ready stays so, is checked as it stands, and saves itself", async ({
  page,
  me,
}) => {
  await thanking(page, me);
  const getReady = await openBeforeReady(page, page.url());
  const text = page.getByLabel("Message", { exact: true });
  const tick = page.getByLabel("I have re-read this message");
  await page.getByLabel("Subject").fill("Thank you for Thursday");
  await text.fill("Dear Priya,\n\nThank you for Thursday, and for the tour.");
  await reread(page);
  await getReady();
  const checks = page.getByRole("region", { name: "Checks" });
  await expect(checks.getByText("You have re-read this message")).toBeAttached();
  await expect(checks.getByText("To do before sending")).toHaveCount(0);
  await expect(tick).toBeChecked();
  await expect(page.getByText("Saved a moment ago")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Subject")).toHaveValue("Thank you for Thursday");
  await expect(text).toHaveValue("Dear Priya,\n\nThank you for Thursday, and for the tour.");
  await expect(tick).toBeChecked();
});

test("The tick that a refused message asks for stays, although it is set before the page is ready again", async ({
  page,
  me,
}) => {
  await thanking(page, me);
  // The scripts of the page that answers are held back as well.
  const getReady = await openBeforeReady(page, page.url());
  await page.getByRole("button", { name: "Send now" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "re-read" }).first()).toBeVisible();
  await reread(page);
  await getReady();
  await expect(page.getByLabel("I have re-read this message")).toBeChecked();
  await page.getByRole("button", { name: "Send now" }).click();
  await expect(page.getByText("It will be sent in a few seconds.").first()).toBeVisible();
});

test("What is written into a debrief before its page is ready takes the place of what was saved, and saves itself", async ({
  page,
  me,
}) => {
  const address = `/me/interviews/${await had(me, 35)}/debrief`;
  await page.goto(address);
  await page.getByLabel("What went well").fill("The case study");
  await expect(page.getByText("Saved a moment ago")).toBeVisible();
  const getReady = await openBeforeReady(page, address);
  await page.getByLabel("What went well").fill("The case study, and the tour");
  await unfold(page, "You and the job");
  await page.getByLabel("I want this job").check();
  const saved = page.waitForResponse("**/api/live/debrief");
  await getReady();
  await expect(page.getByLabel("What went well")).toHaveValue("The case study, and the tour");
  await saved;
  await page.reload();
  await expect(page.getByLabel("What went well")).toHaveValue("The case study, and the tour");
  await expect(page.getByLabel("I want this job")).toBeChecked();
});

for (const { what, path, refuse, button } of [
  {
    what: "a form",
    path: "/me/interviews/new",
    refuse: (page: Page) => page.getByRole("button", { name: "Add the interview" }).click(),
    button: "Add the interview",
  },
  {
    what: "the planner",
    path: "/plan?starts=2027-03-18T16:00&ends=2027-03-19T05:00&zone=Europe/London&route=direct&format=in_person",
    refuse: () => Promise.resolve(),
    button: "Show the plan",
  },
])
  test(`While ${what} with a field in question gets ready, the focus stays where the person is, and a press that has begun counts`, async ({
    page,
    me: _,
  }) => {
    const getReady = await openBeforeReady(page, path);
    await refuse(page);
    const inQuestion = page.locator("main [aria-invalid=true]").first();
    await expect(inQuestion).toBeFocused();
    const press = page.getByRole("button", { name: button });
    await press.scrollIntoViewIfNeeded();
    await press.hover();
    await page.mouse.down();
    await getReady();
    await expect(inQuestion).not.toBeFocused();
    const [sent] = await Promise.all([
      page.waitForRequest((request) => request.isNavigationRequest() || "next-action" in request.headers()),
      page.mouse.up(),
    ]);
    expect(new URL(sent.url()).pathname).toBe(new URL(page.url()).pathname);
  });

test("The caret, and text that is selected to be replaced, stay where they are while the page becomes ready", async ({
  page,
  me,
}) => {
  await thanking(page, me);
  for (const [field, from, to] of [
    [page.getByLabel("Message", { exact: true }), 4, 9],
    [page.getByLabel("Message", { exact: true }), 12, 12],
    [page.getByLabel("Subject"), 2, 6],
  ] as const) {
    const getReady = await openBeforeReady(page, page.url());
    const before = await field.inputValue();
    await field.evaluate(
      (control: HTMLTextAreaElement, [from, to]) => {
        control.focus();
        control.setSelectionRange(from, to);
      },
      [from, to] as const,
    );
    await getReady();
    await page.keyboard.insertText("typed");
    await expect(field).toHaveValue(`${before.slice(0, from)}typed${before.slice(to)}`);
  }
});

/** Changes every field of every form. */
const setAll = (page: Page) =>
  page.evaluate(() => {
    for (const control of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
      "main form:not([method=get]) :is(input, textarea, select)",
    )) {
      if (!control.checkVisibility({ visibilityProperty: true }) || control.disabled) continue;
      if (control instanceof HTMLSelectElement) control.selectedIndex = control.options.length - 1;
      else if (control.type === "checkbox" || control.type === "radio") control.click();
      else if (control instanceof HTMLTextAreaElement || /^(?:text|url|tel)$/.test(control.type))
        control.value = "Zq typed this";
      else if (control.type === "email") control.value = "zq@example.com";
      else if (control.type === "date") control.value = "2026-11-20";
      control.dispatchEvent(new Event("input", { bubbles: true }));
    }
  });

const valuesOf = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLFormElement>("main form:not([method=get])")].map((form) =>
      [...new FormData(form)]
        .filter(([name, value]) => typeof value === "string" && !/^(?:\$|version$)/.test(name))
        .map(([name, value]) => `${name}=${value}`),
    ),
  );

async function tryPages(page: Page, { ids }: World, which: RegExp): Promise<string[]> {
  const tried: string[] = [];
  for (const [door, { at }] of Object.entries(pages)) {
    const path = filled(at, ids);
    if (!which.test(door) || /\.csv$/.test(at) || !(await has(page, path, fieldsOfText))) continue;
    const getReady = await openBeforeReady(page, path);
    await setAll(page);
    const before = await valuesOf(page);
    await getReady();
    expect(await valuesOf(page), door).toEqual(before);
    tried.push(door);
  }
  return tried;
}

for (const [role, which, least] of [
  ["owner", /^\/w\//, 12],
  ["own", /^\/me\//, 6],
  [null, /^\/(?:feedback|draft-reviews|sign-in)/, 3],
] as const)
  test(`What is set before a page is ready stays: every page under ${which.source}`, async ({ context, baseURL }) => {
    test.setTimeout(240_000);
    const made = await world(`Early${role}`);
    if (role) await login(context, made[role], baseURL!);
    const tried = await tryPages(await context.newPage(), made, which);
    expect(tried.length, tried.join("\n")).toBeGreaterThanOrEqual(least);
  });
