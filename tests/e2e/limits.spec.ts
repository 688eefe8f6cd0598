import type { Page } from "@playwright/test";
import { filled } from "../rights/ids";
import { pages } from "../rights/pages";
import { world } from "../rights/world";
import { expect, login, test } from "../setup/e2e";

/** How many characters too many each field is given. */
const over = 7;
const own = "main form:not([action^='/']):not(.search):not(.filters)";
const limited = "[data-limit]";

const opened = (page: Page) =>
  page.evaluate(() => {
    for (const one of document.querySelectorAll("main details")) (one as HTMLDetailsElement).open = true;
  });

/** Which text areas do not say who reads them: below themselves, in the heading of their group, or by the choice beside them. */
const unsaid = () =>
  [...document.querySelectorAll<HTMLTextAreaElement>("main textarea")]
    .filter((area) => {
      const field = area.closest(".field");
      const own = field?.querySelector(".readers") ?? field?.parentElement?.querySelector(":scope > .sees");
      return !own?.textContent?.trim();
    })
    .map((area) => area.name);

/** Fills each field of each form of a page with more than it takes, sends the form, and looks how it comes back. Returns how many fields. */
async function tryPage(page: Page, path: string): Promise<number> {
  let tried = 0;
  const answer = await page.goto(path);
  if (answer?.status() !== 200) return 0;
  await page.locator("h1").waitFor();
  expect(await page.evaluate(unsaid), path).toEqual([]);
  const count = (await page.locator(limited).count()) === 0 ? 0 : await page.locator(own).count();
  for (let at = 0; at < count; at++) {
    if (tried > 0) await page.goto(path);
    await opened(page);
    const form = page.locator(own).nth(at);
    const fields = await form.locator(limited).filter({ visible: true }).all();
    if (fields.length === 0) continue;
    const given: { name: string; most: number }[] = [];
    for (const field of fields) {
      const most = Number(await field.getAttribute("data-limit"));
      given.push({ name: (await field.getAttribute("name"))!, most });
      await field.fill("a".repeat(most + over));
    }
    await form.locator("button[type=submit]").filter({ visible: true }).last().click();
    await expect(form.locator("[role=alert][tabindex]").first(), `${path}, form ${at}`).toContainText("another look");
    for (const { name, most } of given) {
      const where = `${path}, form ${at}: ${name}`;
      const field = form.locator(`[name="${name}"]${limited}`);
      await expect(field, where).toHaveValue("a".repeat(most + over));
      await expect(field, where).toHaveAttribute("aria-invalid", "true");
      const id = await field.getAttribute("id");
      const sentence = `${most.toLocaleString("en-GB")} characters at most.`;
      await expect(page.locator(`[id="${id}-e"]`), where).toContainText(sentence);
      const tooMany = `${over} characters too many. Shorten it, nothing is lost.`;
      await expect(page.locator(`[id="${id}-c"]`), where).toHaveText(tooMany);
      tried++;
    }
  }
  return tried;
}

const sides = [
  ["a candidate’s page", /^\/me\//, 30],
  ["a page of an agency’s", /^\/w\//, 30],
  ["a page behind a link", /^\/(?:feedback|readings)\//, 5],
] as const;

for (const script of [true, false])
  test.describe(script ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled: script });

    for (const [side, which, least] of sides)
      test(`A text that is too long for its field comes back whole, with a sentence beside it, on ${side}`, async ({
        context,
        baseURL,
      }) => {
        test.setTimeout(330_000);
        // Some of the pages are not this person’s, and a page of the test’s own would fail for that.
        const page = await context.newPage();
        const { ids, owner, own: candidate } = await world("Quillfeather");
        await login(context, which.test("/me/") ? candidate : owner, baseURL!);
        let tried = 0;
        for (const [door, { at }] of Object.entries(pages))
          if (which.test(door) && !/\.csv$/.test(at)) tried += await tryPage(page, filled(at, ids));
        expect(tried).toBeGreaterThanOrEqual(least);
      });
  });

test("A field says how much is left once little is, says what is too much, and moves nothing on the page", async ({
  page,
  me: _,
}) => {
  await page.goto("/me/interviews/new");
  const field = page.getByRole("textbox", { name: "Role", exact: true });
  const box = page.locator(".field").filter({ has: field });
  const places = () =>
    page.locator(".field, button").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  await field.fill("a".repeat(108));
  await expect(box.locator(".count")).toHaveCount(0);
  const before = await places();
  await field.press("End");
  await page.keyboard.insertText("a");
  await expect(box.locator(".count")).toHaveText("11 characters left");
  expect(await places()).toEqual(before);
  await expect(box.locator("[aria-live=polite]")).toHaveText("11 characters left");
  await page.keyboard.insertText("b".repeat(12));
  await expect(box.locator(".err")).toHaveText("1 character too many. Shorten it, nothing is lost.");
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(field).toHaveValue(/b{12}$/);
  await page.keyboard.press("Backspace");
  await expect(box.locator(".count")).toHaveText("0 characters left");
  await expect(field).not.toHaveAttribute("aria-invalid", "true");
});
