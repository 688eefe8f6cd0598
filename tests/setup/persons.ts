import { mkdirSync } from "node:fs";
import type { Browser, Page } from "@playwright/test";
import { expect, login, type Person } from "./e2e";
import { barriers, sticksOut } from "./look";

export const linkIn = ({ text }: { text: string }, to: string) => new RegExp(`https?://\\S+/${to}/\\S+`).exec(text)![0];
export const flash = (page: Page, words: RegExp) =>
  expect(page.getByRole("status").filter({ hasText: words })).toBeVisible();

/** A browser of their own. */
export async function as(browser: Browser, person: Person | null, baseURL: string) {
  const context = await browser.newContext({ baseURL });
  if (person) await login(context, person, baseURL);
  return context.newPage();
}

/** Every page of this part is looked at in both lights and widths; with SHOTS set, pictures of it are kept there. */
export async function look(page: Page, name: string) {
  const folder = process.env.SHOTS;
  if (folder) mkdirSync(folder, { recursive: true });
  for (const colorScheme of ["light", "dark"] as const)
    for (const width of [1180, 390]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 844 });
      // Each light and each width once: axe takes its time.
      if ((colorScheme === "light") === (width === 1180))
        expect.soft(await barriers(page), `barriers on ${name}, ${colorScheme}, ${width}`).toEqual([]);
      expect.soft(await sticksOut(page), `too wide: ${name}, ${width}`).toEqual([]);
      if (folder) await page.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}.png`, fullPage: true });
    }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1180, height: 844 });
}
