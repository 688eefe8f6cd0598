"use client";

import { useForm } from "@/app/_ui/form";

/** The present text, where it was changed while the reader had an older one on their page. */
export function ChangedDraftNote() {
  const { theirs } = useForm();
  if (!theirs) return null;
  return (
    <div className="callout wait">
      {theirs.subject && (
        <p>
          <b>{theirs.subject}</b>
        </p>
      )}
      <p className="typed-text">{theirs.body}</p>
    </div>
  );
}
