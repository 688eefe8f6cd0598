"use client";

import { useEffect, useState } from "react";

/**
 * Copies a text to the clipboard, and says so. It is shown only with script and where the browser allows it. Otherwise a person selects the
 * text beside it by hand.
 */
export function CopyButton({ text, label, className }: { text: string; label: string; className?: string }) {
  const [live, setLive] = useState(false);
  const [copied, setCopied] = useState(false);
  useEffect(() => setLive(navigator.clipboard !== undefined), []);
  if (!live) return null;
  return (
    <button
      type="button"
      className={className}
      onClick={() =>
        navigator.clipboard.writeText(text).then(
          () => setCopied(true),
          () => setCopied(false),
        )
      }
    >
      <span aria-live="polite">{copied ? "Copied" : label}</span>
    </button>
  );
}
