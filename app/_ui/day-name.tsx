"use client";

import { useEffect, useState } from "react";
import { shortMonthNames, shortWeekdayNames } from "@/lib/date-names";

/** "Thu 3 Dec" of "2026-12-03", or of a day with a time. Empty where there is no such day. */
export function dayName(value: string): string {
  const read = /^(\d{4})-(\d\d)-(\d\d)(?:T|$)/.exec(value);
  const at = read && Date.UTC(Number(read[1]), Number(read[2]) - 1, Number(read[3]));
  if (!read || at === null || Number.isNaN(at)) return "";
  const day = new Date(at);
  return `${shortWeekdayNames[(day.getUTCDay() + 6) % 7]} ${day.getUTCDate()} ${shortMonthNames[day.getUTCMonth()]}`;
}

/**
 * The day of the week, beside the field of a day. An attribute says whether the field ever had a day, so that the field does not disappear while
 * somebody empties it. It needs script: otherwise it would be wrong after a change.
 */
export function DayName({ field, value }: { field: string; value: string }) {
  const [name, setName] = useState(dayName(value));
  const [wasSet, setWasSet] = useState(name !== "");
  useEffect(() => {
    const input = document.getElementById(field);
    if (!(input instanceof HTMLInputElement)) return;
    const look = () => {
      const now = dayName(input.value);
      setName(now);
      if (now) setWasSet(true);
    };
    look();
    input.addEventListener("input", look);
    return () => input.removeEventListener("input", look);
  }, [field]);
  return (
    <span className="day-name script-only" id={`${field}-d`} aria-live="polite" data-was-set={wasSet || undefined}>
      {name}
    </span>
  );
}
