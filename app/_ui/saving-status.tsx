"use client";

import { useEffect, useState } from "react";
import { MINUTE } from "@/lib/durations";
import { offlineMessage, useIsOffline } from "./use-device-draft";

const savedAgoLabel = (ms: number) => {
  const minutes = Math.floor(ms / MINUTE);
  if (minutes < 1) return "Saved a moment ago";
  if (minutes < 60) return `Saved ${minutes} min ago`;
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? `Saved ${hours} h ago` : "Saved";
};

export type SavingStatusProps = { at: number | null; busy?: boolean; fault?: string | null };

/** Says whether a draft is saved. A screen reader says it once for each save, not every minute. */
export function SavingStatus({ at, busy, fault }: SavingStatusProps) {
  const [, tick] = useState(0);
  const isOffline = useIsOffline();
  useEffect(() => {
    const timer = setInterval(() => tick((n) => n + 1), 30_000);
    return () => clearInterval(timer);
  }, []);
  if (isOffline)
    return (
      <p className="small-print" role="status" data-saving>
        {offlineMessage}
      </p>
    );
  if (fault)
    return (
      <p className="field-error" role="alert" data-saving>
        {fault}
      </p>
    );
  return (
    <p className="small-print" aria-live="off" data-saving suppressHydrationWarning>
      {busy ? "Saving" : at ? savedAgoLabel(Date.now() - at) : "Saves automatically as you write"}
    </p>
  );
}
