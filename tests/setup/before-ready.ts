import type { Page } from "@playwright/test";

/** Opens a page whose scripts do not arrive before `getReady` is called; that resolves once the scripts have taken over every form. */
export async function openBeforeReady(page: Page, path: string) {
  const getReady = await holdScripts(page);
  await page.goto(path, { waitUntil: "domcontentloaded" });
  return getReady;
}

/** The scripts of this page and of those that follow. */
async function holdScripts(page: Page) {
  const scripts = /\/_next\/static\/.*\.js/;
  let letThrough = () => {};
  const arrival = new Promise<void>((arrive) => {
    letThrough = arrive;
  });
  await page.route(scripts, async (route) => {
    await arrival;
    await route.continue();
  });
  return async () => {
    letThrough();
    await page.waitForFunction(() => !document.querySelector("form[data-plain]"));
    await page.unroute(scripts);
  };
}
