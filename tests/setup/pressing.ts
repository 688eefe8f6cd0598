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

export function answering(answer: (...of: Parameters<Answer>) => unknown) {
  return (context: BrowserContext) =>
    context.route("**/*", (route, request) =>
      request.headers()["next-action"] ? answer(route, request) : route.continue(),
    );
}

/** The forms into which text is typed, but those that are addresses (a search). */
const written = "main form[enctype='multipart/form-data'], main form:not([action^='/']):not(.search):not(.filters)";
const typing = "textarea, input:is([type=text], [type=email], [type=url], [type=tel], :not([type]))";

async function fill(form: Locator): Promise<number> {
  const fields = await form.locator(typing).filter({ visible: true }).all();
  let count = 0;
  for (const field of fields) {
    if (await field.isDisabled()) continue;
    await field.fill((await field.getAttribute("type")) === "email" ? "zq@example.com" : "Zq typed this");
    count++;
  }
  return count;
}

const values = (form: Locator) =>
  form.evaluate((element) =>
    [...new FormData(element as HTMLFormElement)]
      .filter(([name, value]) => typeof value === "string" && !name.startsWith("$") && name !== "version")
      .map(([name, value]) => `${name}=${value}`),
  );

/**
 * Tries every form of a page with every fault. Returns how many forms were tried. `again` signs in again; where it is null, nobody was
 * signed in.
 */
export async function tryForms(page: Page, path: string, again: (() => Promise<void>) | null): Promise<number> {
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
    const alert = form.locator("[role=alert][tabindex]").first();
    for (const { name, says, begin } of faults) {
      if (name === "the session has ended" && !again) continue;
      await begin(context);
      await button.click();
      await expect(alert, `${where}: ${name}`).toHaveText(says);
      expect(await values(form), `${where}: ${name}`).toEqual(before);
      if (name === "the session has ended" && again) {
        const next = encodeURIComponent(new URL(page.url()).pathname + new URL(page.url()).search);
        await expect(alert.getByRole("link")).toHaveAttribute("href", `/sign-in?next=${next}`);
        await again();
      }
      await context.setOffline(false);
      await context.unrouteAll();
    }
  }
  return tried;
}
