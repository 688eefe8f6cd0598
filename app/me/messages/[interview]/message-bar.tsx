"use client";

import { useIsOffline } from "@/app/_ui/use-device-draft";

type MessageBarProps = {
  /** Another window saved another text, and the writer has to choose. */
  hasOtherVersion: boolean;
  /** The last try to save failed. */
  isUnsaved: boolean;
  /** What the checks say, in a few words. */
  checks: string;
  hasNotes: boolean;
};

/** On a phone: what matters of the parts of the page that are out of sight, and the way there. */
export function MessageBar({ hasOtherVersion, isUnsaved, checks, hasNotes }: MessageBarProps) {
  const isOffline = useIsOffline();
  return (
    <nav className="message-bar" aria-label="On this page">
      {hasOtherVersion ? (
        <a href="#other-version">Not saved: two versions</a>
      ) : isOffline ? (
        <span>Offline: not saved yet</span>
      ) : isUnsaved ? (
        <span>Not saved yet</span>
      ) : (
        <a href="#checks">{checks}</a>
      )}
      {hasNotes && <a href="#write-from">Your notes</a>}
    </nav>
  );
}
