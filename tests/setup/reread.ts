import type { Page } from "@playwright/test";

/** Opens the message as it will arrive, if its page shows it on demand, and ticks that it was re-read (R40). */
export async function reread(page: Page) {
  const tick = page.getByLabel(/I have re-read this (?:message|brief)/);
  await tick.waitFor({ state: "attached" });
  if (!(await tick.isVisible())) await page.getByText("Re-read this message", { exact: true }).click();
  await tick.check();
}
