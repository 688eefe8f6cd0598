"use client";

import { useEffect, useRef } from "react";
import { listenForSingleKey } from "@/app/_ui/single-keys";
import { SingleKeysSwitch } from "@/app/_ui/single-keys-switch";

const rows = () => [...document.querySelectorAll<HTMLElement>("[data-row]")];
const rowOfFocus = () => document.activeElement?.closest<HTMLElement>("[data-row]") ?? null;
/** The link to what is next in a row: it has the focus of the row, so Enter opens it as it opens every link. */
const linkOf = (row: HTMLElement | null | undefined) => row?.querySelector<HTMLElement>("[data-row-link]");

function move(by: 1 | -1) {
  const all = rows();
  const at = rowOfFocus();
  const to = at ? all[all.indexOf(at) + by] : all[by === 1 ? 0 : all.length - 1];
  linkOf(to)?.focus();
}

const actions: Record<string, () => void> = {
  j: () => move(1),
  k: () => move(-1),
  x: () => (rowOfFocus() ?? rows()[0])?.querySelector<HTMLInputElement>("input[type=checkbox]")?.click(),
  u: () => {
    const to = (rowOfFocus() ?? rows()[0])?.dataset.row;
    if (to) window.location.assign(to);
  },
};

const meanings = [
  ["J", "Next row"],
  ["K", "Previous row"],
  ["Enter", "Do the next step of this row"],
  ["X", "Select the row"],
  ["L", "Add feedback or a decision"],
  ["U", "Add another update: no answer yet, or a new date"],
  ["?", "Show these keys"],
] as const;

/** The keys of the Desk, which work outside of fields, and the dialog that lists them. Everything can be done by a link or a button too. */
export function DeskKeys() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const ends = [
      ...Object.entries(actions).map(([key, action]) => listenForSingleKey(key, action)),
      listenForSingleKey("?", () => dialog.current?.showModal()),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, []);
  return (
    <div className="section script-only desk-keys">
      <p className="detail">
        <kbd>J</kbd> <kbd>K</kbd> move · <kbd>X</kbd> select · <kbd>L</kbd> add an update ·{" "}
        <button type="button" className="link" onClick={() => dialog.current?.showModal()}>
          All keys
        </button>{" "}
        <kbd>?</kbd>
      </p>
      <dialog ref={dialog} className="card padded" aria-labelledby="desk-keys">
        <h2 id="desk-keys">Keys</h2>
        <dl className="description-list">
          {meanings.map(([key, meaning]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <SingleKeysSwitch />
        <form method="dialog">
          <button type="submit">Close</button>
        </form>
      </dialog>
    </div>
  );
}
