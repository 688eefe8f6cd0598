import { controlsOf, type FormControl, isChoice, setText, setValueQuietly } from "./field-values";

/*
 * What is set in a form before the page is ready. Until then the browser alone holds it. React takes the fields over with the values that the
 * page came with: it writes those over the text of a textarea at once, and over a field that a component holds in its state as soon as that
 * component is drawn again. So what was set is put back as if it were set now: components, drafts and autosaves learn of it.
 */

/** A form that the browser sends by itself as yet (plain-form-attributes.ts). */
const isWaiting = (form: HTMLFormElement | null) => form?.hasAttribute("data-plain") ?? false;

/** React leaves the text of a textarea alone if its content is another than the page came with, so that nothing jumps while somebody types. */
function keepTypedText(control: EventTarget | null) {
  if (control instanceof HTMLTextAreaElement && isWaiting(control.form) && isSet(control))
    Object.defineProperty(control, "textContent", { value: null, configurable: true });
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

/** Lets the fields hold what the page came with. Returns what was set meanwhile. */
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

/** Looks at a form that is becoming ready while its fields hold what the page came with, which is what is saved. */
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

/** Once every part of a form listens, what was set is set again for them to notice, and before anybody can set more. */
export function setEarlyValuesAgain(form: HTMLFormElement) {
  for (const control of controlsOf(form)) Reflect.deleteProperty(control, "textContent");
  const early = takeEarlyValues(form);
  // React is still busy with the effects from which this is called, and would answer an event with the old values.
  queueMicrotask(() => {
    for (const { control, value, isTicked, restoreCaret } of early) {
      if (!isChoice(control)) setText(control, value);
      else if (control.checked !== isTicked && (isTicked || control.type === "checkbox")) control.click();
      restoreCaret();
    }
  });
}

/** A new value moves the caret of whoever is writing to its end. Returns what moves it back. */
function rememberCaret(control: FormControl): () => void {
  if (control !== document.activeElement || control instanceof HTMLSelectElement) return () => {};
  const { selectionStart, selectionEnd } = control;
  // Null in a field whose kind has no caret to move, such as a date.
  return () => selectionStart !== null && control.setSelectionRange(selectionStart, selectionEnd);
}

if (typeof document !== "undefined") {
  for (const control of document.querySelectorAll("textarea")) keepTypedText(control);
  // Before React, which listens at the document and may take the form over at this very event.
  window.addEventListener("input", ({ target }) => keepTypedText(target), true);
}
