import type { BrowserContext, Locator, Page } from "@playwright/test";
import { expect } from "./e2e";

/** What can go wrong at a press, what the form says then, and how it ends. */
export const faults: { name: string; says: RegExp; begin: (context: BrowserContext) => Promise<unknown> }[] = [
  { name: "the session has ended", says: /^You are signed out/, begin: (context) => context.clearCookies() },
  { name: "offline", says: /^You are offline/, begin: (context) => context.setOffline(true) },
  { name: "no connection", says: /^We could not reach/, begin: answering((route) => route.abort()) },
  {
    name: "a server that fails",
    says: /^Something went wrong on our side/,
    begin: answering((route) =>
      route.fulfill({ status: 500, contentType: "text/plain", body: "Internal Server Error" }),
    ),
  },
  {
    name: "too long",
    says: /^This is too long to send/,
    begin: answering((route) =>
      route.fulfill({ status: 413, contentType: "text/plain", body: "This is too long. Nothing was saved." }),
    ),
  },
];

type Answer = Parameters<BrowserContext["route"]>[1];

export function answering(answer: (...args: Parameters<Answer>) => unknown) {
  return (context: BrowserContext) =>
    context.route("**/*", (route, request) =>
      request.headers()["next-action"] ? answer(route, request) : route.continue(),
    );
}

/** The forms into which text is typed, but those that are addresses (a search). */
const written = "main form[enctype='multipart/form-data'], main form:not([action^='/']):not(.search):not(.filters)";
const typing = "textarea, input:is([type=text], [type=email], [type=url], [type=tel], :not([type]))";

/** The same controls in a page's source. */
export const fieldsOfText = /<textarea|<input(?=[^>]* type="(?:text|email|url|tel)"|(?![^>]* type=))/;

/** Whether a page's source has this after its header. Most pages have no form, and asking costs a fraction of opening one. */
export async function has(page: Page, path: string, what: RegExp): Promise<boolean> {
  const source = await (await page.request.get(path, { maxRetries: 2 })).text();
  return what.test(source.slice(source.indexOf("<main")));
}

/** Types into every field of a form. Returns into how many. */
const fill = (form: Locator): Promise<number> =>
  form.evaluate((element, typing) => {
    const fields = [...element.querySelectorAll<HTMLInputElement>(typing)].filter(
      (field) => field.checkVisibility({ visibilityProperty: true }) && !field.disabled,
    );
    for (const field of fields) {
      const text = field.type === "email" ? "zq@example.com" : "Zq typed this";
      Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")!.set!.call(field, text);
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
    return fields.length;
  }, typing);

/** What a form would send: what was typed and chosen. What it was loaded with (`version`, `base.…`) moves on when it saves itself. */
const values = (form: Locator) =>
  form.evaluate((element) =>
    [...new FormData(element as HTMLFormElement)]
      .filter(([name, value]) => typeof value === "string" && !/^(\$|version$|base\.)/.test(name))
      .map(([name, value]) => `${name}=${value}`),
  );

/** Presses a form's last button, waits until the form says another thing than `before`, and returns that. */
const pressed = (form: Locator, before: string): Promise<string> =>
  form.evaluate(async (element, before) => {
    const alertText = () => element.querySelector("[role=alert][tabindex]")?.textContent ?? "";
    const isWaiting = () => element.querySelector("button[aria-disabled=true]") !== null;
    [...element.querySelectorAll<HTMLButtonElement>("button[type=submit]")]
      .findLast((button) => button.checkVisibility())!
      .click();
    const end = performance.now() + 10_000;
    while ((alertText() === before || alertText() === "" || isWaiting()) && performance.now() < end)
      await new Promise((done) => setTimeout(done, 10));
    return alertText();
  }, before);

/**
 * Tries every form of a page with every fault. Returns how many forms were tried. `again` signs in again; where it is null, nobody was
 * signed in.
 */
export async function tryForms(page: Page, path: string, again: (() => Promise<void>) | null): Promise<number> {
  if (!(await has(page, path, fieldsOfText))) return 0;
  let tried = 0;
  const context = page.context();
  await page.goto(path);
  await page.locator("h1").waitFor();
  const count = await page.locator(written).count();
  for (let at = 0; at < count; at++) {
    const form = page.locator(written).nth(at);
    if (!(await form.isVisible()) || (await fill(form)) === 0) continue;
    const button = form.locator("button[type=submit]").filter({ visible: true }).last();
    if ((await button.count()) === 0) continue;
    tried++;
    const where = `${path}, form ${at}`;
    const before = await values(form);
    let shown = "";
    for (const { name, says, begin } of faults) {
      if (name === "the session has ended" && !again) continue;
      await begin(context);
      shown = await pressed(form, shown);
      expect(shown, `${where}: ${name}`).toMatch(says);
      expect(await values(form), `${where}: ${name}`).toEqual(before);
      if (name === "the session has ended" && again) {
        const next = encodeURIComponent(new URL(page.url()).pathname + new URL(page.url()).search);
        const link = form.locator("[role=alert][tabindex]").first().getByRole("link");
        await expect(link).toHaveAttribute("href", `/sign-in?next=${next}`);
        await again();
      }
      await context.setOffline(false);
      await context.unrouteAll();
    }
  }
  return tried;
}
