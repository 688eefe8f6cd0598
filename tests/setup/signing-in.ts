import type { Browser, Page } from "@playwright/test";
import { expect } from "./e2e";

export const fresh = () => `new-${process.pid}-${Date.now()}-${Math.random().toString(36).slice(2, 8)}@example.com`;
export const linkIn = ({ text }: { text: string }) => /https?:\/\/\S+\/confirm\S*/.exec(text)![0];
export const codeIn = ({ text }: { text: string }) => /^\d{8}$/m.exec(text)![0];

export async function ask(page: Page, email: string, path = "/sign-in") {
  await page.goto(path);
  await page.getByLabel("Your e-mail address").fill(email);
  await page.getByRole("button", { name: "Send me an e-mail" }).click();
  await expect(page.getByRole("heading", { name: "Check your e-mail" })).toBeVisible();
  await expect(page.getByText(email)).toBeVisible();
}

export async function introduce(page: Page) {
  await expect(page.getByRole("heading", { name: "Welcome" })).toBeVisible();
  await page.getByLabel("Your name").fill("Amara Okafor");
  await page.getByRole("button", { name: "Continue" }).click();
}

export const elsewhere = async (browser: Browser, options = {}) => (await browser.newContext(options)).newPage();
