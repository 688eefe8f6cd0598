"use client";

import { useEffect, useRef } from "react";
import { useForm } from "@/app/_ui/form";

/** The browser knows its zone better than its languages tell, as long as nobody has typed one. */
export function ZoneGuess() {
  const { typed } = useForm();
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const field = mark.current?.closest("form")?.elements.namedItem("zone");
    if (typed || !(field instanceof HTMLInputElement) || field.value !== field.defaultValue) return;
    field.value = Intl.DateTimeFormat().resolvedOptions().timeZone || field.value;
  }, [typed]);
  return <span ref={mark} hidden />;
}
