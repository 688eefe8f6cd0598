/*
 * Functions that run in the page. Each is sent to the browser as text, so it can use nothing that is outside of it.
 */

/**
 * Finds the first control whose name begins with these words, and scrolls it into view. Returns its middle, and what kind of control it is.
 * A name is what a person sees or hears: the label or the text. If the control is in a closed fold, it returns the head of the fold, which has
 * to be pressed first.
 */
export function findControl(words, kinds) {
  const plain = (text) => (text ?? "").replace(/\s+/g, " ").trim();
  const nameOf = (element) => {
    const by = element.getAttribute("aria-labelledby");
    if (by)
      return plain(
        by
          .split(/\s+/)
          .map((id) => document.getElementById(id)?.textContent)
          .join(" "),
      );
    const own = element.getAttribute("aria-label");
    if (own) return plain(own);
    const labels = [...(element.labels ?? [])];
    return plain(labels.length > 0 ? labels.map((label) => label.textContent).join(" ") : element.textContent);
  };
  const isShown = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && getComputedStyle(element).visibility !== "hidden";
  };
  const isFree = (element) => !element.disabled && element.getAttribute("aria-disabled") !== "true";
  const named = [...document.querySelectorAll(kinds)]
    .filter(isFree)
    .map((element) => ({ element, name: nameOf(element) }))
    .filter(({ name }) => name.startsWith(words));
  // First the exact name, then longer ones. First the page itself, then what is around it.
  const rank = ({ element, name }) =>
    (name.replace(/ optional$/, "") === words ? 0 : 2) + (element.closest("main") ? 0 : 1);
  const sorted = named.sort((a, b) => rank(a) - rank(b));
  // Sometimes only the label of a choice is drawn.
  const places = (element) =>
    element.matches("input:is([type=radio], [type=checkbox])") ? [...element.labels, element] : [element];
  const seen = sorted.find(({ element }) => places(element).some(isShown));
  const { element } = seen ?? sorted.find(({ element }) => element.closest("details:not([open])")) ?? {};
  if (!element) return null;
  const fold = seen ? null : element.closest("details:not([open])");
  const target = fold ? fold.querySelector("summary") : places(element).find(isShown);
  target.scrollIntoView({ block: "center", behavior: "instant" });
  const box = target.getBoundingClientRect();
  return {
    ...{
      isFold: fold !== null,
      type: element.type ?? "",
      isOn: element.checked === true,
      hasFocus: document.activeElement === element,
    },
    ...{ x: Math.round(box.left + box.width / 2), y: Math.round(box.top + box.height / 2) },
  };
}

/** Gives the field with the focus a value, as a browser's own picker of days and times does. */
export function pickValue(value) {
  const field = document.activeElement;
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value").set.call(field, value);
  for (const kind of ["input", "change"]) field.dispatchEvent(new Event(kind, { bubbles: true }));
}

/** Whether the page is ready for a press: loaded, and its forms taken over by script (app/_ui/plain-form-attributes.ts). */
export const isReady = () => document.readyState === "complete" && document.querySelector("form[data-plain]") === null;

/** The whole visible text of the page. */
export const textOf = () => {
  const shown = "innerText"; // textContent has what is folded too
  return document.body[shown].replace(/\s+/g, " ");
};

/** By how many pixels the page is wider than its window. */
export const tooWide = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;

/** The field with the focus: its text, how high it is, and whether all of its text is visible. */
export const focusedField = () => {
  const { value, offsetHeight: height, scrollHeight, clientHeight } = document.activeElement;
  return { value, height, isWhole: scrollHeight <= clientHeight };
};

export const widthOf = () => window.innerWidth;
export const addressOf = () => location.pathname;
