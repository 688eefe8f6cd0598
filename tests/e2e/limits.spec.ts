import type { Locator, Page } from "@playwright/test";
import { filled } from "../rights/ids";
import { pages } from "../rights/pages";
import { world } from "../rights/world";
import { expect, login, test } from "../setup/e2e";
import { unfoldAll } from "../setup/folds";
import { has } from "../setup/pressing";

/** How many characters too many each field is given. */
const over = 7;
const own = "main form:not([action^='/']):not(.search):not(.filters)";
const limited = "[data-limit]";

/** Which text areas do not say who reads them: below themselves, in the heading of their group, or by the choice beside them. */
const unsaid = () =>
  [...document.querySelectorAll<HTMLTextAreaElement>("main textarea")]
    .filter((area) => {
      const field = area.closest(".field");
      const own =
        field?.querySelector("[data-readers]") ?? field?.parentElement?.querySelector(":scope > .readers-choice");
      return !own?.textContent?.trim();
    })
    .map((area) => area.name);

type Given = { name: string; most: number };

/** Gives each field of a form that has a limit more than it takes. */
const overfill = (form: Locator): Promise<Given[]> =>
  form.evaluate(
    (element, [limited, over]) =>
      [...element.querySelectorAll<HTMLInputElement>(limited)]
        .filter((field) => field.checkVisibility({ visibilityProperty: true }))
        .map((field) => {
          const most = Number(field.dataset.limit);
          const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")!;
          set!.call(field, "a".repeat(most + over));
          field.dispatchEvent(new Event("input", { bubbles: true }));
          return { name: field.name, most };
        }),
    [limited, over] as const,
  );

/** What is not as it should be about these fields of a form that came back. */
const wrong = (form: Locator, given: Given[]): Promise<string[]> =>
  form.evaluate(
    (element, [given, limited, over]) =>
      given.flatMap(({ name, most }) => {
        const field = element.querySelector<HTMLInputElement>(`[name="${name}"]${limited}`);
        if (!field) return [`${name} is gone`];
        const below = (part: string) => document.getElementById(`${field.id}-${part}`)?.textContent ?? "";
        const tooMany = `${over} characters too many. Shorten the text. Nothing is lost.`;
        return [
          field.value === "a".repeat(most + over) ? "" : `${name} holds ${field.value.length} characters`,
          field.getAttribute("aria-invalid") === "true" ? "" : `${name} is not marked`,
          below("e").includes(`${most.toLocaleString("en-GB")} characters at most.`)
            ? ""
            : `${name} says: ${below("e")}`,
          below("c") === tooMany ? "" : `${name} counts: ${below("c")}`,
        ].filter(Boolean);
      }),
    [given, limited, over] as const,
  );

/** Gives each field of each form of a page more than it takes, sends the form, and looks how it comes back. Returns how many fields. */
async function tryPage(page: Page, path: string): Promise<number> {
  if (!(await has(page, path, /<textarea|data-limit="/))) return 0;
  let tried = 0;
  const answer = await page.goto(path);
  if (answer?.status() !== 200) return 0;
  await page.locator("h1").waitFor();
  expect(await page.evaluate(unsaid), path).toEqual([]);
  const count = (await page.locator(limited).count()) === 0 ? 0 : await page.locator(own).count();
  for (let at = 0; at < count; at++) {
    if (tried > 0) await page.goto(path);
    await unfoldAll(page);
    const form = page.locator(own).nth(at);
    const given = await overfill(form);
    if (given.length === 0) continue;
    await form.locator("button[type=submit]").filter({ visible: true }).last().click();
    await expect(form.locator("[role=alert][tabindex]").first(), `${path}, form ${at}`).toContainText("Please correct");
    await expect.poll(() => wrong(form, given), `${path}, form ${at}`).toEqual([]);
    tried += given.length;
  }
  return tried;
}

const sides = [
  ["a candidate’s page", /^\/me\//, 30],
  ["a page of an agency’s", /^\/w\//, 30],
  ["a page behind a link", /^\/(?:feedback|draft-reviews)\//, 5],
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
    page.locator(".field, button").evaluateAll((all) => all.map((element) => element.getBoundingClientRect().top));
  await field.fill("a".repeat(108));
  await expect(box.locator(".character-count")).toHaveCount(0);
  const before = await places();
  await field.press("End");
  await page.keyboard.insertText("a");
  await expect(box.locator(".character-count")).toHaveText("11 characters left");
  expect(await places()).toEqual(before);
  await expect(box.locator("[aria-live=polite]")).toHaveText("11 characters left");
  await page.keyboard.insertText("b".repeat(12));
  await expect(box.locator(".field-error")).toHaveText("1 character too many. Shorten the text. Nothing is lost.");
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(field).toHaveValue(/b{12}$/);
  await page.keyboard.press("Backspace");
  await expect(box.locator(".character-count")).toHaveText("0 characters left");
  await expect(field).not.toHaveAttribute("aria-invalid", "true");
});
