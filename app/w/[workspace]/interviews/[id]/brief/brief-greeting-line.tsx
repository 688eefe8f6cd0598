"use client";

import { useEffect, useRef } from "react";
import { briefGreeting } from "@/lib/mail/briefs/rules";

/** Greets the chosen person: when the choice changes, the first line follows, unless its writer has changed it. `names` are by choice. */
export function BriefGreetingLine({ names }: { names: Record<string, string> }) {
  const here = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const form = here.current?.form;
    if (!form) return;
    const nameIn = () => {
      const to = String(new FormData(form).get("to") ?? "");
      return names[to] ?? String(new FormData(form).get("toName") ?? "");
    };
    let greeted = briefGreeting(nameIn());
    const follow = (event: Event) => {
      const { name } = event.target as HTMLInputElement;
      const body = form.elements.namedItem("body");
      if ((name !== "to" && name !== "toName") || !(body instanceof HTMLTextAreaElement)) return;
      const next = briefGreeting(nameIn());
      if (body.value.startsWith(`${greeted}\n`)) {
        body.value = next + body.value.slice(greeted.length);
        body.dispatchEvent(new Event("input", { bubbles: true }));
      }
      greeted = next;
    };
    form.addEventListener("change", follow);
    return () => form.removeEventListener("change", follow);
  }, [names]);
  return <input ref={here} type="hidden" />;
}
