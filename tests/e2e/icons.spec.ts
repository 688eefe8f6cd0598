import type { APIResponse } from "@playwright/test";
import { expect, test } from "../setup/e2e";

/** The width and height in a PNG file, or null if it is not a PNG. */
async function sizeOf(answer: APIResponse) {
  const body = await answer.body();
  const isPng = body.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  return isPng ? `${body.readUInt32BE(16)}x${body.readUInt32BE(20)}` : null;
}

test("A page names an icon for each kind of screen, and each picture has the size that the page says", async ({
  page,
}) => {
  await page.goto("/");
  const links = await page
    .locator("link[rel=icon], link[rel=apple-touch-icon]")
    .evaluateAll((found) =>
      found.map((link) => ["rel", "href", "sizes", "type"].map((name) => link.getAttribute(name) ?? "")),
    );
  expect(links.map(([rel, , sizes, type]) => [rel, sizes, type]).sort()).toEqual([
    ["apple-touch-icon", "180x180", "image/png"],
    ["icon", "96x96", "image/png"],
    ["icon", "any", "image/svg+xml"],
  ]);
  for (const [, href = "", sizes, type = ""] of links) {
    const answer = await page.request.get(href);
    expect(answer.headers()["content-type"], href).toContain(type);
    if (type === "image/png") expect(await sizeOf(answer), href).toBe(sizes);
  }
});

test("The icons in the manifest exist and have the sizes that it says, and one of them may be cut to any shape", async ({
  page,
}) => {
  await page.goto("/");
  const href = await page.locator("link[rel=manifest]").getAttribute("href");
  const { icons }: { icons: { src: string; sizes: string; type: string; purpose: string }[] } = await (
    await page.request.get(href!)
  ).json();
  const pictures = icons.filter(({ type }) => type === "image/png");
  expect(pictures.map(({ sizes, purpose }) => [sizes, purpose])).toEqual([
    ["192x192", "any"],
    ["512x512", "any"],
    ["512x512", "maskable"],
  ]);
  for (const { src, sizes } of pictures) {
    const answer = await page.request.get(src);
    expect(answer.headers()["content-type"], src).toBe("image/png");
    expect(await sizeOf(answer), src).toBe(sizes);
  }
});

test("A browser that asks for an icon without reading the page gets a picture", async ({ request }) => {
  expect(await sizeOf(await request.get("/favicon.ico"))).toBe("96x96");
  expect(await sizeOf(await request.get("/apple-icon.png"))).toBe("180x180");
});
