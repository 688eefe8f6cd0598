import type { Page } from "@playwright/test";
import { expect } from "./e2e";

/** The size of a phone. People use one on the way home from an interview. */
export const phone = { width: 390, height: 844 };

/** The visible fields and buttons of the page's main form. Folds and links are not counted. `groups`: radio buttons with one name count as one. */
async function controlsInSight(page: Page, { groups = false } = {}): Promise<string[]> {
  const names = await page.evaluate(() => {
    const forms = [...document.querySelectorAll("main form")];
    const form = forms.sort((a, b) => b.querySelectorAll("input").length - a.querySelectorAll("input").length)[0];
    return [...form!.querySelectorAll<HTMLInputElement>("input, select, textarea, button")]
      .filter(({ type }) => type !== "hidden")
      .filter((control) => control.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .map((control) => [control.type, control.name || control.textContent?.trim() || ""] as const);
  });
  const shown = names.map(([type, name]) => `${type} ${name}`);
  return groups ? shown.filter((name, index) => !name.startsWith("radio") || shown.indexOf(name) === index) : shown;
}

export const pageHeight = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);

/** On a screen of 390 pixels, at most so many controls are visible. The height of the page is reported. */
export async function expectFew(page: Page, what: string, most: number, options = {}) {
  const shown = await controlsInSight(page, options);
  const height = await pageHeight(page);
  process.stdout.write(`    ${what}: ${shown.length} controls in sight, ${height} px at ${phone.width}\n`);
  expect(shown.length, `${what}: ${shown.join(", ")}`).toBeLessThanOrEqual(most);
  expect(shown.length, what).toBeGreaterThan(1);
  return height;
}
