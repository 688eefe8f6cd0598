/** What is in a form's fields, by name. A name that is there more than once has a list. */
export type FieldValues = Record<string, string | string[]>;

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const notTyped = ["hidden", "password", "file", "submit", "button", "reset", "image"];

/** The fields that people fill in. Never a password, a one-time code, or a file. */
function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter((one): one is Control => {
    if (one instanceof HTMLInputElement)
      return one.name !== "" && !notTyped.includes(one.type) && one.autocomplete !== "one-time-code";
    return (one instanceof HTMLTextAreaElement || one instanceof HTMLSelectElement) && one.name !== "";
  });
}

const isPick = (one: Control): one is HTMLInputElement => one.type === "radio" || one.type === "checkbox";

const isText = (one: Control) =>
  one instanceof HTMLTextAreaElement || ["text", "email", "url", "tel"].includes(one.type);

export const hasTextFields = (form: HTMLFormElement) => controlsOf(form).some(isText);

export function readFieldValues(form: HTMLFormElement): FieldValues {
  const found = new Map<string, string[]>();
  for (const one of controlsOf(form)) {
    if (isPick(one) && !one.checked) continue;
    found.set(one.name, [...(found.get(one.name) ?? []), one.value]);
  }
  return Object.fromEntries([...found].map(([name, values]) => [name, values.length > 1 ? values : (values[0] ?? "")]));
}

/** Whether two forms say the same; a field that is empty and one that is not there are alike. */
export const isSameFieldValues = (one: FieldValues, other: FieldValues) => withoutEmpty(one) === withoutEmpty(other);

const withoutEmpty = (typed: FieldValues) =>
  JSON.stringify(
    Object.entries(typed)
      .filter(([, value]) => value.length > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

function setText(one: Control, value: string) {
  // By the element's own setter: React replaces it on the elements that it controls, and would not see a change.
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(one), "value")?.set?.call(one, value);
  one.dispatchEvent(new Event("input", { bubbles: true }));
  one.dispatchEvent(new Event("change", { bubbles: true }));
}

/** Puts values into fields of text, but where something else was typed since `sent` was sent. */
export function typeOver(form: HTMLFormElement, values: Record<string, string>, sent: FormData) {
  for (const one of controlsOf(form)) {
    const value = values[one.name];
    if (value !== undefined && value !== one.value && one.value === (sent.get(one.name) ?? "")) setText(one, value);
  }
}

/** Puts text back into the fields as if it were typed, so that listeners notice it. */
export function fillFieldValues(form: HTMLFormElement, typed: FieldValues) {
  const seen = new Map<string, number>();
  for (const one of controlsOf(form)) {
    const wanted = [typed[one.name] ?? []].flat();
    if (isPick(one)) {
      // A radio is let go of by choosing another.
      if (one.checked !== wanted.includes(one.value) && (one.type === "checkbox" || !one.checked)) one.click();
      continue;
    }
    const nth = seen.get(one.name) ?? 0;
    seen.set(one.name, nth + 1);
    const value = wanted[nth];
    if (value === undefined || value === one.value) continue;
    setText(one, value);
  }
  // Also where each field has its text already, as a new default: an autosave does not notice that by itself.
  form.dispatchEvent(new Event("input", { bubbles: true }));
}

/**
 * What tells this form from every other, on this page and elsewhere, also the next time that it is shown: its owner, the page, and its
 * label or the names of its fields. Forms of one kind on one page are told apart by their records and buttons. Null where there is nothing
 * to keep, or nobody to keep it for.
 */
export function formName(form: HTMLFormElement): string | null {
  const owner = form.closest<HTMLElement>("[data-drafts]")?.dataset.drafts;
  const kind = kindOf(form);
  if (!owner || kind === null) return null;
  const { pathname, searchParams } = new URL(window.location.href);
  searchParams.delete("said");
  const twins = [...document.forms].filter((one) => kindOf(one) === kind);
  return JSON.stringify([owner, `${pathname}?${searchParams}`, kind, twins.length > 1 ? recordOf(form) : ""]);
}

function kindOf(form: HTMLFormElement): string | null {
  if (!hasTextFields(form)) return null;
  const names = controlsOf(form)
    .filter(isText)
    .map((one) => one.name.replace(/\.(?:\d+|[\da-f-]{36})(?=\.|$)/g, ".*"));
  return form.getAttribute("aria-label") ?? [...new Set(names)].sort().join(" ");
}

const recordOf = (form: HTMLFormElement) =>
  [...form.querySelectorAll<HTMLInputElement | HTMLButtonElement>("input[type=hidden], button[type=submit]")].flatMap(
    (one) =>
      one instanceof HTMLButtonElement ? [one.textContent] : /^id$|Id$|^step$/.test(one.name) ? [one.value] : [],
  );
