import type { Locator, Page } from "@playwright/test";

/** Opens every fold of a page. Of folds with the same name only one can be open, so their names are removed first. */
export const unfoldAll = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) {
      details.removeAttribute("name");
      details.open = true;
    }
  });

/** Presses the fold with this text, as a person does, unless it is open. */
export async function unfold(within: Page | Locator, says: string | RegExp) {
  const summary = within.locator("summary").filter({ hasText: says }).first();
  const isOpen = () => summary.evaluate((element) => (element.parentElement as HTMLDetailsElement).open);
  if (!(await isOpen())) await summary.click();
}
