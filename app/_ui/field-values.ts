import { baseName } from "@/lib/merging";
import { noticeParameter } from "@/lib/platform/notices/rules/address";

/** The values of a form's fields by name. If several fields have one name, it is a list. */
export type FieldValues = Record<string, string | string[]>;

export type FormControl = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const untypedInputs = ["hidden", "password", "file", "submit", "button", "reset", "image"];

/** The fields that people fill in. Never a password, a one-time code, or a file. */
export function controlsOf(form: HTMLFormElement): FormControl[] {
  return [...form.elements].filter((control): control is FormControl => {
    if (control instanceof HTMLInputElement)
      return control.name !== "" && !untypedInputs.includes(control.type) && control.autocomplete !== "one-time-code";
    return (control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement) && control.name !== "";
  });
}

export const isChoice = (control: FormControl): control is HTMLInputElement =>
  control.type === "radio" || control.type === "checkbox";

const isText = (control: FormControl) =>
  control instanceof HTMLTextAreaElement || ["text", "email", "url", "tel"].includes(control.type);

export const hasTextFields = (form: HTMLFormElement) => controlsOf(form).some(isText);

export function readFieldValues(form: HTMLFormElement): FieldValues {
  const found = new Map<string, string[]>();
  for (const control of controlsOf(form)) {
    if (isChoice(control) && !control.checked) continue;
    found.set(control.name, [...(found.get(control.name) ?? []), control.value]);
  }
  return Object.fromEntries([...found].map(([name, values]) => [name, values.length > 1 ? values : (values[0] ?? "")]));
}

/** The values, and what they are based on: what the fields showed at first, and the version of the record. */
export function readValuesAndBase(form: HTMLFormElement): FieldValues {
  const hidden = [...form.querySelectorAll<HTMLInputElement>("input[type=hidden]")].filter(
    ({ name }) => name === "version" || name.startsWith(baseName("")),
  );
  return { ...readFieldValues(form), ...Object.fromEntries(hidden.map(({ name, value }) => [name, value])) };
}

/** Whether two forms hold the same values. An empty field counts as a missing one. */
export const isSameFieldValues = (control: FieldValues, second: FieldValues) =>
  withoutEmpty(control) === withoutEmpty(second);

const withoutEmpty = (typed: FieldValues) =>
  JSON.stringify(
    Object.entries(typed)
      .filter(([, value]) => value.length > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** Uses the browser's own setter. React replaces the setter on elements that it controls, and would then miss the change. */
export function setValueQuietly(control: FormControl, value: string) {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), "value")?.set?.call(control, value);
}

export function setText(control: FormControl, value: string) {
  setValueQuietly(control, value);
  control.dispatchEvent(new Event("input", { bubbles: true }));
  control.dispatchEvent(new Event("change", { bubbles: true }));
}

/** Puts values into fields, except where a person typed something else after the form was sent with the values `sent`. */
export function typeOver(form: HTMLFormElement, values: Record<string, string>, sent: (name: string) => string) {
  for (const control of controlsOf(form)) {
    const value = values[control.name];
    if (value === undefined) continue;
    if (isChoice(control)) {
      const isChosen = control.value === value;
      const wasSent = sent(control.name) === control.value;
      if (control.checked === wasSent && control.checked !== isChosen && (isChosen || control.type === "checkbox"))
        control.click();
    } else if (value !== control.value && control.value === sent(control.name)) setText(control, value);
  }
}

/** Puts text back into the fields as if it were typed, so that listeners notice it. */
export function fillFieldValues(form: HTMLFormElement, typed: FieldValues) {
  const seen = new Map<string, number>();
  for (const control of controlsOf(form)) {
    const values = [typed[control.name] ?? []].flat();
    if (isChoice(control)) {
      // A radio button can't be cleared: a person chooses another.
      if (control.checked !== values.includes(control.value) && (control.type === "checkbox" || !control.checked))
        control.click();
      continue;
    }
    const nth = seen.get(control.name) ?? 0;
    seen.set(control.name, nth + 1);
    const value = values[nth];
    if (value === undefined || value === control.value) continue;
    setText(control, value);
  }
  // Needed even if each field has the text already as its new default: an autosave does not notice that by itself.
  form.dispatchEvent(new Event("input", { bubbles: true }));
}

/**
 * A name that no other form has, here or on another page, and that stays the same the next time: its owner, the page, and its label or the
 * names of its fields. Forms of one kind on one page differ in their records and buttons. Null if there is no text to keep, or no owner.
 */
export function formName(form: HTMLFormElement): string | null {
  const owner = form.closest<HTMLElement>("[data-drafts]")?.dataset.drafts;
  const kind = formKind(form);
  if (!owner || kind === null) return null;
  const { pathname, searchParams } = new URL(window.location.href);
  searchParams.delete(noticeParameter);
  const twins = [...document.forms].filter((other) => formKind(other) === kind);
  return JSON.stringify([owner, `${pathname}?${searchParams}`, kind, twins.length > 1 ? formRecordKey(form) : ""]);
}

function formKind(form: HTMLFormElement): string | null {
  if (!hasTextFields(form)) return null;
  const names = controlsOf(form)
    .filter(isText)
    .map((control) => control.name.replace(/\.(?:\d+|[\da-f-]{36})(?=\.|$)/g, ".*"));
  return form.getAttribute("aria-label") ?? [...new Set(names)].sort().join(" ");
}

const formRecordKey = (form: HTMLFormElement) =>
  [...form.querySelectorAll<HTMLInputElement | HTMLButtonElement>("input[type=hidden], button[type=submit]")].flatMap(
    (control) =>
      control instanceof HTMLButtonElement
        ? [control.textContent]
        : /^id$|Id$|^step$/.test(control.name)
          ? [control.value]
          : [],
  );
