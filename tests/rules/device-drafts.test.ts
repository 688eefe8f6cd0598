import { expect, test } from "vitest";
import { type Draft, forgetOld, keysOf, prefix, read, when, write } from "@/app/_ui/device";

const day = 86_400_000;
const now = Date.UTC(2026, 10, 28, 14, 5);
const key = `${prefix}a`;
const draft = (text: string, at = now): Draft => ({ at, typed: { note: text } });

/** A browser's store, with room for so many characters. */
class Store implements Storage {
  [name: string]: unknown;
  private readonly rows = new Map<string, string>();
  constructor(private readonly room = 5_000_000) {}
  get length() {
    return this.rows.size;
  }
  key(at: number) {
    return [...this.rows.keys()][at] ?? null;
  }
  getItem(name: string) {
    return this.rows.get(name) ?? null;
  }
  setItem(name: string, text: string) {
    const others = [...this.rows].filter(([one]) => one !== name).reduce((sum, [, one]) => sum + one.length, 0);
    if (others + text.length > this.room) throw new DOMException("Full", "QuotaExceededError");
    this.rows.set(name, text);
  }
  removeItem(name: string) {
    this.rows.delete(name);
  }
  clear() {
    this.rows.clear();
  }
}

test("A draft is read as it was written", () => {
  const store = new Store();
  write(store, key, { at: now, typed: { note: "One\ntwo", who: ["a", "b"] } });
  expect(read(store, key, now)).toEqual({ at: now, typed: { note: "One\ntwo", who: ["a", "b"] } });
  expect(read(store, `${prefix}b`, now)).toBeNull();
});

test("A draft exists for 14 days, and then it is deleted", () => {
  const store = new Store();
  write(store, key, draft("old"));
  expect(read(store, key, now + 14 * day - 1)).not.toBeNull();
  expect(read(store, key, now + 14 * day)).toBeNull();
  expect(store.length).toBe(0);
});

test("Each search for drafts removes all that are too old or cannot be read, and nothing else", () => {
  const store = new Store();
  write(store, `${prefix}old`, draft("old", now - 15 * day));
  write(store, `${prefix}new`, draft("new"));
  store.setItem(`${prefix}broken`, "{");
  store.setItem(`${prefix}strange`, '{"at":"x"}');
  store.setItem("theme", "dark");
  forgetOld(store, now);
  expect(keysOf(store)).toEqual([`${prefix}new`]);
  expect(store.getItem("theme")).toBe("dark");
});

test("When there is no room, the oldest drafts are removed", () => {
  const store = new Store(280);
  for (const [name, at] of [
    ["second", 2],
    ["first", 1],
    ["third", 3],
  ] as const)
    write(store, prefix + name, draft("x".repeat(40), at));
  write(store, key, draft("y".repeat(60), 4));
  expect(keysOf(store)).toEqual([`${prefix}second`, `${prefix}third`, key]);
  expect(read(store, `${prefix}first`, 5)).toBeNull();
  expect(read(store, key, 5)).toEqual(draft("y".repeat(60), 4));
});

test("When nothing else can make room, or the text is far too long, no draft is kept and no older one is offered", () => {
  const store = new Store(100);
  write(store, key, draft("short"));
  write(store, key, draft("z".repeat(200)));
  expect(store.length).toBe(0);
  const large = new Store(Number.POSITIVE_INFINITY);
  write(large, key, draft("short"));
  write(large, key, draft("z".repeat(400_000)));
  expect(large.length).toBe(0);
});

test("The time of a draft is shown with its day", () => {
  expect(when(now, "Europe/London")).toBe("Sat 28 Nov, 14:05");
  expect(when(now, "Asia/Manila")).toBe("Sat 28 Nov, 22:05");
});
