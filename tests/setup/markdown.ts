import { expect } from "vitest";

/** The part of a text from one heading to the next of its own level. */
export function section(text: string, heading: string) {
  const level = heading.match(/^#+/)?.[0] ?? "";
  const begin = text.indexOf(`${heading}\n`);
  expect(begin, heading).toBeGreaterThan(-1);
  const end = text.indexOf(`\n${level} `, begin + 1);
  return text.slice(begin, end < 0 ? undefined : end);
}

/** The cells of each row of the tables in a text, without their heads. */
export const rows = (text: string) =>
  [...text.matchAll(/^\|(.+)\|$/gm)]
    .map(([, row = ""]) => row.split("|").map((cell) => cell.trim()))
    .filter(([first = ""]) => !/^-+$/.test(first));

export const sorted = (list: Iterable<string>) => [...list].sort();
