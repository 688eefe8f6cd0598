import { controlsOf, type FormControl, isChoice, setText } from "./field-values";

/*
 * What is set in a form before the page is ready. Until then the browser alone holds it. React takes the fields over with the values that the
 * page came with: it writes those over the text of a textarea at once, and over a field that a component holds in its state as soon as that
 * component is drawn again. So what was set is put back as if it were set now: components, drafts and autosaves learn of it.
 */

/** A form that the browser sends by itself as yet (plain-form-attributes.ts). */
const isWaiting = (form: HTMLFormElement | null) => form?.hasAttribute("data-plain") ?? false;

/** React leaves the text of a textarea alone whose content is not what the page came with. A draft of a whole page may take seconds to be taken over. */
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

/**
 * Lets the fields of a form that has just become ready hold what the page came with, so that whoever looks knows what is saved. Returns what
 * puts back what was set meanwhile; null where nothing was.
 */
export function takeEarlyValues(form: HTMLFormElement): (() => void) | null {
  if (!isWaiting(form)) return null;
  const controls = controlsOf(form);
  for (const control of controls) Reflect.deleteProperty(control, "textContent");
  const early = controls
    .filter(isSet)
    .map((control) => ({ control, value: control.value, caret: caretOf(control), isTicked: isTicked(control) }));
  if (early.length === 0) return null;
  for (const { control } of early) {
    if (isChoice(control)) control.checked = control.defaultChecked;
    else control.value = initialValue(control);
  }
  return () => {
    for (const { control, value, caret, isTicked } of early) {
      if (!isChoice(control)) {
        setText(control, value);
        if (caret) (control as HTMLInputElement).setSelectionRange(...caret);
      } else if (control.checked !== isTicked && (isTicked || control.type === "checkbox")) control.click();
    }
  };
}

const isTicked = (control: FormControl) => isChoice(control) && control.checked;

/** Where its writer is. Null in a field that nobody is writing in, or whose kind has no such place. */
function caretOf(control: FormControl): [number, number] | null {
  if (control !== document.activeElement || control instanceof HTMLSelectElement) return null;
  const { selectionStart, selectionEnd } = control;
  return selectionStart === null || selectionEnd === null ? null : [selectionStart, selectionEnd];
}

if (typeof document !== "undefined") {
  for (const control of document.querySelectorAll("textarea")) keepTypedText(control);
  document.addEventListener("input", ({ target }) => keepTypedText(target), true);
}
