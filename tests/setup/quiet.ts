import { afterEach, beforeEach } from "vitest";

/** Whatever is complained about on the console fails the test that caused it. */
const complaints: unknown[][] = [];
console.error = (...words: unknown[]) => complaints.push(words);

beforeEach(() => {
  complaints.length = 0;
});

afterEach(() => {
  const [first] = complaints.splice(0);
  if (first) throw new Error(`console.error was called: ${first.map(String).join(" ")}`);
});
