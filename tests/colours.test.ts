import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync(new URL("../app/globals.css", import.meta.url), "utf8");
const dark = css.indexOf("@media screen and (prefers-color-scheme: dark)");
const colours = (part: string): Record<string, string> =>
  Object.fromEntries([...part.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]));
const schemes = { light: colours(css.slice(0, dark)), dark: colours(css.slice(dark, css.indexOf("@theme"))) };

const luminance = (colour: string) =>
  [0.2126, 0.7152, 0.0722]
    .map((share, index) => {
      const value = Number.parseInt(colour.slice(1 + index * 2, 3 + index * 2), 16) / 255;
      return share * (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    })
    .reduce((sum, part) => sum + part, 0);

function contrast(colour: string, other: string): number {
  const [low, high] = [luminance(colour), luminance(other)].sort((a, b) => a - b);
  return (high! + 0.05) / (low! + 0.05);
}

const grounds = ["paper", "surface", "sunken"];
const states = ["accent", "due", "late", "wait", "done"];
const pairs: [text: string, ground: string, least: number][] = [
  ...["ink", "ink-2", "ink-3", ...states].flatMap((text) =>
    grounds.map((on): [string, string, number] => [text, on, 4.5]),
  ),
  ...states.flatMap((state) =>
    [state, "ink", "ink-2"].map((text): [string, string, number] => [text, `${state}-soft`, 4.5]),
  ),
  ["accent-ink", "accent", 4.5],
  ["accent-ink", "accent-deep", 4.5],
  ...grounds.map((on): [string, string, number] => ["edge", on, 3]),
];

for (const [scheme, colour] of Object.entries(schemes))
  test(`Every text is readable on its background, and every field's edge is visible, in the ${scheme} scheme`, () => {
    const faint = pairs.filter(([text, on, least]) => contrast(colour[text]!, colour[on]!) < least);
    expect(faint).toEqual([]);
    expect(Object.keys(colour)).toHaveLength(20);
  });
