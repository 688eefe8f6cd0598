const typing = "input:not([type=checkbox]), textarea, select, [contenteditable]";

/** In a cookie, because signing out empties everything else that a browser keeps. Only scripts read it. */
const off = /(?:^|; )keys=off(?:;|$)/;

export const areSingleKeysOn = () => !off.test(document.cookie);

export function switchSingleKeys(on: boolean) {
  const secure = window.location.protocol === "https:" ? "; secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that we support
  document.cookie = `keys=${on ? "on" : "off"}; path=/; max-age=34560000; samesite=lax${secure}`;
}

/**
 * Calls `pressed` when this key is pressed alone anywhere but in a field, unless the person has switched such keys off or a dialog is open.
 * Returns the function that ends it.
 */
export function listenForSingleKey(key: string, pressed: () => void): () => void {
  const listener = (event: KeyboardEvent) => {
    if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (document.activeElement?.closest(typing) || document.querySelector("dialog:modal") || !areSingleKeysOn()) return;
    event.preventDefault();
    pressed();
  };
  document.addEventListener("keydown", listener);
  return () => document.removeEventListener("keydown", listener);
}
