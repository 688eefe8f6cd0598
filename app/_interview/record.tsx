"use client";

import type { ReactNode } from "react";
import { type Packed, unpack } from "@/app/_ui/packed";
import type { Timeline } from "@/lib/timeline/rules/timeline";
import { type Card, Cards } from "./cards";
import { type Line, Listed } from "./lines";
import { Drawn } from "./timeline";

export type Shown = {
  drawing: Timeline;
  /** Said above the plan: how the interview ended. */
  end?: string;
  plan: Line[];
  cards: Card[];
  /** Who did what, and when, a line each. */
  past: string[];
  /** Where all of that stands. */
  all: string;
};

/**
 * What both sides see of one interview. Words come from the server, markup from here: the server's own would travel twice, and each
 * part that is handed over for itself costs as much as a dozen lines. What has forms of its own comes as it is.
 */
export function Record(props: { shown: Packed<Shown>; before?: ReactNode; forms: ReactNode; aside: ReactNode }) {
  const { drawing, end, plan, cards, past, all } = unpack(props.shown);
  return (
    <>
      <div className="sec">
        <Drawn {...drawing} />
      </div>
      <div className="grid2">
        <div>
          {props.before}
          <section className={props.before ? "sec" : undefined}>
            <h2>The plan</h2>
            {end && <p className="why">{end}</p>}
            <Listed lines={plan} />
          </section>
          {props.forms}
          <details className="more sec">
            <summary>History: who did what, and when</summary>
            <ol className="text">
              {past.map((line, index) => (
                <li key={index} className="why">
                  {line}
                </li>
              ))}
            </ol>
            <p>
              <a href={all}>All of it</a>
            </p>
          </details>
        </div>
        <aside>
          <Cards cards={cards} />
          {props.aside}
        </aside>
      </div>
    </>
  );
}
