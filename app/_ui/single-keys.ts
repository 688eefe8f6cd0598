const typing = "input:not([type=checkbox]), textarea, select, [contenteditable]";

/** In a cookie, because signing out empties everything else that a browser keeps. Only scripts read it. */
const off = /(?:^|; )keys=off(?:;|$)/;

export const areSingleKeysOn = () => !off.test(document.cookie);

export function switchSingleKeys(on: boolean) {
  const secure = window.location.protocol === "https:" ? "; secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that we support
  document.cookie = `keys=${on ? "on" : "off"}; path=/; max-age=34560000; samesite=lax${secure}`;
}

/** Whether the focus is in a form with changed text, for example on its button. A key could open another page, and the text would be lost. */
function isBesideChangedText(): boolean {
  const form = document.activeElement?.closest("form");
  const fields = form?.querySelectorAll<HTMLInputElement>(
    "textarea, input:not([type=checkbox], [type=radio], [type=hidden])",
  );
  return [...(fields ?? [])].some((field) => field.value !== field.defaultValue);
}

/**
 * Calls `pressed` when this key is pressed alone. It does nothing in a field, in a form with changed text, while a dialog is open, or if the
 * person has turned such keys off. Returns the function that stops it.
 */
export function listenForSingleKey(key: string, pressed: () => void): () => void {
  const listener = (event: KeyboardEvent) => {
    if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (document.activeElement?.closest(typing) || document.querySelector("dialog:modal") || !areSingleKeysOn()) return;
    if (isBesideChangedText()) return;
    event.preventDefault();
    pressed();
  };
  document.addEventListener("keydown", listener);
  return () => document.removeEventListener("keydown", listener);
}
