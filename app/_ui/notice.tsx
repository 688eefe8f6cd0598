"use client";

import { type ReactNode, useEffect } from "react";
import { noticeParameter } from "@/lib/platform/notices/rules/address";

/**
 * What has just been done, shown once: "Saved." and perhaps an Undo. Removes `said` from the address, so that a reload does not repeat it;
 * where no script runs, the edge does that (lib/platform/edge/rules/notices.ts).
 */
export function Notice({ children, tone = "done" }: { children: ReactNode; tone?: "done" | "due" | "late" }) {
  useEffect(() => {
    const here = new URL(window.location.href);
    if (!here.searchParams.has(noticeParameter)) return;
    here.searchParams.delete(noticeParameter);
    // If we passed a state of our own, the framework would believe that it knows the address, and would write the old one again.
    window.history.replaceState(null, "", here);
  }, []);
  return (
    <div role="status" className={`callout notice ${tone}`}>
      {children}
    </div>
  );
}
