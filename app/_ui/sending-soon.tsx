"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useIsInBrowser } from "./use-is-in-browser";

/** How long an answer is on its way, in milliseconds: so much less is shown than there was when the server wrote it. */
const underWayMs = 1_000;

/**
 * Counts down to the moment when a message is sent. Then the page is made anew, because it can no longer be undone. It never shows a second
 * that is over: where the page came as a whole, the time since it was asked for is over too, however long its scripts took.
 */
export function SendingSoon({ seconds, to }: { seconds: number; to: string }) {
  const isLive = useIsInBrowser();
  const cameWithPage = useRef(!isLive);
  const [left, setLeft] = useState(Math.max(1, Math.ceil(seconds - underWayMs / 1_000)));
  const [said, setSaid] = useState("");
  const { refresh } = useRouter();
  useEffect(() => {
    const askedAt = cameWithPage.current ? 0 : performance.now() - underWayMs;
    cameWithPage.current = false;
    const end = askedAt + seconds * 1_000;
    const leftNow = () => Math.max(0, Math.ceil((end - performance.now()) / 1_000));
    const first = leftNow();
    setLeft(first);
    setSaid(first === 1 ? "You have 1 second to undo it." : first > 0 ? `You have ${first} seconds to undo it.` : "");
    const timer = setInterval(() => {
      setLeft(leftNow());
      if (performance.now() < end + underWayMs) return;
      clearInterval(timer);
      refresh();
    }, 250);
    return () => clearInterval(timer);
  }, [seconds, refresh]);
  return (
    <>
      <p>
        <b>
          {left === 0
            ? "It is being sent."
            : left === 1
              ? "It will be sent in 1 second."
              : `It will be sent in ${left} seconds.`}
        </b>{" "}
        It goes to {to}.
      </p>
      {/* Once: the seconds that follow are not read out. */}
      <span className="screen-reader-only" role="status">
        {said}
      </span>
    </>
  );
}
