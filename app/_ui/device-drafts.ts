import { DAY } from "@/lib/durations";
import type { FieldValues } from "./field-values";

/** Text that was typed and not saved, kept on this device. `at` is in milliseconds. */
export type DeviceDraft = { at: number; typed: FieldValues };

/** The place of one form's draft. */
export type DeviceDraftSlot = {
  read: () => DeviceDraft | null;
  write: (typed: FieldValues) => void;
  forget: () => void;
};

export const deviceDraftPrefix = "followthrough.draft.";

const keptDays = 14;

/** In characters: more than the longest form can hold. */
const maxDraftLength = 400_000;

/** Called only where there may be one. Null where the browser stores nothing, or the address is not secure and has no hash function. */
export async function openDeviceDraftSlot(name: string): Promise<DeviceDraftSlot | null> {
  const store = storage();
  if (!store || !globalThis.crypto?.subtle) return null;
  forgetOldDeviceDrafts(store, Date.now());
  const key = deviceDraftPrefix + (await hashOf(name));
  return {
    read: () => readDeviceDraft(store, key, Date.now()),
    write: (typed) => writeDeviceDraft(store, key, { at: Date.now(), typed }),
    forget: () => store.removeItem(key),
  };
}

/** Some browsers have a storage that throws when it is used. */
function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** The name contains its owner and the page's address, which may be secret. So only its hash is stored. */
async function hashOf(name: string): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(name));
  return [...new Uint8Array(bytes).slice(0, 16)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The stored draft, if it is not too old. One that is too old or can't be read is removed. */
export function readDeviceDraft(store: Storage, key: string, now: number): DeviceDraft | null {
  const text = store.getItem(key);
  if (text === null) return null;
  const draft = parseDraft(text);
  if (draft && now - draft.at < keptDays * DAY) return draft;
  store.removeItem(key);
  return null;
}

function parseDraft(text: string): DeviceDraft | null {
  try {
    const draft = JSON.parse(text);
    return typeof draft?.at === "number" && typeof draft.typed === "object" && draft.typed ? draft : null;
  } catch {
    return null;
  }
}

/** When there is no room, the oldest draft is removed. A draft that is too long is not kept, and no older one stays in its place. */
export function writeDeviceDraft(store: Storage, key: string, draft: DeviceDraft) {
  const text = JSON.stringify(draft);
  if (text.length > maxDraftLength) return store.removeItem(key);
  for (;;) {
    try {
      return store.setItem(key, text);
    } catch {
      const [oldest] = deviceDraftKeys(store)
        .filter((other) => other !== key)
        .sort((a, b) => ageOf(store, a) - ageOf(store, b));
      if (oldest === undefined) return store.removeItem(key);
      store.removeItem(oldest);
    }
  }
}

const ageOf = (store: Storage, key: string) => parseDraft(store.getItem(key) ?? "")?.at ?? 0;

export const deviceDraftKeys = (store: Storage): string[] =>
  Array.from({ length: store.length }, (_, at) => store.key(at) ?? "").filter((key) =>
    key.startsWith(deviceDraftPrefix),
  );

export function forgetOldDeviceDrafts(store: Storage, now: number) {
  for (const key of deviceDraftKeys(store)) readDeviceDraft(store, key, now);
}

/** "Sat 28 Nov, 14:05", by this device's clock. */
export function formatDeviceTime(at: number, zone?: string): string {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat("en-GB", { ...options, timeZone: zone }).format(at);
  const day = part({ day: "numeric", month: "short" });
  return `${part({ weekday: "short" })} ${day}, ${part({ hour: "2-digit", minute: "2-digit" })}`;
}
