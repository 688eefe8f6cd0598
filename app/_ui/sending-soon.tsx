"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

/** Counts down to the moment when a message is sent. Then the page is made anew, because it can no longer be undone. */
export function SendingSoon({ seconds, to }: { seconds: number; to: string }) {
  const [left, setLeft] = useState(Math.ceil(seconds));
  const { refresh } = useRouter();
  useEffect(() => {
    const end = performance.now() + seconds * 1_000;
    const timer = setInterval(() => {
      const now = Math.ceil((end - performance.now()) / 1_000);
      setLeft(Math.max(0, now));
      if (now > 0) return;
      clearInterval(timer);
      refresh();
    }, 250);
    return () => clearInterval(timer);
  }, [seconds, refresh]);
  return (
    <p>
      <b>{left === 1 ? "It is sent in 1 second." : `It is sent in ${left} seconds.`}</b> It goes to {to}.
    </p>
  );
}
