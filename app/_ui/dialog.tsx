"use client";

import { type ReactNode, useEffect, useId, useRef, useState } from "react";

/** A native dialog behind a button. Until script runs, and without it, the same content unfolds in place. */
export function Dialog({
  label,
  title,
  className = "btn",
  children,
}: {
  label: string;
  title: string;
  className?: string;
  children: ReactNode;
}) {
  const [live, setLive] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => setLive(true), []);
  if (!live)
    return (
      <details className="more">
        <summary className={className}>{label}</summary>
        {children}
      </details>
    );
  return (
    <>
      <button type="button" className={className} onClick={() => dialog.current?.showModal()}>
        {label}
      </button>
      <dialog ref={dialog} aria-labelledby={id}>
        <div className="head">
          <h2 id={id}>{title}</h2>
          <form method="dialog">
            <button type="submit">Close</button>
          </form>
        </div>
        <div className="sec">{children}</div>
      </dialog>
    </>
  );
}
