"use client";

import { useEffect, useState } from "react";

/** The names that a browser knows, for the fields that say `list="zones"`. It knows them itself: 400 names need not travel. */
export function Zones() {
  const [zones, setZones] = useState<string[]>([]);
  useEffect(() => setZones(Intl.supportedValuesOf("timeZone")), []);
  return (
    <datalist id="zones">
      {zones.map((zone) => (
        <option key={zone} value={zone} />
      ))}
    </datalist>
  );
}
