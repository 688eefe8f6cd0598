"use client";

import { Chip, type ChipTone } from "./chip";
import { deserialize, type Serialized } from "./serialized";

export type WorklistLine = {
  /** What there is to do. It leads to the place where it is done, as does the button with its `label`. */
  title: string;
  href: string;
  label: string;
  /** A few words beside the title. */
  note?: string;
  /** The reason, folded. "" if there is none. */
  why?: string;
  /** Where the reasons are explained at length, if not where the title leads. */
  reasons?: string;
  tone: ChipTone;
  chip: string;
};

/** Lines about one thing, under its name. */
export type WorklistGroup = {
  head?: { words: string; href: string; note: string };
  lines: WorklistLine[];
};

/**
 * Groups under one heading. `lead` is said once for all lines, `fold` is what opens the reason of one. `isMain` gives the first line the
 * green button; `more` leads to the lines that do not fit.
 */
export type WorklistSection = {
  head: string;
  lead?: string;
  groups: WorklistGroup[];
  fold?: string;
  isMain?: boolean;
  more?: { words: string; href: string };
};

/**
 * Work to do, list by list, one line each. Words come from the server, markup from here: markup of the server travels and is processed
 * twice, and no page has more of it.
 */
export function Worklist({ lists }: { lists: Serialized<WorklistSection[]> }) {
  return deserialize(lists).map(({ head, lead, groups, fold = "Details", isMain, more }) => (
    <section key={head}>
      <h2>{head}</h2>
      {lead && <p className="small-print worklist-lead">{lead}</p>}
      {groups.map((group, index) => (
        <Group key={index} {...{ group, fold }} isFirst={isMain === true && index === 0} />
      ))}
      {more && (
        <p className="small-print mt-3">
          <a href={more.href}>{more.words}</a>
        </p>
      )}
    </section>
  ));
}

function Group({ group: { head, lines }, fold, isFirst }: { group: WorklistGroup; fold: string; isFirst: boolean }) {
  return (
    <div className="card">
      {head && (
        <div className="worklist-head">
          <h3>
            <a href={head.href}>{head.words}</a>
          </h3>
          <span className="small-print">{head.note}</span>
        </div>
      )}
      <ul className="worklist">
        {lines.map(({ title, href, label, note, why, reasons, tone, chip }, index) => (
          <li key={index}>
            <div>
              <a href={href}>{title}</a>
              {note && <span className="detail">{note}</span>}
              {why && (
                <details className="detail">
                  <summary aria-label={`${fold} ${title}`}>{fold}</summary>
                  {why} {reasons && <a href={reasons}>Reasons and sources</a>}
                </details>
              )}
            </div>
            <Chip tone={tone}>{chip}</Chip>
            <a className={isFirst && index === 0 ? "button primary" : "button"} href={href}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
