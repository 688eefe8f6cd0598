"use client";

import { useEffect, useState } from "react";
import { allZones } from "@/lib/people/places/rules/cities";

/** The time zones for fields with `list="zones"`. The browser knows them itself, so the server does not send 400 names. */
export function Zones() {
  const [names, setNames] = useState<string[]>([]);
  useEffect(() => setNames(allZones()), []);
  return (
    <datalist id="zones">
      {names.map((zone) => (
        <option key={zone} value={zone} />
      ))}
    </datalist>
  );
}
