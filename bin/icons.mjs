import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { findBrowser } from "./browser.mjs";

/* Draws the icons in app/ and public/ from app/icon.svg. Run it by hand when the mark has changed: node bin/icons.mjs */

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
const mark = readFileSync("app/icon.svg", "utf8");
/** Phones round the corners themselves, so these icons have square corners. Some phones cut an icon to a shape; that one has a wide margin. */
const square = mark.replace(' rx="7"', "");
const inside = square.replace(
  /(<rect [^>]*\/>)(.*)<\/svg>/s,
  '$1<g transform="translate(16 16) scale(0.72) translate(-16 -16)">$2</g></svg>',
);
const files = {
  "app/icon.png": [96, mark],
  "app/apple-icon.png": [180, square],
  "public/icon-192.png": [192, mark],
  "public/icon-512.png": [512, mark],
  "public/icon-maskable-512.png": [512, inside],
};

mkdirSync("public", { recursive: true });
const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
const browser = await chromium.launch({ executablePath: await findBrowser(), args });
const page = await browser.newPage();
for (const [file, [size, svg]] of Object.entries(files)) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`);
  writeFileSync(file, await page.screenshot({ omitBackground: true }));
  console.log(file);
}
await browser.close();
