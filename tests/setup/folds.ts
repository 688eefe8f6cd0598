import type { Locator, Page } from "@playwright/test";

/** Opens every fold of a page. Of those that share a name only one could be open, so they lose it. */
export const unfoldAll = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) {
      details.removeAttribute("name");
      details.open = true;
    }
  });

/** Presses the fold that says this, as a person does, unless it is open. */
export async function unfold(within: Page | Locator, says: string | RegExp) {
  const summary = within.locator("summary").filter({ hasText: says }).first();
  const isOpen = () => summary.evaluate((element) => (element.parentElement as HTMLDetailsElement).open);
  if (!(await isOpen())) await summary.click();
}
