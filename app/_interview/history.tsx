"use client";

import { type Packed, unpack } from "@/app/_ui/packed";

/** Who did what, and when, a line each. */
export function History({ lines }: { lines: Packed<string[]> }) {
  return (
    <details className="more sec">
      <summary>History: who did what, and when</summary>
      <ol className="text">
        {unpack(lines).map((line, index) => (
          <li key={index} className="why">
            {line}
          </li>
        ))}
      </ol>
    </details>
  );
}
