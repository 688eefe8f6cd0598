"use client";

import { Chip, type Tone } from "@/app/_ui/chip";
import { type Packed, unpack } from "@/app/_ui/packed";

export type Line = {
  title: string;
  /** Which interview, where the title does not say it. */
  of?: string;
  why: string;
  /** Where the reasons are told at length. */
  reasons?: string;
  tone: Tone;
  chip: string;
  href: string;
  verb: string;
};

/**
 * The lists of Today. Words come from the server, markup from here: the server's own markup travels and is worked through twice, and
 * Today has more of it than any page. `main` gives the first row the green button.
 */
export function Rows({ lines, main = false }: { lines: Packed<Line[]>; main?: boolean }) {
  return (
    <div className="card rows">
      {unpack(lines).map(({ title, of, why, reasons, tone, chip, href, verb }, index) => (
        <article key={index}>
          <div>
            <strong>{title}</strong>
            {of && <span className="quiet">{` · ${of}`}</span>}
            {reasons ? (
              <a className="why" href={reasons}>
                {why}
              </a>
            ) : (
              <div className="why">{why}</div>
            )}
          </div>
          <Chip is={tone}>{chip}</Chip>
          <a className={main && index === 0 ? "btn primary" : "btn"} href={href}>
            {verb}
          </a>
        </article>
      ))}
    </div>
  );
}
