"use client";

import { type ReactNode, useEffect } from "react";

/**
 * What has just been done, said once: "Saved." and perhaps an Undo. Takes `said` out of the address, so that a reload is quiet; where no
 * script runs, the edge does (lib/edge/rules/said.ts).
 */
export function Flash({ children, tone = "done" }: { children: ReactNode; tone?: "done" | "due" | "late" }) {
  useEffect(() => {
    const here = new URL(window.location.href);
    if (!here.searchParams.has("said")) return;
    here.searchParams.delete("said");
    // With a state of its own the framework would take the address for known, and write the old one again.
    window.history.replaceState(null, "", here);
  }, []);
  return (
    <div role="status" className={`note flash ${tone}`}>
      {children}
    </div>
  );
}
