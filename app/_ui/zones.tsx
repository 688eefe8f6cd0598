"use client";

import { useEffect, useState } from "react";
import { allZones } from "@/lib/people/places/rules/cities";

/** The names that a browser knows, for the fields that say `list="zones"`. It knows them itself: 400 names need not travel. */
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
