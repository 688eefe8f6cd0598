"use client";

import { Chip, type ChipTone } from "./chip";
import { deserialize, type Serialized } from "./serialized";

export type WorklistLine = {
  title: string;
  /** Which interview, where the title does not say it. */
  interviewLabel?: string;
  why: string;
  /** Where the reasons are explained at length. */
  reasons?: string;
  tone: ChipTone;
  chip: string;
  href: string;
  label: string;
};

/** Rows under one heading. `main` gives the first row the green button; `more` leads to the rows that do not fit. */
export type WorklistSection = {
  head: string;
  lines: WorklistLine[];
  main?: boolean;
  more?: { words: string; href: string };
};

/**
 * Work to do, list by list. Words come from the server, markup from here: markup of the server travels and is processed twice, and no page
 * has more of it.
 */
export function Worklist({ lists }: { lists: Serialized<WorklistSection[]> }) {
  return deserialize(lists).map(({ head, lines, main, more }) => (
    <section key={head}>
      <h2>{head}</h2>
      <div className="card rows">
        {lines.map(({ title, interviewLabel, why, reasons, tone, chip, href, label: verb }, index) => (
          <article key={index}>
            <div>
              <strong>{title}</strong>
              {interviewLabel && <span className="muted">{` · ${interviewLabel}`}</span>}
              {reasons ? (
                <a className="detail" href={reasons}>
                  {why}
                </a>
              ) : (
                <div className="detail">{why}</div>
              )}
            </div>
            <Chip tone={tone}>{chip}</Chip>
            <a className={main && index === 0 ? "button primary" : "button"} href={href}>
              {verb}
            </a>
          </article>
        ))}
      </div>
      {more && (
        <p className="small-print">
          <a href={more.href}>{more.words}</a>
        </p>
      )}
    </section>
  ));
}
