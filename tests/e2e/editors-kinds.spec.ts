import type { Page } from "@playwright/test";
import { filled } from "../rights/ids";
import { world } from "../rights/world";
import { browserOf, closeAll } from "../setup/browsers";
import { expect, test } from "../setup/e2e";
import { unfoldAll } from "../setup/folds";

test.afterEach(closeAll);

/** Every form in which two people, or two windows, can change one record: its page, and two of its fields. */
const forms: [kind: string, role: "own" | "owner" | null, at: string, first: string, second: string][] = [
  ["an interview, by its candidate", "own", "/me/interviews/:interview/edit", "round", "asksFor"],
  ["a debrief", "own", "/me/interviews/:interview/debrief", "went_well", "fell_short"],
  ["a message", "own", "/me/messages/:interview/thank-you/:person", "subject", "body"],
  ["an interview, by its agency", "owner", "/w/:workspace/interviews/:interview/edit", "round", "asksFor"],
  ["a candidate", "owner", "/w/:workspace/candidates/:candidate/edit", "name", "phone"],
  ["a client", "owner", "/w/:workspace/clients/:client/edit", "name", "region"],
  ["a contact", "owner", "/w/:workspace/clients/:client/contacts/:contact", "name", "title"],
  ["a role", "owner", "/w/:workspace/clients/:client/roles/:role", "title", "asksFor"],
  ["a brief", "owner", "/w/:workspace/interviews/:interview/brief", "subject", "body"],
  ["a client’s words", "owner", "/w/:workspace/interviews/:interview/feedback/:raw", "verbatim", "nextStage"],
  ["a client’s feedback by link", null, "/feedback/:linkToken", "strengths", "shortfalls"],
];

const values: Record<string, string> = { phone: "+44 20 7946 0102", region: "Scotland" };
/** The form that has both fields. Its page may have others with one of them. */
const form = (page: Page, first: string, second: string) =>
  [first, second].reduce(
    (forms, name) => forms.filter({ has: page.locator(`[name="base.${name}"]`) }),
    page.locator("form"),
  );

async function open(page: Page, path: string) {
  await page.goto(path);
  await unfoldAll(page);
}

test("Without script too, two people who change different fields both keep their change: every kind of record", async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const { ids, ...people } = await world("Quillfeather");
  for (const [kind, role, at, first, second] of forms) {
    const path = filled(at, ids);
    const [one, other] = await Promise.all([1, 2].map(() => browserOf(browser, baseURL!, role && people[role], false)));
    const field = (page: Page, name: string) => form(page, first, second).locator(`[name="${name}"]`).first();
    const change = async (page: Page, name: string, value: string) => {
      await field(page, name).fill(value);
      const button = form(page, first, second)
        .getByRole("button", { name: /^(?:Save$|Save the|Save,|Keep|Send)/ })
        .last();
      const answered = page.waitForResponse((answer) => answer.request().method() === "POST");
      await button.click();
      await answered;
      await page.waitForLoadState();
    };
    for (const page of [one!, other!]) await open(page, path);
    const [a, b] = [values[first] ?? `${kind} one`, values[second] ?? `${kind} two`];
    await change(one!, first, a);
    await change(other!, second, b);
    expect(await other!.locator("form :is(.callout.wait, .callout.late)").allInnerTexts(), kind).toEqual([]);
    await open(one!, path);
    await expect(field(one!, first), kind).toHaveValue(a);
    await expect(field(one!, second), kind).toHaveValue(b);
  }
});
