"use client";

import { useEffect, useRef } from "react";
import { CopyButton } from "@/app/_ui/copy-button";
import { dayOf } from "@/lib/dates";
import { shortDay } from "@/lib/platform/words/dates";

type Props = { address: string; until: string; name: string; zone: string; back: string };

/** A link that was made to be copied, shown once. */
export function NewFeedbackLink({ address, until, name, zone, back }: Props) {
  const status = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Somebody who is elsewhere by the time the scripts arrive stays there.
    if (document.activeElement === document.body) status.current?.focus();
  }, []);
  return (
    <div className="fields">
      <div ref={status} className="callout done" role="status" tabIndex={-1}>
        The link for {name} is ready. It works until {shortDay(dayOf(zone, Date.parse(until)))}. We sent no e-mail.
      </div>
      <p>Copy the link now. We do not keep it, so we can’t show it again; you can make a new one at any time.</p>
      <p className="card padded">
        <code className="copyable">{address}</code>
      </p>
      <div className="actions main-actions">
        <CopyButton text={address} label="Copy the link" className="primary" />
        <a className="button" href={back}>
          Done
        </a>
      </div>
    </div>
  );
}
