import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type { AxeResults } from "axe-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds on the page, one line a fault: the rule, and where. Evaluated, not injected: our own policy refuses strange scripts. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(
    (tags) =>
      (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        runOnly: { type: "tag", values: tags },
        exclude: [["nextjs-portal"]],
      }),
    levels,
  );
  return found.violations.flatMap((fault) =>
    fault.nodes.map((node) => `${fault.id} (${fault.impact}): ${node.html.slice(0, 140)} – ${node.failureSummary}`),
  );
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

/** Which controls the Tab key never reaches, walking the page once from its top. */
export async function unreachable(page: Page): Promise<string[]> {
  const count = await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    window.scrollTo(0, 0);
    const wanted = "a[href], button, input:not([type=hidden]), select, textarea, summary";
    const groups = new Set<string>();
    const controls = [...document.querySelectorAll<HTMLElement>(wanted)].filter((element) => {
      if (element.closest("nextjs-portal, dialog:not([open])")) return false;
      if (element instanceof HTMLInputElement && element.type === "radio") {
        if (groups.has(element.name)) return false;
        groups.add(element.name);
      }
      const shown = element.checkVisibility({ visibilityProperty: true });
      const closed = element.closest("details:not([open])");
      return shown && (!closed || element.matches("summary"));
    });
    for (const control of controls) control.setAttribute("data-wanted", "");
    return controls.length;
  });
  for (let presses = 0; presses < count * 4 + 10; presses++) {
    await page.keyboard.press("Tab");
    const left = await page.evaluate(() => {
      const element = document.activeElement;
      element?.removeAttribute("data-wanted");
      if (element instanceof HTMLInputElement && element.type === "radio")
        for (const one of document.querySelectorAll(`input[type=radio][name="${CSS.escape(element.name)}"]`))
          one.removeAttribute("data-wanted");
      return document.querySelectorAll("[data-wanted]").length;
    });
    if (left === 0) return [];
  }
  return page.evaluate(() =>
    [...document.querySelectorAll("[data-wanted]")].map((element) => element.outerHTML.slice(0, 120)),
  );
}
