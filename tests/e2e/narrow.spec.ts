import type { Browser, BrowserContext } from "@playwright/test";
import { filled } from "../rights/ids";
import { pages } from "../rights/pages";
import { world } from "../rights/world";
import { expect, login, test } from "../setup/e2e";
import { sticksOut } from "../setup/look";

/** A word that is longer than a line of a narrow page. Every record has it. */
const longWord = "Donaudampfschifffahrtsgesellschaftskapitaen";

type Who = "own" | "owner" | "nobody";

/** The people who may open a page. The first is the one that it is made for. */
const openTo = (at: string): Who | undefined =>
  (["own", "owner", "nobody"] as const).find((role) => pages[at]!.who[role] === "yes");

const isPage = (at: string) => !/\.\w+$|^\/api\/|\/one-click$|\/panel$|\[file\]$/.test(at);

async function narrow(browser: Browser, baseURL: string, person: { userId: string } | null): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL, viewport: { width: 320, height: 640 } });
  if (person) await login(context, person, baseURL);
  return context;
}

for (const half of [0, 1])
  test(`No page scrolls sideways on a screen of 320 pixels: half ${half + 1} of them`, async ({ browser, baseURL }) => {
    test.setTimeout(240_000);
    const { ids, own, owner } = await world(longWord);
    const contexts = {
      own: await narrow(browser, baseURL!, own),
      owner: await narrow(browser, baseURL!, owner),
      nobody: await narrow(browser, baseURL!, null),
    };
    const places = Object.keys(pages).filter((at) => isPage(at) && openTo(at));
    expect(places.length).toBeGreaterThan(60);
    for (const at of places.filter((_, index) => index % 2 === half)) {
      const page = await contexts[openTo(at)!].newPage();
      const answer = await page.goto(filled(pages[at]!.at, ids));
      expect.soft(answer?.status(), at).toBe(200);
      await page.locator("h1").first().waitFor();
      expect.soft(await sticksOut(page), at).toEqual([]);
      await page.close();
    }
  });
