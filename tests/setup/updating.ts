import type { Page } from "@playwright/test";

const choices = { waiting: /^No answer yet/, date: "A new answer date", said: "Feedback or a decision" } as const;

/** Makes the first choice in the form of an update: what happened. */
export const whatHappened = (page: Page, kind: keyof typeof choices) =>
  page.getByRole("radio", { name: choices[kind] }).check();

/** Makes the first choice, and chooses a decision. */
export async function decided(page: Page, decision: string) {
  await whatHappened(page, "said");
  await page.getByRole("radio", { name: decision, exact: true }).check();
}
