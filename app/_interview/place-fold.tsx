"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { setText } from "@/app/_ui/field-values";
import { Fold } from "@/app/_ui/fold";
import { useForm } from "@/app/_ui/form";
import { placeLabel } from "@/lib/people/places/rules/place-label";
import { nameKey } from "@/lib/platform/text/rules";
import type { PlaceOfCompany } from "@/lib/record/interviews/rules";

const placeFields = ["zone", "country", "region"] as const;

type Props = {
  /** "London time, UK working days". */
  label: string;
  isOpen: boolean;
  /** Where this person was interviewed before. If one of these companies is typed, the form takes its place. */
  before: readonly PlaceOfCompany[];
  children: ReactNode;
};

/** The place of an interview, which we guess, in one line. It is unfolded only if we could not guess a country. */
export function PlaceFold({ label, isOpen, before, children }: Props) {
  const { submitted: typed } = useForm();
  const [shown, setShown] = useState(
    typed ? placeLabel(`${typed.zone ?? ""}`, `${typed.country ?? ""}`, `${typed.region ?? ""}`) : label,
  );
  const mark = useRef<HTMLSpanElement>(null);
  const known = useRef(before);

  useEffect(() => {
    const form = mark.current?.closest("form");
    if (!form) return;
    const fieldNamed = (name: string) => {
      const field = form.elements.namedItem(name);
      return field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field : null;
    };
    const read = () => placeFields.map((name) => fieldNamed(name)?.value ?? "");
    const atFirst = read();
    let guessed = atFirst;
    /** The place follows the company until somebody changes it by hand. */
    const follow = () => {
      const company = fieldNamed("company")?.value ?? "";
      const isOwn = read().some((value, index) => value !== guessed[index]);
      if (isOwn || known.current.length === 0) return;
      const found = known.current.find((place) => nameKey(place.company) === nameKey(company));
      const next = found ? placeFields.map((name) => found[name]) : atFirst;
      if (next.every((value, index) => value === guessed[index])) return;
      guessed = next;
      placeFields.forEach((name, index) => {
        const field = fieldNamed(name);
        if (field) setText(field, next[index] ?? "");
      });
    };
    const onInput = ({ target }: Event) => {
      if (target === fieldNamed("company")) follow();
      const [nowZone = "", nowCountry = "", nowRegion = ""] = read();
      setShown(placeLabel(nowZone, nowCountry, nowRegion));
    };
    form.addEventListener("input", onInput);
    return () => form.removeEventListener("input", onInput);
  }, []);

  return (
    <Fold
      className="expandable"
      fields={placeFields}
      isOpen={isOpen}
      summary={
        <>
          {shown} · <span className="change">change</span>
        </>
      }
    >
      <span ref={mark} hidden />
      <div className="fields">{children}</div>
    </Fold>
  );
}
