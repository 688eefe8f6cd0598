"use client";

import { useEffect, useRef } from "react";
import { anHourAfter } from "@/lib/record/interviews/rules";
import { LengthConfirmation } from "./length-confirmation";

/** Most interviews last an hour: the end follows the start until somebody changes the end. */
export function EndTimeSuggestion(times: { start?: string | undefined; end?: string | undefined }) {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const fields = mark.current?.closest("form")?.elements;
    const [start, end] = [fields?.namedItem("start"), fields?.namedItem("end")];
    if (!(start instanceof HTMLInputElement) || !(end instanceof HTMLInputElement)) return;
    let followed = "";
    const follow = () => {
      if (!/^\d\d:\d\d$/.test(start.value) || (end.value && end.value !== followed)) return;
      followed = anHourAfter(start.value);
      end.value = followed;
    };
    start.addEventListener("input", follow);
    return () => start.removeEventListener("input", follow);
  }, []);
  return (
    <span ref={mark} hidden>
      <LengthConfirmation {...times} />
    </span>
  );
}
