"use client";

import { useEffect, useRef } from "react";
import { useForm } from "@/app/_ui/form";
import { allZones, currentZoneName } from "@/lib/people/places/rules/cities";

/** Fills in the browser's own time zone, unless the person has typed one. It is a better guess than the one from the languages. */
export function ZoneGuess() {
  const { submitted: typed } = useForm();
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const field = mark.current?.closest("form")?.elements.namedItem("zone");
    if (typed || !(field instanceof HTMLInputElement) || field.value !== field.defaultValue) return;
    const own = currentZoneName(Intl.DateTimeFormat().resolvedOptions().timeZone);
    if (allZones().includes(own)) field.value = own;
  }, [typed]);
  return <span ref={mark} hidden />;
}
