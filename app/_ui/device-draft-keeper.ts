import type { DeviceDraft, DeviceDraftSlot } from "./device-drafts";
import {
  type FieldValues,
  formName,
  hasTextFields,
  isSameFieldValues,
  readFieldValues,
  readValuesAndBase,
} from "./field-values";

const loadDeviceDrafts = () => import("./device-drafts");

/** A script that sends a form calls this before it sends, and calls the returned function once the text is saved. */
export type SendingTracker = () => () => void;

export type DeviceDraftKeeper = {
  sending: SendingTracker;
  discard: () => void;
  /**
   * Text that was in this form just before the page was replaced by a new copy of itself. It is still based on the version that its writer
   * saw, although the new copy may show a newer one.
   */
  carried: FieldValues | null;
  end: () => void;
};

/** In milliseconds after the last key. */
const pauseMs = 400;

/** The text of forms while their page is being replaced. */
const carriedTexts = new Map<string, { values: FieldValues; from: HTMLFormElement }>();

/** The forms whose text was moved into a new copy of their page. */
const continued = new WeakSet<HTMLFormElement>();

/** Whether a new copy of this form has its text now, and saves it. */
export const isContinued = (form: HTMLFormElement) => continued.has(form);

const signedOutKey = "followthrough.signed-out";

/** After somebody has signed out nothing of theirs is kept, not even by their other windows. */
let isSignedOut = false;

/**
 * Keeps what is typed into a form on this device, until it is saved. `offer` is called with the draft of the last time, unless the form holds
 * that text already. Without `offer` nothing is stored, and the text is lost with its page. Null for a form without text.
 */
export function keepDeviceDraft(
  form: HTMLFormElement,
  offer: ((draft: DeviceDraft, words: string) => void) | null,
): DeviceDraftKeeper | null {
  const name = hasTextFields(form) ? formName(form) : null;
  if (name === null) return null;
  const isStored = offer !== null && !form.querySelector("input[type=file]");
  isSignedOut = false;
  let slot: DeviceDraftSlot | null = null;
  let opening: Promise<unknown> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saved = readFieldValues(form);
  /** The version that the last save replaced. What is typed after that is based on the next version. */
  let savedOver: unknown;
  let isTouched = false;
  let isOffered = false;

  const flush = () => {
    clearTimeout(timer);
    if (!isTouched || isSignedOut || !slot) return;
    const typed = readFieldValues(form);
    if (!isSameFieldValues(typed, saved)) slot.write(typed);
    else if (!isOffered) slot.forget();
  };
  const open = () => {
    opening ??= loadDeviceDrafts()
      .then(({ openDeviceDraftSlot }) => openDeviceDraftSlot(name))
      .then((found) => {
        slot = found;
        return offerStoredDraft();
      })
      .then(flush)
      .catch(() => {
        opening = undefined; // The next key asks again.
      });
    return opening;
  };
  const offerStoredDraft = async () => {
    const draft = slot?.read();
    if (!draft) return;
    if (isSameFieldValues(draft.typed, saved)) return slot?.forget();
    if (isSameFieldValues(draft.typed, readFieldValues(form))) return;
    isOffered = true;
    offer?.(draft, (await loadDeviceDrafts()).formatDeviceTime(draft.at));
  };
  const onInput = () => {
    isTouched = true;
    if (!isStored) return;
    open();
    clearTimeout(timer);
    timer = setTimeout(flush, pauseMs);
  };
  const onHide = () => {
    if (document.visibilityState === "hidden") flush();
  };
  const onStore = ({ key }: StorageEvent) => {
    if (key === signedOutKey) isSignedOut = true;
  };
  const onReset = () => {
    setTimeout(() => {
      saved = readFieldValues(form);
    });
  };
  form.addEventListener("input", onInput);
  form.addEventListener("reset", onReset);
  document.addEventListener("visibilitychange", onHide);
  window.addEventListener("pagehide", flush);
  window.addEventListener("storage", onStore);

  const carried = carriedTexts.get(name);
  carriedTexts.delete(name);
  if (carried) continued.add(carried.from);
  // Loaded now, while there is a connection. It is needed when the connection is lost.
  if (isStored) open();

  return {
    carried: carried?.values ?? null,
    sending: () => {
      const sent = readFieldValues(form);
      const over = readValuesAndBase(form).version;
      return () => {
        saved = sent;
        savedOver = over;
        isOffered = false;
        if (isSameFieldValues(readFieldValues(form), sent)) {
          isTouched = false;
          clearTimeout(timer);
        }
        if (slot) slot.forget();
        else opening?.then(() => slot?.forget());
      };
    },
    discard: () => {
      isOffered = false;
      slot?.forget();
      flush();
    },
    end: () => {
      flush();
      form.removeEventListener("input", onInput);
      form.removeEventListener("reset", onReset);
      document.removeEventListener("visibilitychange", onHide);
      window.removeEventListener("pagehide", flush);
      window.removeEventListener("storage", onStore);
      if (!isTouched || isSignedOut || isSameFieldValues(readFieldValues(form), saved)) return;
      const values = readValuesAndBase(form);
      const isBased = savedOver === undefined || savedOver !== values.version;
      carriedTexts.set(name, { values: isBased ? values : readFieldValues(form), from: form });
      setTimeout(() => carriedTexts.delete(name));
    },
  };
}

/** Called when a person signs out. `Clear-Site-Data` does the same, but not every browser supports it, and other windows do not notice it. */
export function forgetAllDeviceDrafts() {
  isSignedOut = true;
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith("followthrough.")) localStorage.removeItem(key);
    localStorage.setItem(signedOutKey, "");
    localStorage.removeItem(signedOutKey);
  } catch {
    // A browser that stores nothing has nothing to forget.
  }
}
