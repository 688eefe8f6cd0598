import type { Page, Response } from "@playwright/test";
import { filled } from "../rights/ids";
import { pages } from "../rights/pages";
import { world } from "../rights/world";
import { expect, login, test } from "../setup/e2e";
import { unfoldAll } from "../setup/folds";
import { fieldsOfText, has } from "../setup/pressing";

/** What is typed into the forms of a page, each form with its place among them. */
const typing = "textarea, input:is([type=text], [type=email], [type=url], [type=tel], :not([type]))";
const word = "zq@typed.example";

type Pressed = { at: number; words: string };

/** The forms of a page that can be pressed, one of each wording; not those that end the session, the agency or the record itself. */
const pressable = (page: Page) =>
  page.evaluate(() => {
    const seen = new Set<string>();
    return [...document.forms].flatMap((form, at): Pressed[] => {
      const button = [...form.querySelectorAll<HTMLButtonElement>("button[type=submit]")].findLast(
        (submit) => submit.checkVisibility() && !submit.disabled,
      );
      const words = button?.textContent ?? "";
      const isLast = /sign out|end |leave|delete|remove|cancel|change e-mail address/i.test(words);
      if (!button || form.method === "get" || isLast || seen.has(words)) return [];
      seen.add(words);
      return [{ at, words }];
    });
  });

/** Types into every form but one. Returns where it typed, by the fields' own ids of form and name. */
const typeIntoOthers = (page: Page, but: number) =>
  page.evaluate(
    ([but, typing, word]) => {
      let count = 0;
      [...document.forms].forEach((form, at) => {
        if (at === but || form.method === "get") return;
        for (const field of form.querySelectorAll<HTMLInputElement>(typing as string)) {
          if (!field.checkVisibility() || field.disabled || field.readOnly) continue;
          Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")!.set!.call(field, word);
          field.dispatchEvent(new Event("input", { bubbles: true }));
          count++;
        }
      });
      return count;
    },
    [but, typing, word] as const,
  );

/** The fields that say it, and those that do not, by their form and name; ids of new rows may be others after an answer. */
const fields = (page: Page) =>
  page.evaluate(
    ([typing, word]) => {
      const all = [...document.querySelectorAll<HTMLInputElement>(typing)].map((field) => ({
        name: `${field.form?.getAttribute("aria-label") ?? ""} ${field.name.replace(/[\da-f-]{36}/g, "*")}`,
        says: field.value === word,
      }));
      return { saying: all.filter(({ says }) => says).map(({ name }) => name), all: all.map(({ name }) => name) };
    },
    [typing, word] as const,
  );

/** Which fields that said it say it no more, though their form is still there. */
async function lost(page: Page, before: string[]): Promise<string[]> {
  const { saying, all } = await fields(page);
  const count = (names: string[], name: string) => names.filter((other) => other === name).length;
  return before.filter((name) => all.includes(name) && count(saying, name) < count(before, name));
}

const waiting = (page: Page) => page.locator("button[type=submit][aria-disabled=true]").count();

/** Until the answer is on the page: it led elsewhere, or no more buttons wait than did before the press. */
async function settled(page: Page, answer: Response, before: number) {
  const [to] = (answer.headers()["x-action-redirect"] ?? "").split(";");
  const { pathname } = new URL(to || page.url(), page.url());
  await page.waitForURL((url) => url.pathname === pathname, { waitUntil: "commit" });
  await expect.poll(() => waiting(page)).toBeLessThanOrEqual(before);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** A page as somebody sees it who has no draft. */
async function openAnew(page: Page, path: string) {
  await page.goto("/api/health"); // of the same origin, and keeps nothing as it is left
  await page.evaluate(() => localStorage.clear());
  await page.goto(path);
  await page.locator("h1").waitFor();
  await unfoldAll(page);
}

/** Presses one form of a page, as `openAnew` opens it, while text is typed into the others. Returns how many fields were tried. */
async function tryPair(page: Page, path: string, words: string): Promise<number> {
  // An earlier press may have changed what there is to press.
  const at = (await pressable(page)).find((form) => form.words === words)?.at;
  if (at === undefined) return 0;
  const count = await typeIntoOthers(page, at);
  if (count === 0) return 0;
  const { saying: before } = await fields(page);
  const here = new URL(page.url());
  const atRest = await waiting(page);
  const answered = page.waitForResponse((response) => response.request().method() === "POST");
  await page.evaluate((at) => {
    const form = document.forms[at]!;
    const button = [...form.querySelectorAll<HTMLButtonElement>("button[type=submit]")].findLast((submit) =>
      submit.checkVisibility(),
    );
    form.requestSubmit(button);
  }, at);
  await settled(page, await answered, atRest);
  const where = `${path}: "${words}" was pressed`;
  if (new URL(page.url()).pathname === here.pathname) {
    await unfoldAll(page);
    await expect.poll(() => lost(page, before), where).toEqual([]);
    return count;
  }
  await page.goto(path);
  await page.locator("h1").waitFor();
  await unfoldAll(page);
  const { all } = await fields(page);
  expect(await page.evaluate(() => localStorage.length), where).toBeGreaterThan(0);
  // The form itself may have disappeared, because its purpose is done.
  if (!before.some((name) => all.includes(name))) return 0;
  const restore = page.getByRole("button", { name: "Restore" });
  await expect(restore.first(), where).toBeVisible();
  for (let left = await restore.count(); left > 0; left--) {
    await restore.first().click();
    await expect(restore, where).toHaveCount(left - 1);
  }
  expect((await fields(page)).saying, where).not.toEqual([]);
  return count;
}

async function tryPage(page: Page, path: string): Promise<number> {
  if (!(await has(page, path, fieldsOfText)) || !(await has(page, path, /<form[\s\S]*<form/))) return 0;
  await openAnew(page, path);
  let tried = 0;
  const settles = ({ words }: Pressed) => Number(/^(mark as done|leave it out)$/i.test(words));
  const inOrder = (await pressable(page)).sort((form, other) => settles(form) - settles(other));
  for (const [nth, { words }] of inOrder.entries()) {
    if (nth > 0) await openAnew(page, path);
    if ((await tryPair(page, path, words)) > 0) tried++;
  }
  return tried;
}

for (const [role, which, least] of [
  ["own", /^\/me\//, 4],
  ["owner", /^\/w\//, 7],
] as const)
  test(`Pressing one form of a page loses nothing that was typed into the others: every page under ${which.source}`, async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(330_000);
    const made = await world(`Pair${role}`);
    const context = await browser.newContext({ baseURL });
    await login(context, made[role], baseURL!);
    const page = await context.newPage();
    const tried: string[] = [];
    for (const [door, { at }] of Object.entries(pages)) {
      if (!which.test(door) || /\.csv$|import$/.test(at)) continue;
      const count = await tryPage(page, filled(at, made.ids));
      if (count > 0) tried.push(`${door}: ${count}`);
    }
    console.log(tried.join("\n"));
    expect(tried.length, tried.join("\n")).toBeGreaterThanOrEqual(least);
  });
