import { expect, test } from "vitest";
import {
  type DeviceDraft,
  deviceDraftKeys,
  deviceDraftPrefix,
  forgetOldDeviceDrafts,
  formatDeviceTime,
  readDeviceDraft,
  writeDeviceDraft,
} from "@/app/_ui/device-drafts";

const day = 86_400_000;
const now = Date.UTC(2026, 10, 28, 14, 5);
const key = `${deviceDraftPrefix}a`;
const draft = (text: string, at = now): DeviceDraft => ({ at, typed: { note: text } });

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
    const others = [...this.rows].filter(([other]) => other !== name).reduce((sum, [, text]) => sum + text.length, 0);
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
  writeDeviceDraft(store, key, { at: now, typed: { note: "One\ntwo", who: ["a", "b"] } });
  expect(readDeviceDraft(store, key, now)).toEqual({ at: now, typed: { note: "One\ntwo", who: ["a", "b"] } });
  expect(readDeviceDraft(store, `${deviceDraftPrefix}b`, now)).toBeNull();
});

test("A draft exists for 14 days, and then it is deleted", () => {
  const store = new Store();
  writeDeviceDraft(store, key, draft("old"));
  expect(readDeviceDraft(store, key, now + 14 * day - 1)).not.toBeNull();
  expect(readDeviceDraft(store, key, now + 14 * day)).toBeNull();
  expect(store.length).toBe(0);
});

test("Each search for drafts removes all that are too old or cannot be read, and nothing else", () => {
  const store = new Store();
  writeDeviceDraft(store, `${deviceDraftPrefix}old`, draft("old", now - 15 * day));
  writeDeviceDraft(store, `${deviceDraftPrefix}new`, draft("new"));
  store.setItem(`${deviceDraftPrefix}broken`, "{");
  store.setItem(`${deviceDraftPrefix}strange`, '{"at":"x"}');
  store.setItem("theme", "dark");
  forgetOldDeviceDrafts(store, now);
  expect(deviceDraftKeys(store)).toEqual([`${deviceDraftPrefix}new`]);
  expect(store.getItem("theme")).toBe("dark");
});

test("When there is no room, the oldest drafts are removed", () => {
  const store = new Store(280);
  for (const [name, at] of [
    ["second", 2],
    ["first", 1],
    ["third", 3],
  ] as const)
    writeDeviceDraft(store, deviceDraftPrefix + name, draft("x".repeat(40), at));
  writeDeviceDraft(store, key, draft("y".repeat(60), 4));
  expect(deviceDraftKeys(store)).toEqual([`${deviceDraftPrefix}second`, `${deviceDraftPrefix}third`, key]);
  expect(readDeviceDraft(store, `${deviceDraftPrefix}first`, 5)).toBeNull();
  expect(readDeviceDraft(store, key, 5)).toEqual(draft("y".repeat(60), 4));
});

test("When nothing else can make room, or the text is far too long, no draft is kept and no older one is offered", () => {
  const store = new Store(100);
  writeDeviceDraft(store, key, draft("short"));
  writeDeviceDraft(store, key, draft("z".repeat(200)));
  expect(store.length).toBe(0);
  const large = new Store(Number.POSITIVE_INFINITY);
  writeDeviceDraft(large, key, draft("short"));
  writeDeviceDraft(large, key, draft("z".repeat(400_000)));
  expect(large.length).toBe(0);
});

test("The time of a draft is shown with its day", () => {
  expect(formatDeviceTime(now, "Europe/London")).toBe("Sat 28 Nov, 14:05");
  expect(formatDeviceTime(now, "Asia/Manila")).toBe("Sat 28 Nov, 22:05");
});
