import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type { AxeResults } from "axe-core";
import { expect } from "./e2e";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** The rules whose answer depends on colours: the only ones that a page can break in one theme and keep in the other. */
const colourRules = ["color-contrast", "link-in-text-block"];
const levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * What axe finds on the page, by all its rules or by those about colours: one line a fault, with the rule and where. Evaluated, not injected:
 * our own policy refuses strange scripts.
 */
export async function barriers(page: Page, rules: "all" | "colours" = "all"): Promise<string[]> {
  await expect.poll(() => page.title()).not.toBe(""); // it may arrive after the first part of the page
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  const found = await page.evaluate(
    (runOnly) =>
      (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        runOnly,
        exclude: [["nextjs-portal"]],
      }),
    rules === "all" ? { type: "tag", values: levels } : { type: "rule", values: colourRules },
  );
  return found.violations.flatMap((fault) =>
    fault.nodes.map((node) => `${fault.id} (${fault.impact}): ${node.html.slice(0, 140)} – ${node.failureSummary}`),
  );
}

type Look = { colorScheme: "light" | "dark"; width: number };

/** Both themes at each of these widths, in CSS pixels. */
export const looksAt = (...widths: number[]): Look[] =>
  (["light", "dark"] as const).flatMap((colorScheme) => widths.map((width) => ({ colorScheme, width })));

/** Loads a page once and looks at it in each of these ways: in dark colours only for what depends on colours. */
export async function readsWell(page: Page, path: string, looks: Look[] = looksAt(1180, 390, 320)) {
  await page.goto(path);
  await page.locator("h1").waitFor();
  for (const { colorScheme, width } of looks) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 844 });
    expect
      .soft(
        await barriers(page, colorScheme === "dark" ? "colours" : "all"),
        `barriers on ${path}, ${colorScheme}, ${width} pixels`,
      )
      .toEqual([]);
    expect.soft(await sticksOut(page), `too wide on ${path}, ${width} pixels`).toEqual([]);
  }
}

/** How far the page reaches beyond the screen, and what sticks out; nothing may. */
export const sticksOut = (page: Page) =>
  page.evaluate(() => {
    const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (over <= 0) return [];
    const wide = [...document.querySelectorAll("body *")].filter(
      (element) => element.getBoundingClientRect().right > window.innerWidth + 1,
    );
    return wide.slice(-3).map((element) => `${element.tagName} ${element.className} by ${over} px`);
  });

/** Which controls the Tab key never reaches, walking the page once from its first. */
export async function unreachable(page: Page): Promise<string[]> {
  const count = await page.evaluate(() => {
    const wanted = "a[href], button, input:not([type=hidden]), select, textarea, summary";
    const groups = new Set<string>();
    const controls = [...document.querySelectorAll<HTMLElement>(wanted)].filter((element) => {
      if (element.closest("nextjs-portal, dialog:not([open])")) return false;
      if (element instanceof HTMLInputElement && element.type === "radio") {
        if (groups.has(element.name)) return false;
        groups.add(element.name);
      }
      const closed = element.closest("details:not([open])");
      return element.checkVisibility({ visibilityProperty: true }) && (!closed || element.matches("summary"));
    });
    controls[0]?.focus();
    const left = new Set(controls.slice(1));
    document.addEventListener("focusin", ({ target }) => {
      for (const control of left) {
        const isSameChoice =
          control instanceof HTMLInputElement && target instanceof HTMLInputElement && control.type === "radio";
        if (control === target || (isSameChoice && control.name === target.name)) left.delete(control);
      }
    });
    Object.assign(window, { left });
    return controls.length;
  });
  const isLeft = () => page.evaluate(() => (window as unknown as { left: Set<Element> }).left.size);
  for (let presses = 0, left = await isLeft(); left > 0 && presses < count * 4 + 10; left = await isLeft())
    for (let run = Math.max(left, 5); run > 0; run--, presses++) await page.keyboard.press("Tab");
  return page.evaluate(() =>
    [...(window as unknown as { left: Set<Element> }).left].map((element) => element.outerHTML.slice(0, 120)),
  );
}
