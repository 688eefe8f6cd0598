import type { Page } from "@playwright/test";
import { type NoticePage, notices } from "@/lib/platform/notices/rules/notices";
import { filled, type Ids } from "../rights/ids";
import { pages } from "../rights/pages";
import { world } from "../rights/world";
import { expect, login, test } from "../setup/e2e";

/** These pages show the sentence in place of their content, or only to somebody who has begun something there. */
const elsewhere: NoticePage[] = [
  "/me/interviews/[id]/outcome", // once there is an outcome: tests/e2e/journey
  ...(["/sign-in/check", "/invitations/[token]", "/handovers/[token]"] as const), // tests/e2e/sign-in, invitations, handovers
  ...(["/w/[workspace]/candidates/import", "/w/[workspace]/clients/import"] as const), // without script: tests/e2e/records
];

/** The address of a page in this world with its first notice, and the sentence that it shows then. */
function asked(page: NoticePage, ids: Ids) {
  const [key, text] = Object.entries(notices[page])[0]!;
  const at = filled(pages[page]!.at, ids);
  return { to: `${at}${at.includes("?") ? "&" : "?"}said=${key}`, text };
}

const here = (side: RegExp) =>
  (Object.keys(notices) as NoticePage[]).filter((page) => side.test(page) && !elsewhere.includes(page));

/** Does what the answer that redirects to this address does (lib/platform/edge/rules/notices.ts). */
const leadsTo = (page: Page, url: string, to: string) =>
  page.context().addCookies([{ name: "followthrough-said", value: encodeURIComponent(to), url }]);

const shown = (page: Page, text: string) => page.getByRole("status").filter({ hasText: text });

async function isShownOnce(page: Page, url: string, { to, text }: { to: string; text: string }) {
  await page.context().clearCookies({ name: "followthrough-said" });
  await page.goto(to);
  await expect(page, `${to} of somebody’s own making`).not.toHaveURL(/said=/);
  await expect(shown(page, text), `${to} of somebody’s own making`).toHaveCount(0);
  await leadsTo(page, url, to);
  await page.goto(to);
  await expect(shown(page, text), to).toBeVisible();
  await page.reload();
  await expect(page.locator("h1").first()).toBeVisible();
  await expect(shown(page, text), `${to} once more`).toHaveCount(0);
  await expect(page, `${to} once more`).not.toHaveURL(/said=/);
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("A notice is shown once on every page of a candidate, and never because of an address alone", async ({
      page,
      context,
      baseURL,
    }) => {
      test.setTimeout(180_000);
      const { ids, own } = await world("Quillfeather");
      await login(context, own, baseURL!);
      const places = here(/^\/(?:me|feedback)/);
      expect(places.length).toBeGreaterThan(12);
      for (const place of places) await isShownOnce(page, baseURL!, asked(place, ids));
    });

    test("A notice is shown once on every page of an agency, and never because of an address alone", async ({
      page,
      context,
      baseURL,
    }) => {
      test.setTimeout(180_000);
      const { ids, owner } = await world("Quillfeather");
      await login(context, owner, baseURL!);
      const places = here(/^\/w\//);
      expect(places.length).toBeGreaterThan(12);
      for (const place of places) await isShownOnce(page, baseURL!, asked(place, ids));
    });
  });

test("Every page that has notices is tried here", () => {
  expect([...here(/^\/(?:me|feedback)/), ...here(/^\/w\//), ...elsewhere, "/sign-in"].sort()).toEqual(
    Object.keys(notices).sort(),
  );
});

test("A person who has signed out reads that once", async ({ page, me: _ }) => {
  await page.goto("/me/settings");
  await page.getByRole("button", { name: "Sign out here" }).click();
  const out = shown(page, "You are signed out.");
  await expect(out).toBeVisible();
  await expect(page).not.toHaveURL(/said=/);
  await page.reload();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await expect(out).toHaveCount(0);
});
