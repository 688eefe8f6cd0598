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

/** Fills each field of each form of a page with more than it takes, sends the form, and looks how it comes back. Returns how many fields. */
async function tryPage(page: Page, path: string): Promise<number> {
  let tried = 0;
  await page.goto(path);
  await page.locator("h1").waitFor();
  const count = await page.locator(own).count();
  for (let at = 0; at < count; at++) {
    await page.goto(path);
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
      const said = form.locator(".field").filter({ has: field }).locator(".err");
      await expect(said.first(), where).toContainText(`${most.toLocaleString("en-GB")} characters at most.`);
      await expect(said.last(), where).toHaveText(`${over} characters too many. Shorten it, nothing is lost.`);
      tried++;
    }
  }
  return tried;
}

for (const script of [true, false])
  test.describe(script ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled: script });

    test("A text that is too long for its field comes back whole, with a sentence beside it, on every page", async ({
      browser,
      baseURL,
    }) => {
      test.setTimeout(330_000);
      const { ids, owner, own: candidate } = await world("Quillfeather");
      for (const [who, which, least] of [
        [candidate, /^\/me\//, 30],
        [owner, /^\/w\//, 30],
        [null, /^\/(?:feedback|readings)\//, 5],
      ] as const) {
        const context = await browser.newContext({ baseURL: baseURL!, javaScriptEnabled: script });
        if (who) await login(context, who, baseURL!);
        const page = await context.newPage();
        let tried = 0;
        for (const [door, { at }] of Object.entries(pages))
          if (which.test(door) && !/\.csv$/.test(at)) tried += await tryPage(page, filled(at, ids));
        expect(tried, `fields under ${which}`).toBeGreaterThanOrEqual(least);
        await context.close();
      }
    });
  });

test("A field says how much is left once little is, says what is too much, and moves nothing on the page", async ({
  page,
  context,
  baseURL,
}) => {
  const { ids, owner } = await world("Quillfeather");
  await login(context, owner, baseURL!);
  await page.goto(filled(pages["/w/[workspace]/interviews/[id]/feedback"]!.at, ids));
  const field = page.getByLabel("In their words");
  const box = page.locator(".field").filter({ has: field });
  const button = page.locator("form").filter({ has: field }).locator("button[type=submit]").last();
  await field.fill("a".repeat(7_000));
  await expect(box.locator(".count")).toHaveCount(0);
  const before = await button.boundingBox();
  await field.press("End");
  await field.evaluate((element: HTMLTextAreaElement) => {
    element.value = element.value.padEnd(7_999, "a");
    element.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await expect(box.locator(".count")).toHaveText("1 character left");
  expect((await field.boundingBox())!.height).toBeGreaterThan(0);
  await expect(box.locator("[aria-live=polite]")).toHaveText("1 character left");
  await field.evaluate((element) => element.scrollIntoView());
  expect(before).not.toBeNull();
  await field.press("ControlOrMeta+End");
  await page.keyboard.insertText("bb");
  await expect(box.locator(".err")).toHaveText("1 character too many. Shorten it, nothing is lost.");
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(field).toHaveValue(/bb$/);
  await page.keyboard.press("Backspace");
  await expect(box.locator(".count")).toHaveText("0 characters left");
  await expect(field).not.toHaveAttribute("aria-invalid", "true");
});
