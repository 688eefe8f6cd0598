"use client";

import type { ReactNode } from "react";
import { type Packed, unpack } from "@/app/_ui/packed";
import type { TimelineDrawing } from "@/lib/timeline/rules/timeline";
import { type Card, Cards } from "./cards";
import { type Head, RecordHead } from "./head";
import { type Letter, Letters } from "./letters";
import { type Line, Listed } from "./lines";
import { type Offer, Offers } from "./offers";
import { Drawn } from "./timeline";

export type Shown = {
  head: Head;
  drawing: TimelineDrawing;
  /** Said above the plan: how the interview ended. */
  end?: string;
  /** What the plan leaves out, and why. */
  note?: string;
  plan: Line[];
  /** Steps that the reader may add. */
  offers?: Offer[];
  letters?: Letter[];
  cards: Card[];
  /** Who did what, and when, a line each. */
  past: string[];
  /** The address of the whole history. */
  all: string;
};

type Props = { id: string; shown: Packed<Shown>; before?: ReactNode; more?: ReactNode; aside?: ReactNode };

/**
 * What both sides see of one interview. Words come from the server, markup from here: markup of the server would travel twice, and each
 * part that is passed separately costs as much as a dozen lines. Rare parts, and parts with their own forms, come as elements.
 */
export function Record({ id, shown, before, more, aside }: Props) {
  const { head, drawing, end, note, plan, offers, letters, cards, past, all } = unpack(shown);
  return (
    <>
      <RecordHead {...head} />
      <div className="sec">
        <Drawn {...drawing} />
      </div>
      <div className="grid2">
        <div>
          {before}
          <section className={before ? "sec" : undefined}>
            <h2>The plan</h2>
            {end && <p className="why">{end}</p>}
            {note && <p className="why">{note}</p>}
            <Listed lines={plan} />
          </section>
          {offers && offers.length > 0 && <Offers id={id} offers={offers} />}
          {letters && letters.length > 0 && <Letters letters={letters} />}
          {more}
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
          {aside}
        </aside>
      </div>
    </>
  );
}
