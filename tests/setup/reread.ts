import type { Page } from "@playwright/test";

/** Opens the message as it will arrive, if its page shows it on demand, and ticks that it was re-read (R40). */
export async function reread(page: Page) {
  const tick = page.getByLabel("I have re-read it as it stands");
  await tick.waitFor({ state: "attached" });
  if (!(await tick.isVisible())) await page.getByText("Read it as it will arrive").click();
  await tick.check();
}
