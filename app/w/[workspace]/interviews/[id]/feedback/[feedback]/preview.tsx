"use client";

import { useEffect, useRef, useState } from "react";
import { type Readable, Released } from "@/app/_interview/released";
import { useForm } from "@/app/_ui/form";
import { gradesOf } from "@/lib/feedback/rules/grades";

/** Follows the form around it, as it is typed; without script it shows what was sent last. */
export function Preview({ of }: { of: Readable }) {
  const { typed } = useForm();
  const here = useRef<HTMLDivElement>(null);
  const [now, setNow] = useState<Readable | null>(null);
  useEffect(() => {
    const form = here.current?.closest("form");
    if (!form) return;
    const look = () => setNow(readable(Object.fromEntries(new FormData(form)), of.how));
    form.addEventListener("input", look);
    return () => form.removeEventListener("input", look);
  }, [of.how]);
  return (
    <div ref={here}>
      <Released of={now ?? (typed ? readable(typed, of.how) : of)} />
    </div>
  );
}

function readable(typed: Record<string, unknown>, how: string): Readable {
  const text = (name: string) => (typeof typed[name] === "string" ? typed[name] : "");
  const graded = Object.entries(typed).flatMap(([name, value]) =>
    name.startsWith("grades.") ? [[name.slice("grades.".length), Number(value)] as const] : [],
  );
  return {
    strengths: text("strengths"),
    shortfalls: text("shortfalls"),
    tips: text("tips"),
    nextStage: text("nextStage"),
    saidBy: text("saidBy"),
    how,
    grades: gradesOf(Object.fromEntries(graded)),
  };
}
