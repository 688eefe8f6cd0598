import { controlsOf, type FormControl, isChoice, setText, setValueQuietly } from "./field-values";

/*
 * What a person sets in a form before React has taken the page over. Until then only the browser knows it. React would replace it with the
 * values that the page came with: the text of a textarea at once, and a field that a component holds in its state as soon as that component
 * is drawn again. So we set the person's values again, as if they were typed now. Components, drafts and autosaves then notice them.
 */

/** A form that the browser still sends by itself, without our script (plain-form-attributes.ts). */
const isWaiting = (form: HTMLFormElement | null) => form?.hasAttribute("data-plain") ?? false;

/** React replaces the text of a textarea only if its `textContent` is the page's. So we hide that, and nothing jumps while somebody types. */
function keepTypedText(control: EventTarget | null) {
  if (control instanceof HTMLTextAreaElement && isWaiting(control.form) && isSet(control))
    Object.defineProperty(control, "textContent", { value: null, configurable: true });
}

/**
 * While React takes a textarea over it sets `defaultValue` to what it is already. A browser then moves the caret to the start, so the next
 * key would come before the text, and text that was selected to be replaced would stay. So we leave out what changes nothing.
 */
function keepCaret(control: EventTarget | null) {
  if (!(control instanceof HTMLTextAreaElement) || !isWaiting(control.form)) return;
  const initial = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "defaultValue");
  Object.defineProperty(control, "defaultValue", {
    get: () => initial?.get?.call(control),
    set: (value: string) => {
      if (`${value}`.replaceAll("\r\n", "\n") !== control.defaultValue.replaceAll("\r\n", "\n"))
        initial?.set?.call(control, value);
    },
    configurable: true,
  });
}

/** The value that the page came with. */
function initialValue(control: FormControl): string {
  if (control instanceof HTMLSelectElement) {
    const options = [...control.options];
    return (options.find((option) => option.defaultSelected) ?? options[0])?.value ?? "";
  }
  return control.defaultValue.replaceAll("\r\n", "\n");
}

const isSet = (control: FormControl) =>
  isChoice(control) ? control.checked !== control.defaultChecked : control.value !== initialValue(control);

type EarlyValue = { control: FormControl; value: string; isTicked: boolean; restoreCaret: () => void };

/** Puts the values that the page came with into the fields. Returns what a person had set meanwhile. */
function takeEarlyValues(form: HTMLFormElement): EarlyValue[] {
  if (!isWaiting(form)) return [];
  const early = controlsOf(form)
    .filter(isSet)
    .map((control) => ({
      control,
      value: control.value,
      isTicked: isChoice(control) && control.checked,
      restoreCaret: rememberCaret(control),
    }));
  for (const { control } of early) {
    if (isChoice(control)) control.checked = control.defaultChecked;
    else control.value = initialValue(control);
  }
  return early;
}

/** Reads a form that is becoming ready while its fields hold the values that the page came with. Those are the saved ones. */
export function lookAtInitialValues<T>(form: HTMLFormElement, look: () => T): T {
  const early = takeEarlyValues(form);
  const seen = look();
  for (const { control, value, isTicked, restoreCaret } of early) {
    if (!isChoice(control)) setValueQuietly(control, value);
    else if (isTicked || control.type === "checkbox") control.checked = isTicked;
    restoreCaret();
  }
  return seen;
}

/** Once every part of a form listens, the person's values are set again, before the person can set more. */
export function setEarlyValuesAgain(form: HTMLFormElement) {
  for (const control of controlsOf(form)) {
    Reflect.deleteProperty(control, "textContent");
    Reflect.deleteProperty(control, "defaultValue");
  }
  const early = takeEarlyValues(form);
  // This is called from an effect. While React runs effects it would answer an event with the old values.
  queueMicrotask(() => {
    for (const { control, value, isTicked, restoreCaret } of early) {
      if (!isChoice(control)) setText(control, value);
      else if (control.checked !== isTicked && (isTicked || control.type === "checkbox")) control.click();
      restoreCaret();
    }
  });
}

/** A new value moves the caret to the end of the field. Returns a function that moves it back. */
function rememberCaret(control: FormControl): () => void {
  if (control !== document.activeElement || control instanceof HTMLSelectElement) return () => {};
  const { selectionStart, selectionEnd } = control;
  // Null in a field without a caret, such as a date.
  return () => selectionStart !== null && control.setSelectionRange(selectionStart, selectionEnd);
}

if (typeof document !== "undefined") {
  for (const control of document.querySelectorAll("textarea")) keepTypedText(control);
  keepCaret(document.activeElement);
  // Only the field with the focus has a caret.
  window.addEventListener("focusin", ({ target }) => keepCaret(target), true);
  // This runs before React, which listens at the document and may take the form over during this same event.
  window.addEventListener("input", ({ target }) => keepTypedText(target), true);
}
