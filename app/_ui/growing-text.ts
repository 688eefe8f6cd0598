/*
 * Text areas that grow with their text, for browsers whose style sheets can’t do that (`field-sizing`, app/globals.css). The style sheet still
 * sets the least and the greatest height.
 */

type Measured = { text: string; width: number; height: string };

const measured = new WeakMap<HTMLTextAreaElement, Measured>();

function grow(area: HTMLTextAreaElement) {
  const width = area.clientWidth;
  if (width === 0) return; // in a closed fold
  const before = measured.get(area);
  if (before && before.text === area.value && before.width === width) return;
  if (before && before.height !== area.style.height) return; // a person gave it a height by hand
  area.style.height = "0";
  const height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
  area.style.height = height;
  measured.set(area, { text: area.value, width, height });
}

let begun = false;

/** Starts now: every text area of the page is fitted whenever its text, its width or the page changes. */
export function growTextAreas() {
  if (begun) return;
  begun = true;
  let asked = 0;
  const growAll = () => {
    asked = 0;
    // While an area is measured, the page is shorter, so a browser may scroll it.
    const { scrollY } = window;
    for (const area of document.querySelectorAll("textarea")) grow(area);
    if (window.scrollY !== scrollY) window.scrollTo({ top: scrollY, behavior: "instant" });
  };
  const ask = () => {
    if (asked === 0) asked = requestAnimationFrame(growAll);
  };
  for (const event of ["input", "toggle", "reset"]) document.addEventListener(event, ask, true);
  window.addEventListener("resize", ask);
  new MutationObserver(ask).observe(document.body, { childList: true, subtree: true });
  ask();
}
