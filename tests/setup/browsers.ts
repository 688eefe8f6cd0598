import type { Browser, BrowserContext, Page } from "@playwright/test";
import { login } from "./e2e";
import { midday } from "./had";

const opened: BrowserContext[] = [];

/** After each test that opened some. */
export const closeAll = () => Promise.all(opened.splice(0).map((context) => context.close()));

/** A browser of somebody's own; without a person, of somebody without an account. */
export async function browserOf(
  browser: Browser,
  baseURL: string,
  person: { userId: string } | null,
  script = true,
): Promise<Page> {
  const context = await browser.newContext({ baseURL, timezoneId: midday, javaScriptEnabled: script });
  opened.push(context);
  if (person) await login(context, person, baseURL);
  return context.newPage();
}
